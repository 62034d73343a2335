import DocumentTree

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
  /// What of this sheet the rule has no equation for, though it should; nothing unless a rule says otherwise.
  static func unchecked(_ cells: SheetCells) -> [Unchecked]
}

/// A part of a sheet that a rule cannot check, and why.
package struct Unchecked {
  let field: JSONPointer
  let reason: LocalizedText
}

extension EquationRule {
  /// Checks every equation of the rule.
  public static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    for equation in equations(sheet.cells) {
      results.add(equation, of: description, in: sheet)
    }
    for part in unchecked(sheet.cells) {
      results.add(description, fields: [part.field], notChecked: part.reason)
    }
  }

  package static func unchecked(_ cells: SheetCells) -> [Unchecked] { [] }
}
