import Constraints
import ExactNumbers

/// Execution = executed budget / initial or final budget.
enum MON02: Rule {
  static let description = RuleDescription(
    id: "MON02",
    title: LocalizedText(
      es: "la ejecución presupuestaria no corresponde al presupuesto",
      en: "the budget execution does not follow from the budget"),
    severity: .error, category: .monitoreo,
    rationale: LocalizedText(
      es:
        "La ejecución inicial es el presupuesto ejecutado sobre el inicial, y la final sobre el final, en % sin decimales. La ficha no imprime esos dos presupuestos: donde el archivo no los trae, no se comprueba.",
      en:
        "The initial execution is the executed budget over the initial one, and the final execution over the final one, in whole %. The sheet does not print these two budgets: where the file does not have them, it is not checked."
    ),
    source: LocalizedText(
      es:
        "Sección III, presupuesto, notas al pie * y **: (presupuesto ejecutado / presupuesto inicial o final) * 100",
      en:
        "Section III, budget, footnotes * and **: (executed budget / initial or final budget) * 100"
    ),
    formula: LocalizedText(
      es: "ejecución = 100 × presupuesto ejecutado / presupuesto inicial o final",
      en: "execution = 100 × executed budget / initial or final budget"),
    remedy: LocalizedText(
      es: "revise el porcentaje, el presupuesto y lo ejecutado del año",
      en: "check the percentage, the budget and what was executed in the year"),
    examples: [
      .passing(
        monitoreo: """
          presupuesto:
            ejecucionInicial: {2020: N/A, 2021: 64%}
            ejecutado: {2020: N/A, 2021: 1.520.806}
            inicial: {2021: 2.376.259}
          """),
      .passing(
        monitoreo: """
          # sin el presupuesto final no se comprueba
          presupuesto: {ejecucionFinal: {2021: 100%}, ejecutado: {2021: 266.350}}
          """),
      .failing(
        monitoreo: """
          presupuesto:
            ejecucionFinal: {2021: ↓99%}
            ejecutado: {2021: 266.350}
            final: {2021: 266.350}
          """),
    ])

  /// A percentage, the budget that it is of, and what that is called.
  private struct Execution {
    let stated: String
    let budget: String
    let es: String
    let en: String
  }

  private static let executions = [
    Execution(
      stated: MonitoreoField.ejecucionInicial, budget: MonitoreoField.inicial,
      es: "presupuesto inicial", en: "initial budget"),
    Execution(
      stated: MonitoreoField.ejecucionFinal, budget: MonitoreoField.final,
      es: "presupuesto final", en: "final budget"),
  ]

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    for execution in executions {
      for year in sheet.cells.years(execution.stated) {
        check(year, execution, sheet, into: &results)
      }
    }
  }

  private static func check(
    _ year: SheetCells.YearCell, _ execution: Execution, _ sheet: SheetContext,
    into results: inout RuleResults
  ) {
    let cells = sheet.cells
    let executed = cells.cell(MonitoreoField.ejecutado, year: year.ejercicio)
    let budget = cells.cell(execution.budget, year: year.ejercicio)
    if let executed, let budget {
      let formula = LocalizedText(
        es: "100 × presupuesto ejecutado / \(execution.es)",
        en: "100 × executed budget / \(execution.en)")
      return results.add(
        year: .ratio(
          year.cell, formula, .percentage(.cell(executed), of: .cell(budget)), printing: .halfUp),
        of: description, in: sheet)
    }
    guard cells.isNonzero(year.cell) || cells.isNonzero(executed) || cells.isNonzero(budget) else {
      return
    }
    let (es, en) =
      executed == nil
      ? ("presupuesto ejecutado", "executed budget") : (execution.es, execution.en)
    results.add(
      description, fields: [cells[year.cell].field],
      notChecked: .noFigure("el \(es) de \(year.said.es)", "the \(en) of \(year.said.en)"))
  }
}
