import Constraints
import ExactNumbers

/// Coverage = 100 × beneficiaries / target population, in whole %.
enum MON13: Rule {
  static let description = RuleDescription(
    id: "MON13",
    title: LocalizedText(
      es: "la cobertura no corresponde a la población",
      en: "the coverage does not follow from the population"),
    severity: .error, category: .monitoreo,
    rationale: LocalizedText(
      es:
        "La cobertura es la población beneficiada del año sobre la objetivo del mismo año, en % sin decimales. Donde la ficha no imprime la beneficiada, es el presupuesto ejecutado dividido por el gasto por beneficiario. Solo se imprime la población objetivo del año de la ficha: en los años anteriores una diferencia es una nota. Una cobertura de más de 100 % se advierte.",
      en:
        "The coverage is the beneficiaries of the year over the target population of the same year, in whole %. Where the sheet does not print the beneficiaries, they are the executed budget divided by the expenses per beneficiary. Only the target population of the year of the sheet is printed: in earlier years a difference is a note. A coverage above 100 % is a warning."
    ),
    source: LocalizedText(
      es:
        "Sección III, población, nota al pie de la cobertura: (población beneficiada / población objetivo) * 100",
      en:
        "Section III, population, footnote on the coverage: (beneficiaries / target population) * 100"
    ),
    formula: LocalizedText(
      es: "cobertura = 100 × población beneficiada / población objetivo",
      en: "coverage = 100 × beneficiaries / target population"),
    remedy: LocalizedText(
      es: "revise la cobertura, la población beneficiada y la objetivo",
      en: "check the coverage, the beneficiaries and the target population"),
    examples: [
      .passing(
        monitoreo: """
          presupuesto: {ejecutado: {2019: 1.520.806, 2021: 266.350}}
          poblacion:
            objetivo: 11.184
            cobertura: {2019: 2%, 2020: N/A, 2021: 0%}
            gastoPorBeneficiario: {2019: "5.894,6", 2020: N/A, 2021: "33.293,8"}
          """),
      .failing(
        monitoreo: """
          poblacion: {objetivo: 400, beneficiaria: {2021: 100}, cobertura: {2021: ↓26%}}
          """),
      .failing(
        monitoreo: """
          # con la población objetivo de 2021: es una nota
          poblacion: {objetivo: 400, beneficiaria: {2020: 100}, cobertura: {2020: ↓50%}}
          """),
      .failing(
        monitoreo: """
          poblacion: {objetivo: 400, beneficiaria: {2021: 500}, cobertura: {2021: ↓125%}}
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    for coverage in cells.years(MonitoreoField.cobertura) {
      add(coverage, sheet, to: &results)
      if cells.number(coverage.cell) != nil {
        results.add(atMostAll(coverage.cell), of: description, in: sheet)
      }
    }
  }

  private static func add(
    _ coverage: SheetCells.YearCell, _ sheet: SheetContext, to results: inout RuleResults
  ) {
    let cells = sheet.cells
    let target = cells[MonitoreoField.objetivo]
    guard let people = cells.beneficiaries(of: coverage.ejercicio) else {
      if cells.number(coverage.cell) != nil {
        let year = coverage.said
        results.add(
          description, fields: [cells[coverage.cell].field],
          notChecked: .noFigure(
            "con qué calcular un número entero de beneficiarios de \(year.es)",
            "what to compute a whole number of beneficiaries of \(year.en) from"))
      }
      return
    }
    let isEarlier = cells.monitoreo.ejercicio != coverage.ejercicio
    let name = Self.target(of: isEarlier ? cells.monitoreo.ejercicio : nil)
    let formula = LocalizedText(
      es: "100 × (\(people.name.es)) / \(name.es)",
      en: "100 × (\(people.name.en)) / \(name.en)")
    var stated = StatedEquation.ratio(
      coverage.cell, formula, .percentage(people.expression, of: .cell(target)), printing: .halfUp)
    if isEarlier {
      stated.severity = .note
      stated.advice = LocalizedText(
        es: "la ficha imprime solo la \(name.es); la de ese año puede ser otra",
        en: "the sheet prints only the \(name.en); that of the year may differ")
    }
    results.add(year: stated, of: description, in: sheet)
  }

  private static func target(of year: Int?) -> LocalizedText {
    LocalizedText(
      es: "población objetivo" + (year.map { " de \($0)" } ?? ""),
      en: "target population" + (year.map { " of \($0)" } ?? ""))
  }

  private static func atMostAll(_ coverage: CellID) -> StatedEquation {
    StatedEquation(
      equation: Equation(
        stated: .cell(coverage), relation: .atMost, computed: .constant(ExactDecimal(100))),
      subject: coverage,
      formula: LocalizedText(es: "toda la población objetivo", en: "the whole target population"),
      severity: .warning,
      advice: LocalizedText(
        es: "revise si se atendió a más que la población objetivo, o si esta quedó antigua",
        en:
          "check whether more than the target population was served, or whether it is out of date"
      ))
  }
}
