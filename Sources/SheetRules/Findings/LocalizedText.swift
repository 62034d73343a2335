public import DocumentTree

/// A text that exists in both languages.
public struct LocalizedText: Sendable, Hashable {
  /// The text in Spanish.
  public let es: String
  /// The text in English.
  public let en: String

  /// Creates a text of two languages.
  public init(es: String, en: String) {
    self.es = es
    self.en = en
  }

  /// Creates a text that is the same in both languages, as a figure or a code is.
  public init(_ text: String) {
    self.init(es: text, en: text)
  }

  /// The text in the language.
  public subscript(language: Language) -> String {
    language.either(es, en)
  }
}
