import DocumentTree
import ExactNumbers
import ProgramSheets

/// The goal of the next year is no step back without a reason.
enum IND20: Rule {
  static let description = RuleDescription(
    id: "IND20",
    title: LocalizedText(
      es:
        "la meta del año siguiente baja del resultado sin una razón",
      en:
        "the goal of the next year falls below the result without a reason"
    ),
    severity: .note, category: .compromisos,
    rationale: LocalizedText(
      es:
        "Una meta que pide menos de lo que ya se alcanzó necesita una razón, que va en «desafios». Se compara donde el documento da la meta de cada año, o proyecta el resultado de uno posterior a su fecha; en un indicador descendente, al revés.",
      en:
        "A goal that asks for less than was already reached needs a reason, which stands in «desafios». It is compared where the document gives the goal of each year, or plans the result of one after its date; in a descending indicator, the other way round."
    ),
    source: LocalizedText(
      es:
        "Actividad IV.1.1, desafíos",
      en:
        "Activity IV.1.1, challenges"
    ),
    formula: LocalizedText(
      es:
        "meta del año t + 1 ≥ resultado del año t",
      en:
        "goal of year t + 1 ≥ result of year t"
    ),
    remedy: LocalizedText(
      es:
        "explique la baja en los desafíos, o revise la meta",
      en:
        "explain the fall in the challenges, or check the goal"
    ),
    examples: [
      .passing(
        compromisos: """
          indicadores:
            - {meta: {2010: {comparacion: al menos, valor: 90%}}, resultado: {2009: 17/20 = 85%}}
            - {meta: {2010: {comparacion: al menos, valor: 80%}}, resultado: {2009: 17/20 = 85%}, desafios: Se sumarán territorios nuevos.}
            - {sentido: Descendente, meta: {2010: 20}, resultado: {2009: 30}}
          """),
      .failing(
        compromisos: """
          # un resultado de un año posterior al documento es lo que se proyecta
          encabezado: {fecha: 2009-10}
          indicadores: [{sentido: Ascendente, resultado: {2009: 17/20 = 85%, 2010: 12/15 = ↓80%}}]
          """),
      .failing(
        compromisos: """
          indicadores: [{meta: {2010: {comparacion: al menos, valor: ↓80%}}, resultado: {2009: 17/20 = 85%}}]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    for indicator in sheet.cells.compromisos.blocks.flatMap(\.indicators) {
      for goal in indicator.goals + indicator.plans {
        guard let year = goal.year,
          let result = indicator.results.first(where: { $0.year == year - 1 })
        else { continue }
        check(goal, after: result, indicator, sheet, into: &results)
      }
    }
  }

  private static func check(
    _ goal: MeasuredFigure, after result: MeasuredFigure, _ indicator: CommitmentIndicator,
    _ sheet: SheetContext, into results: inout RuleResults
  ) {
    let cells = sheet.cells
    guard goal.isPercent == result.isPercent, let next = cells.written(goal.value),
      let reached = cells.written(result.value), let subject = goal.stated ?? goal.cells.first,
      let comparison = GoalComparison(
        goal.comparison ?? indicator.goals.first?.comparison, direction: indicator.row.sentido)
    else {
      let reason = LocalizedText(
        es: "la meta y el resultado no se pueden comparar",
        en: "goal and result cannot be compared")
      return results.add(description, fields: [goal.field], notChecked: reason)
    }
    let isDescending = comparison == .atMost || indicator.isDescending
    let falls = isDescending ? next > reached : next < reached
    let place = cells[subject]
    let operands = result.cells.map { cells.operand($0, in: sheet) }
    results.add(
      description, fields: [place.field] + result.cells.map { cells[$0].field },
      finding: falls && indicator.row.desafios.isBlankAnswer
        ? description.finding(
          LocalizedText(
            es: "\(place.name.es) retrocede frente al resultado del año anterior",
            en: "\(place.name.en) is a step back from the result of the year before"),
          at: place.field, range: place.range, operands: operands) : nil)
  }
}
