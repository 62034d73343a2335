public import ExactNumbers

/// A number that stands in a text.
public struct NumberInText: Sendable, Hashable {
  /// What it says by the rules of the notation.
  public let value: ExactDecimal
  /// What it would say if its only mark were of the other kind, or nil.
  public let otherReading: ExactDecimal?
  /// The UTF-8 bytes of the text that it takes up, without a percent sign.
  public let range: Range<Int>

  /// Returns every number of the text, in order; what no notation can read is left out.
  public static func all(in text: [UInt8], notation: Notation) -> [NumberInText] {
    var numbers: [NumberInText] = []
    FormulaTokenizer.forEachToken(of: text, notation: notation) { token in
      if case .number(let number) = token.kind { numbers.append(number) }
    }
    return numbers
  }
}
