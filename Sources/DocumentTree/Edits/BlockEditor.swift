/// Edits YAML block collections, where lines and columns are significant.
struct BlockEditor {
  let document: Document
  let layout: SourceLayout
  /// The indentation from a key to its children.
  let step: Int

  // MARK: Positions

  /// The column of the entries of a block collection.
  func column(of collection: Node) -> Int { layout.column(of: collection.range.start) }

  /// The end of the last line of a node, including a comment there but not the line break.
  func endOfLines(of node: Node) -> Int {
    let end = node.range.end
    guard end > node.range.start, Ascii.isBreak(layout.bytes[end - 1]) else {
      return layout.lineEnd(from: end)
    }
    return layout.breakBefore(end)
  }

  /// The start of an entry or element: its key with its properties, its dash or its `?`.
  func start(of position: Int, in collection: Node, _ items: [EditTarget.Item]) -> Int {
    guard position > 0 else { return collection.range.start }
    return layout.nextToken(from: layout.past(endOfLines(of: items[position - 1].value)))
  }

  // MARK: Inserting

  func insert(
    _ key: String?, _ value: TreeValue, into parent: Node, _ items: [EditTarget.Item],
    at position: Int
  ) -> [ByteChange] {
    let column = column(of: parent)
    let whole: TreeValue =
      key.map { .mapping([TreeValue.Entry($0, value)]) } ?? .sequence([value])
    let lines = block(whole, column: column)
    if position == 0 {
      let text = lines.dropFirst(column)
      return [
        ByteChange(at: parent.range.start, text + Array(repeating: Ascii.space, count: column))
      ]
    }
    let end = endOfLines(of: items[position - 1].value)
    if end < layout.bytes.count { return [ByteChange(at: layout.past(end), lines)] }
    return [ByteChange(at: end, layout.lineBreak + lines.dropLast(layout.lineBreak.count))]
  }

  /// The lines of a collection in a column, including the final line break.
  func block(_ value: TreeValue, column: Int) -> [UInt8] {
    var writer = YamlWriter(step: step)
    writer.write(value.encoded(as: .yaml), column: column)
    return layout.broken(writer.bytes)
  }

  // MARK: Removing

  /// Removes one of several entries or elements with its lines; comments above it stay.
  func remove(_ target: EditTarget) throws(EditRefusal) -> [ByteChange] {
    guard let parent = target.parent else { throw EditRefusal(.notSafe, target.pointer) }
    let start = start(of: target.position, in: parent, target.items)
    try refuseExplicitKey(target, start)
    let end = endOfLines(of: target.node)
    let line = layout.lineStart(of: start)
    if layout.isBlank(line, start) {
      if end == layout.bytes.count, target.position > 0 {
        return [ByteChange(layout.breakBefore(line), end)]
      }
      return [ByteChange(line, layout.past(end))]
    }
    // The dash of the element shares the line of its first entry.
    let next = layout.nextToken(from: layout.past(end))
    if layout.isBlank(end, next) { return [ByteChange(start, next)] }
    let dash = layout.bytes[..<start].lastIndex { !Ascii.isWhite($0) } ?? start
    return [ByteChange(dash + 1, end)]
  }

  private func refuseExplicitKey(_ target: EditTarget, _ start: Int) throws(EditRefusal) {
    guard let key = target.key, key.range.start != start else { return }
    guard key.written.has(.hasAnchor) || key.written.has(.hasTag) else {
      throw EditRefusal(.explicitKey, target.pointer)
    }
  }
}
