/// Execution of the final budget within 90–110 %.
enum MON04: Rule {
  static let description = RuleDescription(
    id: "MON04",
    title: LocalizedText(
      es: "la ejecución final está fuera del rango",
      en: "the execution of the final budget is out of range"),
    severity: .warning, category: .rango,
    rationale: LocalizedText(
      es:
        "La ejecución final del año de la ficha va de 90 % a 110 %. La ficha no dice si los extremos están dentro: se toman por dentro. Vale el rango de la configuración; si no lo fija, el que la ficha imprime en su propia frase; si no, ese. Las cifras concuerdan: lo que está fuera de rango es el desempeño.",
      en:
        "The execution of the final budget in the year of the sheet goes from 90 % to 110 %. The sheet does not say whether the ends are inside: they are taken to be. The range of the configuration holds; where it sets none, the one that the sheet prints in its own sentence; else this one. The figures agree: what is out of range is the performance."
    ),
    source: LocalizedText(
      es: "Sección II, eficiencia y ejecución presupuestaria: rango definido (90% - 110%)",
      en: "Section II, efficiency and budget execution: range of (90% - 110%)"),
    formula: LocalizedText(
      es: "90 % ≤ ejecución final ≤ 110 %", en: "90 % ≤ execution of the final budget ≤ 110 %"),
    remedy: LocalizedText(
      es: "explique la ejecución del año en las observaciones, o revise la cifra",
      en: "explain the execution of the year in the remarks, or check the figure"),
    examples: [
      .passing(monitoreo: "presupuesto: {ejecucionFinal: {2019: 64%, 2020: N/A, 2021: 90%}}"),
      .failing(monitoreo: "presupuesto: {ejecucionFinal: {2021: ↓89%}}"),
      .failing(monitoreo: "presupuesto: {ejecucionFinal: {2021: ↓111%}}"),
      .passing(
        monitoreo: """
          # el rango que la ficha imprime
          analisis: {ejecucionFinal: {resultado: dentro, texto: dentro del rango definido (80% - 120%)}}
          presupuesto: {ejecucionFinal: {2021: 111%}}
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let figure = PerformanceFigure(execution: "ejecucionFinal", in: sheet) else { return }
    results.add(figure, of: description, in: sheet)
  }
}
