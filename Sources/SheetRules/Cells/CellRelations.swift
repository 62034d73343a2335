package import Constraints
import ProgramSheets

/// Which cells of a sheet stand beside each other on the form or state the same: what a search for the
/// culprit knows of them beside what their rows say.
package struct CellRelations: Sendable {
  /// Of each cell, those whose figures a hand may take by mistake.
  package var neighbours: [[CellID]]
  /// Of each cell, those that may state the same figure somewhere else.
  package var twins: [[CellID]]
  /// Of each cell, those of another kind in its row, whose figures a hand may take as well.
  package var rowMates: [[CellID]]
  /// The figures that stand below each other in a table, or beside each other as alike.
  package var columns: [[CellID]] = []
  /// The numbers of calculations that stand in texts.
  package var operands: [CellID] = []
  /// Those of them that are in %, as 75 of `75 %`.
  package var percentages: [CellID] = []
  /// The results of those calculations, which are counts.
  package var results: [CellID] = []
  /// Other figures that count whole things, though the form lets the field have decimals.
  package var counts: [CellID] = []
  /// The amounts that a person may have written all in pesos, block by block.
  package var amountBlocks: [[CellID]] = []

  /// Starts with the figures of a field in the rows or years before and after beside each other.
  package init(_ cells: SheetCells) {
    neighbours = [[CellID]](repeating: [], count: cells.all.count)
    twins = neighbours
    rowMates = neighbours
    var rows = [[CellID]](repeating: [], count: cells.tree.places.count)
    for cell in cells.table.ids {
      guard let place = cells[cell].figure?.place else { continue }
      if let before = rows[place].last {
        neighbours[before.index].append(cell)
        neighbours[cell.index].append(before)
      }
      rows[place].append(cell)
    }
    columns = rows.filter { $0.count > 1 }
    cells.contents?.relate(cells, in: &self)
  }
}
