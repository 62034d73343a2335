import Analysis
import SheetRules

struct GastoTable: TableDefinition {
  let columns =
    TableColumn.identity + [
      .sheetYear,
      TableColumn(
        "administrativo", "Administrativo (M$)", "Administrative (M$)", .stated, total: .sum,
        term: "gasto.administrativo"),
      TableColumn(
        "total", "Gasto total (M$)", "Total (M$)", .added, total: .sum, term: "gasto.total"),
      TableColumn(
        "porcentajeAdministrativo", "Administrativo (%)", "Administrative (%)", .derived,
        total: .ratio(of: "administrativo", over: "total", percent: true),
        term: "gasto.porcentajeAdministrativo"),
      TableColumn(
        "beneficiaria", "Población beneficiaria", "Beneficiaries", .stated, total: .sum,
        term: "poblacion.beneficiaria"),
      TableColumn(
        "porBeneficiario", "Por beneficiario (M$)", "Per beneficiary (M$)", .derived,
        total: .ratio(of: "total", over: "beneficiaria", percent: false),
        term: "gasto.porBeneficiario"),
    ]

  func rows(of file: FileReport, _ figures: SheetFigures?) -> [TableRow] {
    guard let figures else { return [] }
    return [
      TableRow(
        data: TableDatum.identity(of: file) + [
          .year(figures.ejercicio), .figure(figures.administrativo), .figure(figures.total),
          .figure(figures.porcentajeAdministrativo), .figure(figures.beneficiariaDelEjercicio),
          .figure(figures.porBeneficiario),
        ])
    ]
  }
}
