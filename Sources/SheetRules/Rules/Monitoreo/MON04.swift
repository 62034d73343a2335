/// Execution of the final budget within 90–110 %.
enum MON04: Rule {
  static let description = RuleDescription.execution(
    "MON04", of: LocalizedText("final"), "ejecucionFinal", within: 90...110)

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let figure = PerformanceFigure(execution: "ejecucionFinal", in: sheet) else { return }
    results.add(figure, of: description, in: sheet)
  }
}
