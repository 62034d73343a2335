/// Execution of the initial budget within 85–110 %.
enum MON03: Rule {
  static let description = RuleDescription.execution(
    "MON03", of: LocalizedText(es: "inicial", en: "initial"), "ejecucionInicial", within: 85...110)

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let figure = PerformanceFigure(execution: "ejecucionInicial", in: sheet) else { return }
    results.add(figure, of: description, in: sheet)
  }
}
