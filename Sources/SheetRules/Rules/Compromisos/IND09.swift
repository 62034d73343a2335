import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// A figure that a text repeats is that of its indicator.
enum IND09: Rule {
  static let description = RuleDescription(
    id: "IND09",
    title: LocalizedText(
      es:
        "una cifra repetida no es la del indicador",
      en:
        "a repeated figure is not that of the indicator"
    ),
    severity: .warning, category: .compromisos,
    rationale: LocalizedText(
      es:
        "Resúmenes, logros y listas nacionales repiten el resultado o la meta de un indicador: es la misma cifra. Lo que una lista repite del balance de un bloque se compara con él. «Más de n» dice que no es menos. Una cifra a otra fecha que la del documento queda sin comprobar, porque el resultado puede haber crecido.",
      en:
        "Summaries, achievements and national lists repeat the result or the goal of an indicator: it is the same figure. What a list repeats of the balance of a block is compared with that. «Más de n» says that it is no less. A figure of another date than the document's is not checked, since the result may have grown."
    ),
    source: .logros,
    formula: LocalizedText(
      es:
        "cifra repetida = resultado, o = meta",
      en:
        "repeated figure = result, or = goal"
    ),
    remedy: LocalizedText(
      es:
        "revise la cifra repetida y la del indicador",
      en:
        "check the repeated figure and that of the indicator"
    ),
    examples: [
      .passing(
        compromisos: """
          bloques:
            - region: Los Lagos
              indicadores: [{numero: 1, meta: {comparacion: al menos, valor: 196}, resultado: {partes: [186, 1.000]}}]
              balance: [{programa: diseño, afirmaciones: [{dice: es, valor: 1.186, indicador: 1}, {dice: meta, valor: 196, indicador: 1}]}]
          listas: [{programa: diseño, filas: [{numero: 1, region: Los Lagos, afirmaciones: [{dice: más de, valor: 1.000, indicador: 1}]}]}]
          """),
      .passing(
        compromisos: """
          # a otra fecha que la del documento
          encabezado: {fecha: 2009-10}
          indicadores: [{resultado: 3.300, afirmaciones: [{dice: es, valor: 2.927, fecha: 2009-09-30}]}]
          """),
      .failing(
        compromisos: """
          bloques:
            - region: Magallanes
              indicadores: [{numero: 1, meta: {comparacion: al menos, valor: 40}, resultado: 44}]
              balance: [{programa: diseño, afirmaciones: [{dice: representa, valor: 310%, resultado: ↓124, indicador: 1}]}]
          """),
      .failing(
        compromisos: """
          bloques: [{region: Coquimbo, indicadores: [{numero: 1, resultado: 51, afirmaciones: [{dice: más de, valor: ↓100}]}]}]
          listas: [{programa: diseño, filas: [{region: Coquimbo, afirmaciones: [{dice: es, valor: ↓168, indicador: 1}]}]}]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    for located in sheet.cells.compromisos.claims {
      if let twin = located.twin {
        repeats(located.claim, twin, sheet, into: &results)
      } else {
        check(located, sheet, into: &results)
      }
    }
  }

  /// What a list repeats of a block is the same figure there.
  private static func repeats(
    _ claim: CommitmentClaim, _ twin: CommitmentClaim, _ sheet: SheetContext,
    into results: inout RuleResults
  ) {
    let cells = sheet.cells
    for (figure, other) in [(claim.figure, twin.figure), (claim.result, twin.result)] {
      guard let figure, let other, !cells.isBlank(figure), !cells.isBlank(other) else { continue }
      results.add(.sum(figure, cells[other].name, [other]), of: description, in: sheet)
    }
  }

  private static func check(
    _ located: LocatedClaim, _ sheet: SheetContext, into results: inout RuleResults
  ) {
    let claim = located.claim
    if claim.word == nil, let word = claim.row.dice, !word.isBlankAnswer {
      let reason = LocalizedText(
        es: "no se sabe qué quiere decir «\(word)»", en: "it is not known what «\(word)» means")
      results.add(description, fields: [claim.field.appending("dice")], notChecked: reason)
    }
    let result = located.measured(sheet.cells)
    if let own = claim.result, !sheet.cells.isBlank(own) {
      add(own, .equal, result, "el resultado", "the result", located, sheet, into: &results)
    }
    guard let figure = claim.figure, !sheet.cells.isBlank(figure) else { return }
    switch claim.word {
    case .equal:
      add(figure, .equal, result, "el resultado", "the result", located, sheet, into: &results)
    case .goal:
      add(figure, .equal, located.goal, "la meta", "the goal", located, sheet, into: &results)
    case .moreThan:
      add(figure, .atMost, result, "el resultado", "the result", located, sheet, into: &results)
    default: break
    }
  }

  private static func add(
    _ figure: CellID, _ relation: Relation, _ measured: MeasuredFigure?, _ es: String,
    _ en: String, _ located: LocatedClaim, _ sheet: SheetContext, into results: inout RuleResults
  ) {
    let isPercent =
      figure == located.claim.result
      ? located.claim.isResultPercent : located.claim.isPercent
    guard let measured, let value = measured.value, measured.isPercent == isPercent,
      isOfReport(located.claim, sheet)
    else {
      let reason = LocalizedText(
        es: "no se sabe qué cifra repite, o la da en otra unidad o a otra fecha",
        en:
          "it is not known which figure it repeats, or it gives it in another unit or at another date"
      )
      return results.add(description, fields: [sheet.cells[figure].field], notChecked: reason)
    }
    let formula =
      measured.stated == nil
      ? LocalizedText(
        es: "\(es) del indicador, \(measured.formula.es),",
        en: "\(en) of the indicator, \(measured.formula.en),")
      : LocalizedText(es: "\(es) del indicador", en: "\(en) of the indicator")
    results.add(
      StatedEquation(
        equation: Equation(stated: .cell(figure), relation: relation, computed: value),
        subject: figure, formula: formula), of: description, in: sheet)
  }

  /// Whether a claim gives its figure at no other date than that of the report.
  private static func isOfReport(_ claim: CommitmentClaim, _ sheet: SheetContext) -> Bool {
    guard let date = claim.row.fecha else { return true }
    guard let own = ReportDate(date).period, let report = sheet.cells.compromisos.date.period
    else { return false }
    return own.last >= report.first && own.first <= report.last
  }
}
