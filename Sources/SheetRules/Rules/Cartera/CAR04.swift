import Constraints
import ExactNumbers
import ProgramSheets

/// A printed ratio, mean or cost per unit = its quotient.
enum CAR04: EquationRule {
  static let description = RuleDescription(
    id: "CAR04",
    title: LocalizedText(
      es:
        "una razón no es el cociente de sus cifras",
      en:
        "a ratio is not the quotient of its figures"),
    severity: .error, category: .cartera,
    rationale: LocalizedText(
      es:
        "El promedio o el costo por unidad que la tabla imprime sale de otras dos columnas, o de otras dos filas donde los años son columnas, con el medio hacia arriba. Lo que solo calza cortando decimales es una nota.",
      en:
        "The mean or unit cost that a table prints follows from two other columns, or from two other rows where the years are columns, half up. What only agrees by cutting digits off is a note."
    ),
    source: .tablaDeActividad,
    formula: LocalizedText(
      es:
        "razón = numerador / denominador, con los decimales impresos",
      en:
        "ratio = numerator / denominator, to the printed decimals"),
    remedy: LocalizedText(
      es:
        "revise la razón, su numerador y su denominador",
      en:
        "check the ratio, its numerator and its denominator"),
    examples: [
      .passing(
        cartera: """
          columnas: [{clave: anio, tipo: codigo}, {clave: acciones, tipo: entero}, {clave: asistentes, tipo: entero}, {clave: promedio, razon: [asistentes, acciones, 0]}]
          filas: [[A, 40, 1.020, 26]]
          """),
      .failing(
        cartera: """
          columnas: [{clave: anio, tipo: codigo}, {clave: acciones, tipo: entero}, {clave: asistentes, tipo: entero}, {clave: promedio, razon: [asistentes, acciones, 0]}]
          filas: [[A, 40, 1.020, ↓25], [B, 40, 1.020, ↓27]]
          """),
      .failing(
        cartera: """
          columnas: [{clave: indicador, tipo: texto}, {clave: "1991", tipo: cifra}]
          filas:
            - {indicador: Acciones, 1991: 40}
            - {indicador: Asistentes, 1991: 1.000}
            - {indicador: Promedio, 1991: ↓52}
          relaciones: [{fila: Promedio, razon: [Asistentes, Acciones, 0]}]
          """),
    ])

  static func unchecked(_ cells: SheetCells) -> [Unchecked] {
    let table = cells.cartera
    return table.unknownColumns(of: "razon", { Array(($0.razon ?? []).prefix(2)) }, in: cells)
      + table.unknownRows(of: "razon") { Array(($0.razon ?? []).prefix(2)) }
  }

  static func equations(_ cells: SheetCells) -> [StatedEquation] {
    let table = cells.cartera
    var equations: [StatedEquation] = []
    for column in table.columns {
      guard let ratio = column.ratio else { continue }
      let (parts, wholes) = (cells.column(ratio.first), cells.column(ratio.second))
      let stated = cells.column(column.key)
      guard parts.count == stated.count, wholes.count == stated.count else { continue }
      for row in stated.indices {
        equations += equation(stated[row], parts[row], wholes[row], ratio, cells)
      }
      if let total = cells.columnTotal(column.key), cells.isStated(total),
        let part = cells.columnTotal(ratio.first), let whole = cells.columnTotal(ratio.second)
      {
        equations += equation(total, part, whole, ratio, cells)
      }
    }
    for relation in table.ficha.relaciones ?? [] {
      guard let ratio = CarteraContents.Pair(relation.razon) else { continue }
      for cell in RelatedCells.all(relation.fila, ratio.first, ratio.second, cells) {
        equations += equation(cell.stated, cell.first, cell.second, ratio, cells)
      }
    }
    return equations
  }

  private static func equation(
    _ stated: CellID, _ part: CellID, _ whole: CellID, _ ratio: CarteraContents.Pair,
    _ cells: SheetCells
  ) -> [StatedEquation] {
    if cells.areBlank([stated, part, whole]) { return [] }
    return [
      .ratio(
        stated, LocalizedText("\(ratio.first) / \(ratio.second)"),
        .quotient(.cell(part), .cell(whole)), printing: .halfUp)
    ]
  }
}
