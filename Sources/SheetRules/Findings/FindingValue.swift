public import ExactNumbers

/// What a finding says that a field states, or what it ought to state.
public enum FindingValue: Sendable, Hashable, CustomStringConvertible {
  /// A number as it is written.
  case number(ExactDecimal)
  /// A number that was computed, and the decimals to print where its own have no end.
  case computed(Rational, decimals: Int)
  /// A word, a code or another text that is no quantity.
  case word(String)

  /// A whole number, such as a year.
  static func whole(_ number: Int) -> FindingValue { .number(ExactDecimal(number)) }

  /// The exact number; nil where there is none, or its decimals have no end.
  public var decimal: ExactDecimal? {
    switch self {
    case .number(let decimal): decimal
    case .computed(let number, _): number.exactDecimal
    case .word: nil
    }
  }

  /// The value in point notation.
  public var description: String {
    switch self {
    case .number(let decimal): decimal.description
    case .computed(let number, let decimals):
      (number.exactDecimal ?? (try? number.rounded(toScale: decimals)))?.description
        ?? "\(number.numerator)/\(number.denominator)"
    case .word(let text): text
    }
  }
}
