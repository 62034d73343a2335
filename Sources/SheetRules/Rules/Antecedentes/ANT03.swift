import DocumentTree
import ProgramSheets

/// Partida and capítulo of the identificación presupuestaria = those inside the código.
enum ANT03: Rule {
  static let description = RuleDescription(
    id: "ANT03",
    title: LocalizedText(
      es: "la partida o el capítulo no son los del código",
      en: "partida or capítulo are not those of the code"),
    severity: .warning, category: .antecedentes,
    rationale: LocalizedText(
      es:
        "El código lleva dentro la partida y el capítulo del servicio; si la identificación presupuestaria dice otros, uno de los dos es de otro programa.",
      en:
        "The code has the service's partida and capítulo inside; where the budget identification says others, one of both belongs to another programme."
    ),
    source: LocalizedText(
      es: "Sección 1, código sistema e identificación presupuestaria",
      en: "Section 1, system code and budget identification"),
    formula: LocalizedText(
      es: "partida = cifras 3 y 4 del código; capítulo = cifras 5 y 6",
      en: "partida = 3rd and 4th character of the code; capítulo = 5th and 6th"),
    remedy: LocalizedText(
      es: "revise la identificación presupuestaria y el código",
      en: "check the budget identification and the code"),
    examples: [
      .passing(
        """
        antecedentes:
          codigo: PI071620130003389
          identificacionPresupuestaria: {partida: 07, capitulo: 16}
        """),
      .passing(
        """
        antecedentes:
          codigo: PI071620130003389
          identificacionPresupuestaria: {partida: 7, capitulo: 16}
        """),
      .passing(
        """
        # una nota o un nombre no son parte del número
        antecedentes:
          codigo: PI071620130003389
          identificacionPresupuestaria: {partida: 07 Economía, capitulo: 16 ¹}
        """),
      .failing(
        """
        antecedentes:
          codigo: PI071620130003389
          identificacionPresupuestaria: {partida: 07, capitulo: ↓19}
        """),
    ])

  static let readsFigures = false

  private static let group = JSONPointer("/antecedentes/identificacionPresupuestaria")
  private static let partida = group.appending("partida")
  private static let capitulo = group.appending("capitulo")

  /// The only number of an answer, which may have a name or a note beside it: `07 (*)`, `16 Sercotec`.
  private static func number(in text: String) -> Int? {
    let numbers = text.split { !$0.isASCII || !$0.isNumber }
    return numbers.count == 1 ? Int(numbers[0]) : nil
  }

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let stated = sheet.ficha.antecedentes?.identificacionPresupuestaria else { return }
    guard let code = sheet.code else {
      results.add(
        description, fields: [partida, capitulo],
        notChecked: LocalizedText(
          es: "no hay un código bien formado", en: "there is no well-built code"))
      return
    }
    let pairs = [
      (partida, LocalizedText(es: "la partida", en: "partida"), stated.partida, code.parts.partida),
      (
        capitulo, LocalizedText(es: "el capítulo", en: "capítulo"), stated.capitulo,
        code.parts.capitulo
      ),
    ]
    for case (let field, let name, let text?, let expected) in pairs {
      guard let number = number(in: text) else {
        results.add(
          description, fields: [field, code.field],
          notChecked: LocalizedText(
            es: "\(name.es) no se da con un número", en: "\(name.en) is not given by a number"))
        continue
      }
      if number == Int(expected) {
        results.add(description, fields: [field, code.field], finding: nil)
        continue
      }
      let finding = description.finding(
        LocalizedText(
          es: "\(name.es) es \(text), y según el código \(expected)",
          en: "\(name.en) is \(text), and \(expected) by the code"),
        at: field, operands: [sheet.operand(field, name), sheet.operand(code.field, .codigo)],
        reported: .word(text), computed: .word(expected),
        requirement: .words(es: "el código dice *", en: "the code says *"))
      results.add(description, fields: [field, code.field], finding: finding)
    }
  }
}
