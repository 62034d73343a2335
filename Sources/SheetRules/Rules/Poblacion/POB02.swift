import Constraints

/// Beneficiaria of each year ≤ objetivo.
enum POB02: EquationRule {
  static let description = RuleDescription(
    id: "POB02",
    title: LocalizedText(
      es: "la población beneficiaria de un año es mayor que la objetivo",
      en: "the beneficiaries of a year are more than the target population"),
    severity: .error, category: .poblacion,
    rationale: LocalizedText(
      es:
        "La población beneficiaria es la parte de la objetivo que el programa planifica atender en cada uno de los próximos cuatro años.",
      en:
        "The beneficiaries are the part of the target population that the programme plans to serve in each of the next four years."
    ),
    source: LocalizedText(
      es: "Sección 3.1, población beneficiaria: aquella parte de la población objetivo",
      en: "Section 3.1, beneficiaries: that part of the target population"),
    formula: LocalizedText(
      es: "población beneficiaria de cada año ≤ población objetivo",
      en: "beneficiaries of each year ≤ target population"),
    remedy: LocalizedText(
      es: "revise la cifra del año y la población objetivo",
      en: "check the figure of the year and the target population"),
    examples: [
      .passing(
        """
        poblacion:
          objetivo: {numero: 11.184}
          beneficiaria: {2019: 224, 2020: 296, 2021: NM, 2022: 11.184}
        """),
      .failing(
        """
        poblacion:
          objetivo: {numero: 11.184}
          beneficiaria: {2019: 224, 2020: ↓29.600, 2021: 304, 2022: ↓30.800}
        """),
    ])

  static func equations(_ cells: SheetCells) -> [StatedEquation] {
    let objetivo = cells.objetivo
    let name = cells[objetivo].name
    return cells.beneficiaria.map { .bound($0.cell, atMost: .cell(objetivo), name) }
  }
}
