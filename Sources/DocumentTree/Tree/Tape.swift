import ExactNumbers

/// The nodes of one document in preorder, with infrequent properties in side tables.
struct Tape {
  /// The range of an anchor's name or a tag.
  struct Property {
    var node: UInt32
    let start: UInt32
    let end: UInt32
  }

  var records = TapeRecords()
  /// By node index, ascending.
  var anchors: [Property] = []
  var tags: [Property] = []
  /// The prefixes that `%TAG` directives assign to handles such as `!e!`.
  var tagPrefixes: [String: String] = [:]

  /// The number of parsing steps, including repeated scans.
  var work = 0

  /// The index after the subtree of a node.
  func next(after index: Int) -> Int { records.next(after: index) }

  /// The target of an alias, or the index itself for any other node.
  func target(of index: Int) -> Int { records.target(of: index) }

  func property(of index: Int, in table: [Property]) -> Property? {
    let low = table.partitioningIndex { Int($0.node) >= index }
    return low < table.count && Int(table[low].node) == index ? table[low] : nil
  }
}
