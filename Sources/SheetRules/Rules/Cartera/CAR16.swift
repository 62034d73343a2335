import Constraints
import ProgramSheets

/// Parts of a year add up to the total that stands elsewhere.
enum CAR16: EquationRule {
  static let description = RuleDescription(
    id: "CAR16",
    title: LocalizedText(
      es:
        "las filas de un año no suman el total que da otra frase",
      en:
        "the rows of a year do not add up to the total of another sentence"),
    severity: .error, category: .cartera,
    rationale: LocalizedText(
      es:
        "Otra frase u otra tabla da cuánto suman las filas de un año o de una región: es la misma suma.",
      en:
        "Another sentence or table gives what the rows of a year or a region add up to: it is the same sum."
    ),
    source: .tablaDeSubsidios,
    formula: LocalizedText(
      es:
        "Σ filas del año y la región = total",
      en:
        "Σ rows of the year and region = total"),
    remedy: LocalizedText(
      es:
        "revise las filas y el total",
      en:
        "check the rows and the total"),
    examples: [
      .passing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: ejercicio, tipo: año}, {clave: gasto, tipo: monto}]
          filas: [[Riego, 2020, 30], [Pozos, 2020, 24], [Canales, 2021, 20]]
          totales: [{columna: gasto, ejercicio: 2020, total: 54}]
          """),
      .failing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: ejercicio, tipo: año}, {clave: gasto, tipo: monto}]
          filas: [[Riego, 2020, 30], [Pozos, 2020, 24], [Canales, 2021, 20]]
          totales: [{columna: gasto, ejercicio: 2020, total: ↓55}]
          """),
    ])

  static func equations(_ cells: SheetCells) -> [StatedEquation] {
    let table = cells.cartera
    let totals = cells.cells("/totales/*/total")
    return zip(table.ficha.totales ?? [], totals).compactMap { entry, total in
      guard let key = entry.columna else { return nil }
      let rows = table.rows.indices.filter { index in
        let row = table.rows[index]
        return (entry.ejercicio == nil || row.years == entry.ejercicio)
          && (entry.region == nil || row.region?.normalisedName == entry.region?.normalisedName)
      }
      let column = cells.column(key)
      let parts = rows.filter { $0 < column.count }.map { column[$0] }
      let of = [entry.ejercicio, entry.region].compactMap { $0 }.joined(separator: ", ")
      guard !parts.isEmpty else { return nil }
      let isOne = parts.count == 1
      return .sum(
        total,
        LocalizedText(
          es: isOne ? "la única fila (\(of))" : "la suma de \(parts.count) filas (\(of))",
          en: isOne ? "the only row (\(of))" : "the sum of \(parts.count) rows (\(of))"),
        parts)
    }
  }
}
