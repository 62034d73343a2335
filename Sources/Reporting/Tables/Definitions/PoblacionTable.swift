import Analysis
import SheetRules

struct PoblacionTable: TableDefinition {
  let scopes: [RowCondition.Scope] = [.ejercicio]

  /// The same potential and target population is repeated every year, so they are not totalled.
  let columns =
    TableColumn.identity + [
      .ejercicio, TableColumn("unidad", "Unidad", "Unit", term: "poblacion.potencial.unidad"),
      TableColumn(
        "potencial", "Población potencial", "Potential population", .stated,
        term: "poblacion.potencial"),
      TableColumn(
        "objetivo", "Población objetivo", "Target population", .stated, term: "poblacion.objetivo"),
      TableColumn(
        "beneficiaria", "Población beneficiaria", "Beneficiaries", .stated, total: .sum,
        term: "beneficiaria"),
    ]

  func rows(of file: FileReport, _ figures: SheetFigures?) -> [TableRow] {
    guard let figures, !figures.beneficiaria.allSatisfy({ $0.figure.isBlank }) else { return [] }
    return figures.beneficiaria.map { year in
      TableRow(
        about: year.row,
        data: TableDatum.identity(of: file) + [
          .text(year.ejercicio), .text(figures.unidad), .figure(figures.potencial),
          .figure(figures.objetivo), .figure(year.figure),
        ])
    }
  }
}
