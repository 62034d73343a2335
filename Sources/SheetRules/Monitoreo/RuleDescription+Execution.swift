extension RuleDescription {
  /// A rule that holds the execution of a budget to a band of percentages; its examples go by the whole.
  ///
  /// - Parameters:
  ///   - id: the id of the rule
  ///   - budget: which budget, as words: "inicial" and "initial"
  ///   - key: the key of the execution under `presupuesto`, and of its verdict under `analisis`
  ///   - band: the percentages that the form names
  /// - Returns: its description
  static func execution(
    _ id: String, of budget: LocalizedText, _ key: String, within band: ClosedRange<Int>
  ) -> RuleDescription {
    let (low, high) = (band.lowerBound, band.upperBound)
    return RuleDescription(
      id: id,
      title: LocalizedText(
        es: "la ejecución \(budget.es) está fuera del rango",
        en: "the execution of the \(budget.en) budget is out of range"),
      severity: .warning, category: .rango,
      rationale: LocalizedText(
        es:
          "La ejecución \(budget.es) del año de la ficha va de \(low) % a \(high) %. La ficha no dice si los extremos están dentro: se toman por dentro. Vale el rango de la configuración; si no lo fija, el que la ficha imprime en su propia frase; si no, ese. Las cifras concuerdan: lo que está fuera de rango es el desempeño.",
        en:
          "The execution of the \(budget.en) budget in the year of the sheet goes from \(low) % to \(high) %. The sheet does not say whether the ends are inside: they are taken to be. The range of the configuration holds; where it sets none, the one that the sheet prints in its own sentence; else this one. The figures agree: what is out of range is the performance."
      ),
      source: LocalizedText(
        es:
          "Sección II, eficiencia y ejecución presupuestaria: rango definido (\(low)% - \(high)%)",
        en: "Section II, efficiency and budget execution: range of (\(low)% - \(high)%)"),
      formula: LocalizedText(
        es: "\(low) % ≤ ejecución \(budget.es) ≤ \(high) %",
        en: "\(low) % ≤ execution of the \(budget.en) budget ≤ \(high) %"),
      remedy: LocalizedText(
        es: "explique la ejecución del año en las observaciones, o revise la cifra",
        en: "explain the execution of the year in the remarks, or check the figure"),
      examples: [
        .passing(monitoreo: "presupuesto: {\(key): {2019: 64%, 2020: N/A, 2021: \(low)%}}"),
        .failing(monitoreo: "presupuesto: {\(key): {2021: ↓\(low - 1)%}}"),
        .failing(monitoreo: "presupuesto: {\(key): {2021: ↓\(high + 1)%}}"),
        .passing(
          monitoreo: """
            # el rango que la ficha imprime
            analisis: {\(key): {resultado: dentro, texto: dentro del rango definido (80% - 120%)}}
            presupuesto: {\(key): {2021: \(high + 1)%}}
            """),
      ])
  }
}
