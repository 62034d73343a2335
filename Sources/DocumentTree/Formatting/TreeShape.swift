/// The parents and units of the nodes of a document.
///
/// A unit is anything that has lines of its own in block style: an entry, identified by the index
/// of its key, or an element, by its own index.
struct TreeShape {
  /// The collection that contains each node; -1 for the root.
  private(set) var parents: [Int] = []
  /// The unit that each node is, or is the key or value of; -1 for the root.
  private(set) var units: [Int] = []
  private let tape: Tape

  init(_ tape: Tape) {
    self.tape = tape
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

  /// Whether a node contains no other.
  func isLeaf(_ node: Int) -> Bool {
    let record = tape.records[node]
    return !record.isCollection || Int(record.link) <= node + 1
  }

  /// The outermost unit that starts with this node, or the enclosing one if there is none.
  ///
  /// - Parameters:
  ///   - leaf: the node.
  ///   - isIncluded: whether an enclosing element may be the unit.
  /// - Returns: the unit, or -1 for the root.
  func outermostUnit(startingAt leaf: Int, where isIncluded: (Int) -> Bool = { _ in true }) -> Int {
    var unit = units[leaf]
    guard unit == leaf else { return unit }
    while unit >= 0, parents[unit] == unit - 1 {
      let outer = parents[unit]
      guard outer >= 0, units[outer] == outer, isIncluded(outer) else { break }
      unit = outer
    }
    return unit
  }

  /// The collections that contain a node, innermost first.
  func collections(around node: Int) -> some Sequence<Int> {
    sequence(first: parents[node]) { $0 >= 0 ? parents[$0] : nil }.prefix { $0 >= 0 }
  }
}
