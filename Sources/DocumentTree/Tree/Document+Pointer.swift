extension Document {
  /// Finds the node that a pointer names; merged entries are found too.
  public func node(at pointer: JSONPointer) -> Node? {
    var node = root
    for token in pointer.tokens {
      guard let parent = node else { return nil }
      node = parent.child(token)
    }
    return node
  }

  /// Finds the key of the mapping entry that a pointer names.
  public func keyNode(at pointer: JSONPointer) -> Node? {
    guard let parent = pointer.parent, let token = pointer.tokens.last else { return nil }
    return node(at: parent)?.entry(forKey: token)?.key
  }

  /// Finds the pointer of the innermost node that a byte stands in, be it in the value or its key.
  ///
  /// The place behind a node's last byte counts as inside where no other node starts there.
  ///
  /// - Parameter offset: a byte offset of the source.
  /// - Returns: the pointer, or nothing where the byte is outside of the root.
  public func pointer(at offset: Int) -> JSONPointer? {
    guard var node = root, node.range.touches(offset) else { return nil }
    var pointer = JSONPointer()
    while let (token, child) = node.step(towards: offset) {
      pointer = pointer.appending(token)
      node = child
    }
    return pointer
  }
}

extension Node {
  /// The child that a pointer token names: a key's text, or a 0-based index without leading zeros.
  func child(_ token: String) -> Node? {
    switch kind {
    case .mapping: self[token]
    case .sequence:
      Int(token).flatMap { String($0) == token && $0 >= 0 ? self[$0] : nil }
    case .scalar: nil
    }
  }

  /// The child whose bytes hold an offset; an alias is not entered, since its bytes are elsewhere.
  fileprivate func step(towards offset: Int) -> (token: String, child: Node)? {
    guard !isAlias else { return nil }
    switch kind {
    case .scalar: return nil
    case .sequence:
      return elements.enumerated().reduce(nil) { found, next in
        next.element.range.touches(offset) ? (String(next.offset), next.element) : found
      }
    case .mapping:
      return writtenEntries.reduce(nil) { found, next in
        let whole = ByteRange(start: next.key.range.start, end: next.value.range.end)
        return whole.touches(offset) ? (next.key.text, next.value) : found
      }
    }
  }
}
