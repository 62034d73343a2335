import Constraints
package import DocumentTree
package import ExactNumbers
import ProgramSheets
package import SheetRules

extension CheckedSheet {
  /// Returns what would be found if some cells stated other figures.
  ///
  /// The rules that look at figures run on the changed cells; what the others found stays. So nothing is
  /// written or read to try a change.
  ///
  /// - Parameter figures: the new figures by their cells.
  /// - Returns: the findings, in no order; nil where one of the fields is not a cell, or where its figure
  ///   decides to what population a written formula belongs: then the file has to be read again.
  package func findings(
    setting figures: [(field: JSONPointer, figure: ExactDecimal)]
  ) -> [Finding]? {
    guard let context else { return nil }
    var table = context.cells.table
    for (field, figure) in figures {
      guard let cell = context.cells.cell(field), !context.isRead(by: cell) else {
        return nil
      }
      table[cell].value = .number(figure)
    }
    let fixed = fixedRules(of: context.kind)
    var results = RuleResults(
      findings.filter { fixed.contains($0.rule) },
      besides: context.cells.damage)
    results.revise { $0.acceptance = nil }
    let changed = context.setting(table)
    SheetChecker.run(changed, options, into: &results, onlyReadingFigures: true)
    SheetChecker.review(&results, in: changed, options)
    return results.findings
  }

  /// The rules whose findings do not depend on figures: those of reading, and of texts.
  private func fixedRules(of kind: RuledKind) -> Set<String> {
    let reading = RuleCatalogue.descriptions.filter { $0.category == .lectura }
    let fixed = kind.rules.filter { !$0.readsFigures }.map { $0.description }
    return Set((reading + fixed).map(\.id))
  }
}

extension SheetContext {
  /// Whether what was read of the sheet depends on the figure of a cell.
  fileprivate func isRead(by cell: CellID) -> Bool {
    cells.contents?.depends(on: cell, in: cells) ?? false
  }
}
