/// Edits JSON and YAML flow collections.
struct FlowEditor {
  let document: Document
  let layout: SourceLayout
  /// The indentation added per level.
  let unit: [UInt8]

  // MARK: Replacing

  func replace(_ target: EditTarget, with value: TreeValue) -> [ByteChange] {
    let node = target.node
    let style: Node.Style? = node.isAlias || node.kind != .scalar ? nil : node.style
    let spread = node.kind == .scalar || layout.hasBreak(node.range.start, node.range.end)
    let text = writer(at: node.range.start, spreads: spread && isSpreadDocument)
      .text(of: value, like: style)
    guard node.isAbsent else {
      return [ByteChange(node.range.start, node.range.end, text)]
    }
    let isAfterColon =
      node.range.start > 0 && layout.bytes[node.range.start - 1] == Ascii.colon
    let lead = isAfterColon || target.key == nil ? [Ascii.space] : [Ascii.colon, Ascii.space]
    return [ByteChange(at: node.range.start, lead + text)]
  }

  // MARK: Inserting

  /// Inserts `key: value` or a value before the item at `position`, or at the end.
  func insert(
    _ key: String?, _ value: TreeValue, into parent: Node, _ items: [EditTarget.Item],
    at position: Int
  ) -> [ByteChange] {
    guard let last = items.last else { return insertAlone(key, value, into: parent) }
    let like = position < items.count ? items[position] : last
    let isOwnLine = layout.startsLine(like.start)
    let text = itemText(key, value, like: like, spreads: isOwnLine)
    let start = layout.lineBreak + layout.indentation(of: like.start)
    if position < items.count {
      return [ByteChange(at: like.start, text + [Ascii.comma] + (isOwnLine ? start : gap(items)))]
    }
    guard isOwnLine else {
      return [ByteChange(at: last.end, [Ascii.comma] + gap(items) + text)]
    }
    if let comma = layout.comma(after: last.end) {
      let end = layout.hasBreak(comma, parent.range.end) ? layout.lineEnd(from: comma) : comma + 1
      return [ByteChange(at: end, start + text + [Ascii.comma])]
    }
    let lineEnd = layout.lineEnd(from: last.end)
    if layout.isBlank(last.end, lineEnd) || lineEnd >= parent.range.end {
      return [ByteChange(at: last.end, [Ascii.comma] + start + text)]
    }
    return [ByteChange(at: last.end, [Ascii.comma]), ByteChange(at: lineEnd, start + text)]
  }

  private func insertAlone(
    _ key: String?, _ value: TreeValue, into parent: Node
  ) -> [ByteChange] {
    let place = parent.range.start + 1
    let isTight = parent.range.end == place + 1
    guard isTight, document.format == .json, isSpreadDocument else {
      let text = itemText(key, value, like: nil, spreads: false)
      return [ByteChange(at: place, text)]
    }
    let outer = layout.indentation(of: parent.range.start)
    let writer = FlowText(
      scalars: scalars,
      shape: .lines(indentation: outer + unit, unit: unit, lineBreak: layout.lineBreak))
    let text = key.map { writer.entry($0, value) } ?? writer.text(of: value)
    let start = layout.lineBreak + outer + unit
    return [ByteChange(at: place, start + text + layout.lineBreak + outer)]
  }

  private func itemText(
    _ key: String?, _ value: TreeValue, like item: EditTarget.Item?, spreads: Bool
  ) -> [UInt8] {
    let writer = writer(at: item?.start ?? 0, spreads: spreads && document.format == .json)
    guard let key else { return writer.text(of: value) }
    let style = document.format == .json ? nil : item?.key?.style
    return writer.entry(key, value, like: style)
  }

  // MARK: Removing

  /// Removes one of several items and the comma that is no longer needed.
  func remove(_ target: EditTarget) -> [ByteChange] {
    let items = target.items
    let item = items[target.position]
    if items.count == 1 { return removeOnly(target) }
    if target.position == items.count - 1 { return removeLast(target) }
    let next = items[target.position + 1]
    let comma = layout.comma(after: item.end) ?? item.end
    if layout.hasBreak(item.end, next.start) {
      if layout.startsLine(item.start) {
        return [
          ByteChange(layout.lineStart(of: item.start), layout.past(layout.lineEnd(from: comma)))
        ]
      }
      if target.position > 0 {
        return [ByteChange(items[target.position - 1].end, item.end)]
      }
    }
    let end = layout.hasComment(comma, next.start) ? comma + 1 : next.start
    return [ByteChange(item.start, end)]
  }

