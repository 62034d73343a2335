import Analysis
import SheetRules

struct ResumenTable: TableDefinition {
  let needsCheck = true

  let kinds = RuledKind.all

  let columns =
    TableColumn.identity + [
      .sheetYear,
      TableColumn("errores", "Errores", "Errors", .counted, total: .sum),
      TableColumn("advertencias", "Advertencias", "Warnings", .counted, total: .sum),
      TableColumn("notas", "Notas", "Notes", .counted, total: .sum),
      TableColumn("comprobadas", "Comprobadas", "Checked", .counted, total: .sum),
      TableColumn("cumplen", "Se cumplen", "Hold", .counted, total: .sum),
      TableColumn("reparos", "Con reparos", "With reservations", .counted, total: .sum),
      TableColumn("contradicen", "No se cumplen", "Contradicted", .counted, total: .sum),
      TableColumn("sinComprobar", "Sin comprobar", "Not checked", .counted, total: .sum),
    ]

  func rows(of file: FileReport, _ figures: SheetFigures?) -> [TableRow] {
    let tally = Tally(of: file)
    return [
      TableRow(
        data: TableDatum.identity(of: file) + [
          .year(file.identity?.ejercicio), .count(tally.errors), .count(tally.warnings),
          .count(tally.notes), .count(tally.checked), .count(tally.held),
          .count(tally.heldWithReserve), .count(tally.contradicted), .count(tally.notChecked),
        ])
    ]
  }
}
