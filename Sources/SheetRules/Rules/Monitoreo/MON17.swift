import Constraints
import ExactNumbers
import ProgramSheets

/// Indicator = 100 × numerator / denominator, where both are given.
enum MON17: Rule {
  static let description = RuleDescription(
    id: "MON17",
    title: LocalizedText(
      es: "el indicador no corresponde a su numerador y su denominador",
      en: "the indicator does not follow from its numerator and denominator"),
    severity: .error, category: .monitoreo,
    rationale: LocalizedText(
      es:
        "Donde el archivo trae el numerador y el denominador de un indicador que es un porcentaje, su valor se recalcula con los decimales con que está escrito. Es un porcentaje si su fórmula multiplica por 100 o su nombre comienza así; si no se sabe, no se comprueba.",
      en:
        "Where the file has the numerator and the denominator of an indicator that is a percentage, its value is computed again to the decimals that it is written with. It is a percentage if its formula multiplies by 100 or its name begins so; where that is not known, it is not checked."
    ),
    source: LocalizedText(
      es: "Sección III, indicadores de propósito, fórmula de cálculo",
      en: "Section III, indicators of the purpose, formula"),
    formula: LocalizedText(
      es: "valor = 100 × numerador / denominador", en: "value = 100 × numerator / denominator"),
    remedy: LocalizedText(
      es: "revise el valor, el numerador y el denominador del año",
      en: "check the value, the numerator and the denominator of the year"),
    examples: [
      .passing(
        monitoreo: """
          indicadores: [{nombre: Porcentaje de ventas, valores: {2021: "33,3"}, numerador: {2021: 1}, denominador: {2021: 3}}]
          """),
      .passing(
        monitoreo: """
          indicadores: [{nombre: Ventas por empresa, valores: {2021: 3}, numerador: {2021: 6}, denominador: {2021: 2}}]
          """),
      .failing(
        monitoreo: """
          indicadores: [{nombre: Ventas, formula: (Ventas / Empresas) * 100, valores: {2021: ↓"33,4"}, numerador: {2021: 1}, denominador: {2021: 3}}]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    for value in cells.cells(MonitoreoField.valores) {
      let (year, row) = (cells[value].figure?.year, cells[value].figure?.row)
      guard let part = cells.cell(MonitoreoField.numerador, year: year, row: row),
        let whole = cells.cell(MonitoreoField.denominador, year: year, row: row)
      else { continue }
      guard isPercentage(row, sheet) else {
        results.add(
          description, fields: [cells[value].field],
          notChecked: LocalizedText(
            es: "no se sabe si el indicador es un porcentaje",
            en: "it is not known whether the indicator is a percentage"))
        continue
      }
      let formula = LocalizedText(
        es: "100 × numerador / denominador", en: "100 × numerator / denominator")
      results.add(
        year: .ratio(
          value, formula, .percentage(.cell(part), of: .cell(whole)), printing: .halfUp),
        of: description, in: sheet)
    }
  }

  private static func isPercentage(_ row: Int?, _ sheet: SheetContext) -> Bool {
    let rows = sheet.cells.monitoreo.ficha.indicadores ?? []
    guard let row, rows.indices.contains(row) else { return false }
    let name = rows[row].nombre?.normalisedName ?? ""
    return name.hasPrefix("porcentaje") || name.hasPrefix("%")
      || (rows[row].formula ?? "").contains("100")
  }
}
