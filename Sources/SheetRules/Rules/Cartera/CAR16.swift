import Constraints
import ProgramSheets

/// Parts of a year add up to the total that stands elsewhere.
enum CAR16: Rule {
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

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    let totals = cells.cells("/totales/*/total")
    for (entry, total) in zip(cells.cartera.ficha.totales ?? [], totals) {
      guard let key = entry.columna else { continue }
      switch parts(of: entry, key, cells) {
      case .success(let parts):
        if !parts.isEmpty { results.add(sum(total, parts, entry), of: description, in: sheet) }
      case .failure(let reason):
        results.add(description, fields: [cells[total].field], notChecked: reason.text)
      }
    }
  }

  private struct Reason: Error {
    let text: LocalizedText
  }

  private static func sum(
    _ total: CellID, _ parts: [CellID], _ entry: FichaCartera.Subtotal
  ) -> StatedEquation {
    let of = [entry.ejercicio, entry.region].compactMap { $0 }.joined(separator: ", ")
    let isOne = parts.count == 1
    return .sum(
      total,
      LocalizedText(
        es: isOne ? "la única fila (\(of))" : "la suma de \(parts.count) filas (\(of))",
        en: isOne ? "the only row (\(of))" : "the sum of \(parts.count) rows (\(of))"),
      parts)
  }

  /// The figures that a total adds up.
  private static func parts(
    of entry: FichaCartera.Subtotal, _ key: String, _ cells: SheetCells
  ) -> Result<[CellID], Reason> {
    let table = cells.cartera
    let column = cells.column(key)
    if column.isEmpty, !table.rows.isEmpty { return .failure(Reason(text: .noColumn(key))) }
    let region = entry.region.map { CarteraContents.officialRegion($0) ?? $0.normalisedName }
    let year = entry.ejercicio?.normalisedName
    var parts: [CellID] = []
    for (index, row) in table.rows.enumerated() where index < column.count {
      let own = row.officialRegion ?? row.region?.normalisedName
      if region != nil, own != region { continue }
      if year == nil || row.years?.normalisedName == year {
        parts.append(column[index])
      } else if let range = row.yearRange, let year = year.flatMap({ Int($0) }),
        range.contains(year), range.count > 1
      {
        return .failure(
          Reason(
            text: LocalizedText(
              es: "no se sabe cuánto de la fila de \(row.years ?? "") es de \(year)",
              en: "it is not known how much of the row of \(row.years ?? "") is of \(year)")))
      }
    }
    if parts.isEmpty, !table.rows.isEmpty {
      return .failure(
        Reason(
          text: LocalizedText(
            es: "la tabla no tiene filas de lo que se suma",
            en: "the table has no rows of what is added up")))
    }
    return .success(parts)
  }
}
