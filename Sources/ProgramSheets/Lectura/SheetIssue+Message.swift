public import DocumentTree
import ExactNumbers

extension SheetIssue {
  /// Says what is the matter: short, lower case, without a final stop.
  public func message(in language: Language) -> String {
    if case .document(let issue) = kind { return issue.message(in: language) }
    return language.either(spanish, english)
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
    case .respelledFigure(let text, let read): "'\(text)' se lee como \(read)"
    case .respelledPesos(let text, let read): "'\(text)' son pesos: se lee como M$ \(read)"
    case .respelledWithUnit(let text, let read, let unit):
      "'\(text)' se lee como \(read), en \(unit)"
    case .respelledBlank(let text): "'\(text)' se lee como un campo en blanco"
    case .respelledKey(let key, let read): "la clave '\(key)' se lee como '\(read)'"
    case .respelledYear(let key, let read): "la clave '\(key)' se lee como el año \(read)"
    case .repeatedKey(let key, let read, _): "la clave '\(key)' es otra vez '\(read)'"
    case .superfluous(let text, _), .severalFigures(let text, _), .compared(let text, _):
      "'\(text)' no es una cifra sola"
    case .yearsUndecided(let text): "'\(text)' no dice de qué año es cada cifra"
    case .twoMeanings(let text, let ways):
      "'\(text)' se puede leer como \(ways.joined(separator: " o como "))"
    case .spreadsheetError(let text, false, _):
      "'\(text)' es el error de una fórmula en una planilla de cálculo, no una cifra"
    case .spreadsheetError(let text, true, _):
      "'\(text)' es el error de una planilla de cálculo, y el # comienza un comentario: el campo está en blanco"
    case .otherUnit(let unit, _, _): "la unidad «\(unit)» no es la del campo"
    case .otherYaml(let text, let reading):
      "'\(text)' se lee como texto; otros programas de YAML leen \(reading.es)"
    case .otherForm(let key, let form, let others):
      "el formulario \(form.rawValue) no pregunta '\(key)'; sí \(others.map(\.rawValue).joined(separator: ", "))"
    case .unfitMark(let mark, _): "la unidad \(mark.sign) no es la del campo"
    case .comment(let text, let meant): "'#' comienza un comentario: '\(text)' \(meant.es)"
    case .companion(let name, let es, _): "no se puede leer «\(name)»: \(es)"
    case .rows(let fault): fault.es
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
    case .respelledFigure(let text, let read): "'\(text)' is read as \(read)"
    case .respelledPesos(let text, let read): "'\(text)' are pesos: read as M$ \(read)"
    case .respelledWithUnit(let text, let read, let unit):
      "'\(text)' is read as \(read), in \(unit)"
    case .respelledBlank(let text): "'\(text)' is read as a blank field"
    case .respelledKey(let key, let read): "key '\(key)' is read as '\(read)'"
    case .respelledYear(let key, let read): "key '\(key)' is read as the year \(read)"
    case .repeatedKey(let key, let read, _): "key '\(key)' is '\(read)' once more"
    case .superfluous(let text, _), .severalFigures(let text, _), .compared(let text, _):
      "'\(text)' is not a figure alone"
    case .yearsUndecided(let text): "'\(text)' does not say which year each figure is of"
    case .twoMeanings(let text, let ways):
      "'\(text)' can be read as \(ways.joined(separator: " or as "))"
    case .spreadsheetError(let text, false, _):
      "'\(text)' is the error of a formula in a spreadsheet, not a figure"
    case .spreadsheetError(let text, true, _):
      "'\(text)' is the error of a spreadsheet, and its # begins a comment: the field is blank"
    case .otherUnit(let unit, _, _): "unit «\(unit)» is not that of the field"
    case .otherYaml(let text, let reading):
      "'\(text)' is read as a text; other YAML programs read \(reading.en)"
    case .otherForm(let key, let form, let others):
      "form \(form.rawValue) does not ask for '\(key)'; \(others.map(\.rawValue).joined(separator: ", ")) does"
    case .unfitMark(let mark, _): "unit \(mark.sign) is not that of the field"
    case .comment(let text, let meant): "'#' begins a comment: '\(text)' \(meant.en)"
    case .companion(let name, _, let en): "cannot read «\(name)»: \(en)"
    case .rows(let fault): fault.en
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
  package var plain: String {
    String(description(in: .punto).map { $0 == "." ? "," : $0 })
  }
}
