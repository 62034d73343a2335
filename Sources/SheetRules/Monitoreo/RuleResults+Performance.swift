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
  /// The position in words, as in "está … rango" and "is … range".
  var words: LocalizedText {
    switch self {
    case .inside: LocalizedText(es: "dentro del", en: "inside the")
    case .outside: LocalizedText(es: "fuera del", en: "outside the")
    case .above: LocalizedText(es: "sobre el", en: "above the")
    case .below: LocalizedText(es: "bajo el", en: "below the")
    }
  }

  /// The word of the form.
  var word: String {
    switch self {
    case .inside: "dentro"
    case .outside: "fuera"
    case .above: "fuera-superior"
    case .below: "fuera-inferior"
    }
  }

  /// Whether both can be said of one figure.
  func agrees(with other: VerdictSentence.Position) -> Bool {
    if self == other { return true }
    return self == .outside && other != .inside || other == .outside && self != .inside
  }
}
