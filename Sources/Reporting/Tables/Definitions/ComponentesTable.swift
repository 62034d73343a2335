import Analysis
import SheetRules

struct ComponentesTable: TableDefinition {
  let scopes: [RowCondition.Scope] = [.componente]

  /// Components have different units of production, so only their expenses are totalled.
  let columns =
    TableColumn.identity + [
      .sheetYear, TableColumn("componente", "Componente", "Component", term: "componente.nombre"),
      TableColumn("unidad", "Unidad", "Unit"),
      TableColumn("produccion", "Producción", "Production", .stated, term: "componente.produccion"),
      TableColumn(
        "gasto", "Gasto (M$)", "Expenses (M$)", .stated, total: .sum, term: "componente.gasto"),
      TableColumn(
        "porUnidad", "Por unidad (M$)", "Per unit (M$)", .derived, term: "componente.porUnidad"),
    ]

  func rows(of file: FileReport, _ figures: SheetFigures?) -> [TableRow] {
    guard let figures else { return [] }
    let stated = figures.componentes.filter { componente in
      !componente.nombre.isBlankAnswer
        || ![componente.produccion, componente.gasto, componente.porUnidad].allSatisfy(\.isBlank)
    }
    return stated.map { componente in
      TableRow(
        about: componente.row,
        data: TableDatum.identity(of: file) + [
          .year(figures.ejercicio), .text(componente.nombre), .text(componente.unidad),
          .figure(componente.produccion), .figure(componente.gasto), .figure(componente.porUnidad),
        ])
    }
  }
}
