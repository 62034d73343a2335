package import Constraints
package import DocumentTree
package import ExactNumbers

/// What the rules of one kind of sheet look at beyond the cells: the sheet as a struct, and what its figures
/// are joined to.
///
/// A class, since the cells are handed on with it.
package protocol SheetContents: AnyObject, Sendable {
  /// Reads a sheet, and adds to the cells what only this kind has.
  init(_ sheet: Node, _ notation: Notation, _ cells: inout SheetCells)

  /// The code of the programme.
  var code: String? { get }
  /// The name of the programme.
  var name: String? { get }
  /// Whether rules of teams can be about the sheet.
  var admitsOwnRules: Bool { get }

  /// Says which cells stand beside each other on the form or state the same.
  func relate(_ cells: SheetCells, in relations: inout CellRelations)

  /// Whether what the contents are depends on the figure of a cell.
  func depends(on cell: CellID, in cells: SheetCells) -> Bool
}

extension SheetContents {
  package var code: String? { nil }
  package var name: String? { nil }
  package var admitsOwnRules: Bool { false }

  package func relate(_ cells: SheetCells, in relations: inout CellRelations) {}

  package func depends(on cell: CellID, in cells: SheetCells) -> Bool { false }
}
