public import ExactNumbers

/// A number in a text.
public struct NumberInText: Sendable, Hashable {
  /// The value according to the notation.
  public let value: ExactDecimal
  /// The value if its only mark were of the other kind, or nil.
  public let otherReading: ExactDecimal?
  /// Its range in the UTF-8 bytes of the text, without a percent sign.
  public let range: Range<Int>

  /// Returns every number of the text, in order, except those that no notation can parse.
  public static func all(in text: [UInt8], notation: Notation) -> [NumberInText] {
    var numbers: [NumberInText] = []
    FormulaTokenizer.forEachNumber(of: text, notation: notation) { numbers.append($0) }
    return numbers
  }

  /// Whether it is written as a year is: four digits without a mark.
  package var isYear: Bool {
    range.count == 4 && value.scale == 0 && value >= ExactDecimal(1900)
      && value <= ExactDecimal(2100)
  }
}
