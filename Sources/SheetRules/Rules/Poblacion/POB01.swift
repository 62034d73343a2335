import Constraints

/// Objetivo ≤ potencial.
enum POB01: EquationRule {
  static let description = RuleDescription(
    id: "POB01",
    title: LocalizedText(
      es: "la población objetivo es mayor que la potencial",
      en: "the target population is larger than the potential one"),
    severity: .error, category: .poblacion,
    rationale: LocalizedText(
      es:
        "La población objetivo es la parte de la potencial que cumple los criterios de focalización.",
      en:
        "The target population is the part of the potential one that meets the targeting criteria."),
    source: LocalizedText(
      es: "Sección 3.1, población objetivo: aquella parte de la población potencial",
      en: "Section 3.1, target population: that part of the potential population"),
    formula: LocalizedText(
      es: "población objetivo ≤ población potencial",
      en: "target population ≤ potential population"),
    remedy: LocalizedText(
      es: "revise ambas cifras; puede que estén cambiadas",
      en: "check both figures; they may have been swapped"),
    examples: [
      .passing("poblacion: {potencial: {numero: 890.484}, objetivo: {numero: 273.401}}"),
      .passing("poblacion: {potencial: {numero: 890.484}, objetivo: {numero: 890.484}}"),
      .failing("poblacion: {potencial: {numero: 27.340}, objetivo: {numero: ↓273.401}}"),
    ])

  static func equations(_ cells: SheetCells) -> [StatedEquation] {
    [.bound(cells.objetivo, atMost: .cell(cells.potencial), cells[cells.potencial].name)]
  }
}
