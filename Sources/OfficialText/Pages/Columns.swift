/// The columns of cells, whose extents never overlap, whatever their alignment.
struct Columns {
  private var edges: [(left: Int, right: Int)] = []

  /// The columns of cells; nil if the position of one is unknown.
  init?(_ cells: [TextCell]) {
    var extents: [(left: Int, right: Int)] = []
    for cell in cells {
      guard let left = cell.left, let right = cell.right else { return nil }
      extents.append((left, right))
    }
    for extent in extents.sorted(by: { $0.left < $1.left }) {
      if let last = edges.last, extent.left <= last.right + 20 {
        edges[edges.count - 1].right = max(last.right, extent.right)
      } else {
        edges.append(extent)
      }
    }
  }

  var count: Int { edges.count }

  /// The column of one of the cells, 0-based.
  func column(of cell: TextCell) -> Int {
    edges.lastIndex { (cell.left ?? 0) >= $0.left } ?? 0
  }
}
