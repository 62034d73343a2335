package import Constraints
import ExactNumbers

/// An equation of a rule with what a report needs to speak of it.
package struct StatedEquation: Sendable {
  package let equation: Equation
  /// The cell that a finding points at.
  package let subject: CellID
  /// The computed side in the form's words: "gasto total / población beneficiaria".
  package let formula: LocalizedText
  /// The severity of a contradiction where it is not that of the rule.
  var severity: Severity?
  /// What a finding adds to the remedy of the rule.
  var advice: LocalizedText?
  /// Whether something that is no figure explains why it does not hold, so that no figure is suspected.
  package var isExplained = false
  /// What a report says instead of the sentence made from the figures; nil for the rules of the forms.
  var own: OwnTelling?

  /// Creates an equation.
  package init(
    equation: Equation, subject: CellID, formula: LocalizedText, severity: Severity? = nil,
    advice: LocalizedText? = nil, own: OwnTelling? = nil
  ) {
    self.equation = equation
    self.subject = subject
    self.formula = formula
    self.severity = severity
    self.advice = advice
    self.own = own
  }

  /// `stated = computed`, where the stated figure was printed to its digits.
  static func ratio(
    _ stated: CellID, _ formula: LocalizedText, _ computed: Expression,
    printing: Printing = .nearest
  ) -> StatedEquation {
    StatedEquation(
      equation: Equation(stated: .cell(stated), printing: printing, computed: computed),
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
package struct OwnTelling: Sendable {
  /// What is wrong.
  let message: LocalizedText
  /// The rule as it was written.
  let formula: LocalizedText
  /// Whether the stated side is more than one figure, so that no figure of the sheet is the reported one.
  let tellsWholeSide: Bool

  /// Creates the words of a rule.
  package init(message: LocalizedText, formula: LocalizedText, tellsWholeSide: Bool) {
    self.message = message
    self.formula = formula
    self.tellsWholeSide = tellsWholeSide
  }
}
