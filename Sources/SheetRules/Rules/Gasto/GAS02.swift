import Constraints

/// Gasto por beneficiario = gasto total / beneficiaria of the first year.
enum GAS02: EquationRule {
  static let description = RuleDescription(
    id: "GAS02",
    title: LocalizedText(
      es: "el gasto por beneficiario no corresponde",
      en: "the expenses per beneficiary do not follow"),
    severity: .error, category: .gasto,
    rationale: LocalizedText(
      es:
        "El gasto por beneficiario reparte el gasto total entre la población beneficiaria del primer año, en M$ con dos decimales.",
      en:
        "The expenses per beneficiary share the total among the beneficiaries of the first year, in M$ with two decimals."
    ),
    source: LocalizedText(
      es: "Sección 6.1, gastos por beneficiario", en: "Section 6.1, expenses per beneficiary"),
    formula: LocalizedText(
      es: "gasto por beneficiario = gasto total / población beneficiaria",
      en: "expenses per beneficiary = total expenses / beneficiaries"),
    remedy: LocalizedText(
      es: "revise el gasto total y la población beneficiaria; el cociente lo llena el sistema",
      en: "check the total and the beneficiaries; the quotient is filled in by the system"),
    examples: [
      .passing(
        """
        poblacion: {beneficiaria: {2019: 31500}}
        gasto: {total: 1.167.259, porBeneficiario: "37,06"}
        """),
      .passing(
        """
        poblacion: {beneficiaria: {2019: 0}}
        gasto: {total: 1.167.259, porBeneficiario: "37,06"}
        """),
      .failing(
        """
        poblacion: {beneficiaria: {2019: 31500}}
        gasto: {total: 1.167.259, porBeneficiario: ↓"37,60"}
        """),
      .failing(
        """
        # 37,055… se redondea a 37,06: 37,05 es la cifra truncada
        poblacion: {beneficiaria: {2019: 31500}}
        gasto: {total: 1.167.259, porBeneficiario: ↓"37,05"}
        """),
    ])

  static func equations(_ cells: SheetCells) -> [StatedEquation] {
    guard let beneficiaria = cells.beneficiariaDelEjercicio else { return [] }
    return [
      .ratio(
        cells.porBeneficiario,
        LocalizedText(
          es: "gasto total / población beneficiaria", en: "total expenses / beneficiaries"),
        .quotient(.cell(cells.total), .cell(beneficiaria.cell)))
    ]
  }
}
