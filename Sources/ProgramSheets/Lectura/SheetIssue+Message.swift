public import DocumentTree
import ExactNumbers

extension SheetIssue {
  /// Says what is the matter: short, lower case, without a final stop.
  public func message(in language: Language) -> String {
    if case .document(let issue) = kind { return issue.message(in: language) }
    return language == .es ? spanish : english
  }

  private var spanish: String {
    switch kind {
    case .document, .empty: "el archivo no tiene ninguna ficha"
    case .unknownKey(let key, _): "la clave '\(key)' no existe en el formulario"
    case .notAYear(let key, _): "la clave '\(key)' no es un año"
    case .keyIsNoText: "la clave no es un texto"
    case .notAFigure(let text, .tooManyDigits): "'\(text)' tiene demasiadas cifras"
    case .notAFigure(let text, .misgrouped): "los puntos o comas de '\(text)' no forman una cifra"
    case .notAFigure(let text, .notAFigure): "'\(text)' no es una cifra"
    case .notAnAnswer(let text): "'\(text)' no es Sí ni No"
    case .wrongShape(let found, let expected): "hay \(found.es) donde va \(expected.es)"
    case .missingKind: "falta 'ficha', la clase de ficha"
    case .unknownKind(let text, _): "no se conoce la clase de ficha '\(text)'"
    case .missingForm: "falta 'formulario', el formulario y su año"
    case .unknownForm(let text, _, _): "no se conoce el formulario '\(text)'"
    case .unknownNotation(let text): "no se conoce la notación '\(text)'"
    case .twoReadings(let text, let read, _): "'\(text)' se lee como \(read.plain)"
    case .otherYaml(let text, let reading):
      "'\(text)' se lee como texto; otros programas de YAML leen \(reading.es)"
    case .otherForm(let key, let form, let others):
      "el formulario \(form.rawValue) no pregunta '\(key)'; sí \(others.map(\.rawValue).joined(separator: ", "))"
    case .unfitMark(let mark, _): "la unidad \(mark.sign) no es la del campo"
    case .comment(let text, let meant): "'#' comienza un comentario: '\(text)' \(meant.es)"
    case .tooMany(let limit): "más de \(limit) problemas: el resto no se dice"
    }
  }

  private var english: String {
    switch kind {
    case .document, .empty: "the file holds no sheet"
    case .unknownKey(let key, _): "key '\(key)' is not in the form"
    case .notAYear(let key, _): "key '\(key)' is not a year"
    case .keyIsNoText: "the key is not a text"
    case .notAFigure(let text, .tooManyDigits): "'\(text)' has too many digits"
    case .notAFigure(let text, .misgrouped): "the points or commas of '\(text)' make no figure"
    case .notAFigure(let text, .notAFigure): "'\(text)' is not a figure"
    case .notAnAnswer(let text): "'\(text)' is neither yes nor no"
    case .wrongShape(let found, let expected): "\(found.en) where \(expected.en) belongs"
    case .missingKind: "'ficha', the kind of sheet, is missing"
    case .unknownKind(let text, _): "unknown kind of sheet '\(text)'"
    case .missingForm: "'formulario', the form and its year, is missing"
    case .unknownForm(let text, _, _): "unknown form '\(text)'"
    case .unknownNotation(let text): "unknown notation '\(text)'"
    case .twoReadings(let text, let read, _): "'\(text)' is read as \(read.plain)"
    case .otherYaml(let text, let reading):
      "'\(text)' is read as a text; other YAML programs read \(reading.en)"
    case .otherForm(let key, let form, let others):
      "form \(form.rawValue) does not ask for '\(key)'; \(others.map(\.rawValue).joined(separator: ", ")) does"
    case .unfitMark(let mark, _): "unit \(mark.sign) is not that of the field"
    case .comment(let text, let meant): "'#' begins a comment: '\(text)' \(meant.en)"
    case .tooMany(let limit): "more than \(limit) problems: the rest is left out"
    }
  }
}

extension SheetIssue.Shape {
  var es: String {
    switch self {
    case .group: "un grupo de claves"
    case .list: "una lista"
    case .text: "un texto"
    case .figure: "una cifra"
    }
  }

  var en: String {
    switch self {
    case .group: "a group of keys"
    case .list: "a list"
    case .text: "a text"
    case .figure: "a figure"
    }
  }
}

extension Node.OtherReading {
  fileprivate var es: String {
    switch self {
    case .boolean: "verdadero o falso"
    case .date: "una fecha"
    case .sexagesimal: "un número en base 60"
    case .octal: "un número octal"
    case .number: "un número"
    case .mark: "un signo de YAML"
    }
  }

  fileprivate var en: String {
    switch self {
    case .boolean: "true or false"
    case .date: "a date"
    case .sexagesimal: "a number in base 60"
    case .octal: "an octal number"
    case .number: "a number"
    case .mark: "a sign of YAML"
    }
  }
}

extension UnitMark {
  /// The mark as people write it.
  var sign: String {
    switch self {
    case .percent: "%"
    case .milesDePesos: "M$"
    case .pesos: "$"
    }
  }
}

extension ExactDecimal {
  /// The number in digits that cannot be read two ways: nothing grouped, a comma for the decimals.
  var plain: String {
    String(description(in: .punto).map { $0 == "." ? "," : $0 })
  }
}
