import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets
import SheetRules

/// A name that own rules can use, and what it stands for in a sheet.
package struct OwnName: Sendable {
  /// What a name stands for.
  enum Values: Sendable {
    /// Figures that the sheet states.
    case cells([CellID])
    /// What is computed from figures that the sheet states.
    case expression(Expression)
    /// A number that the sheet does not state.
    case number(Int)
    /// Several things at a place, which can only be counted.
    case things(Int, JSONPointer)
    /// An answer; the place alone where it is blank.
    case answer(String?, JSONPointer)
    /// The table does not have it.
    case nothing
  }

  /// Where a name is looked up.
  struct Look: Sendable {
    let sheet: SheetContext
    let item: OwnItem
    /// The year behind the name, or nil.
    let year: Int?

    var cells: SheetCells { sheet.cells }
  }

  let symbol: Symbol
  let values: @Sendable (Look) -> Values

  init(_ symbol: Symbol, _ values: @escaping @Sendable (Look) -> Values) {
    self.symbol = symbol
    self.values = values
  }

  /// Every figure and list, in the order of the form.
  static let figures = [formulario] + quantities + ejercicios + [indicador] + things

  /// Every name of an ex-ante sheet.
  package static let all = figures + answers
}
