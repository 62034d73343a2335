/// Where the nodes of a document hang.
///
/// A unit is what has lines of its own in block style: an entry, named by its key's index, or an
/// element, named by its own.
struct TreeShape {
  /// The collection that holds a node; -1 for the root.
  private(set) var parents: [Int] = []
  /// The unit that a node is, or is the key or value of; -1 for the root.
  private(set) var units: [Int] = []

  init(_ tape: Tape) {
    var open: [(index: Int, end: Int, key: Int?)] = []
    for index in tape.records.indices {
      while let top = open.last, top.end == index { open.removeLast() }
      let parent = open.last
      parents.append(parent?.index ?? -1)
      if let parent, tape.records[parent.index].kind == .mapping {
        units.append(parent.key ?? index)
        open[open.count - 1].key = parent.key == nil ? index : nil
      } else {
        units.append(parent == nil ? -1 : index)
      }
      let record = tape.records[index]
      if record.isCollection, Int(record.link) > index + 1 {
        open.append((index, Int(record.link), nil))
      }
    }
  }

  /// The outermost unit that starts with this node; the one around it where none does.
  func outermostUnit(startingAt leaf: Int) -> Int {
    var unit = units[leaf]
    guard unit == leaf else { return unit }
    while unit >= 0, parents[unit] == unit - 1 {
      let outer = parents[unit]
      guard outer >= 0, units[outer] == outer else { break }
      unit = outer
    }
    return unit
  }

  /// The collections around a node, from the innermost outwards.
  func collections(around node: Int) -> some Sequence<Int> {
    sequence(first: parents[node]) { $0 >= 0 ? parents[$0] : nil }.prefix { $0 >= 0 }
  }
}
