import Constraints
import ExactNumbers
import ProgramSheets

/// The weights of a block, or of the service, add up to 100 %.
enum IND05: Rule {
  static let description = RuleDescription(
    id: "IND05",
    title: LocalizedText(
      es:
        "las ponderaciones no suman 100 %",
      en:
        "the weights do not add up to 100 %"
    ),
    severity: .error, category: .compromisos,
    rationale: LocalizedText(
      es:
        "Las ponderaciones reparten el compromiso entre sus indicadores: las de un bloque suman 100 % exacto o, donde ninguno lo suma, las de todo el servicio. Un indicador sin ponderación no cuenta; si falta alguna y la suma no llega a 100, queda sin comprobar. Escritas como partes de uno (0,6 y 0,4), suman 1.",
      en:
        "The weights divide the commitment among its indicators: those of a block add up to exactly 100 % or, where no block does, those of the whole service. An indicator without a weight does not count; where one is missing and the sum is below 100, it is not checked. Written as parts of one (0,6 and 0,4) they add up to 1."
    ),
    source: LocalizedText(
      es:
        "Convenio o programa de gestión, ponderación de los indicadores",
      en:
        "Agreement or programme of management, weights of the indicators"
    ),
    formula: LocalizedText(
      es:
        "Σ ponderación = 100",
      en:
        "Σ weights = 100"
    ),
    remedy: LocalizedText(
      es:
        "revise las ponderaciones",
      en:
        "check the weights"
    ),
    examples: [
      .passing(
        compromisos: """
          indicadores: [{ponderacion: 60%}, {ponderacion: "37,5%"}, {ponderacion: "2,5%"}]
          """),
      .passing(
        compromisos: """
          # la que falta puede completar el 100 %
          indicadores: [{ponderacion: 60%}, {ponderacion: }, {ponderacion: 30%}]
          """),
      .failing(
        compromisos: """
          indicadores: [{ponderacion: ↓60%}, {ponderacion: "39,9%"}]
          """),
      .failing(
        compromisos: """
          bloques:
            - {region: Maule, indicadores: [{ponderacion: 40%}, {ponderacion: 60%}]}
            - {region: Ñuble, indicadores: [{ponderacion: ↓40%}, {ponderacion: 50%}]}
          """),
      .passing(
        compromisos: """
          indicadores: [{ponderacion: "0,6"}, {ponderacion: "0,375"}, {ponderacion: "0,025"}]
          """),
      .failing(
        compromisos: """
          indicadores: [{ponderacion: ↓"0,6"}, {ponderacion: "0,3"}]
          """),
      .passing(
        compromisos: """
          bloques:
            - {region: Maule, indicadores: [{ponderacion: 40%}, {ponderacion: 10%}]}
            - {region: Biobío, indicadores: [{ponderacion: 50%}]}
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    let weighted = cells.compromisos.blocks.filter { block in
      block.weights.contains { cells.number($0) != nil }
    }
    let all = weighted.map(\.weights)
    let whole = sheet.wholeWeight
    let isOfBlocks = all.contains { $0.sum(in: cells) == Rational(whole: Int128(whole)) }
    for weights in isOfBlocks || all.count < 2 ? all : [all.flatMap(\.self)] {
      add(weights, whole, sheet, into: &results)
    }
  }

  private static func add(
    _ weights: [CellID], _ whole: Int, _ sheet: SheetContext, into results: inout RuleResults
  ) {
    let cells = sheet.cells
    let stated = weights.filter { cells.number($0) != nil }
    guard let sum = weights.sum(in: cells), let first = stated.first else { return }
    if weights.lackOne(of: whole, in: cells) {
      let reason = LocalizedText(
        es: "falta la ponderación de un indicador", en: "the weight of an indicator is missing")
      return results.add(description, fields: weights.map { cells[$0].field }, notChecked: reason)
    }
    let sign = whole == 1 ? "" : " %"
    let (told, due) = (sum.text(decimals: 4) + sign, "\(whole)" + sign)
    results.add(
      StatedEquation(
        equation: Equation(
          stated: .total(stated.map { .cell($0) }), computed: .constant(ExactDecimal(whole))),
        subject: first, formula: LocalizedText("\(whole)"),
        own: OwnTelling(
          message: LocalizedText(
            es: "las ponderaciones suman \(told), y deben sumar \(due)",
            en: "the weights add up to \(told), and should add up to \(due)"),
          formula: LocalizedText(es: "Σ ponderación = \(whole)", en: "Σ weights = \(whole)"),
          tellsWholeSide: true)), of: description, in: sheet)
  }
}
