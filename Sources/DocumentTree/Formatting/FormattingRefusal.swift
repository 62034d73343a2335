/// Why a document was not laid out anew.
public struct FormattingRefusal: Error, Sendable, Hashable {
  /// The kinds of reason.
  public enum Reason: Sendable, Hashable {
    /// A part of the file could not be read.
    case hasErrors
    /// The file holds more than one document.
    case severalDocuments
    /// The file begins with directives such as `%TAG`.
    case directives
    /// A key is no text of one line.
    case complexKey
    /// The new layout would not be read as the same values and comments.
    case notSafe
  }

  /// The reason.
  public let reason: Reason
  /// The place it is about.
  public let range: ByteRange

  init(_ reason: Reason, at range: ByteRange = ByteRange(start: 0, end: 0)) {
    self.reason = reason
    self.range = range
  }

  /// Says why, in one line.
  public func message(in language: Language) -> String { phrase.text(in: language) }

  private var phrase: Phrase {
    switch reason {
    case .hasErrors:
      Phrase(
        es: "tiene errores de sintaxis y queda como está",
        en: "it has syntax errors and stays as it is")
    case .severalDocuments:
      Phrase(
        es: "tiene varios documentos y queda como está",
        en: "it holds several documents and stays as it is")
    case .directives:
      Phrase(
        es: "empieza con directivas '%' y queda como está",
        en: "it begins with '%' directives and stays as it is")
    case .complexKey:
      Phrase(
        es: "tiene una clave que no es un texto de una línea y queda como está",
        en: "it has a key that is no text of one line and stays as it is")
    case .notSafe:
      Phrase(
        es: "no se puede ordenar sin cambiar lo que dice, y queda como está",
        en: "it cannot be laid out anew without a change of what it says, and stays as it is")
    }
  }
}
