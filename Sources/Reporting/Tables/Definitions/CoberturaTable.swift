import Analysis
import SheetRules

struct CoberturaTable: TableDefinition {
  let columns =
    TableColumn.identity + [
      .sheetYear,
      TableColumn(
        "potencial", "Población potencial", "Potential population", .stated, total: .sum,
        term: "poblacion.potencial"),
      TableColumn(
        "objetivo", "Población objetivo", "Target population", .stated, total: .sum,
        term: "poblacion.objetivo"),
      TableColumn(
        "beneficiaria", "Población beneficiaria", "Beneficiaries", .stated, total: .sum,
        term: "poblacion.beneficiaria"),
      TableColumn(
        "sobrePotencial", "Sobre potencial (%)", "Of potential (%)", .derived,
        total: .ratio(of: "beneficiaria", over: "potencial", percent: true),
        term: "poblacion.cobertura.sobrePotencial"),
      TableColumn(
        "sobreObjetivo", "Sobre objetivo (%)", "Of target (%)", .derived,
        total: .ratio(of: "beneficiaria", over: "objetivo", percent: true),
        term: "poblacion.cobertura.sobreObjetivo"),
    ]

  func rows(of file: FileReport, _ figures: SheetFigures?) -> [TableRow] {
    guard let figures else { return [] }
    return [
      TableRow(
        data: TableDatum.identity(of: file) + [
          .year(figures.ejercicio), .figure(figures.potencial), .figure(figures.objetivo),
          .figure(figures.beneficiariaDelEjercicio), .figure(figures.sobrePotencial),
          .figure(figures.sobreObjetivo),
        ])
    ]
  }
}
