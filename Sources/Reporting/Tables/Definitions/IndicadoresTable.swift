import Analysis
import SheetRules

enum IndicadoresTable: TableDefinition {
  static let scopes: [RowCondition.Scope] = [.indicador, .ejercicio]

  static let columns =
    TableColumn.identity + [
      TableColumn("indicador", "Indicador", "Indicator", term: "indicador.nombre"),
      TableColumn("unidad", "Unidad", "Unit", term: "indicador.unidad"),
      .ejercicio, TableColumn("valor", "Valor", "Value", .stated, term: "indicador.valores"),
    ]

  static func rows(of file: FileReport, _ figures: SheetFigures?) -> [TableRow] {
    guard let figures else { return [] }
    let stated = figures.indicadores.filter { indicador in
      !indicador.nombre.isBlank || !indicador.valores.allSatisfy { $0.figure.isBlank }
    }
    return stated.flatMap { indicador in
      indicador.valores.map { year in
        TableRow(
          about: year.row,
          data: TableDatum.identity(of: file, figures) + [
            .text(indicador.nombre), .text(indicador.unidad), .text(year.ejercicio),
            .figure(year.figure),
          ])
      }
    }
  }
}
