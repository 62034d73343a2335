import Constraints
import DocumentTree

/// The checks and findings that the rules have made so far.
public struct RuleResults: Sendable {
  /// What was found.
  public private(set) var findings: [Finding] = []
  /// What was checked, and what could not be.
  public private(set) var checks: [Check] = []

  init() {}

  mutating func add(_ finding: Finding) { findings.append(finding) }

  /// Adds the outcome of a condition that is no equation, with its finding where it is broken.
  mutating func add(
    _ rule: RuleDescription, fields: [JSONPointer], finding: Finding?
  ) {
    checks.append(
      Check(
        rule: rule.id, verdict: finding == nil ? .exact : .contradiction, fields: fields))
    if let finding { findings.append(finding) }
  }

  /// Adds a condition that could not be checked.
  mutating func add(
    _ rule: RuleDescription, fields: [JSONPointer], notChecked reason: LocalizedText
  ) {
    checks.append(Check(rule: rule.id, verdict: .notChecked, fields: fields, reason: reason))
  }

  /// Checks an equation and adds how it came out.
  mutating func add(_ stated: StatedEquation, of rule: RuleDescription, in sheet: SheetContext) {
    let outcome = stated.equation.check(in: sheet.cells.table)
    add(stated, outcome, of: rule, in: sheet)
  }

  /// Adds how an equation came out.
  mutating func add(
    _ stated: StatedEquation, _ outcome: Outcome, of rule: RuleDescription, in sheet: SheetContext
  ) {
    let telling = EquationTelling(stated: stated, outcome: outcome, rule: rule, sheet: sheet)
    checks.append(telling.check)
    if let finding = telling.finding { findings.append(finding) }
  }
}

extension RuleDescription {
  /// Creates a finding of this rule.
  func finding(
    _ message: LocalizedText, at field: JSONPointer, range: ByteRange? = nil,
    severity: Severity? = nil, operands: [Operand] = [], reported: String? = nil,
    computed: String? = nil, advice: LocalizedText? = nil
  ) -> Finding {
    Finding(
      rule: id, severity: severity ?? self.severity, category: category, message: message,
      field: field, range: range, reported: reported, computed: computed, formula: formula,
      operands: operands, advice: advice ?? remedy)
  }
}
