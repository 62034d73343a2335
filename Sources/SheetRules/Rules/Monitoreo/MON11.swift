import Constraints
import ExactNumbers

/// Share of administrative expenses = 100 × administrative / total.
enum MON11: Rule {
  static let description = RuleDescription(
    id: "MON11",
    title: LocalizedText(
      es: "el porcentaje de gasto administrativo no corresponde",
      en: "the share of administrative expenses does not follow"),
    severity: .error, category: .monitoreo,
    rationale: LocalizedText(
      es:
        "El porcentaje de cada año es el gasto administrativo sobre el total, en % sin decimales. Un año sin gasto no tiene porcentaje.",
      en:
        "The share of each year is the administrative expenses over the total, in whole %. A year without expenses has no share."
    ),
    source: LocalizedText(
      es: "Sección III, gasto y producción de componentes, fila Porcentaje gasto administrativo",
      en: "Section III, expenses and production of components, row Porcentaje gasto administrativo"
    ),
    formula: LocalizedText(
      es: "porcentaje gasto administrativo = 100 × gasto administrativo / total",
      en: "share of administrative expenses = 100 × administrative expenses / total"),
    remedy: LocalizedText(
      es: "revise el porcentaje, el gasto administrativo y el total del año",
      en: "check the share, the administrative expenses and the total of the year"),
    examples: [
      .passing(
        monitoreo: """
          componentes:
            administrativo: {2019: 225.099, 2020: 0, 2021: 18.111}
            total: {2019: 1.520.806, 2020: 0, 2021: 266.350}
            porcentajeAdministrativo: {2019: 15%, 2020: , 2021: 7%}
          """),
      .failing(
        monitoreo: """
          componentes:
            administrativo: {2021: 18.111}
            total: {2021: 266.350}
            porcentajeAdministrativo: {2021: ↓6%}
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    let formula = LocalizedText(
      es: "100 × gasto administrativo / total", en: "100 × administrative expenses / total")
    for share in cells.years(MonitoreoField.porcentajeAdministrativo) {
      guard let part = cells.cell(MonitoreoField.administrativo, year: share.ejercicio),
        let whole = cells.cell(MonitoreoField.total, year: share.ejercicio)
      else { continue }
      results.add(
        year: .ratio(
          share.cell, formula, .percentage(.cell(part), of: .cell(whole)), printing: .halfUp),
        of: description, in: sheet)
    }
  }
}
