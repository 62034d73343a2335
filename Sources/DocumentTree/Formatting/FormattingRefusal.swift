/// The reason why a document was not formatted.
public struct FormattingRefusal: Error, Sendable, Hashable {
  /// The kinds of refusal.
  public enum Reason: Sendable, Hashable {
    /// A part of the file could not be parsed.
    case hasErrors
    /// The file contains several documents.
    case severalDocuments
    /// The file starts with directives such as `%TAG`.
    case directives
    /// A key is not a single-line scalar.
    case complexKey
    /// The new layout would not parse to the same values and comments.
    case notSafe
  }

  /// The reason.
  public let reason: Reason
  /// The range concerned.
  public let range: ByteRange

  init(_ reason: Reason, at range: ByteRange = ByteRange(start: 0, end: 0)) {
    self.reason = reason
    self.range = range
  }

  /// Returns the reason in one line.
  public func message(in language: Language) -> String { phrase.text(in: language) }

  private var phrase: LocalizedPhrase {
    switch reason {
    case .hasErrors:
      LocalizedPhrase(
        es: "tiene errores de sintaxis y queda como está",
        en: "it has syntax errors and stays as it is")
    case .severalDocuments:
      LocalizedPhrase(
        es: "tiene varios documentos y queda como está",
        en: "it holds several documents and stays as it is")
    case .directives:
      LocalizedPhrase(
        es: "empieza con directivas '%' y queda como está",
        en: "it begins with '%' directives and stays as it is")
    case .complexKey:
      LocalizedPhrase(
        es: "tiene una clave que no es un texto de una línea y queda como está",
        en: "it has a key that is not text on one line and stays as it is")
    case .notSafe:
      LocalizedPhrase(
        es: "no se puede ordenar sin cambiar lo que dice, y queda como está",
        en: "it cannot be laid out anew without a change of what it says, and stays as it is")
    }
  }
}
