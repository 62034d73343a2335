import Constraints
import SheetRules

/// The equations that a search for culprits tries, how each came out and where it comes from.
struct TriedEquations {
  /// Where an equation comes from.
  struct Origin: Sendable {
    /// The id of the rule.
    let rule: String
    /// Its finding; nil where it has none.
    let finding: FindingID?
  }

  private(set) var equations: [Equation] = []
  private(set) var outcomes: [Outcome] = []
  private(set) var origins: [Origin] = []

  mutating func append(_ checked: CheckedEquation) {
    append(
      checked.stated.equation, checked.outcome,
      Origin(rule: checked.rule.id, finding: checked.finding))
  }

  mutating func append(_ equation: Equation, _ outcome: Outcome, _ origin: Origin) {
    equations.append(equation)
    outcomes.append(outcome)
    origins.append(origin)
  }
}
