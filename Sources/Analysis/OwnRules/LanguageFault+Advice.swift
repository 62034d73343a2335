import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets
import SheetRules

extension LanguageFault {
  /// What to do about it.
  var advice: LocalizedText {
    switch kind {
    case .empty, .noComparison:
      LocalizedText(
        es:
          "compare dos valores, como en 'gasto.total = suma(componentes.gasto) + gasto.administrativo'",
        en:
          "compare two values, as in 'gasto.total = suma(componentes.gasto) + gasto.administrativo'"
      )
    case .tooLarge:
      LocalizedText(es: "parta la regla en varias", en: "divide the rule into several")
    case .unknownCharacter:
      LocalizedText(
        es: "se admiten cifras, nombres, + - * / ( ) % y comparaciones",
        en: "allowed are figures, names, + - * / ( ) % and comparisons")
    case .foreignSign(_, let instead):
      LocalizedText(es: "escriba '\(instead)'", en: "write '\(instead)'")
    case .badNumber:
      LocalizedText(es: "escriba 1.500, 1500 o 37,06", en: "write 1.500, 1500 or 37,06")
    case .ambiguousNumber(_, let read, let other):
      Self.unambiguous(read.reduced, other.reduced)
    case .unknownName(let name): UnknownWord.advice(forName: name)
    case .unknownFunction(let name): UnknownWord.advice(forFunction: name)
    case .unknownScope(let name):
      UnknownWord.nearest(name, OwnLanguage.scopeNames) ?? Self.list(OwnLanguage.scopeNames)
    case .outOfScope(let name, let scope): UnknownWord.advice(forName: name, of: scope)
    case .listAsFigure(let name): Self.list(name)
    case .answerAsFigure(let symbol): Self.compare(symbol)
    case .textAsFigure:
      LocalizedText(
        es: "escriba primero el nombre: encabezado.tipo = 'Nuevo'",
        en: "write the name first: encabezado.tipo = 'Nuevo'")
    case .openQuotation:
      LocalizedText(
        es: "escriba el texto entre dos comillas: 'Nuevo'",
        en: "write the text between two quotation marks: 'Nuevo'")
    case .unknownAnswer(let text, let symbol):
      UnknownWord.nearest(text, symbol.words) ?? Self.list(symbol.words)
    case .figureAsAnswer(let name):
      LocalizedText(
        es: "compare la cifra con un número; hay(\(name)) dice si está",
        en: "compare the figure with a number; hay(\(name)) says whether it is there")
    case .expected(let expectation, let found): Self.expected(expectation, found)
    case .noFigure:
      LocalizedText(
        es: "ponga en la comparación una cifra de la ficha, como gasto.total",
        en: "put a figure of the sheet into the comparison, such as gasto.total")
    case .mismatch(let left, let right, _): Self.mismatch(left, right)
    case .bareNumberBesidePercentage(let text?, let share?):
      LocalizedText(
        es: "escriba '\(share) %', o '\(text) %' si es menos de un 1 %",
        en: "write '\(share) %', or '\(text) %' if it is less than 1 %")
    case .bareNumberBesidePercentage(let text, _):
      LocalizedText(
        es: "escriba '\(text ?? "8") %'", en: "write '\(text ?? "8") %'")
    case .hundredfold:
      LocalizedText(es: "quite el 100", en: "take the 100 away")
    case .wrongCount:
      LocalizedText(
        es: "separe los valores con ';', porque la coma marca decimales",
        en: "separate the values with ';', as the comma marks decimals")
    case .wrongValue(let function): Self.wrongValue(function)
    }
  }

  /// Four decimals cannot be thousands.
  private static func unambiguous(
    _ read: ExactDecimal, _ other: ExactDecimal
  ) -> LocalizedText {
    let digits = read.description(in: .chilena) + (read.scale == 3 ? "0" : "")
    return LocalizedText(
      es: "escriba \(digits), o \(other) si la coma separa miles",
      en: "write \(digits), or \(other) if the comma groups thousands")
  }

