/// A promise of the forms that a sheet can break.
public protocol Rule: Sendable {
  /// What the rule says of itself.
  static var description: RuleDescription { get }
  /// Whether what the rule says depends on the figures of the cells; true unless a rule says otherwise.
  static var readsFigures: Bool { get }

  /// Looks at a sheet and adds what it checked and found.
  static func check(_ sheet: SheetContext, into results: inout RuleResults)
}

extension Rule {
  /// Most rules look at figures.
  public static var readsFigures: Bool { true }
}

/// A rule that is a set of equations over the cells of a sheet.
package protocol EquationRule: Rule {
  /// The equations of the rule for the cells that this sheet has.
  static func equations(_ cells: SheetCells) -> [StatedEquation]
}

extension EquationRule {
  /// Checks every equation of the rule.
  public static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    for equation in equations(sheet.cells) {
      results.add(equation, of: description, in: sheet)
    }
  }
}
