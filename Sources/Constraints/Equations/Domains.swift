package import ExactNumbers

/// The possible values of each of a few cells.
package struct Domains: Sendable {
  private var cells: [CellID] = []
  private var intervals: [Interval] = []

  package init() {}

  package var isEmpty: Bool { cells.isEmpty }

  package subscript(cell: CellID) -> Interval? {
    get { cells.firstIndex(of: cell).map { intervals[$0] } }
    set {
      guard let newValue else { return }
      if let known = cells.firstIndex(of: cell) {
        intervals[known] = newValue
      } else {
        cells.append(cell)
        intervals.append(newValue)
      }
    }
  }
}
