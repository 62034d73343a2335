public import ExactNumbers

/// Why a text is no statement: a fact, of which the sentence is made elsewhere.
public struct LanguageFault: Error, Sendable, Hashable {
  /// What is wrong.
  public let kind: Kind
  /// The UTF-8 bytes of the text that it is about, 0-based.
  public let range: Range<Int>

  /// What can be wrong with a text.
  public enum Kind: Sendable, Hashable {
    /// There is nothing.
    case empty
    /// It has more bytes, brackets or names than any rule needs.
    case tooLarge(Size, limit: Int)
    /// A character that the language does not have.
    case unknownCharacter(String)
    /// `==`, `&&`, `and` and the like, with what is written here instead.
    case foreignSign(String, instead: String)
    /// A number that no notation can read.
    case badNumber(String)
    /// A number whose comma may stand for thousands: how it is read, and the other way.
    case ambiguousNumber(String, ExactDecimal, other: ExactDecimal)
    /// A name that there is not.
    case unknownName(String)
    /// A function that there is not.
    case unknownFunction(String)
    /// Something behind `para cada` that cannot be gone through.
    case unknownScope(String)
    /// A name that needs `para cada` and its scope.
    case outOfScope(name: String, scope: String)
    /// A list where one figure belongs.
    case listAsFigure(String)
    /// An answer where a figure belongs.
    case answerAsFigure(Symbol)
    /// A text between quotation marks where a figure belongs.
    case textAsFigure(String)
    /// A quotation mark that nothing closes.
    case openQuotation
    /// A word that an answer cannot be.
    case unknownAnswer(String, Symbol)
    /// A figure where an answer belongs, as a value of a function.
    case figureAsAnswer(String)
    /// Something else was expected; what stands there, or nil at the end.
    case expected(Expectation, found: String?)
    /// A statement that compares nothing.
    case noComparison
    /// A comparison of numbers alone.
    case noFigure
    /// Two quantities that cannot be added, subtracted or compared.
    case mismatch(ValueType, ValueType, Joining)
    /// A number without `%` beside a percentage.
    case bareNumberBesidePercentage(String?)
    /// A hundredfold beside a percentage, which is a part of one already.
    case hundredfold
    /// A function with too few or too many values.
    case wrongCount(function: String, least: Int, most: Int?)
    /// A function with a value that it does not take.
    case wrongValue(function: String)
  }

  /// What a text can have too much of.
  public enum Size: Sendable, Hashable { case bytes, depth, operands }

  /// What can be missing.
  public enum Expectation: Sendable, Hashable {
    case value, condition, comparison, closing, separator, colon, then, scopeName, each, end
    case decimals, answer, text
  }

  /// What two quantities were to be joined by.
  public enum Joining: Sendable, Hashable { case sum, difference, comparison }
}
