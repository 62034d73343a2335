import Constraints
import DocumentTree
import ProgramSheets

/// What an indicator was to reach in a year has a value in the follow-up of that year.
enum CRU06: PairRule {
  static let description = RuleDescription(
    id: "CRU06",
    title: LocalizedText(
      es: "el valor proyectado de un indicador no tiene valor efectivo, o tiene otro",
      en: "the projected value of an indicator has no actual value, or another one"),
    severity: .note, category: .cruces,
    rationale: LocalizedText(
      es:
        "El diseño proyecta el valor de su indicador desde su propio año; el seguimiento debiera decir el valor efectivo de ese año. N/A y S/I son respuestas, y se dice que la proyección queda sin cifra.",
      en:
        "The design projects the value of its indicator from its own year on; the follow-up should say the actual value of that year. N/A and S/I are answers, and it is told that the projection has no figure."
    ),
    source: LocalizedText(
      es: "sección 4 de la ficha ex ante; sección III de la de monitoreo, indicadores",
      en: "section 4 of the ex-ante sheet; section III of the monitoring sheet, indicators"),
    formula: LocalizedText(
      es: "el valor efectivo del año = el valor proyectado de ese año",
      en: "the actual value of the year = the projected value of that year"),
    remedy: LocalizedText(
      es: "revise si el indicador se midió ese año", en: "check whether the indicator was measured"),
    examples: [
      .passing(
        """
        ficha: ex-ante
        formulario: 2019-nuevo
        objetivos: {indicador: {nombre: Riego, valores: {2017: 10, 2018: NM, 2019: "50,0", 2022: 60}}}
        """,
        """
        ficha: monitoreo
        formulario: 2021
        indicadores: [{nombre: riego, valores: {2019: 50, 2020: N/A, 2021: S/I}}]
        """),
      .failing(
        """
        ficha: ex-ante
        formulario: 2019-nuevo
        objetivos: {indicador: {nombre: Riego, valores: {2019: 50, 2020: 55, 2021: 60}}}
        """,
        """
        ficha: monitoreo
        formulario: 2021
        indicadores: [{nombre: Riego, valores: {2019: ↓N/A, 2020: 55, 2021: ↓48}}]
        """),
    ])

  static func compare(_ pair: SheetPair, into results: inout PairResults) {
    guard pair.mode == .followUp, let indicators = pair.crossing?.indicators else { return }
    let actual = CellIndex(pair.right.cells, "\(indicators.rows)/*/\(indicators.values)/*")
    for match in IndicatorMatch.all(indicators, pair) {
      guard let row = match.row else { continue }
      for year in pair.left.cells.years("\(match.group)/\(indicators.values)/*") {
        add(year, match, { actual[row: row, year: $0] }, pair, to: &results)
      }
    }
  }

  private static func add(
    _ planned: SheetCells.YearCell, _ match: IndicatorMatch, _ actual: (Int) -> CellID?,
    _ pair: SheetPair, to results: inout PairResults
  ) {
    // a value of a year before the design was measured, and is no projection
    guard let year = planned.ejercicio, pair.left.cells.number(planned.cell) != nil,
      year >= pair.left.sheet.ejercicio ?? year
    else { return }
    let name = LocalizedText(
      es: "indicador «\(match.name.text.excerpt)» de \(year)",
      en: "indicator «\(match.name.text.excerpt)» of \(year)")
    let plan = pair.left.side(planned.cell, called: .design)
    guard let actual = actual(year) else {
      return results.add(
        ComparedRow(
          description.id, "valorDelIndicador", name, plan.value, nil, .notCompared,
          unit: .indicador,
          remark: LocalizedText(
            es: "el seguimiento no da la cifra de \(year)",
            en: "the follow-up does not give the figure of \(year)")))
    }
    let side = pair.right.side(actual, called: .followUp)
    let comparison = FigureComparison(
      left: plan, right: side, unit: .indicador, settings: pair.settings)
    let compared = comparison.row(description.id, "valorDelIndicador", name)
    results.add(compared, description, finding: message(compared, side))
  }

  private static func message(
    _ row: ComparedRow, _ actual: FigureComparison.Side
  ) -> LocalizedText? {
    if row.relation == .different { return row.planAndActual }
    guard row.relation == .notCompared, let absence = actual.absence else { return nil }
    let plan = row.left?.text ?? ""
    return LocalizedText(
      es: "\(row.name.es): el diseño proyecta \(plan) y \(absence.es)",
      en: "\(row.name.en): the design projects \(plan) and \(absence.en)")
  }
}
