import Constraints
import ProgramSheets

/// A part is at most its whole.
enum CAR07: EquationRule {
  static let description = RuleDescription(
    id: "CAR07",
    title: LocalizedText(
      es:
        "una parte es mayor que su todo",
      en:
        "a part is larger than its whole"),
    severity: .error, category: .cartera,
    rationale: LocalizedText(
      es:
        "Una columna que cuenta cuántos de otra son de una clase («de los cuales», «de ellas») no puede ser mayor que ella.",
      en:
        "A column that counts how many of another are of a kind («de los cuales», «de ellas») cannot be larger than it."
    ),
    source: .tablaDeActividad,
    formula: LocalizedText(
      es:
        "parte ≤ todo",
      en:
        "part ≤ whole"),
    remedy: LocalizedText(
      es:
        "revise las dos cifras",
      en:
        "check both figures"),
    examples: [
      .passing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: empresas, tipo: entero}, {clave: nuevas, tipo: entero, parteDe: empresas}]
          filas: [[A, 40, 40]]
          """),
      .failing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: empresas, tipo: entero}, {clave: nuevas, tipo: entero, parteDe: empresas}]
          filas: [[A, 40, ↓41]]
          """),
    ])

  static func unchecked(_ cells: SheetCells) -> [Unchecked] {
    let table = cells.cartera
    return table.unknownColumns(of: "parteDe", { [$0.parteDe].compactMap(\.self) }, in: cells)
      + table.unknownRows(of: "parteDe") { [$0.parteDe].compactMap(\.self) }
  }

  static func equations(_ cells: SheetCells) -> [StatedEquation] {
    var equations: [StatedEquation] = []
    for column in cells.cartera.columns {
      guard let key = column.declaration.parteDe else { continue }
      let (parts, wholes) = (cells.column(column.key), cells.column(key))
      guard parts.count == wholes.count else { continue }
      for (part, whole) in zip(parts, wholes) { equations += bound(part, whole, cells) }
      if let part = cells.columnTotal(column.key), let whole = cells.columnTotal(key) {
        equations += bound(part, whole, cells)
      }
    }
    for relation in cells.cartera.ficha.relaciones ?? [] {
      guard let whole = relation.parteDe else { continue }
      for cell in RelatedCells.all(relation.fila, whole, whole, cells) {
        equations += bound(cell.stated, cell.first, cells)
      }
    }
    return equations
  }

  private static func bound(
    _ part: CellID, _ whole: CellID, _ cells: SheetCells
  ) -> [StatedEquation] {
    if cells.areBlank([part, whole]) { return [] }
    return [.bound(part, atMost: .cell(whole), cells[whole].name)]
  }
}
