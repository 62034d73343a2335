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

    static func unknown(_ what: String, _ whatInEnglish: String, ofRow index: Int) -> Reason {
      Reason(
        text: LocalizedText(
          es: "no se conoce \(what) de la fila \(index + 1)",
          en: "\(whatInEnglish) of row \(index + 1) is not known"))
    }

    /// A row of more years than those of the total, or of fewer.
    static func shared(_ years: String, _ asked: String) -> Reason {
      Reason(
        text: LocalizedText(
          es: "no se sabe cuánto de la fila de \(years) es de \(asked)",
          en: "it is not known how much of the row of \(years) is of \(asked)"))
    }
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
    let official = entry.region.flatMap { CarteraContents.officialRegion($0) }
    let region = official ?? entry.region?.normalisedName
    let year = entry.ejercicio?.normalisedName
    let years = entry.ejercicio.flatMap { CarteraContents.years(in: $0) }
    var parts: [CellID] = []
    for (index, row) in table.rows.enumerated()
    where index < column.count && row.role == .entry {
      if region != nil {
        // a name that is not official may be a slip of the one that is asked for
        guard
          let own = row.officialRegion ?? (official == nil ? row.region?.normalisedName : nil)
        else {
          return .failure(.unknown("la región", "the region", ofRow: index))
        }
        if own != region { continue }
      }
      if year != nil, row.years?.normalisedName != year {
        guard let range = row.yearRange else {
          return .failure(.unknown("el año", "the year", ofRow: index))
        }
        guard let years, range.overlaps(years) else { continue }
        if range != years { return .failure(.shared(row.years ?? "", entry.ejercicio ?? "")) }
      }
      parts.append(column[index])
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
