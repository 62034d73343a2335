import Constraints
import DocumentTree
import ExactNumbers

/// Beneficiaries by region, territory, size or sex add up to all of them.
enum MON16: Rule {
  static let description = RuleDescription(
    id: "MON16",
    title: LocalizedText(
      es: "los grupos de beneficiarios no suman el total",
      en: "the groups of beneficiaries do not add up to the total"),
    severity: .error, category: .monitoreo,
    rationale: LocalizedText(
      es:
        "Los beneficiarios por región, territorio, tamaño de empresa o sexo son los mismos, repartidos de otra manera: cada grupo suma exactamente su total, y su total es la población beneficiada del año. Donde la ficha no la imprime, el presupuesto ejecutado dividido por el total da el gasto por beneficiario.",
      en:
        "The beneficiaries by region, territory, size of the firm or sex are the same, divided in another way: each group adds up exactly to its total, and the total is the beneficiaries of the year. Where the sheet does not print them, executed budget divided by the total gives the expenses per beneficiary."
    ),
    source: LocalizedText(
      es: "Sección III, población; desagregaciones del sistema de monitoreo",
      en: "Section III, population; breakdowns of the monitoring system"),
    formula: LocalizedText(
      es: "Σ grupo = total = población beneficiada del año",
      en: "Σ group = total = beneficiaries of the year"),
    remedy: LocalizedText(
      es: "revise los beneficiarios de cada parte y el total",
      en: "check the beneficiaries of each part and the total"),
    examples: [
      .passing(
        monitoreo: """
          poblacion: {beneficiaria: {2021: 8}}
          beneficiarios: {sexo: {filas: {mujeres: 5, hombres: 3}, total: 8}}
          """),
      .passing(
        monitoreo: """
          # la fila del total no es un grupo más
          poblacion: {beneficiaria: {2021: 9}}
          beneficiarios: {sexo: {filas: {mujeres: 5, hombres: 4, total: 9}, total: 9}}
          """),
      .failing(
        monitoreo: """
          poblacion: {beneficiaria: {2021: 8}}
          beneficiarios: {sexo: {filas: {mujeres: 5, hombres: 4}, total: ↓8}}
          """),
      .failing(
        monitoreo: """
          presupuesto: {ejecutado: {2021: 266.350}}
          poblacion: {gastoPorBeneficiario: {2021: ↓"33.293,8"}}
          beneficiarios: {region: {filas: {La Araucanía: 9}, total: 9}}
          """),
    ])

  private static let groups = ["region", "territorio", "tamano", "sexo"]

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    for group in groups {
      for equation in equations(group, sheet.cells) {
        results.add(equation, of: description, in: sheet)
      }
    }
  }

  private static func equations(_ group: String, _ cells: SheetCells) -> [StatedEquation] {
    let (rows, totals) = cells.addends("/beneficiarios/\(group)/filas/*") {
      $0.field.tokens.last
    }
    let total = cells["/beneficiarios/\(group)/total"]
    if rows.isEmpty, cells.number(total) == nil { return [] }
    var equations: [StatedEquation] = []
    if !rows.isEmpty {
      let sum = LocalizedText(es: "la suma del grupo", en: "the sum of the group")
      equations += ([total] + totals).map { .sum($0, sum, rows) }
    }
    let year = cells.monitoreo.ejercicio
    if let people = cells.cell(MonitoreoField.beneficiaria, year: year), cells.number(people) != nil
    {
      equations.append(.sum(total, cells[people].name, [people]))
    } else if let executed = cells.cell(MonitoreoField.ejecutado, year: year),
      let each = cells.cell(MonitoreoField.gastoPorBeneficiario, year: year)
    {
      let formula = LocalizedText(
        es: "presupuesto ejecutado / \(cells[total].name.es)",
        en: "executed budget / \(cells[total].name.en)")
      equations.append(
        .ratio(each, formula, .quotient(.cell(executed), .cell(total)), printing: .halfUp))
    }
    return equations
  }
}
