import Analysis
import Constraints
import DocumentTree
import ProgramSheets
import SheetRules

/// How the forms of a kind compute their figures, as the equations of its rules say it.
///
/// The equations are made of cells, which an empty sheet of each form has.
struct FormFormulas {
  /// The computed side in the words of the form, by the pattern of the field: "gasto total / población
  /// beneficiaria".
  private(set) var byPattern: [String: String] = [:]

  init(_ kind: SheetKind) {
    for form in kind.forms {
      let text = EmptySheet.yaml(form, of: kind)
      let sheet = SheetChecker.check(Document.read(Array(text.utf8), as: .yaml))
      guard let cells = sheet.context?.cells else { continue }
      for equation in sheet.equations {
        guard let pattern = equation.pattern(in: cells), byPattern[pattern] == nil else { continue }
        byPattern[pattern] = equation.stated.formula.es
      }
    }
  }
}

extension CheckedEquation {
  /// The field that it computes; nil where it computes none, or by the names of rows.
  fileprivate func pattern(in cells: SheetCells) -> String? {
    let equation = stated.equation
    guard equation.relation == .equal, equation.stated == .cell(stated.subject),
      !stated.formula.es.contains("«"), let place = cells[stated.subject].figure?.place
    else { return nil }
    return cells.tree.pattern(at: place)
  }
}
