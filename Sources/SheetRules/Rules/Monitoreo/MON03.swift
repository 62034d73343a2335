/// Execution of the initial budget within 85–110 %.
enum MON03: Rule {
  static let description = RuleDescription(
    id: "MON03",
    title: LocalizedText(
      es: "la ejecución inicial está fuera del rango",
      en: "the execution of the initial budget is out of range"),
    severity: .warning, category: .rango,
    rationale: LocalizedText(
      es:
        "La ejecución inicial del año de la ficha va de 85 % a 110 %. La ficha no dice si los extremos están dentro: se toman por dentro. Vale el rango de la configuración; si no lo fija, el que la ficha imprime en su propia frase; si no, ese. Las cifras concuerdan: lo que está fuera de rango es el desempeño.",
      en:
        "The execution of the initial budget in the year of the sheet goes from 85 % to 110 %. The sheet does not say whether the ends are inside: they are taken to be. The range of the configuration holds; where it sets none, the one that the sheet prints in its own sentence; else this one. The figures agree: what is out of range is the performance."
    ),
    source: LocalizedText(
      es: "Sección II, eficiencia y ejecución presupuestaria: rango definido (85% - 110%)",
      en: "Section II, efficiency and budget execution: range of (85% - 110%)"),
    formula: LocalizedText(
      es: "85 % ≤ ejecución inicial ≤ 110 %", en: "85 % ≤ execution of the initial budget ≤ 110 %"),
    remedy: LocalizedText(
      es: "explique la ejecución del año en las observaciones, o revise la cifra",
      en: "explain the execution of the year in the remarks, or check the figure"),
    examples: [
      .passing(monitoreo: "presupuesto: {ejecucionInicial: {2019: 64%, 2020: N/A, 2021: 85%}}"),
      .failing(monitoreo: "presupuesto: {ejecucionInicial: {2021: ↓84%}}"),
      .failing(monitoreo: "presupuesto: {ejecucionInicial: {2021: ↓111%}}"),
      .passing(
        monitoreo: """
          # el rango que la ficha imprime
          analisis: {ejecucionInicial: {resultado: dentro, texto: dentro del rango definido (80% - 120%)}}
          presupuesto: {ejecucionInicial: {2021: 111%}}
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let figure = PerformanceFigure(execution: "ejecucionInicial", in: sheet) else { return }
    results.add(figure, of: description, in: sheet)
  }
}
