import Constraints
import DocumentTree
import ExactNumbers
import SheetRules

extension LanguageFault {
  /// What is wrong, in one sentence.
  var message: LocalizedText {
    switch kind {
    case .empty: LocalizedText(es: "la condición está vacía", en: "the condition is empty")
    case .tooLarge(let size, let limit): Self.tooLarge(size, limit)
    case .unknownCharacter(let text):
      LocalizedText(es: "aquí no va '\(text)'", en: "'\(text)' has no place here")
    case .foreignSign(let text, let instead):
      LocalizedText(
        es: "'\(text)' no es de este lenguaje: se escribe '\(instead)'",
        en: "'\(text)' is not of this language: it is written '\(instead)'")
    case .badNumber(let text):
      LocalizedText(
        es: "'\(text)' no es un número: los puntos o las comas están mal puestos",
        en: "'\(text)' is not a number: its points or commas are misplaced")
    case .ambiguousNumber(let text, _, _):
      LocalizedText(
        es: "'\(text)' se puede leer de dos maneras", en: "'\(text)' can be read in two ways")
    case .unknownName(let name):
      LocalizedText(
        es: "no hay ninguna cifra ni respuesta que se llame '\(name)'",
        en: "there is no figure or answer called '\(name)'"
      )
    case .unknownFunction(let name):
      LocalizedText(es: "no hay una función '\(name)'", en: "there is no function '\(name)'")
    case .unknownScope(let name):
      LocalizedText(es: "no se puede recorrer '\(name)'", en: "one cannot go through '\(name)'")
    case .outOfScope(let name, let scope):
      LocalizedText(
        es: "'\(name)' vale dentro de 'para cada \(scope)', y la condición no comienza así",
        en: "'\(name)' means something in 'para cada \(scope)', and the condition does not begin so"
      )
    case .listAsFigure(let name):
      LocalizedText(
        es: "'\(name)' es una lista, y aquí va una sola cifra",
        en: "'\(name)' is a list, and one figure belongs here")
    case .answerAsFigure(let symbol):
      LocalizedText(
        es: "'\(symbol.name)' es una respuesta, no una cifra",
        en: "'\(symbol.name)' is an answer, not a figure")
    case .textAsFigure(let text):
      LocalizedText(
        es: "'\(text)' es un texto, y aquí va una cifra",
        en: "'\(text)' is a text, and a figure belongs here")
    case .openQuotation:
      LocalizedText(es: "falta la comilla que cierra", en: "the closing quotation mark is missing")
    case .unknownAnswer(let text, let symbol):
      LocalizedText(
        es: "'\(text)' no es una respuesta de \(symbol.name)",
        en: "'\(text)' is not an answer of \(symbol.name)")
    case .figureAsAnswer(let name):
      LocalizedText(
        es: "'\(name)' no es una respuesta de texto", en: "'\(name)' is not an answer in words")
    case .expected(let expectation, let found): Self.expected(expectation, found)
    case .noComparison:
      LocalizedText(
        es: "esto es una cifra, no una condición", en: "this is a figure, not a condition")
    case .noFigure:
      LocalizedText(
        es: "se comparan números, y ninguna cifra de la ficha",
        en: "numbers are compared, and no figure of the sheet")
    case .mismatch(let left, let right, let joining): Self.mismatch(left, right, joining)
    case .bareNumberBesidePercentage(let text, _):
      LocalizedText(
        es: "\(text.map { "\($0)" } ?? "un número") sin % está junto a un porcentaje",
        en: "\(text.map { "\($0)" } ?? "a number") without % stands beside a percentage")
    case .hundredfold:
      LocalizedText(
        es: "se multiplica por 100 junto a un porcentaje, que ya es la parte de cien",
        en: "a hundredfold stands beside a percentage, which is a part of a hundred already")
    case .wrongCount(let function, let least, let most):
      LocalizedText(
        es: "\(function)(…) necesita \(Self.count(least, most, .es))",
        en: "\(function)(…) needs \(Self.count(least, most, .en))")
    case .wrongValue(let function):
      LocalizedText(
        es: "\(function)(…) no puede con eso", en: "\(function)(…) cannot do with that")
    }
  }

  private static func tooLarge(_ size: Size, _ limit: Int) -> LocalizedText {
    switch size {
    case .bytes:
      LocalizedText(
        es: "la condición tiene más de \(limit) bytes",
        en: "the condition has more than \(limit) bytes")
    case .depth:
      LocalizedText(
        es: "hay más de \(limit) paréntesis uno dentro de otro",
        en: "more than \(limit) brackets stand one inside the other")
    case .operands:
      LocalizedText(
        es: "la condición usa más de \(limit) cifras",
        en: "the condition uses more than \(limit) figures")
    }
  }

  private static func mismatch(
    _ left: ValueType, _ right: ValueType, _ joining: Joining
  ) -> LocalizedText {
    let (first, second) = (left.text, right.text)
    return switch joining {
    case .sum:
      LocalizedText(
        es: "no se puede sumar \(first.es) con \(second.es)",
        en: "\(first.en) cannot be added to \(second.en)")
    case .difference:
      LocalizedText(
        es: "no se puede restar \(second.es) de \(first.es)",
        en: "\(second.en) cannot be taken from \(first.en)")
    case .comparison:
      LocalizedText(
        es: "no se puede comparar \(first.es) con \(second.es)",
        en: "\(first.en) cannot be compared with \(second.en)")
    }
  }

  private static func count(_ least: Int, _ most: Int?, _ language: Language) -> String {
    let isOne = least == 1 && most == 1
    let noun = language.either(isOne ? "valor" : "valores", isOne ? "value" : "values")
    guard let most else {
      return language.either(
        "al menos \(least) \(noun), o una lista", "at least \(least) \(noun), or a list")
    }
    let range = least == most ? "\(least)" : "\(least)–\(most)"
    return "\(range) \(noun)"
  }

  private static func expected(_ expectation: Expectation, _ found: String?) -> LocalizedText {
    let what = expectation.text
    guard let found else {
      return LocalizedText(es: "falta \(what.es)", en: "\(what.en) is missing")
    }
    return LocalizedText(
      es: "aquí va \(what.es), y está '\(found)'",
      en: "\(what.en) belongs here, and '\(found)' stands there")
  }
}

extension LanguageFault.Expectation {
  fileprivate var text: LocalizedText {
    switch self {
    case .value: LocalizedText(es: "una cifra", en: "a figure")
    case .condition: LocalizedText(es: "una condición", en: "a condition")
    case .comparison:
      LocalizedText(es: "una comparación (=, ≠, <, ≤, >, ≥)", en: "a comparison (=, ≠, <, ≤, >, ≥)")
    case .closing: LocalizedText(es: "')'", en: "')'")
    case .separator: LocalizedText("';'")
    case .answer:
      LocalizedText(es: "el nombre de un campo", en: "the name of a field")
    case .text:
      LocalizedText(es: "un texto entre comillas", en: "a text in quotation marks")
    case .colon: LocalizedText(es: "':'", en: "':'")
    case .then: LocalizedText(es: "'entonces'", en: "'entonces'")
    case .scopeName:
      LocalizedText(
        es: "uno de \(OwnLanguage.scopeNames.joined(separator: ", "))",
        en: "one of \(OwnLanguage.scopeNames.joined(separator: ", "))")
    case .each: LocalizedText(es: "'cada'", en: "'cada'")
    case .end: LocalizedText(es: "el fin de la condición", en: "the end of the condition")
    case .decimals:
      LocalizedText(
        es: "un número de decimales, de 0 a 9", en: "a number of decimals from 0 to 9")
    }
  }
}
