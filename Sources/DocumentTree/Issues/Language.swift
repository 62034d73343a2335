/// A language of the user-visible messages.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// Spanish, the default.
  case es
  /// English.
  case en
}

extension Language {
  /// Chooses between Spanish and English; nothing else compares languages.
  package func either<Wording>(
    _ es: @autoclosure () -> Wording, _ en: @autoclosure () -> Wording
  ) -> Wording {
    self == .es ? es() : en()
  }
}

/// A type that writes in one of the two languages.
package protocol Bilingual {
  /// The language it writes in.
  var language: Language { get }
}

extension Bilingual {
  /// Chooses between Spanish and English.
  package func either<Wording>(
    _ es: @autoclosure () -> Wording, _ en: @autoclosure () -> Wording
  ) -> Wording {
    language.either(es(), en())
  }

  /// The noun for a number of things.
  package func noun(
    _ number: Int, _ es: (one: String, many: String), _ en: (one: String, many: String)
  ) -> String {
    number == 1 ? either(es.one, en.one) : either(es.many, en.many)
  }
}
