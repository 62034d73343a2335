import DocumentTree
import SheetRules

/// Another figure involved in a result, with its location.
struct SarifOperand {
  let id: Int
  let operand: Operand
  let start: Place
  let end: Place

  package static func all(
    of finding: Finding, in document: Document?, _ lines: LineTable?
  ) -> [SarifOperand] {
    guard let document, let lines else { return [] }
    var operands: [SarifOperand] = []
    for operand in finding.operands where operand.field != finding.field {
      guard let range = document.range(of: operand.field) else { continue }
      operands.append(
        SarifOperand(
          id: operands.count + 1, operand: operand, start: lines.place(of: range.start),
          end: lines.place(of: range.end)))
    }
    return operands
  }
}
