/// What a numeric field of a form can state.
public enum FigureValue: Sendable, Hashable {
  /// A number.
  case number(ExactDecimal)
  /// `NM`: the quantity has not been measured.
  case notMeasured
  /// `N/A`: the quantity does not apply.
  case notApplicable
  /// `S/I`: there is no information.
  case noInformation
}

/// The unit that is written beside a figure.
public enum UnitMark: Sendable, Hashable {
  /// `%`
  case percent
  /// `M$`: thousands of pesos.
  case milesDePesos
  /// `$`: pesos.
  case pesos
}

/// A figure as it was written: what it says, the unit beside it, and its other reading.
public struct WrittenFigure: Sendable, Hashable {
  /// What the figure says by the rules of its notation.
  public let value: FigureValue
  /// The unit that is written with it, or nil.
  public let mark: UnitMark?
  /// What it would say if its only mark were of the other kind, or nil where there is no doubt.
  ///
  /// That is 1,5 for `1.500` and 677.207 for `677,207`.
  public let otherReading: ExactDecimal?

  /// Creates a figure.
  public init(_ value: FigureValue, mark: UnitMark? = nil, otherReading: ExactDecimal? = nil) {
    self.value = value
    self.mark = mark
    self.otherReading = otherReading
  }

  /// Whether its mark could also be read the other way.
  public var isAmbiguous: Bool { otherReading != nil }

  /// The number, or nil for `NM`, `N/A` and `S/I`.
  public var number: ExactDecimal? {
    if case .number(let decimal) = value { decimal } else { nil }
  }
}

/// Why a text is no figure.
public enum FigureError: Error, Sendable, Hashable {
  /// It is a word, or holds something that no figure has.
  case notAFigure
  /// It has more digits than can be kept exactly (38).
  case tooManyDigits
  /// Its points or commas stand where no notation puts them, as in `1.23.456`.
  case misgrouped
}
