/// A text in every supported language.
struct LocalizedPhrase: Sendable, Hashable {
  let es: String
  let en: String

  func text(in language: Language) -> String {
    language.either(es, en)
  }
}

extension ReadingIssue.Found {
  var es: String {
    switch self {
    case .character(let text): "'\(text)'"
    case .word(let text): "'\(text)'"
    }
  }

  var en: String { es }
}

extension ReadingIssue.Expected {
  var phrase: LocalizedPhrase {
    switch self {
    case .value: LocalizedPhrase(es: "un valor", en: "a value")
    case .key: LocalizedPhrase(es: "una clave entre comillas", en: "a key in double quotes")
    case .colon: LocalizedPhrase(es: "':'", en: "':'")
    case .commaOrBrace: LocalizedPhrase(es: "',' o '}'", en: "',' or '}'")
    case .commaOrBracket: LocalizedPhrase(es: "',' o ']'", en: "',' or ']'")
    case .lineEnd: LocalizedPhrase(es: "el fin de la línea", en: "the end of the line")
    case .entry: LocalizedPhrase(es: "otra clave en su columna", en: "another key in its column")
    case .item: LocalizedPhrase(es: "'- ' en su columna", en: "'- ' in its column")
    case .deeper: LocalizedPhrase(es: "más sangría", en: "deeper indentation")
    }
  }
}
