/// Writes a document as JSON on one line, with numbers as written in the file.
public enum CanonicalJSON {
  /// Why a tree cannot be written as JSON.
  public enum Failure: Error, Sendable, Hashable {
    /// A key that is a mapping or a sequence, with its range in the file.
    case keyIsNoText(ByteRange)
  }

  /// Appends a node with its subtree, with aliases followed and merges applied.
  ///
  /// Numbers of the YAML core schema are kept as written if that is valid JSON; `0x1F`, `0o17`,
  /// `+1`, `.5` and `1.` become the JSON number of the same value. Numbers with leading zeros, such
  /// as the code `07`, and `.inf` and `.nan`, which JSON does not have, become strings.
  ///
  /// - Parameters:
  ///   - node: the node to write.
  ///   - bytes: the text to append to.
  /// - Throws: `Failure` if a key is not a scalar.
  public static func write(_ node: Node, into bytes: inout [UInt8]) throws(Failure) {
    var writer = CanonicalWriter(json: JsonWriter(bytes, escaping: .document))
    bytes = []
    defer { bytes = writer.json.bytes }
    try writer.write(node)
  }
}

/// The traversal of `CanonicalJSON`, with an explicit stack.
private struct CanonicalWriter {
  enum Open {
    case sequence(Node.Elements)
    case mapping(Node.Entries)
  }

  var json: JsonWriter
  var stack: [Open] = []

  mutating func write(_ root: Node) throws(CanonicalJSON.Failure) {
    begin(root)
    while let top = stack.popLast() {
      switch top {
      case .sequence(var elements):
        guard let element = elements.next() else {
          json.endArray()
          continue
        }
        stack.append(.sequence(elements))
        begin(element)
      case .mapping(var entries):
        guard let (key, value) = entries.next() else {
          json.endObject()
          continue
        }
        stack.append(.mapping(entries))
        guard key.kind == .scalar else { throw .keyIsNoText(key.range) }
        key.withBytes { json.key($0) }
        begin(value)
      }
    }
  }

  private mutating func begin(_ node: Node) {
    switch node.kind {
    case .sequence:
      json.beginArray()
      stack.append(.sequence(node.elements))
    case .mapping:
      json.beginObject()
      stack.append(.mapping(node.entries))
    case .scalar: writeScalar(node)
    }
  }

  private mutating func writeScalar(_ node: Node) {
    switch node.scalarType {
    case .null: json.string(nil)
    case .bool(let value): json.boolean(value)
    case .string: node.withBytes { json.string($0) }
    case .integer, .float:
      node.withBytes { token in json.literal { CoreNumber.append(token, to: &$0) } }
    }
  }
}
