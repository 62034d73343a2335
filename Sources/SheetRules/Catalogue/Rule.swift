/// A promise of the forms that a sheet can break.
public protocol Rule: Sendable {
  /// What the rule says of itself.
  static var description: RuleDescription { get }

  /// Looks at a sheet and adds what it checked and found.
  static func check(_ sheet: SheetContext, into results: inout RuleResults)
}

/// A rule that is a set of equations over the cells of a sheet.
protocol EquationRule: Rule {
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
