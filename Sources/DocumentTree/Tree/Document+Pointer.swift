extension Document {
  /// Returns the node at a pointer, including merged entries, or nil.
  public func node(at pointer: JSONPointer) -> Node? {
    var path = pointer.description
    return path.withUTF8 { node(along: $0.span) }
  }

  private func node(along path: Span<UInt8>) -> Node? {
    var node = root
    var start = 1
    while start <= path.count, let parent = node {
      var end = start
      while end < path.count, path[end] != Ascii.slash { end += 1 }
      node = parent.child(path.extracting(start..<end))
      start = end + 1
    }
    return node
  }

  /// Returns the key of the mapping entry at a pointer, or nil.
  public func keyNode(at pointer: JSONPointer) -> Node? {
    guard let parent = pointer.parent, let token = pointer.tokens.last else { return nil }
    return node(at: parent)?.entry(forKey: token)?.key
  }

  /// Returns the pointer of the innermost node at a byte offset, in either its key or its value.
  ///
  /// The offset right after a node counts as inside unless another node starts there.
  ///
  /// - Parameter offset: a byte offset in the source.
  /// - Returns: the pointer, or nil if the offset is outside the root.
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
  /// The child for a pointer token: a key's text, or a 0-based index without leading zeros.
  public func child(_ token: String) -> Node? {
    if kind == .mapping { return self[token] }
    var token = token
    return token.withUTF8 { child($0.span) }
  }

  /// The child for a pointer token in escaped form.
  func child(_ token: Span<UInt8>) -> Node? {
    switch kind {
    case .mapping: return value(forToken: token)
    case .sequence: return Self.index(token).flatMap { self[$0] }
    case .scalar: return nil
    }
  }

  private func value(forToken token: Span<UInt8>) -> Node? {
    guard token.indices.contains(where: { token[$0] == Ascii.tilde }) else {
      return value(forBytes: token)
    }
    let text = token.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    return self[JSONPointer.unescaped(text[...])]
  }

  private static func index(_ token: Span<UInt8>) -> Int? {
    guard 1...18 ~= token.count, token.count == 1 || token[0] != UInt8(ascii: "0") else {
      return nil
    }
    var number = 0
    for index in token.indices {
      guard Ascii.isDigit(token[index]) else { return nil }
      number = number * 10 + Int(token[index] - 48)
    }
    return number
  }

  /// The child whose range contains an offset; aliases are not entered, since their target is
  /// elsewhere.
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
        // the key of a joined row stands elsewhere
        let isBeside = range.start <= next.key.range.start && next.key.range.end <= range.end
        let start = isBeside ? next.key.range.start : next.value.range.start
        let whole = ByteRange(start: start, end: next.value.range.end)
        return whole.touches(offset) ? (next.key.text, next.value) : found
      }
    }
  }
}
