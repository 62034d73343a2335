import Constraints
import ExactNumbers
import ProgramSheets

/// Σ subtitles = their total = executed budget of the year.
enum MON08: EquationRule {
  static let description = RuleDescription(
    id: "MON08",
    title: LocalizedText(
      es: "los subtítulos no suman el presupuesto ejecutado",
      en: "the subtitles do not add up to the executed budget"),
    severity: .error, category: .monitoreo,
    rationale: LocalizedText(
      es:
        "El gasto por subtítulos reparte el presupuesto ejecutado del año de la ficha, en los mismos pesos: suma exactamente su total, y su total es el presupuesto ejecutado.",
      en:
        "The expenses by subtitle divide the executed budget of the year of the sheet, in the same pesos: they add up exactly to their total, and the total is the executed budget."
    ),
    source: LocalizedText(
      es: "Sección III, gasto por subtítulos", en: "Section III, expenses by subtitle"),
    formula: LocalizedText(
      es: "Σ subtítulos = gasto total ejecutado = presupuesto ejecutado del año",
      en: "Σ subtitles = total executed = executed budget of the year"),
    remedy: LocalizedText(
      es: "revise los montos de los subtítulos, su total y el presupuesto ejecutado",
      en: "check the amounts of the subtitles, their total and the executed budget"),
    examples: [
      .passing(
        monitoreo: """
          presupuesto: {ejecutado: {2020: N/A, 2021: 266.350}}
          subtitulos: {filas: [{subtitulo: 21, monto: 6.350}, {subtitulo: 24, monto: 260.000}], total: 266.350}
          """),
      .passing(
        monitoreo: """
          # la fila del total no es un subtítulo más
          presupuesto: {ejecutado: {2021: 266.350}}
          subtitulos: {filas: [{subtitulo: 21, monto: 6.350}, {subtitulo: 24, monto: 260.000}, {subtitulo: Total, monto: 266.350}], total: 266.350}
          """),
      .failing(
        monitoreo: """
          presupuesto: {ejecutado: {2021: 266.530}}
          subtitulos: {filas: [{subtitulo: 24, monto: 266.350}], total: ↓266.350}
          """),
      .failing(
        monitoreo: """
          presupuesto: {ejecutado: {2021: 266.350}}
          subtitulos: {filas: [{subtitulo: 21, monto: 6.350}, {subtitulo: 24, monto: 259.000}], total: ↓266.350}
          """),
    ])

  static func equations(_ cells: SheetCells) -> [StatedEquation] {
    let listed = cells.monitoreo.ficha.subtitulos?.filas
    let (rows, totals) = cells.addends(MonitoreoField.subtitulos, of: listed) {
      $0.subtitulo ?? $0.nombre
    }
    let total = cells[MonitoreoField.totalDeSubtitulos]
    let executed = cells.cell(MonitoreoField.ejecutado, year: cells.monitoreo.ejercicio)
    let sum = LocalizedText(es: "la suma de los subtítulos", en: "the sum of the subtitles")
    if cells.isBlank(total), !rows.isEmpty, let executed {
      return [.sum(executed, sum, rows)]
    }
    var equations: [StatedEquation] =
      rows.isEmpty ? [] : ([total] + totals).map { .sum($0, sum, rows) }
    if let executed, !rows.isEmpty || cells.number(total) != nil {
      equations.append(.sum(total, cells[executed].name, [executed]))
    }
    return equations
  }
}
