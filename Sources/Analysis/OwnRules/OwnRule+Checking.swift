import Constraints
import DocumentTree
import ExactNumbers
import SheetRules

extension OwnRule {
  /// Checks the rule for every row of its scope, or for `one` without a scope, and adds the findings.
  func check(
    _ sheet: SheetContext, about one: OwnItem = .sheet, into results: inout RuleResults
  ) {
    let description = description
    let scope = statement.scope.flatMap { OwnLanguage.of(sheet.kind)?.scope($0) }
    for item in scope?.items(in: sheet) ?? [one] {
      OwnCheck(rule: self, description: description, sheet: sheet, item: item).run(into: &results)
    }
  }
}

/// One rule of a team for one thing that it goes through.
private struct OwnCheck {
  let rule: OwnRule
  let description: RuleDescription
  let sheet: SheetContext
  let item: OwnItem

  private var cells: SheetCells { sheet.cells }

  private var binding: OwnBinding { OwnBinding(sheet: sheet, item: item) }

  func run(into results: inout RuleResults) {
    do throws(OwnBinding.Missing) {
      let demands = try rule.statement.demands(in: binding)
      if let premise = demands.premise {
        let outcome = premise.check(in: cells.table)
        if outcome.verdict == .contradiction { return }
        if outcome.verdict == .notChecked {
          return results.add(
            description, fields: fields(of: premise), notChecked: reason(outcome.reason))
        }
      }
      for demand in demands.demands { add(demand, to: &results) }
    } catch {
      results.add(
        description, fields: [error.field ?? binding.place], notChecked: binding.reason(error))
    }
  }

  private func reason(_ error: EvaluationError?) -> LocalizedText {
    error.map { cells.reason($0) }
      ?? LocalizedText(es: "no se pudo calcular", en: "it could not be computed")
  }

  // MARK: Demands

  private func add(_ demand: Demand, to results: inout RuleResults) {
    if case .equation(let equation) = demand, let subject = subject(of: equation) {
      let isFigure = if case .cell = equation.stated { true } else { false }
      let stated = StatedEquation(
        equation: equation, subject: subject, formula: LocalizedText(rule.statement.text),
        own: OwnTelling(
          message: message, formula: LocalizedText(rule.statement.text), tellsWholeSide: !isFigure))
      return results.add(stated, of: description, in: sheet)
    }
    let outcome = demand.check(in: cells.table)
    let fields = fields(of: demand)
    if outcome.verdict == .notChecked {
      return results.add(description, fields: fields, notChecked: reason(outcome.reason))
    }
    let check = Check(rule: rule.id, verdict: outcome.verdict, fields: fields)
    results.add(check, finding(demand, outcome, at: fields[0]))
  }

  /// The figure that a finding points at, preferably one of the rule's scope.
  private func subject(of equation: Equation) -> CellID? {
    if case .cell(let cell) = equation.stated { return cell }
    let own = binding.ownCells
    return equation.cells.first { own.contains($0) } ?? equation.cells.first
  }

  private func fields(of demand: Demand) -> [JSONPointer] {
    var fields: [JSONPointer] = []
    func add(_ field: JSONPointer?) {
      if let field, !fields.contains(field) { fields.append(field) }
    }
    for cell in demand.equations.flatMap(\.cells) { add(cells[cell].field) }
    for answer in demand.answers { add(binding.field(of: answer.test.use)) }
    if fields.isEmpty { for use in rule.statement.uses { add(binding.field(of: use)) } }
    return fields.isEmpty ? [binding.place] : fields
  }

  private func finding(
    _ demand: Demand, _ outcome: DemandOutcome, at field: JSONPointer
  ) -> Finding? {
    let severity: Severity
    switch outcome.verdict {
    case .exact, .rounding, .notChecked: return nil
    case .truncation: severity = .note
    case .inputRounding: severity = min(.warning, rule.severity)
    case .contradiction: severity = rule.severity
    }
    let isFigure = sheet.document.node(at: field)?.kind == .scalar || sheet.written(field) != nil
    return Finding(
      rule: rule.id, severity: severity, category: .propias, message: message, field: field,
      range: isFigure ? nil : sheet.keyRange(nearest: field),
      formula: LocalizedText(rule.statement.text),
      working: zip(demand.equations, outcome.outcomes).map(working)
        + demand.answers.map(binding.working),
      operands: operands(of: demand), advice: description.remedy)
  }

  private func operands(of demand: Demand) -> [Operand] {
    var operands: [Operand] = []
    func add(_ operand: Operand) {
      if !operands.contains(operand) { operands.append(operand) }
    }
    for cell in demand.equations.flatMap(\.cells) { add(cells.operand(cell, in: sheet)) }
    for use in demand.answers.map(\.test.use) {
      guard let field = binding.field(of: use), sheet.written(field) != nil else { continue }
      add(sheet.operand(field, LocalizedText(use.symbol.name)))
    }
    return operands
  }

  /// `340.000 > 300.000`, with what does not hold said so.
  private func working(_ equation: Equation, _ outcome: Outcome) -> LocalizedText {
    func side(_ expression: Expression, _ value: Rational?) -> String {
      let shown = expression.text { cells.table.number($0)?.description(in: .chilena) ?? "?" }
      guard let text = value?.text(decimals: 4), text != shown else { return shown }
      return "\(shown) = \(text)"
    }
    let stated = side(equation.stated, outcome.stated)
    let computed = side(equation.computed, outcome.computed)
    return .holding(
      "\(stated) \(equation.relation.rawValue) \(computed)", outcome.verdict.isHeld)
  }

  // MARK: The sentence

  private var message: LocalizedText {
    LocalizedText(es: filled(rule.message.es), en: filled(rule.message.en))
  }

  private func filled(_ text: String) -> String {
    guard let scope = rule.statement.scope else { return text }
    return text.replacing("{\(scope)}", with: binding.title)
  }
}
