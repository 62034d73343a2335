import DocumentTree
import ExactNumbers

/// Execution of the initial budget below its least three years running.
enum MON05: Rule {
  static let description = RuleDescription(
    id: "MON05",
    title: LocalizedText(
      es: "la ejecución inicial estuvo bajo el mínimo tres años seguidos",
      en: "the execution of the initial budget was below the least three years running"),
    severity: .warning, category: .rango,
    rationale: LocalizedText(
      es:
        "Si en el año de la ficha y en los dos anteriores la ejecución inicial queda bajo el mínimo de su rango (85 %, o el de la configuración o de la frase de la ficha), la subejecución persiste. Un año N/A corta la serie.",
      en:
        "Where in the year of the sheet and in the two before the execution of the initial budget is below the least of its range (85 %, or that of the configuration or of the sentence of the sheet), too little is spent persistently. A year of N/A breaks the run."
    ),
    source: LocalizedText(
      es:
        "Sección II, eficiencia y ejecución presupuestaria: persistencia de subejecución (tres años consecutivos)",
      en:
        "Section II, efficiency and budget execution: persistent underspending (three consecutive years)"
    ),
    formula: LocalizedText(
      es: "no: ejecución inicial < 85 % en tres años seguidos",
      en: "not: execution of the initial budget < 85 % in three consecutive years"),
    remedy: LocalizedText(
      es: "explique la subejecución en las observaciones, o revise las cifras",
      en: "explain the underspending in the remarks, or check the figures"),
    examples: [
      .passing(monitoreo: "presupuesto: {ejecucionInicial: {2019: 64%, 2020: N/A, 2021: 70%}}"),
      .passing(monitoreo: "presupuesto: {ejecucionInicial: {2019: 64%, 2020: 90%, 2021: 70%}}"),
      .failing(monitoreo: "presupuesto: {ejecucionInicial: {2019: 64%, 2020: 80%, 2021: ↓70%}}"),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let run = UnderspentYears(sheet) else { return }
    let fields = run.cells.map { sheet.cells[$0].field }
    guard let persists = run.persists else {
      return results.add(description, fields: fields, notChecked: run.reason)
    }
    results.add(description, fields: fields, finding: persists ? finding(run, sheet) : nil)
  }

  private static func finding(_ run: UnderspentYears, _ sheet: SheetContext) -> Finding {
    let least = run.least.description(in: .chilena)
    return description.finding(
      LocalizedText(
        es: "la ejecución inicial está bajo \(least) % en los tres años",
        en: "the execution of the initial budget is below \(least) % in all three years"),
      at: sheet.cells[run.last].field,
      operands: run.cells.map { sheet.cells.operand($0, in: sheet) })
  }
}
