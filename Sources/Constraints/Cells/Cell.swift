public import ExactNumbers

/// How exact the digits of a cell are when it is an input of an equation.
public enum Precision: Sendable, Hashable {
  /// A count or an amount: exactly the number written.
  case exact
  /// A coefficient: taken as written, with a separate verdict if the equation holds only when it is
  /// read as rounded.
  case asWritten
  /// A coefficient in per cent: as `asWritten`, though `40 %` has no decimals.
  case percentage
  /// A ratio rounded for printing: it represents an interval.
  case printed
  /// An amount rounded when it was turned into money of another year: it represents an interval, but
  /// nothing is nothing in any money.
  case converted
}

extension Precision {
  /// Whether a figure that is taken as written may be a rounded one: `0,40` and `40 %`, but neither a
  /// factor `3` nor all of something, `100 %`.
  package func mayBeRounded(_ figure: ExactDecimal) -> Bool {
    switch self {
    case .asWritten: !figure.isWhole
    case .percentage: figure != .zero && figure != ExactDecimal(100)
    case .exact, .printed, .converted: false
    }
  }
}

/// Why a cell has no number.
public enum Absence: Sendable, Hashable {
  /// The field is empty.
  case missing
  /// `NM`
  case notMeasured
  /// `N/A`
  case notApplicable
  /// `S/I`
  case noInformation
  /// The value is not a figure.
  case unreadable
}

/// A named figure of a sheet.
public struct Cell: Sendable, Hashable {
  /// The content of a cell.
  public enum Value: Sendable, Hashable {
    /// A number as written.
    case number(ExactDecimal)
    /// No number, and the reason.
    case absent(Absence)
  }

  /// The name used in reports, a JSON Pointer in a sheet: "/gasto/total".
  public let name: String
  /// The stated value.
  public var value: Value
  /// How exact its digits are.
  public let precision: Precision

  /// Creates a cell.
  public init(name: String, value: Value, precision: Precision) {
    self.name = name
    self.value = value
    self.precision = precision
  }

  /// The number, or nil if there is none.
  public var number: ExactDecimal? {
    if case .number(let decimal) = value { decimal } else { nil }
  }
}
