import Constraints
import ExactNumbers

/// What written calculations promise, the same for both populations.
enum WrittenFormulaEquations {
  /// Checks that every calculation that arrives at `target`, or is a step to it, gives its result and
  /// that the last result is the declared figure; what cannot be read is not checked.
  static func check(
    _ target: FormulaTarget, declared: CellID, of rule: RuleDescription, in sheet: SheetContext,
    into results: inout RuleResults
  ) {
    let cells = sheet.cells
    for formula in cells.formulas where formula.target == target {
      if formula.isSure {
        for claim in formula.claims {
          var stated = calculation(claim, declared)
          let outcome = claim.check(in: cells.table)
          if outcome.verdict == .contradiction, let sign = OtherSign(claim, in: cells.table) {
            stated.advice = sign.advice
            stated.isExplained = true
          }
          results.add(stated, outcome, of: rule, in: sheet)
        }
      } else {
        // it counts because it holds
        results.add(rule, fields: [formula.field], finding: nil)
      }
      if let equation = formula.declaration(in: cells.table) {
        results.add(declaration(equation, formula, declared), of: rule, in: sheet)
      }
    }
    for restated in cells.restatedPopulations where restated.target == target {
      results.add(rule, fields: [restated.field, cells[declared].field], finding: nil)
    }
    for unread in cells.unreadFormulas where unread.target == target {
      results.add(
        rule, fields: [unread.field, cells[declared].field], notChecked: unread.reason.text)
    }
  }

  /// The numbers of a written formula count as written and only its result is rounded.
  private static func calculation(
    _ equation: Equation, _ declared: CellID
  ) -> StatedEquation {
    StatedEquation(
      equation: equation, subject: equation.stated.cells.first ?? declared,
      formula: LocalizedText(es: "la fórmula escrita", en: "the written formula"),
      advice: LocalizedText(
        es: "revise los números de la fórmula y su resultado",
        en: "check the numbers of the formula and its result"))
  }

  private static func declaration(
    _ equation: Equation, _ formula: FormulaCells, _ declared: CellID
  ) -> StatedEquation {
    StatedEquation(
      equation: equation, subject: declared,
      formula: formula.statesResult
        ? LocalizedText(
          es: "el resultado de su fórmula escrita", en: "the result of its written formula")
        : LocalizedText(es: "su fórmula escrita", en: "its written formula"))
  }
}

extension OtherSign {
  /// What to look at first.
  fileprivate var advice: LocalizedText {
    LocalizedText(
      es: "con «\(meant)» en lugar de «\(written)» se cumple: revise el signo, o los números",
      en: "with «\(meant)» instead of «\(written)» it holds: check the sign, or the numbers")
  }
}
