import Analysis
import SheetRules

struct IndicadoresTable: TableDefinition {
  let scopes: [RowCondition.Scope] = [.indicador, .ejercicio]

  let columns =
    TableColumn.identity + [
      TableColumn("indicador", "Indicador", "Indicator", term: "indicador.nombre"),
      TableColumn("unidad", "Unidad", "Unit", term: "indicador.unidad"),
      .ejercicio, TableColumn("valor", "Valor", "Value", .stated, term: "indicador.valores"),
    ]

  func rows(of file: FileReport, _ figures: SheetFigures?) -> [TableRow] {
    guard let figures else { return [] }
    let stated = figures.indicadores.filter { indicador in
      !indicador.nombre.isBlankAnswer || !indicador.valores.allSatisfy { $0.figure.isBlank }
    }
    return stated.flatMap { indicador in
      indicador.valores.map { year in
        TableRow(
          about: year.row,
          data: TableDatum.identity(of: file) + [
            .text(indicador.nombre), .text(indicador.unidad), .text(year.ejercicio),
            .figure(year.figure),
          ])
      }
    }
  }
}
