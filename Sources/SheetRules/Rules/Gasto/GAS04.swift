import Constraints

/// % administrativo = 100 × administrativo / total.
enum GAS04: EquationRule {
  static let description = RuleDescription(
    id: "GAS04",
    title: LocalizedText(
      es: "el porcentaje de gasto administrativo no corresponde",
      en: "the share of administrative expenses does not follow"),
    severity: .error, category: .gasto,
    rationale: LocalizedText(
      es:
        "El porcentaje compara el gasto administrativo, lo que no es provisión directa de componentes, con el gasto total, con dos decimales.",
      en:
        "The share compares the administrative expenses, what is not direct provision of components, with the total, with two decimals."
    ),
    source: LocalizedText(
      es: "Sección 6.1, porcentaje de gastos administrativos",
      en: "Section 6.1, share of administrative expenses"),
    formula: LocalizedText(
      es: "porcentaje = 100 × gasto administrativo / gasto total",
      en: "share = 100 × administrative expenses / total expenses"),
    remedy: LocalizedText(
      es: "revise el gasto administrativo y el gasto total; el porcentaje lo llena el sistema",
      en: "check the administrative and the total expenses; the share is filled in by the system"),
    examples: [
      .passing(
        """
        gasto: {administrativo: 33.259, total: 1.167.259, porcentajeAdministrativo: "2,85 %"}
        """),
      .failing(
        """
        gasto: {administrativo: 33.259, total: 1.167.259, porcentajeAdministrativo: ↓"2,58 %"}
        """),
    ])

  static func equations(_ cells: SheetCells) -> [StatedEquation] {
    [
      .ratio(
        cells.porcentajeAdministrativo,
        LocalizedText(
          es: "100 × gasto administrativo / gasto total",
          en: "100 × administrative expenses / total expenses"),
        .percentage(.cell(cells.administrativo), of: .cell(cells.total)))
    ]
  }
}