  private static func compare(_ symbol: Symbol) -> LocalizedText {
    let word = symbol.words.first ?? "…"
    return LocalizedText(
      es: "compárela con un texto, \(symbol.name) = '\(word)', o use hay(\(symbol.name))",
      en: "compare it with a text, \(symbol.name) = '\(word)', or use hay(\(symbol.name))")
  }

  static func list(_ words: [String]) -> LocalizedText {
    let all = words.joined(separator: ", ")
    return LocalizedText(es: "se admite \(all)", en: "allowed: \(all)")
  }

  private static func list(_ name: String) -> LocalizedText {
    let isThing = !name.contains(".")
    let function = isThing ? "cuenta" : "suma"
    return LocalizedText(
      es: "use \(function)(\(name)), o recórrala con 'para cada'",
      en: "use \(function)(\(name)), or go through it with 'para cada'")
  }

  private static func expected(_ expectation: Expectation, _ found: String?) -> LocalizedText {
    switch expectation {
    case .text where found != nil:
      LocalizedText(
        es: "póngalo entre comillas: '\(found ?? "")'",
        en: "put it in quotation marks: '\(found ?? "")'")
    case .end where UnknownWord.isUnit(found):
      LocalizedText(
        es: "los números van sin unidad, salvo '8 %' y 'M$ 5.000'",
        en: "numbers have no unit but for '8 %' and 'M$ 5.000'")
    case .then:
      LocalizedText(
        es: "se escribe 'si … entonces …'", en: "it is written 'si … entonces …'")
    case .colon, .each, .scopeName:
      LocalizedText(
        es: "se escribe 'para cada componente: …'", en: "it is written 'para cada componente: …'")
    case .decimals:
      LocalizedText(
        es: "se escribe 'redondea(gasto.porBeneficiario; 1)'",
        en: "it is written 'redondea(gasto.porBeneficiario; 1)'")
    case .closing:
      LocalizedText(
        es: "cierre el paréntesis, o separe los valores con ';'",
        en: "close the bracket, or separate the values with ';'")
    case .separator, .text:
      LocalizedText(
        es: "se escribe encabezado.tipo = 'Nuevo' o contiene(encabezado.tipo; 'Nuevo')",
        en: "it is written encabezado.tipo = 'Nuevo' or contiene(encabezado.tipo; 'Nuevo')")
    case .answer:
      LocalizedText(
        es: "se escribe hay(poblacion.priorizacion)",
        en: "it is written hay(poblacion.priorizacion)")
    case .value:
      LocalizedText(
        es: "escriba un número, un nombre o una función",
        en: "write a number, a name or a function")
    case .comparison, .condition:
      LocalizedText(
        es: "compare con =, ≠, <, ≤, > o ≥", en: "compare by =, ≠, <, ≤, > or ≥")
    case .end:
      LocalizedText(
        es: "una las condiciones con 'y' o con 'o'", en: "join conditions by 'y' or by 'o'")
    }
  }

  private static func mismatch(_ left: ValueType, _ right: ValueType) -> LocalizedText {
    let isCount: (ValueType) -> Bool = { $0 == .measured(.people) || $0 == .measured(.units) }
    if isCount(left), isCount(right) {
      return LocalizedText(
        es: "si la producción cuenta personas, escriba personas(…) alrededor de ella",
        en: "if the production counts people, write personas(…) around it")
    }
    if [left, right].contains(.measured(.indicator)), [left, right].contains(.percentage) {
      return LocalizedText(
        es: "escriba el número sin %: cada indicador se mide en su propia unidad",
        en: "write the number without %: each indicator is measured in its own unit")
    }
    return LocalizedText(
      es: "ambos lados deben medirse en lo mismo; multiplique o divida por lo que falta",
      en: "both sides must be measured in the same; multiply or divide by what is missing")
  }

  private static func wrongValue(_ function: String) -> LocalizedText {
    function == "personas"
      ? LocalizedText(
        es: "se usa con una producción: personas(componente.produccion)",
        en: "it takes a production: personas(componente.produccion)")
      : LocalizedText(
        es: "eso solo se puede contar, con cuenta(…)", en: "that can only be counted, by cuenta(…)")
  }
}
