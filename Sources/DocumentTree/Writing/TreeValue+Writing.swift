extension TreeValue {
  /// Returns the value as a complete document that ends with a line feed.
  ///
  /// - Parameter format: the format; YAML is written in block style, JSON is indented by two
  ///   spaces.
  /// - Returns: the document in UTF-8.
  public func document(as format: DocumentFormat) -> [UInt8] {
    switch format {
    case .json: return JsonDocumentWriter.bytes(of: encoded(as: .json))
    case .yaml, .official: return yaml.bytes
    }
  }

  /// The value as a document in YAML, and where the line of each entry and element begins, in their order.
  package var yaml: (bytes: [UInt8], lineStarts: [Int]) {
    var writer = YamlWriter()
    writer.write(encoded(as: .yaml))
    return (writer.bytes, writer.lineStarts)
  }

  /// Creates the value of a node, with aliases followed and merges applied.
  ///
  /// - Parameters:
  ///   - node: the node.
  ///   - scalar: converts a scalar.
  /// - Throws: `CanonicalJSON.Failure` if a key is not a scalar.
  public init(
    _ node: Node, scalar: (Node) -> TreeValue
  ) throws(CanonicalJSON.Failure) {
    var walk = ValueWalk()
    self = try walk.value(of: node, scalar)
  }
}

/// Builds a value from a node, with an explicit stack.
private struct ValueWalk {
  private struct Open {
    var elements: Node.Elements
    var entries: Node.Entries
    let isMapping: Bool
    var keys: [String] = []
    var values: [TreeValue] = []

    init(_ node: Node) {
      elements = node.elements
      entries = node.entries
      isMapping = node.kind == .mapping
    }

    var value: TreeValue {
      isMapping ? .mapping(zip(keys, values).map { TreeValue.Entry($0, $1) }) : .sequence(values)
    }

    mutating func next() throws(CanonicalJSON.Failure) -> Node? {
      guard isMapping else { return elements.next() }
      guard let (key, value) = entries.next() else { return nil }
      guard key.kind == .scalar else { throw .keyIsNoText(key.range) }
      keys.append(key.text)
      return value
    }
  }

  private var stack: [Open] = []

  mutating func value(
    of root: Node, _ scalar: (Node) -> TreeValue
  ) throws(CanonicalJSON.Failure) -> TreeValue {
    guard root.kind != .scalar else { return scalar(root) }
    stack.append(Open(root))
    while true {
      if let node = try stack[stack.count - 1].next() {
        if node.kind == .scalar {
          stack[stack.count - 1].values.append(scalar(node))
        } else {
          stack.append(Open(node))
        }
      } else {
        let value = stack.removeLast().value
        guard !stack.isEmpty else { return value }
        stack[stack.count - 1].values.append(value)
      }
    }
  }
}

extension Document {
  /// The number of comments; always 0 for JSON.
  package var commentCount: Int {
    format == .yaml ? SourceComments.texts(of: self).count : 0
  }
}
