/// The entries of a mapping, looked up by key; fastest in the order of the file.
package struct KeyedEntries: Sendable {
  private let mapping: Node
  /// The entry expected to be looked up next.
  private var ahead: Int
  private let end: Int

  /// Creates the entries of a mapping; empty for any other node.
  package init(_ mapping: Node) {
    let children = mapping.children
    self.mapping = mapping
    ahead = children.position
    end = mapping.kind == .mapping ? children.end : ahead
  }

  /// The value of a key, including merged ones; of two equal keys the first wins.
  package mutating func value(_ key: String) -> Node? {
    var key = key
    return key.withUTF8 { value($0.span) }
  }

  private mutating func value(_ key: Span<UInt8>) -> Node? {
    guard ahead < end, mapping.document.hasBytes(key, at: ahead) else {
      return mapping.value(forBytes: key)
    }
    let value = mapping.document.next(after: ahead)
    ahead = mapping.document.next(after: value)
    return Node(document: mapping.document, index: value)
  }
}
