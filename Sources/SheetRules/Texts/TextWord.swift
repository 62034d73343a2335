import Constraints

/// A word, a number or a mark of a text.
struct TextWord: Sendable {
  /// What kind of piece it is.
  enum Kind: Sendable {
    /// Letters, with digits behind them as in `EME5`.
    case word
    /// A number as the formulas read it.
    case number(NumberInText)
    /// A single sign: a comma, a bracket, `%`, `$`.
    case mark
  }

  let kind: Kind
  /// A word in lower case and without accents; a number or a mark as it is written.
  let folded: String
  /// Its range in the UTF-8 bytes of the text.
  let range: Range<Int>

  /// The number, where it is one.
  var number: NumberInText? {
    if case .number(let number) = kind { number } else { nil }
  }

  /// Whether it is a word.
  var isWord: Bool {
    if case .word = kind { true } else { false }
  }
}
