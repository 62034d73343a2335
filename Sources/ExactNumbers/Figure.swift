/// The value of a numeric field of a form.
public enum FigureValue: Sendable, Hashable {
  /// A number.
  case number(ExactDecimal)
  /// `NM`: the quantity was not measured.
  case notMeasured
  /// `N/A`: the quantity does not apply.
  case notApplicable
  /// `S/I`: no information.
  case noInformation
}

/// The unit written beside a figure.
public enum UnitMark: Sendable, Hashable {
  /// `%`
  case percent
  /// `M$`: thousands of pesos.
  case milesDePesos
  /// `$`: pesos.
  case pesos
}

/// A figure as written: its value, its unit and its other possible reading.
public struct WrittenFigure: Sendable, Hashable {
  /// The value according to the notation.
  public let value: FigureValue
  /// The unit written with it, or nil.
  public let mark: UnitMark?
  /// The value if its only separator were of the other kind, or nil if the figure is unambiguous.
  ///
  /// It is 1,5 for `1.500` and 677.207 for `677,207`.
  public let otherReading: ExactDecimal?

  /// Creates a figure.
  public init(_ value: FigureValue, mark: UnitMark? = nil, otherReading: ExactDecimal? = nil) {
    self.value = value
    self.mark = mark
    self.otherReading = otherReading
  }

  /// Whether its separator could also be read the other way.
  public var isAmbiguous: Bool { otherReading != nil }

  /// The number, or nil for `NM`, `N/A` and `S/I`.
  public var number: ExactDecimal? {
    if case .number(let decimal) = value { decimal } else { nil }
  }
}

/// Why a text is not a figure.
public enum FigureError: Error, Sendable, Hashable {
  /// It is a word, or contains a character that figures do not have.
  case notAFigure
  /// It has more digits than can be stored exactly (38).
  case tooManyDigits
  /// Its points or commas are in positions that no notation allows, as in `1.23.456`.
  case misgrouped
}
