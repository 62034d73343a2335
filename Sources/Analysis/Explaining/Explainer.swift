import Constraints
import DocumentTree
import ExactNumbers
import SheetRules

/// Explains the figures of a sheet by the equations that they stand in, down to the inputs.
public struct Explainer {
  private let model: SheetModel
  private var steps: [ExplanationStep] = []
  private var told: Set<Int> = []

  /// Returns the steps of an explanation: the requested one, then those its figures follow from.
  ///
  /// - Parameters:
  ///   - topic: a field or a rule.
  ///   - sheet: the sheet as it was checked.
  /// - Returns: the steps; empty where no equation or condition speaks of it, nil where there is no sheet.
  public static func explain(
    _ topic: ExplanationTopic, in sheet: CheckedSheet
  ) -> [ExplanationStep]? {
    guard let model = SheetModel(sheet) else { return nil }
    var explainer = Explainer(model: model)
    for index in explainer.equations(of: topic) { explainer.tell(index) }
    explainer.addConditions(of: topic, sheet.report)
    return explainer.steps
  }

  private init(model: SheetModel) { self.model = model }

  /// The equations that a topic is about, those that compute it first.
  private func equations(of topic: ExplanationTopic) -> [Int] {
    let all = model.equations.indices
    switch topic {
    case .rule(let id): return all.filter { model.equations[$0].rule.id == id }
    case .field(let field):
      let about = all.filter { index in
        model.equations[index].stated.equation.cells.contains { isAbout($0, field) }
      }
      return about.filter { isAbout(model.equations[$0].stated.subject, field) }
        + about.filter { !isAbout(model.equations[$0].stated.subject, field) }
    }
  }

  private func isAbout(_ cell: CellID, _ field: JSONPointer) -> Bool {
    let own = model.cells[cell].field
    return own == field || own.description.hasPrefix(field.description + "/")
  }

  /// Explains an equation, and after it those that compute its figures.
  ///
  /// A work list takes the place of recursion, since a chain of equations may be as long as the sheet.
  private mutating func tell(_ first: Int) {
    var open = [(index: first, depth: 0)]
    while let (index, depth) = open.popLast() {
      guard told.insert(index).inserted else { continue }
      let sources = sources(of: index)
      steps.append(step(index, depth, sources))
      open += sources.values.sorted(by: >).map { ($0, depth + 1) }
    }
  }

  /// For each figure that follows from others by another equation, that equation.
  private func sources(of index: Int) -> [CellID: Int] {
    let own = model.equations[index].stated
    var sources: [CellID: Int] = [:]
    for cell in own.equation.cells where cell != own.subject {
      let defining = model.equations.indices.first { other in
        let equation = model.equations[other].stated.equation
        return other != index && equation.stated == .cell(cell) && equation.relation == .equal
          && model.equations[other].rule.category != .propias
      }
      if let defining { sources[cell] = defining }
    }
    return sources
  }

  private func step(_ index: Int, _ depth: Int, _ sources: [CellID: Int]) -> ExplanationStep {
    let checked = model.equations[index]
    let telling = EquationTelling(
      stated: checked.stated, outcome: checked.outcome, rule: checked.rule, sheet: model.sheet)
    let figures = checked.stated.equation.cells.map { cell in
      ExplainedFigure(
        operand: model.cells.operand(cell, in: model.sheet), range: model.cells[cell].range,
        follows: sources[cell].map { model.equations[$0].rule.id })
    }
    return ExplanationStep(
      depth: depth, rule: checked.rule.id, title: checked.rule.title, formula: telling.formula,
      working: telling.working, verdict: checked.outcome.verdict, reason: telling.check.reason,
      message: telling.finding?.message, figures: figures)
  }

  // MARK: Conditions that are not equations

  private mutating func addConditions(of topic: ExplanationTopic, _ report: SheetReport) {
    let equationRules = Set(model.equations.map(\.rule.id))
    for check in report.checks where !equationRules.contains(check.rule) {
      guard isAbout(check, topic) else { continue }
      let description =
        RuleCatalogue.description(check.rule, of: [model.sheet.kind])
        ?? model.ownRules.first { $0.id == check.rule }?.description
      guard let description else { continue }
      let finding = report.findings.first {
        $0.rule == check.rule && check.fields.contains($0.field)
      }
      let figures = check.fields.filter { !$0.description.isEmpty }.map { field in
        ExplainedFigure(
          operand: finding?.operands.first { $0.field == field }
            ?? model.sheet.operand(field, LocalizedText(field.description)),
          range: nil, follows: nil)
      }
      steps.append(
        ExplanationStep(
          depth: 0, rule: check.rule, title: description.title, formula: description.formula,
          working: finding?.working ?? [], verdict: check.verdict, reason: check.reason,
          message: finding?.message, figures: figures))
    }
  }

  private func isAbout(_ check: Check, _ topic: ExplanationTopic) -> Bool {
    switch topic {
    case .rule(let id): check.rule == id
    case .field(let field): check.fields.contains { $0 == field }
    }
  }
}
