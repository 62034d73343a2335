extension Node {
  /// The number of written entries or elements; 0 for a scalar.
  public var count: Int {
    let record = record
    guard record.isCollection else { return 0 }
    if let count = record.count { return count }
    let walked = children.reduce(0) { count, _ in count + 1 }
    return record.kind == .mapping ? walked / 2 : walked
  }

  /// The elements of a sequence; empty for other nodes.
  public var elements: Elements {
    Elements(children: kind == .sequence ? children : .none(of: document))
  }

  /// The entries of a mapping, followed by those merged by `<<`; empty for other nodes.
  ///
  /// Its own entries override merged ones, and earlier merged mappings override later ones.
  public var entries: Entries {
    guard packed.has(.hasMerge) else { return writtenEntries }
    return Entries(children: .none(of: document), merged: MergedEntries.collect(from: self))
  }

  /// The entries of a mapping exactly as written, including `<<`.
  public var writtenEntries: Entries {
    Entries(children: kind == .mapping ? children : .none(of: document), merged: [])
  }

  /// The value of the first entry with this key, including merged ones.
  public subscript(key: String) -> Node? {
    var key = key
    return key.withUTF8 { value(forBytes: $0.span) }
  }

  /// The element at a 0-based index.
  public subscript(index: Int) -> Node? {
    guard index >= 0, kind == .sequence else { return nil }
    let children = children
    // works on the records: creating a node per element would be ten times slower
    return document.tape.records.index(
      index, siblingsAfter: children.position, before: children.end
    ).map { Node(document: document, index: $0) }
  }

  /// The first entry with this key, including merged ones.
  public func entry(forKey key: String) -> (key: Node, value: Node)? {
    var key = key
    return key.withUTF8 { entry(forBytes: $0.span) }
  }

  /// The first entry whose key has these bytes, including merged ones.
  func entry(forBytes key: Span<UInt8>) -> (key: Node, value: Node)? {
    if packed.has(.hasMerge) {
      for entry in entries where entry.key.hasBytes(key) { return entry }
      return nil
    }
    return indexOfKey(key).map { index in
      (
        Node(document: document, index: index),
        Node(document: document, index: document.next(after: index))
      )
    }
  }

  /// The value of the first entry whose key has these bytes, including merged ones.
  func value(forBytes key: Span<UInt8>) -> Node? {
    if packed.has(.hasMerge) { return entry(forBytes: key)?.value }
    return indexOfKey(key).map { Node(document: document, index: document.next(after: $0)) }
  }

  /// The index of the first written key with these bytes.
  private func indexOfKey(_ key: Span<UInt8>) -> Int? {
    let target = target
    guard document.tape.records.kind(of: target) == .mapping else { return nil }
    return document.index(ofKey: key, from: target + 1, to: document.next(after: target))
  }

  var children: Children {
    guard kind != .scalar else { return .none(of: document) }
    let target = target
    return Children(
      document: document, position: target + 1, end: document.tape.next(after: target))
  }

  /// Iterates over the direct children of a collection, both keys and values.
  struct Children: Sequence, IteratorProtocol, Sendable {
    let document: Document
    var position: Int
    let end: Int

    static func none(of document: Document) -> Children {
      Children(document: document, position: 0, end: 0)
    }

    mutating func next() -> Node? {
      guard position < end else { return nil }
      let child = Node(document: document, index: position)
      // called on the child: called on `self`, it would retain the tape's arrays on every step
      position = child.following
      return child
    }
  }

  /// The elements of a sequence in order.
  public struct Elements: Sequence, IteratorProtocol, Sendable {
    var children: Children

    /// Advances to the next element.
    public mutating func next() -> Node? { children.next() }
  }

  /// The entries of a mapping in order.
  public struct Entries: Sequence, IteratorProtocol, Sendable {
    /// A key and its value.
    public typealias Element = (key: Node, value: Node)

    var children: Children
    var merged: ArraySlice<Element>

    init(children: Children, merged: [Element]) {
      self.children = children
      self.merged = merged[...]
    }

    /// Advances to the next entry.
    public mutating func next() -> Element? {
      if let key = children.next(), let value = children.next() { return (key, value) }
      return merged.popFirst()
    }
  }
}

/// The entries of a mapping with merge keys.
enum MergedEntries {
  static func collect(from mapping: Node) -> [Node.Entries.Element] {
    var result: [Node.Entries.Element] = []
    var taken: Set<String> = []
    // A stack of mappings to visit, next one last; own entries come before merged ones.
    var waiting = [mapping]
    while let next = waiting.popLast() {
      var merged: [Node] = []
      for (key, value) in next.writtenEntries {
        if key.isMergeKey {
          merged += value.kind == .sequence ? Array(value.elements) : [value]
        } else if taken.insert(key.text).inserted || key.kind != .scalar {
          result.append((key, value))
        }
      }
      waiting += merged.reversed()
    }
    return result
  }
}
