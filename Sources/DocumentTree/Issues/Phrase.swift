/// A text in every supported language.
struct Phrase: Sendable, Hashable {
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
  var phrase: Phrase {
    switch self {
    case .value: Phrase(es: "un valor", en: "a value")
    case .key: Phrase(es: "una clave entre comillas", en: "a key in double quotes")
    case .colon: Phrase(es: "':'", en: "':'")
    case .commaOrBrace: Phrase(es: "',' o '}'", en: "',' or '}'")
    case .commaOrBracket: Phrase(es: "',' o ']'", en: "',' or ']'")
    case .lineEnd: Phrase(es: "el fin de la línea", en: "the end of the line")
    case .entry: Phrase(es: "otra clave en su columna", en: "another key in its column")
    case .item: Phrase(es: "'- ' en su columna", en: "'- ' in its column")
    case .deeper: Phrase(es: "más sangría", en: "deeper indentation")
    }
  }
}
