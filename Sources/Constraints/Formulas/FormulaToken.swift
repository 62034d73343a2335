/// A piece of a text in which formulas may stand.
struct FormulaToken: Sendable {
  enum Kind: Sendable, Equatable {
    case number(NumberInText)
    case plus, minus, times, over, equals, percent, open, close
    case word
    case other
  }

  let kind: Kind
  /// The UTF-8 bytes of the text that it takes up.
  let range: Range<Int>
}
