/// A token of a text that may contain formulas.
struct FormulaToken: Sendable {
  enum Kind: Sendable, Equatable {
    case number(NumberInText)
    case plus, minus, times, over, equals, percent, open, close
    case word
    case other
  }

  let kind: Kind
  /// Its range in the UTF-8 bytes of the text.
  let range: Range<Int>
}
