/// Cobertura sobre potencial = 100 × beneficiaria / potencial.
enum POB03: CoverageRule {
  static let coverage = Coverage(
    population: LocalizedText(es: "potencial", en: "potential"), stated: { $0.sobrePotencial },
    whole: { $0.potencial })

  static let description = coverage.description(
    "POB03",
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
}
