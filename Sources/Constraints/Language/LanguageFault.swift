public import ExactNumbers

/// Why a text is not a valid statement; the message is made elsewhere.
public struct LanguageFault: Error, Sendable, Hashable {
  /// What is wrong.
  public let kind: Kind
  /// The range that it is about, in the UTF-8 bytes of the text, 0-based.
  public let range: Range<Int>

  /// The kinds of fault.
  public enum Kind: Sendable, Hashable {
    /// The text is empty.
    case empty
    /// Too many bytes, brackets or names.
    case tooLarge(Size, limit: Int)
    /// A character that is not part of the language.
    case unknownCharacter(String)
    /// `==`, `&&`, `and` and the like, with the equivalent in this language.
    case foreignSign(String, instead: String)
    /// A number that no notation can parse.
    case badNumber(String)
    /// A number whose comma may be a thousands separator: its reading and the other one.
    case ambiguousNumber(String, ExactDecimal, other: ExactDecimal)
    /// Unknown name.
    case unknownName(String)
    /// Unknown function.
    case unknownFunction(String)
    /// `para cada` is followed by something that cannot be iterated over.
    case unknownScope(String)
    /// A name that is only valid within `para cada` and its scope.
    case outOfScope(name: String, scope: String)
    /// A list where a figure is expected.
    case listAsFigure(String)
    /// An answer where a figure is expected.
    case answerAsFigure(Symbol)
    /// A quoted text where a figure is expected.
    case textAsFigure(String)
    /// An unclosed quotation mark.
    case openQuotation
    /// A word that is not a valid answer.
    case unknownAnswer(String, Symbol)
    /// A figure where an argument must be an answer.
    case figureAsAnswer(String)
    /// Something else was expected; the text found, or nil at the end.
    case expected(Expectation, found: String?)
    /// A statement without a comparison.
    case noComparison
    /// A comparison of constants only.
    case noFigure
    /// Two quantities that cannot be added, subtracted or compared.
    case mismatch(ValueType, ValueType, Joining)
    /// A number without `%` compared with a percentage.
    case bareNumberBesidePercentage(String?, asShare: String?)
    /// A multiplication by 100 next to a value that is already a percentage.
    case hundredfold
    /// A function with too few or too many arguments.
    case wrongCount(function: String, least: Int, most: Int?)
    /// A function with an invalid argument.
    case wrongValue(function: String)
  }

  /// What a text can have too many of.
  public enum Size: Sendable, Hashable { case bytes, depth, operands }

  /// What was expected.
  public enum Expectation: Sendable, Hashable {
    case value, condition, comparison, closing, separator, colon, then, scopeName, each, end
    case decimals, answer, text
  }

  /// The operation that would have combined two quantities.
  public enum Joining: Sendable, Hashable { case sum, difference, comparison }
}
