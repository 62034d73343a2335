/// The nodes of one document in preorder, with the rarer facts about them in side tables.
struct Tape {
  /// An anchor's name or a tag, by its bytes in the source.
  struct Property {
    var node: UInt32
    let start: UInt32
    let end: UInt32
  }

  var records = TapeRecords()
  /// By node index, ascending.
  var anchors: [Property] = []
  var tags: [Property] = []
  /// The prefixes that `%TAG` directives gave to handles such as `!e!`.
  var tagPrefixes: [String: String] = [:]

  /// The steps that reading took, with all that was looked at more than once.
  var work = 0

  /// The index past the subtree of a node.
  func next(after index: Int) -> Int { records.next(after: index) }

  /// The node that an alias stands for; any other node stands for itself.
  func target(of index: Int) -> Int { records.target(of: index) }

  func property(of index: Int, in table: [Property]) -> Property? {
    var low = 0
    var high = table.count
    while low < high {
      let middle = (low + high) / 2
      if Int(table[middle].node) < index { low = middle + 1 } else { high = middle }
    }
    return low < table.count && Int(table[low].node) == index ? table[low] : nil
  }
}
