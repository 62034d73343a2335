/// A node to edit, with its context.
struct EditTarget {
  /// The byte range of an entry or element, without properties.
  struct Item {
    let key: Node?
    let value: Node

    var start: Int { key?.range.start ?? value.range.start }
    var end: Int { value.range.end }
  }

  let pointer: JSONPointer
  let parent: Node?
  /// The entries or elements of the parent; empty for the root.
  let items: [Item]
  /// The index of the node in `items`.
  let position: Int
  let node: Node

  var key: Node? { parent == nil ? nil : items[position].key }

  /// Whether it is in flow context, where line breaks and columns are not significant.
  var isInFlow: Bool { node.document.format == .json || parent?.style == .flow }
}

extension EditTarget.Item {
  static func all(of collection: Node) -> [EditTarget.Item] {
    collection.kind == .mapping
      ? collection.writtenEntries.map { EditTarget.Item(key: $0.key, value: $0.value) }
      : collection.elements.map { EditTarget.Item(key: nil, value: $0) }
  }
}

/// Locates the node of an edit, and refuses those that cannot be edited safely.
struct EditLocator {
  let document: Document

  func target(at pointer: JSONPointer) throws(EditRefusal) -> EditTarget {
    try refuseDocument(pointer)
    guard let root = document.root else { throw EditRefusal(.notFound, pointer) }
    var target = EditTarget(pointer: pointer, parent: nil, items: [], position: 0, node: root)
    for token in pointer.tokens {
      try refuseParent(target.node, pointer)
      let items = EditTarget.Item.all(of: target.node)
      guard let position = position(of: token, in: target.node, items) else {
        throw EditRefusal(target.node[token] == nil ? .notFound : .merged, pointer)
      }
      target = EditTarget(
        pointer: pointer, parent: target.node, items: items, position: position,
        node: items[position].value)
    }
    return target
  }

  /// Checks that the entries or elements of a collection may be edited.
  func refuseParent(_ node: Node, _ pointer: JSONPointer) throws(EditRefusal) {
    if node.isAlias { throw EditRefusal(.behindAlias, pointer) }
    if node.isDamaged { throw EditRefusal(.damaged, pointer) }
    if node.isAliased { throw EditRefusal(.aliased, pointer) }
  }

  /// Checks that a node may be removed or replaced.
  func refuseLoss(of target: EditTarget) throws(EditRefusal) {
    let node = target.node
    if node.isDamaged { throw EditRefusal(.damaged, target.pointer) }
    if target.key?.isMergeKey == true { throw EditRefusal(.merged, target.pointer) }
    guard !node.isAlias, document.tape.hasAlias(into: node.index) else { return }
    throw EditRefusal(.aliased, target.pointer)
  }

  private func refuseDocument(_ pointer: JSONPointer) throws(EditRefusal) {
    if document.issues.contains(where: { $0.kind == .severalDocuments }) {
      throw EditRefusal(.severalDocuments, pointer)
    }
    if document.issues.contains(where: \.isFatal) { throw EditRefusal(.damaged, pointer) }
  }

  private func position(
    of token: String, in node: Node, _ items: [EditTarget.Item]
  ) -> Int? {
    guard node.kind == .sequence else {
      return items.firstIndex { $0.key?.hasText(token) == true }
    }
    guard let index = Int(token), String(index) == token else { return nil }
    return items.indices.contains(index) ? index : nil
  }
}

extension Node {
  /// Whether an alias anywhere refers to this node.
  fileprivate var isAliased: Bool {
    record.has(.hasAnchor)
      && document.tape.records.contains {
        $0.kind == .alias && Int($0.link) == target
      }
  }
}

extension Tape {
  /// Whether an alias after the subtree of a node refers into it.
  func hasAlias(into index: Int) -> Bool {
    let end = next(after: index)
    let isAnchored = anchors.contains { Int($0.node) >= index && Int($0.node) < end }
    guard isAnchored else { return false }
    return records[end...].contains { $0.kind == .alias && (index..<end).contains(Int($0.link)) }
  }
}
