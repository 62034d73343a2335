import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// The years of the title are those of the rows.
enum CAR11: Rule {
  static let description = RuleDescription(
    id: "CAR11",
    title: LocalizedText(
      es:
        "los años del título no son los de las filas",
      en:
        "the years of the title are not those of the rows"),
    severity: .warning, category: .cartera,
    rationale: LocalizedText(
      es:
        "El título dice de qué año a qué año va la tabla: el menor y el mayor de sus filas, o de sus columnas donde los años son columnas. Una fila de otro año está de más, o su año está mal copiado.",
      en:
        "The title says from which year to which the table goes: the least and the greatest of its rows, or of its columns where the years are columns. A row of another year does not belong, or its year was miscopied."
    ),
    source: .tablaDeSubsidios,
    formula: LocalizedText(
      es:
        "desde = menor año; hasta = mayor año; desde ≤ año de cada fila ≤ hasta",
      en:
        "desde = least year; hasta = greatest year; desde ≤ year of each row ≤ hasta"),
    remedy: LocalizedText(
      es:
        "revise los años del encabezado y de la fila",
      en:
        "check the years of the header and of the row"),
    examples: [
      .passing(
        cartera: """
          encabezado: {desde: 2019, hasta: 2021}
          columnas: [{clave: programa, tipo: texto}, {clave: ejercicio, tipo: año}]
          filas: [[Riego, 2019-2020], [Pozos, 2021]]
          """),
      .failing(
        cartera: """
          encabezado: {desde: 2019, hasta: ↓2022}
          columnas: [{clave: programa, tipo: texto}, {clave: ejercicio, tipo: año}]
          filas: [[Riego, 2019-2020], [Pozos, 2021]]
          """),
      .failing(
        cartera: """
          encabezado: {desde: 2019, hasta: 2021}
          columnas: [{clave: programa, tipo: texto}, {clave: ejercicio, tipo: año}]
          filas: [[Riego, 2019], [Pozos, ↓2012], [Canales, 2021]]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    let table = cells.cartera
    guard let first = cells.cells("/encabezado/desde").first, let from = cells.whole(first),
      let last = cells.cells("/encabezado/hasta").first, let to = cells.whole(last)
    else { return }
    let key = table.columns.first(where: \.isOfYears)?.key
    let ranges = table.rows.map(\.yearRange)
    let isWhole = key == nil ? !table.hasUnreadColumns : !ranges.contains(nil)
    let years =
      key == nil
      ? table.columns.compactMap(\.year).map { $0...$0 } : ranges.compactMap { $0 }
    guard let least = years.map(\.lowerBound).min(), let most = years.map(\.upperBound).max()
    else { return }
    var findings: [Finding] = []
    if let key {
      for (index, range) in ranges.enumerated() {
        guard let range, range.lowerBound < from || range.upperBound > to else { continue }
        findings.append(outside(index, key, from, to, table))
      }
    }
    let about = JSONPointer("/encabezado/desde")
    if findings.isEmpty {
      if least != from { findings.append(edge(first, from, least, "desde", cells)) }
      if most != to { findings.append(edge(last, to, most, "hasta", cells)) }
      // the row that is not known may have the year that seems to lack
      if !isWhole, !findings.isEmpty {
        return results.add(
          description, fields: [about],
          notChecked: LocalizedText(
            es: "no se conocen los años de toda la tabla",
            en: "the years of the whole table are not known"))
      }
    }
    results.add(bounded: findings, of: description, about: about)
    for (index, row) in table.rows.enumerated()
    where key != nil && row.years != nil && ranges[index] == nil {
      results.add(
        description, fields: [.row(index).appending(key ?? "")],
        notChecked: LocalizedText(
          es: "«\(row.years ?? "")» no es un año ni dos",
          en: "«\(row.years ?? "")» is neither a year nor two"))
    }
  }

  private static func outside(
    _ index: Int, _ key: String, _ from: Int, _ to: Int, _ table: CarteraContents
  ) -> Finding {
    let years = table.rows[index].years ?? ""
    return description.finding(
      LocalizedText(
        es: "la fila es de \(years), y la tabla va de \(from) a \(to)",
        en: "the row is of \(years), and the table goes from \(from) to \(to)"),
      at: .row(index).appending(key))
  }

  private static func edge(
    _ cell: CellID, _ stated: Int, _ found: Int, _ key: String, _ cells: SheetCells
  ) -> Finding {
    description.finding(
      LocalizedText(
        es:
          "'\(key)' dice \(stated), y \(key == "desde" ? "el menor" : "el mayor") año de la tabla es \(found)",
        en:
          "'\(key)' says \(stated), and the \(key == "desde" ? "least" : "greatest") year of the table is \(found)"
      ),
      at: cells[cell].field, reported: cells.value(cell),
      computed: .number(ExactDecimal(found)))
  }
}
