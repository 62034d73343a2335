import Constraints
import DocumentTree
package import ExactNumbers

extension SheetContext {
  /// The figures of four digits and more that the texts about the populations tell, apart from those of
  /// their formulas, which are cells.
  package var toldFigures: Set<ExactDecimal> {
    guard cells.contents is ExAnteContents else { return [] }
    let operands = Set(
      cells.formulas.flatMap { $0.expression.cells + $0.total.cells }
        .compactMap { cells[$0].range })
    var told: Set<ExactDecimal> = []
    for field in POB07.texts {
      guard let text = AnswerText(field, in: document) else { continue }
      for number in texts.numbers(of: text, notation) where number.value >= ExactDecimal(1_000) {
        let isOperand = text.sourceRange(of: number.range).map(operands.contains) ?? false
        if !isOperand { told.insert(number.value) }
      }
    }
    return told
  }
}
