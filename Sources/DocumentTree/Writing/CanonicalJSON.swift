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
    var writer = CanonicalWriter(bytes: bytes)
    bytes = []
    defer { bytes = writer.bytes }
    try writer.write(node)
  }
}

/// The traversal of `CanonicalJSON`, with an explicit stack.
private struct CanonicalWriter {
  enum Open {
    case sequence(Node.Elements, isFirst: Bool)
    case mapping(Node.Entries, isFirst: Bool)
  }

  var bytes: [UInt8]
  var stack: [Open] = []

  mutating func write(_ root: Node) throws(CanonicalJSON.Failure) {
    begin(root)
    while let top = stack.popLast() {
      switch top {
      case .sequence(var elements, let isFirst):
        guard let element = elements.next() else {
          bytes.append(Ascii.closeBracket)
          continue
        }
        if !isFirst { bytes.append(Ascii.comma) }
        stack.append(.sequence(elements, isFirst: false))
        begin(element)
      case .mapping(var entries, let isFirst):
        guard let (key, value) = entries.next() else {
          bytes.append(Ascii.closeBrace)
          continue
        }
        if !isFirst { bytes.append(Ascii.comma) }
        stack.append(.mapping(entries, isFirst: false))
        try writeKey(key)
        begin(value)
      }
    }
  }

  private mutating func begin(_ node: Node) {
    switch node.kind {
    case .sequence:
      bytes.append(Ascii.openBracket)
      stack.append(.sequence(node.elements, isFirst: true))
    case .mapping:
      bytes.append(Ascii.openBrace)
      stack.append(.mapping(node.entries, isFirst: true))
    case .scalar: writeScalar(node)
    }
  }

  private mutating func writeKey(_ key: Node) throws(CanonicalJSON.Failure) {
    guard key.kind == .scalar else { throw .keyIsNoText(key.range) }
    key.withBytes { JsonText.append($0, to: &bytes) }
    bytes.append(Ascii.colon)
  }

  private mutating func writeScalar(_ node: Node) {
    switch node.scalarType {
    case .null: bytes += Array("null".utf8)
    case .bool(let value): bytes += Array((value ? "true" : "false").utf8)
    case .string: node.withBytes { JsonText.append($0, to: &bytes) }
    case .integer, .float: node.withBytes { CoreNumber.append($0, to: &bytes) }
    }
  }
}
