extension Document {
  /// Applies edits to the tree and keeps every unaffected byte.
  ///
  /// Comments, order, quotes, line endings and indentation are preserved. The result is parsed and
  /// verified before it is returned: it differs from this document exactly where the edits say so.
  ///
  /// ```swift
  /// let edited = try document.applying([.replace(JSONPointer("/gasto/total"), with: .figure("890.459"))])
  /// ```
  ///
  /// - Parameter edits: the edits, with pointers into this document.
  /// - Returns: the new bytes and the changed ranges.
  /// - Throws: the reason why an edit cannot be made safely.
  public func applying(_ edits: [DocumentEdit]) throws(EditRefusal) -> EditedSource {
    var refusal: EditRefusal?
    for isPlainest in [false, true] {
      // rows that were joined to a document stand elsewhere, or in another way
      var run = EditRun(document: isJoined ? original : self, isPlainest: isPlainest)
      do throws(EditRefusal) {
        return try run.apply(edits)
      } catch {
        guard error.reason == .notSafe else { throw error }
        refusal = error
      }
    }
    throw refusal ?? EditRefusal(.notSafe, JSONPointer())
  }
}

/// One attempt at applying edits to a document.
private struct EditRun {
  let document: Document
  let locator: EditLocator
  let block: BlockEditor
  let flow: FlowEditor
  let isPlainest: Bool
  var expectation = EditExpectation()

  init(document: Document, isPlainest: Bool) {
    let layout = SourceLayout(document.source)
    let step = document.indentationStep(layout)
    self.document = document
    self.isPlainest = isPlainest
    locator = EditLocator(document: document)
    block = BlockEditor(document: document, layout: layout, step: step)
    flow = FlowEditor(
      document: document, layout: layout, unit: document.indentationUnit(layout, step))
  }

  mutating func apply(_ edits: [DocumentEdit]) throws(EditRefusal) -> EditedSource {
    var changes: [ByteChange] = []
    for edit in edits {
      switch edit {
      case .replace(let pointer, let value): changes += try replace(pointer, value)
      case .insert(let pointer, let value, let before):
        changes += try insert(pointer, value, before: before)
      case .remove(let pointer): changes += try remove(pointer)
      }
    }
    let pointer = edits.last?.pointer ?? JSONPointer()
    guard let edited = EditedSource(document.source, changes) else {
      throw EditRefusal(.overlapping, pointer)
    }
    guard expectation.holds(of: edited.bytes, after: document) else {
      throw EditRefusal(.notSafe, pointer)
    }
    return edited
  }

  private mutating func replace(
    _ pointer: JSONPointer, _ value: TreeValue
  ) throws(EditRefusal) -> [ByteChange] {
    if value.hasBadNumber { throw EditRefusal(.notANumber, pointer) }
    let target = try locator.target(at: pointer)
    try locator.refuseLoss(of: target)
    if !target.node.isAlias, target.node.hasTagOrCollectionAnchor(value) {
      throw EditRefusal(.tagged, pointer)
    }
    expectation.replaced[target.node.index] = value
    return target.isInFlow
      ? flow.replace(target, with: value)
      : block.replace(target, with: value, isPlainest: isPlainest)
  }

  private mutating func insert(
    _ pointer: JSONPointer, _ value: TreeValue, before: String?
  ) throws(EditRefusal) -> [ByteChange] {
    if value.hasBadNumber { throw EditRefusal(.notANumber, pointer) }
    guard let above = pointer.parent, let token = pointer.tokens.last else {
      throw EditRefusal(.notACollection, pointer)
    }
    let parent = try locator.target(at: above).node
    try locator.refuseParent(parent, pointer)
    guard parent.kind != .scalar else { throw EditRefusal(.notACollection, pointer) }
    let items = EditTarget.Item.all(of: parent)
    let position = try place(of: token, before: before, in: items, of: parent, pointer)
    let key = parent.kind == .mapping ? token : nil
    expectation.insert(key, value, into: parent, items, at: position)
    guard parent.style == .flow else {
      return block.insert(key, value, into: parent, items, at: position)
    }
    return flow.insert(key, value, into: parent, items, at: position)
  }

  private func place(
    of token: String, before: String?, in items: [EditTarget.Item], of parent: Node,
    _ pointer: JSONPointer
  ) throws(EditRefusal) -> Int {
    if parent.kind == .sequence {
      if token == "-" { return items.count }
      guard let index = Int(token), String(index) == token, (0...items.count).contains(index)
      else { throw EditRefusal(.notFound, pointer) }
      return index
    }
    guard !items.contains(where: { $0.key?.hasText(token) == true }) else {
      throw EditRefusal(.keyExists, pointer)
    }
    guard let before else { return items.count }
    guard let index = items.firstIndex(where: { $0.key?.hasText(before) == true }) else {
      throw EditRefusal(.notFound, pointer)
    }
    return index
  }

  private mutating func remove(_ pointer: JSONPointer) throws(EditRefusal) -> [ByteChange] {
    let target = try locator.target(at: pointer)
    guard let parent = target.parent, let above = pointer.parent else {
      throw EditRefusal(.notFound, pointer)
    }
    try locator.refuseLoss(of: target)
    if target.items.count == 1, parent.style == .block {
      let empty: TreeValue = parent.kind == .mapping ? .mapping([]) : .sequence([])
      return try replace(above, empty)
    }
    expectation.removed.insert(target.key?.index ?? target.node.index)
    return parent.style == .flow ? flow.remove(target) : try block.remove(target)
  }
}

extension Node {
  /// Whether the node has a tag, or a collection anchor on its own line, that would not suit
  /// another value.
  fileprivate func hasTagOrCollectionAnchor(_ value: TreeValue) -> Bool {
    let isLined = style == .block || value.isFilledCollection && style != .flow
    return record.has(.hasTag) || record.has(.hasAnchor) && isLined
  }
}

extension Document {
  /// The indentation of the first nested mapping of the file, or 2 if there is none.
  fileprivate func indentationStep(_ layout: SourceLayout) -> Int {
    guard format == .yaml, let root, root.kind == .mapping, root.style == .block else { return 2 }
    let nested = root.writtenEntries.first { !$0.value.isAlias && $0.value.style == .block }
    guard let nested else { return 2 }
    let step =
      layout.column(of: nested.value.range.start) - layout.column(of: root.range.start)
    return (1...8).contains(step) ? step : 2
  }

  /// The indentation added per level in a JSON file.
  fileprivate func indentationUnit(_ layout: SourceLayout, _ step: Int) -> [UInt8] {
    let spaces = Array(repeating: Ascii.space, count: step)
    guard format == .json, let root, root.kind != .scalar else { return spaces }
    let first = root.children.first { _ in true }
    guard let first, layout.hasBreak(root.range.start, first.range.start) else { return spaces }
    let outer = layout.indentation(of: root.range.start).count
    let inner = layout.indentation(of: first.range.start)
    return inner.count > outer ? Array(inner.dropFirst(outer)) : spaces
  }
}
