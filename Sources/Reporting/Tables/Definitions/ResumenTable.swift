import Analysis
import SheetRules

enum ResumenTable: TableDefinition {
  static let needsCheck = true

  static let columns =
    TableColumn.identity + [
      .sheetYear,
      TableColumn("errores", "Errores", "Errors", .stated, total: .sum),
      TableColumn("advertencias", "Advertencias", "Warnings", .stated, total: .sum),
      TableColumn("notas", "Notas", "Notes", .stated, total: .sum),
      TableColumn("comprobadas", "Comprobadas", "Checked", .stated, total: .sum),
      TableColumn("cumplen", "Se cumplen", "Hold", .stated, total: .sum),
      TableColumn("reparos", "Con reparos", "With reservations", .stated, total: .sum),
      TableColumn("contradicen", "No se cumplen", "Contradicted", .stated, total: .sum),
      TableColumn("sinComprobar", "Sin comprobar", "Not checked", .stated, total: .sum),
    ]

  static func rows(of file: FileReport, _ figures: SheetFigures?) -> [TableRow] {
    let tally = Tally(of: file)
    return [
      TableRow(
        data: TableDatum.identity(of: file, figures) + [
          .year(figures?.ejercicio), .count(tally.errors), .count(tally.warnings),
          .count(tally.notes), .count(tally.checked), .count(tally.held),
          .count(tally.heldWithReserve), .count(tally.contradicted), .count(tally.notChecked),
        ])
    ]
  }
}
