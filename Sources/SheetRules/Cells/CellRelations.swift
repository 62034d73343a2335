package import Constraints
import ProgramSheets

/// Which cells of a sheet stand beside each other on the form or state the same: what a search for the
/// culprit knows of them beside what their rows say.
package struct CellRelations: Sendable {
  /// Of each cell, those whose figures a hand may take by mistake.
  package var neighbours: [[CellID]]
  /// Of each cell, those that may state the same figure somewhere else.
  package var twins: [[CellID]]
  /// The numbers of calculations that stand in texts.
  package var operands: [CellID] = []
  /// The amounts that a person may have written all in pesos, block by block.
  package var amountBlocks: [[CellID]] = []

  /// Starts with the figures of a field in the rows or years before and after beside each other.
  package init(_ cells: SheetCells) {
    neighbours = [[CellID]](repeating: [], count: cells.all.count)
    twins = neighbours
    var last = [CellID?](repeating: nil, count: cells.tree.places.count)
    for cell in cells.table.ids {
      guard let place = cells[cell].figure?.place else { continue }
      if let before = last[place] {
        neighbours[before.index].append(cell)
        neighbours[cell.index].append(before)
      }
      last[place] = cell
    }
    cells.contents?.relate(cells, in: &self)
  }
}
