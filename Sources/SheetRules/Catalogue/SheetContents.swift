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
  /// The service that runs the programme.
  var service: String? { get }
  /// The ministry that it belongs to.
  var ministry: String? { get }
  /// The year that the figures of the sheet are about; nil where that is the form's own.
  var year: Int? { get }

  /// Says which cells stand beside each other on the form or state the same.
  func relate(_ cells: SheetCells, in relations: inout CellRelations)

  /// The rows of a table that holds more than the fields of rows and years.
  func rows(of table: KindTable, in sheet: SheetContext) -> [KindTable.Row]

  /// Whether other parts of the sheet confirm which rows the list has that a field stands in.
  func confirmsRows(of pattern: String, _ results: RuleResults) -> Bool

  /// Whether what the contents are depends on the figure of a cell.
  func depends(on cell: CellID, in cells: SheetCells) -> Bool
}

extension SheetContents {
  package var code: String? { nil }
  package var name: String? { nil }
  package var service: String? { nil }
  package var ministry: String? { nil }
  package var year: Int? { nil }

  package func relate(_ cells: SheetCells, in relations: inout CellRelations) {}

  package func rows(of table: KindTable, in sheet: SheetContext) -> [KindTable.Row] { [] }

  package func confirmsRows(of pattern: String, _ results: RuleResults) -> Bool { false }

  package func depends(on cell: CellID, in cells: SheetCells) -> Bool { false }
}
