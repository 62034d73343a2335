/// Cobertura sobre objetivo = 100 × beneficiaria / objetivo.
enum POB04: CoverageRule {
  static let coverage = Coverage(
    population: LocalizedText(es: "objetivo", en: "target"), stated: { $0.sobreObjetivo },
    whole: { $0.objetivo })

  static let description = coverage.description(
    "POB04",
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
}
