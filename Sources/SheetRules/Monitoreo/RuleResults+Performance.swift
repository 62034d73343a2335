import Constraints
import ExactNumbers

extension RuleResults {
  /// Adds that a figure of performance is within its band.
  mutating func add(
    _ figure: PerformanceFigure, of rule: RuleDescription, in sheet: SheetContext
  ) {
    if sheet.cells.isNotApplicable(figure.cell) { return }
    if let reason = sheet.cells.absence(figure.cell) {
      return add(rule, fields: [sheet.cells[figure.cell].field], notChecked: reason)
    }
    let edges = figure.edges(of: figure.band)
    for (edge, relation) in [(edges.lower, Relation.atLeast), (edges.upper, .atMost)] {
      add(
        StatedEquation(
          equation: Equation(
            stated: .cell(figure.cell), relation: relation, computed: edge.expression),
          subject: figure.cell, formula: edge.name),
        of: rule, in: sheet)
    }
  }
}

extension VerdictSentence.Position {
  /// The position in words, as in "está … del rango" and "is … the range".
  var words: LocalizedText {
    switch self {
    case .inside: LocalizedText(es: "dentro", en: "inside of")
    case .outside: LocalizedText(es: "fuera", en: "outside of")
    case .above: LocalizedText(es: "fuera (superior)", en: "above")
    case .below: LocalizedText(es: "fuera (inferior)", en: "below")
    }
  }

  /// Whether both can be said of one figure.
  func agrees(with other: VerdictSentence.Position) -> Bool {
    if self == other { return true }
    return self == .outside && other != .inside || other == .outside && self != .inside
  }
}