  private func removeOnly(_ target: EditTarget) -> [ByteChange] {
    let item = target.items[0]
    guard let parent = target.parent else { return [] }
    let end = layout.comma(after: item.end).map { $0 + 1 } ?? item.end
    let inside = (parent.range.start + 1, parent.range.end - 1)
    let isWhole =
      layout.hasBreak(inside.0, item.start) && layout.isBlank(inside.0, item.start)
      && layout.isBlank(end, inside.1)
    return [isWhole ? ByteChange(inside.0, inside.1) : ByteChange(item.start, end)]
  }

  private func removeLast(_ target: EditTarget) -> [ByteChange] {
    let item = target.items[target.position]
    let before = target.items[target.position - 1]
    let isOwnLine = layout.startsLine(item.start)
    if let comma = layout.comma(after: item.end) {
      return removeLast(target, before: comma, isOwnLine: isOwnLine)
    }
    let comma = layout.comma(after: before.end) ?? before.end
    let lineEnd = layout.lineEnd(from: item.end)
    let end = isOwnLine && lineEnd < target.parent?.range.end ?? 0 ? lineEnd : item.end
    let hasOwnComment = end > item.end && !layout.isBlank(item.end, end)
    guard isOwnLine, layout.hasComment(before.end, item.start) else {
      return [ByteChange(before.end, hasOwnComment ? end : item.end)]
    }
    let start = layout.breakBefore(layout.lineStart(of: item.start))
    return [ByteChange(comma, comma + 1), ByteChange(start, hasOwnComment ? end : item.end)]
  }

  /// Removes the last item if it has a trailing comma, which the previous item may keep.
  private func removeLast(
    _ target: EditTarget, before comma: Int, isOwnLine: Bool
  ) -> [ByteChange] {
    let item = target.items[target.position]
    let before = target.items[target.position - 1].end
    let lineEnd = layout.lineEnd(from: comma)
    guard isOwnLine else { return [ByteChange(before, item.end)] }
    if lineEnd < target.parent?.range.end ?? 0 {
      return [ByteChange(layout.breakBefore(layout.lineStart(of: item.start)), lineEnd)]
    }
    // The bracket is on the line of the item; the comma before it may be on a line of its own.
    guard let own = layout.comma(after: before), layout.isBlank(own + 1, item.start),
      layout.isBlank(item.end, comma)
    else { return [ByteChange(before, item.end)] }
    return [ByteChange(own + 1, comma + 1)]
  }

  // MARK: Layout

  private var scalars: InlineText { InlineText(format: document.format, isInFlow: true) }

  /// Whether the outermost collection spans several lines.
  private var isSpreadDocument: Bool {
    guard document.format == .json, let root = document.root else { return false }
    return layout.hasBreak(root.range.start, root.range.end)
  }

  private func writer(at place: Int, spreads: Bool) -> FlowText {
    let shape: FlowText.Shape =
      spreads
      ? .lines(
        indentation: layout.indentation(of: place), unit: unit, lineBreak: layout.lineBreak)
      : .line(isSpaced: isSpaced)
    return FlowText(scalars: scalars, shape: shape)
  }

  /// Whether the author puts a space after colons, which implies one after commas.
  private var isSpaced: Bool {
    guard document.format == .json, let entry = document.root?.firstEntry else { return true }
    return layout.bytes[entry.value.range.start - 1] != Ascii.colon
  }

  private func gap(_ items: [EditTarget.Item]) -> [UInt8] {
    guard items.count > 1 else { return isSpaced ? [Ascii.space] : [] }
    return layout.bytes[items[1].start - 1] == Ascii.comma ? [] : [Ascii.space]
  }
}

extension Node {
  /// The first entry of the first mapping in this subtree.
  fileprivate var firstEntry: (key: Node, value: Node)? {
    var node: Node? = self
    while let next = node {
      if let entry = next.writtenEntries.first(where: { _ in true }) { return entry }
      node = next[0]
    }
    return nil
  }
}
