public import ExactNumbers

/// How far the digits of a cell can be trusted when it is an input of an equation.
public enum Precision: Sendable, Hashable {
  /// A count or an amount: the number is what is written.
  case exact
  /// A coefficient: taken as written, and told apart where only its rounding makes things agree.
  case asWritten
  /// A ratio that was rounded when it was printed: it stands for an interval.
  case printed
}

/// Why a cell has no number.
public enum Absence: Sendable, Hashable {
  /// Nothing is stated.
  case missing
  /// `NM`
  case notMeasured
  /// `N/A`
  case notApplicable
  /// `S/I`
  case noInformation
  /// Something is stated that is no figure.
  case unreadable
}

/// A figure with a name, as a sheet states it.
public struct Cell: Sendable, Hashable {
  /// What a cell holds.
  public enum Value: Sendable, Hashable {
    /// A number as written.
    case number(ExactDecimal)
    /// No number, and why.
    case absent(Absence)
  }

  /// The name that reports use, a JSON Pointer in a sheet: "/gasto/total".
  public let name: String
  /// What is stated.
  public var value: Value
  /// How far its digits can be trusted.
  public let precision: Precision

  /// Creates a cell.
  public init(name: String, value: Value, precision: Precision) {
    self.name = name
    self.value = value
    self.precision = precision
  }

  /// The number, or nil where there is none.
  public var number: ExactDecimal? {
    if case .number(let decimal) = value { decimal } else { nil }
  }
}
