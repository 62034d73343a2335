import Constraints

/// Cobertura sobre objetivo = 100 × beneficiaria / objetivo.
enum POB04: EquationRule {
  static let description = RuleDescription(
    id: "POB04",
    title: LocalizedText(
      es: "la cobertura sobre la población objetivo no corresponde",
      en: "the coverage of the target population does not follow"),
    severity: .error, category: .poblacion,
    rationale: LocalizedText(
      es:
        "La cobertura compara la población beneficiaria del primer año con la objetivo, en % con dos decimales.",
      en:
        "The coverage compares the beneficiaries of the first year with the target population, in % with two decimals."
    ),
    source: LocalizedText(
      es: "Sección 3, coberturas del programa: población beneficiaria / población objetivo",
      en: "Section 3, coverage of the programme: beneficiaries / target population"),
    formula: LocalizedText(
      es: "cobertura = 100 × población beneficiaria / población objetivo",
      en: "coverage = 100 × beneficiaries / target population"),
    remedy: LocalizedText(
      es: "revise ambas poblaciones; el porcentaje lo llena el sistema",
      en: "look at both populations; the percentage is filled in by the system"),
    examples: [
      .passing(
        """
        poblacion:
          objetivo: {numero: 273.401}
          beneficiaria: {2019: 31500}
          cobertura: {ejercicio: 2019, sobreObjetivo: "11,52 %"}
        """),
      .failing(
        """
        poblacion:
          objetivo: {numero: 273.401}
          beneficiaria: {2019: 31500}
          cobertura: {ejercicio: 2019, sobreObjetivo: ↓"15,12 %"}
        """),
    ])

  static func equations(_ cells: SheetCells) -> [StatedEquation] {
    guard let beneficiaria = cells.beneficiariaDelEjercicio else { return [] }
    return [
      .ratio(
        cells.sobreObjetivo,
        LocalizedText(
          es: "100 × población beneficiaria / población objetivo",
          en: "100 × beneficiaries / target population"),
        .percentage(.cell(beneficiaria.cell), of: .cell(cells.objetivo)))
    ]
  }
}
