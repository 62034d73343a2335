import ExactNumbers

/// What the scalars of a document say that are not verbatim in its source, one after another.
final class DecodedTexts: Sendable {
  let bytes: [UInt8]
  /// The scalars, by their index, ascending.
  private let nodes: [UInt32]
  /// Where the bytes of each scalar end; they begin at the end of the previous scalar.
  private let ends: [Int]

  init(of document: Document) {
    let source = document.source
    let records = document.tape.records
    var nodes: [UInt32] = []
    var room = 0
    for index in records.indices
    where records.kind(of: index) == .scalar && records.verbatimRange(of: index) == nil {
      nodes.append(UInt32(truncatingIfNeeded: index))
      room += records.range(of: index).count
    }
    var bytes: [UInt8] = []
    var ends: [Int] = []
    bytes.reserveCapacity(room)
    ends.reserveCapacity(nodes.count)
    for node in nodes {
      if let respelling = document.respellings[Int(node)] {
        bytes += respelling.bytes
      } else {
        ScalarText.append(records[Int(node)], of: source.span, to: &bytes)
      }
      ends.append(bytes.count)
    }
    self.bytes = bytes
    self.nodes = nodes
    self.ends = ends
  }

  /// Whether all scalars are verbatim.
  var isEmpty: Bool { nodes.isEmpty }

  /// Where the bytes of a scalar are; nil where they are verbatim in the source.
  func range(of node: Int) -> Range<Int>? {
    let low = nodes.partitioningIndex { Int($0) >= node }
    guard low < nodes.count, Int(nodes[low]) == node else { return nil }
    return (low == 0 ? 0 : ends[low - 1])..<ends[low]
  }
}
