import Constraints
import ExactNumbers
import ProgramSheets

/// Σ regions = their total = Σ components of the year, without administrative expenses.
enum MON09: EquationRule {
  static let description = RuleDescription(
    id: "MON09",
    title: LocalizedText(
      es: "el gasto por región no suma el de los componentes",
      en: "the expenses by region do not add up to those of the components"),
    severity: .error, category: .monitoreo,
    rationale: LocalizedText(
      es:
        "La desagregación regional reparte el gasto de los componentes del año de la ficha, sin el administrativo: suma exactamente su total, y su total es lo que gastaron los componentes.",
      en:
        "The breakdown by region divides what the components spent in the year of the sheet, without the administrative expenses: it adds up exactly to its total, and the total is what the components spent."
    ),
    source: LocalizedText(
      es: "Sección III, gasto componentes, desagregación regional",
      en: "Section III, expenses of the components by region"),
    formula: LocalizedText(
      es: "Σ regiones = gasto total ejecutado componentes = Σ gasto de los componentes del año",
      en: "Σ regions = total of the components = Σ expenses of the components of the year"),
    remedy: LocalizedText(
      es: "revise los montos de las regiones, su total y el gasto de los componentes",
      en: "check the amounts of the regions, their total and the expenses of the components"),
    examples: [
      .passing(
        monitoreo: """
          regiones: {filas: [{region: Maule, monto: 40}, {region: Ñuble, monto: 60}], total: 100}
          componentes: {filas: [{nombre: Cursos, gasto: {2021: 30}}, {nombre: Visitas, gasto: {2021: 70}}]}
          """),
      .passing(
        monitoreo: """
          # sin el gasto de 2021 de un componente no se sabe cuánto suman
          regiones: {filas: [{region: Maule, monto: 40}, {region: Ñuble, monto: 60}], total: 100}
          componentes: {filas: [{nombre: Cursos, gasto: {2021: 30}}, {nombre: Visitas, gasto: {2020: 70}}]}
          """),
      .failing(
        monitoreo: """
          # una fila que suma las otras no es una región más
          regiones: {filas: [{region: Maule, monto: 40}, {region: Ñuble, monto: 60}, {region: Total, monto: ↓110}], total: 100}
          componentes: {filas: [{nombre: Cursos, gasto: {2021: 30}}, {nombre: Visitas, gasto: {2021: 70}}]}
          """),
      .failing(
        monitoreo: """
          regiones: {filas: [{region: Maule, monto: 40}, {region: Ñuble, monto: 60}], total: ↓100}
          componentes: {filas: [{nombre: Cursos, gasto: {2021: 30}}, {nombre: Visitas, gasto: {2021: 80}}]}
          """),
      .failing(
        monitoreo: """
          regiones: {filas: [{region: Maule, monto: 50}, {region: Ñuble, monto: 60}], total: ↓100}
          componentes: {filas: [{nombre: Cursos, gasto: {2021: 30}}, {nombre: Visitas, gasto: {2021: 70}}]}
          """),
    ])

  static func equations(_ cells: SheetCells) -> [StatedEquation] {
    let listed = cells.monitoreo.ficha.regiones?.filas
    let (rows, totals) = cells.addends(MonitoreoField.regiones, of: listed, named: \.region)
    let total = cells[MonitoreoField.totalDeRegiones]
    var equations: [StatedEquation] = []
    if !rows.isEmpty {
      let sum = LocalizedText(es: "la suma de las regiones", en: "the sum of the regions")
      equations += ([total] + totals).map { .sum($0, sum, rows) }
    }
    let year = cells.monitoreo.ejercicio
    if year != nil, !rows.isEmpty || cells.number(total) != nil,
      let spent = cells.ofAllComponents(MonitoreoField.gasto, year: year), !spent.isEmpty
    {
      equations.append(
        .sum(
          total,
          LocalizedText(
            es: "el gasto de los componentes del año",
            en: "the expenses of the components of the year"
          ), spent))
    }
    return equations
  }
}
