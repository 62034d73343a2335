import Constraints
import ProgramSheets

/// A mean is between its minimum and its maximum.
enum CAR12: EquationRule {
  static let description = RuleDescription(
    id: "CAR12",
    title: LocalizedText(
      es:
        "un promedio está fuera de su mínimo y su máximo",
      en:
        "a mean is outside of its minimum and maximum"),
    severity: .warning, category: .cartera,
    rationale: LocalizedText(
      es:
        "El promedio de un programa está entre el menor y el mayor de los montos que se imprimen de él para el mismo año.",
      en:
        "The mean of a programme is between the least and the greatest of the amounts that are printed of it for the same year."
    ),
    source: LocalizedText(
      es:
        "formato de la cartera (docs/formato-cartera.md), 'entre'",
      en:
        "format of portfolios (docs/formato-cartera.md, in Spanish), 'entre'"),
    formula: LocalizedText(
      es:
        "mínimo ≤ promedio ≤ máximo",
      en:
        "minimum ≤ mean ≤ maximum"),
    remedy: LocalizedText(
      es:
        "revise las tres cifras",
      en:
        "check the three figures"),
    examples: [
      .passing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: menor, tipo: monto}, {clave: mayor, tipo: monto}, {clave: promedio, tipo: monto, entre: [menor, mayor]}]
          filas: [[A, 10, 30, 22]]
          """),
      .failing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: menor, tipo: monto}, {clave: mayor, tipo: monto}, {clave: promedio, tipo: monto, entre: [menor, mayor]}]
          filas: [[A, 10, 30, ↓32], [B, 10, 30, ↓9]]
          """),
    ])

  static func unchecked(_ cells: SheetCells) -> [Unchecked] {
    cells.cartera.unknownColumns(of: "entre", { $0.entre ?? [] }, in: cells)
  }

  static func equations(_ cells: SheetCells) -> [StatedEquation] {
    var equations: [StatedEquation] = []
    for column in cells.cartera.columns {
      guard let bounds = column.bounds else { continue }
      let mean = cells.column(column.key)
      let (least, most) = (cells.column(bounds.first), cells.column(bounds.second))
      guard mean.count == least.count, mean.count == most.count else { continue }
      for row in mean.indices where !cells.areBlank([mean[row], least[row], most[row]]) {
        equations.append(
          StatedEquation(
            equation: Equation(
              stated: .cell(mean[row]), relation: .atLeast, computed: .cell(least[row])),
            subject: mean[row], formula: cells[least[row]].name))
        equations.append(.bound(mean[row], atMost: .cell(most[row]), cells[most[row]].name))
      }
    }
    return equations
  }
}
