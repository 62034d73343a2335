import Constraints
import ExactNumbers
import ProgramSheets

/// The performance of the service is among those of its blocks.
enum IND10: Rule {
  static let description = RuleDescription(
    id: "IND10",
    title: LocalizedText(
      es:
        "el desempeño del servicio no está entre los de sus bloques",
      en:
        "the performance of the service is not among those of its blocks"
    ),
    severity: .warning, category: .compromisos,
    rationale: LocalizedText(
      es:
        "El desempeño de un programa en todo el servicio no es menor que el menor de sus bloques ni mayor que el mayor. Donde el documento dice que es su promedio, es el promedio. Si falta el de algún bloque queda sin comprobar.",
      en:
        "The performance of a programme in the whole service is no less than the least of its blocks and no more than the greatest. Where the document says that it is their mean, it is the mean. Where that of a block is missing it is not checked."
    ),
    source: LocalizedText(
      es:
        "Actividades IV.1.2 a IV.1.4, desempeño final del programa de trabajo",
      en:
        "Activities IV.1.2 to IV.1.4, final performance of the programme of work"
    ),
    formula: LocalizedText(
      es:
        "mín(bloques) ≤ desempeño del servicio ≤ máx(bloques)",
      en:
        "min(blocks) ≤ performance of the service ≤ max(blocks)"
    ),
    remedy: LocalizedText(
      es:
        "revise el desempeño del servicio y el de cada bloque",
      en:
        "check the performance of the service and that of each block"
    ),
    examples: [
      .passing(
        compromisos: """
          balance: [{programa: diseño, desempeno: 97%}]
          bloques: [{region: Maule, balance: [{programa: diseño, desempeno: 100%}]}, {region: Biobío, balance: [{programa: diseño, desempeno: 94%}]}]
          """),
      .failing(
        compromisos: """
          balance: [{programa: información, desempeno: ↓90%}]
          bloques: [{region: Maule, balance: [{programa: información, desempeno: 100%}]}, {region: Biobío, balance: [{programa: información, desempeno: 100%}]}]
          """),
      .failing(
        compromisos: """
          encabezado: {promedio: Sí}
          balance: [{programa: diseño, desempeno: ↓90%}]
          bloques: [{region: Maule, balance: [{programa: diseño, desempeno: 100%}]}, {region: Biobío, balance: [{programa: diseño, desempeno: 95%}]}]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    let contents = cells.compromisos
    guard !contents.regional.isEmpty else { return }
    for row in contents.national.balance {
      guard let performance = row.performance, cells.number(performance) != nil,
        let programme = row.programme
      else { continue }
      let blocks = contents.regional.map { $0.performance(of: programme) }
      let known = blocks.compactMap(\.self).filter { cells.number($0) != nil }
      guard known.count == blocks.count else {
        let reason = LocalizedText(
          es: "falta el desempeño de algún bloque", en: "the performance of a block is missing")
        results.add(description, fields: [cells[performance].field], notChecked: reason)
        continue
      }
      let isMean = contents.ficha.encabezado?.promedio?.esAfirmativa == true
      for equation in isMean ? [mean(performance, known)] : range(performance, known) {
        results.add(equation, of: description, in: sheet)
      }
    }
  }

  private static func mean(_ performance: CellID, _ blocks: [CellID]) -> StatedEquation {
    .ratio(
      performance,
      LocalizedText(es: "el promedio de los bloques", en: "the mean of the blocks"),
      .quotient(.total(blocks.map { .cell($0) }), .constant(ExactDecimal(blocks.count))),
      printing: .halfUp)
  }

  private static func range(_ performance: CellID, _ blocks: [CellID]) -> [StatedEquation] {
    let values = blocks.map { Expression.cell($0) }
    return [
      StatedEquation(
        equation: Equation(
          stated: .cell(performance), relation: .atLeast, computed: .function(.least, values)),
        subject: performance,
        formula: LocalizedText(es: "el menor de los bloques", en: "the least of the blocks")),
      StatedEquation(
        equation: Equation(
          stated: .cell(performance), relation: .atMost, computed: .function(.greatest, values)),
        subject: performance,
        formula: LocalizedText(es: "el mayor de los bloques", en: "the greatest of the blocks")),
    ]
  }
}
