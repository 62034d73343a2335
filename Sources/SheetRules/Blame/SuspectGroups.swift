import Constraints
import DocumentTree
import ExactNumbers

/// Groups what equations found by the figures that are to blame.
enum SuspectGroups {
  /// Returns the groups in the order of their first findings; none, and at no cost, where every
  /// equation holds.
  static func all(_ results: RuleResults, in sheet: SheetContext) -> [SuspectGroup] {
    let equations = results.equations.filter(\.isBinding)
    guard equations.contains(where: { $0.outcome.verdict.isBroken }) else { return [] }
    let system = EquationSystem(equations, sheet.cells)
    return Blame().groups(in: system).map {
      SuspectTelling(
        group: $0, equations: equations, findings: results.findings, cells: sheet.cells,
        traits: system.traits
      ).group
    }
  }
}

extension EquationSystem {
  init(_ equations: [CheckedEquation], _ cells: SheetCells) {
    self.init(
      table: cells.table, equations: equations.map(\.stated.equation), traits: cells.traits)
  }
}
