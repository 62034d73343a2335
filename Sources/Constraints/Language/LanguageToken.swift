import ExactNumbers

/// A token of a statement.
struct LanguageToken: Sendable {
  enum Kind: Sendable, Equatable {
    case number(ExactDecimal)
    case word(String)
    /// A quoted text, without its quotation marks.
    case quoted(String)
    case relation(Relation)
    case plus, minus, times, over, percent, money
    case open, close, separator, colon
    case end
  }

  let kind: Kind
  /// Its range in the UTF-8 bytes of the text.
  let range: Range<Int>
}
