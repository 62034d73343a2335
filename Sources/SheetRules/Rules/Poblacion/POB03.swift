import Constraints

/// Cobertura sobre potencial = 100 × beneficiaria / potencial.
enum POB03: EquationRule {
  static let description = RuleDescription(
    id: "POB03",
    title: LocalizedText(
      es: "la cobertura sobre la población potencial no corresponde",
      en: "the coverage of the potential population does not follow"),
    severity: .error, category: .poblacion,
    rationale: LocalizedText(
      es:
        "La cobertura compara la población beneficiaria del primer año con la potencial, en % con dos decimales.",
      en:
        "The coverage compares the beneficiaries of the first year with the potential population, in % with two decimals."
    ),
    source: LocalizedText(
      es: "Sección 3, coberturas del programa: población beneficiaria / población potencial",
      en: "Section 3, coverage of the programme: beneficiaries / potential population"),
    formula: LocalizedText(
      es: "cobertura = 100 × población beneficiaria / población potencial",
      en: "coverage = 100 × beneficiaries / potential population"),
    remedy: LocalizedText(
      es: "revise ambas poblaciones; el porcentaje lo llena el sistema",
      en: "look at both populations; the percentage is filled in by the system"),
    examples: [
      .passing(
        """
        poblacion:
          potencial: {numero: 890.484}
          beneficiaria: {2019: 31500}
          cobertura: {ejercicio: 2019, sobrePotencial: "3,54 %"}
        """),
      .passing(
        """
        poblacion:
          potencial: {numero: 0}
          beneficiaria: {2019: 31500}
          cobertura: {ejercicio: 2019, sobrePotencial: "3,54 %"}
        """),
      .failing(
        """
        poblacion:
          potencial: {numero: 890.484}
          beneficiaria: {2019: 31500}
          cobertura: {ejercicio: 2019, sobrePotencial: ↓"3,45 %"}
        """),
      .failing(
        """
        # 3,5374… se redondea a 3,54: 3,53 es la cifra truncada
        poblacion:
          potencial: {numero: 890.484}
          beneficiaria: {2019: 31500}
          cobertura: {ejercicio: 2019, sobrePotencial: ↓"3,53 %"}
        """),
    ])

  static func equations(_ cells: SheetCells) -> [StatedEquation] {
    guard let beneficiaria = cells.beneficiariaDelEjercicio else { return [] }
    return [
      .ratio(
        cells.sobrePotencial,
        LocalizedText(
          es: "100 × población beneficiaria / población potencial",
          en: "100 × beneficiaries / potential population"),
        .percentage(.cell(beneficiaria.cell), of: .cell(cells.potencial)))
    ]
  }
}
