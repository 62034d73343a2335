extension Document {
  /// Formats the document in the canonical layout: two spaces per level, one entry per line, keys
  /// in the given order.
  ///
  /// Scalars are kept exactly as written, and comments stay with what they belong to. Consecutive
  /// blank lines collapse into one. The result is parsed before it is returned to verify that it
  /// holds the same values.
  ///
  /// - Parameter order: the order of the keys, or nil to keep that of the file.
  /// - Returns: the new bytes, equal to the source if nothing changes.
  /// - Throws: the reason why the document cannot be formatted.
  public func formatted(by order: (any KeyOrder)? = nil) throws(FormattingRefusal) -> [UInt8] {
    if issues.contains(where: { $0.kind == .severalDocuments }) {
      throw FormattingRefusal(.severalDocuments)
    }
    if let error = issues.first(where: { $0.severity == .error }) {
      throw FormattingRefusal(.hasErrors, at: error.range)
    }
    guard root != nil, format != .official else { throw FormattingRefusal(.hasErrors) }
    // An alias must come after its anchor.
    let order = tape.records.contains { $0.kind == .alias } ? nil : order
    switch format {
    case .json:
      var formatter = JsonFormatter(document: self, order: order)
      formatter.write()
      return try checked(formatter.bytes, formatter.written)
    case .yaml, .official:
      var formatter = try YamlFormatter(document: self, order: order)
      try formatter.write()
      return try checked(formatter.bytes, formatter.written)
    }
  }

  /// Returns the bytes if they parse into the nodes of `written`, in that order.
  private func checked(
    _ bytes: [UInt8], _ written: [Int]
  ) throws(FormattingRefusal) -> [UInt8] {
    guard isKept(in: bytes, written) else { throw FormattingRefusal(.notSafe) }
    return bytes
  }

  /// Whether other bytes differ in their layout alone: they have the same nodes in the same order, and the
  /// same comments.
  package func isKept(in bytes: [UInt8]) -> Bool {
    isKept(in: bytes, Array(tape.records.indices))
  }

  private func isKept(in bytes: [UInt8], _ written: [Int]) -> Bool {
    let new = Document.read(bytes, as: format)
    return !new.hasErrors && new.holds(written, of: self)
      && (format == .json || hasSameComments(as: new))
  }

  private func hasSameComments(as new: Document) -> Bool {
    let before = SourceComments.texts(of: self)
    let after = SourceComments.texts(of: new)
    return before.sorted { $0.lexicographicallyPrecedes($1) }
      == after.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Whether the nodes of this document equal those of another one at the given indices.
  private func holds(_ indices: [Int], of other: Document) -> Bool {
    guard tape.records.count == indices.count else { return false }
    var newIndex: [Int: Int] = [:]
    for (index, old) in indices.enumerated() {
      newIndex[old] = index
      let (left, right) = (Node(document: self, index: index), Node(document: other, index: old))
      guard left.isAlias == right.isAlias else { return false }
      if left.isAlias {
        guard newIndex[right.target] == left.target else { return false }
      } else if !left.isSame(as: right) {
        return false
      }
    }
    return true
  }
}

extension Node {
  /// Whether two nodes are equal, ignoring their children.
  fileprivate func isSame(as other: Node) -> Bool {
    guard kind == other.kind, count == other.count, tag == other.tag, anchor == other.anchor else {
      return false
    }
    return kind != .scalar || style == other.style && hasText(other.text)
  }
}
