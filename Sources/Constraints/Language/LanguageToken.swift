import ExactNumbers

/// A piece of a statement.
struct LanguageToken: Sendable {
  enum Kind: Sendable, Equatable {
    case number(ExactDecimal)
    case word(String)
    /// A text between quotation marks, without them.
    case quoted(String)
    case relation(Relation)
    case plus, minus, times, over, percent, money
    case open, close, separator, colon
    case end
  }

  let kind: Kind
  /// The UTF-8 bytes of the text that it takes up.
  let range: Range<Int>
}
