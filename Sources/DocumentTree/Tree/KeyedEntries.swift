/// The entries of a mapping, asked for by their keys, most often in the order in which they stand.
package struct KeyedEntries: Sendable {
  private let mapping: Node
  /// The entry behind those that were asked for in the order in which they stand.
  private var ahead: Int
  private let end: Int

  /// Takes the entries of a mapping; there are none in any other node.
  package init(_ mapping: Node) {
    let children = mapping.children
    self.mapping = mapping
    ahead = children.position
    end = mapping.kind == .mapping ? children.end : ahead
  }

  /// The value of a key, merged ones included; of two equal keys the first counts.
  package mutating func value(_ key: String) -> Node? {
    var key = key
    return key.withUTF8 { value($0.span) }
  }

  private mutating func value(_ key: Span<UInt8>) -> Node? {
    guard ahead < end, mapping.document.hasBytes(key, at: ahead) else {
      return mapping.entry(forBytes: key)?.value
    }
    let value = mapping.document.next(after: ahead)
    ahead = mapping.document.next(after: value)
    return Node(document: mapping.document, index: value)
  }
}
