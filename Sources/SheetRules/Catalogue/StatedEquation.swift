import ExactNumbers
import Constraints

/// An equation of a rule with what a report needs to speak of it.
struct StatedEquation: Sendable {
  let equation: Equation
  /// The cell that a finding points at.
  let subject: CellID
  /// The computed side in the form's words: "gasto total / población beneficiaria".
  let formula: LocalizedText
  /// The severity of a contradiction where it is not that of the rule.
  var severity: Severity?
  /// What a finding adds to the remedy of the rule.
  var advice: LocalizedText?
  /// What a report says instead of the sentence made from the figures; nil for the rules of the forms.
  var own: OwnTelling?

  /// `stated = computed`, where the stated figure was printed to its digits.
  static func ratio(
    _ stated: CellID, _ formula: LocalizedText, _ computed: Expression
  ) -> StatedEquation {
    StatedEquation(
      equation: Equation(stated: .cell(stated), printing: .nearest, computed: computed),
      subject: stated, formula: formula)
  }

  /// `stated = computed` to the last digit.
  static func sum(
    _ stated: CellID, _ formula: LocalizedText, _ terms: [CellID]
  ) -> StatedEquation {
    StatedEquation(
      equation: Equation(
        stated: .cell(stated), computed: .total(terms.map { .cell($0) })),
      subject: stated, formula: formula)
  }

  /// `stated ≤ bound`.
  static func bound(
    _ stated: CellID, atMost bound: Expression, _ formula: LocalizedText
  ) -> StatedEquation {
    StatedEquation(
      equation: Equation(stated: .cell(stated), relation: .atMost, computed: bound),
      subject: stated, formula: formula)
  }
}

/// How a rule of a team is told.
struct OwnTelling: Sendable {
  /// What is wrong.
  let message: LocalizedText
  /// The rule as it was written.
  let formula: LocalizedText
  /// Whether the stated side is more than one figure, so that no figure of the sheet is the reported one.
  let tellsWholeSide: Bool
}
