extension BlockEditor {
  /// Replaces a node in block context.
  ///
  /// - Parameters:
  ///   - target: the node.
  ///   - value: the new value.
  ///   - isPlainest: whether to write it on one line, as a fallback after the other layouts failed.
  /// - Returns: the changes.
  func replace(_ target: EditTarget, with value: TreeValue, isPlainest: Bool) -> [ByteChange] {
    let node = target.node
    let isBlock = !node.isAlias && node.style == .block
    let isBlockScalar = !node.isAlias && (node.style == .literal || node.style == .folded)
    if value.isFilledCollection, !isPlainest {
      if isBlock { return replaceBlock(target, with: value) }
      if let changes = openBlock(target, with: value) { return changes }
    }
    if isBlockScalar, !isPlainest, case .text(let text) = value,
      let changes = BlockScalarEdit(document: document, layout: layout, node: node, step: step)
        .changes(to: text, column: ownerColumn(of: target) + step)
    {
      return changes
    }
    let text = inline(value, in: target)
    if isBlock { return collapse(target, to: text) }
    if isBlockScalar { return collapseScalar(node, to: text) }
    guard node.isAbsent else { return [ByteChange(node.range.start, node.range.end, text)] }
    return [ByteChange(at: node.range.start, [Ascii.space] + text)]
  }

  private func inline(_ value: TreeValue, in target: EditTarget) -> [UInt8] {
    let node = target.node
    let style: Node.Style? = node.isAlias || node.kind != .scalar ? nil : node.style
    let scalars = InlineText(format: .yaml, isInFlow: value.isFilledCollection)
    return FlowText(scalars: scalars, shape: .line(isSpaced: true)).text(of: value, like: style)
  }

  /// The column of the enclosing mapping or sequence; the root counts as column -1.
  private func ownerColumn(of target: EditTarget) -> Int {
    target.parent.map(column) ?? -step
  }

  /// The end of the indicator before a value: the colon after its key or the dash before it.
  private func endOfIndicator(before target: EditTarget) -> Int? {
    guard let key = target.key else {
      let place = layout.bytes[..<target.node.range.start].lastIndex { !Ascii.isBlank($0) }
      guard let place, layout.bytes[place] == Ascii.minus, target.parent != nil else { return nil }
      return place + 1
    }
    let colon = layout.nextToken(from: key.range.end)
    guard colon < layout.bytes.count, layout.bytes[colon] == Ascii.colon else { return nil }
    return colon + 1
  }

  // MARK: Replacing a block collection

  private func replaceBlock(_ target: EditTarget, with value: TreeValue) -> [ByteChange] {
    let node = target.node
    var column = column(of: node)
    var start = node.range.start
    if case .mapping = value, node.kind == .sequence, column <= ownerColumn(of: target) {
      // A sequence may be in the same column as its key, a mapping may not.
      column = ownerColumn(of: target) + step
      start = layout.lineStart(of: start)
      return [ByteChange(start, endOfLines(of: node), withoutBreak(block(value, column: column)))]
    }
    let lines = withoutBreak(block(value, column: column).dropFirst(column))
    return [ByteChange(start, endOfLines(of: node), lines)]
  }

  private func collapse(_ target: EditTarget, to text: [UInt8]) -> [ByteChange] {
    let node = target.node
    let end = endOfLines(of: node)
    guard target.parent != nil, layout.startsLine(node.range.start),
      let indicator = endOfIndicator(before: target)
    else { return [ByteChange(node.range.start, end, text)] }
    let line = layout.lineStart(of: node.range.start)
    let lines =
      end < layout.bytes.count
      ? ByteChange(line, layout.past(end)) : ByteChange(layout.breakBefore(line), end)
    return [ByteChange(at: indicator, [Ascii.space] + text), lines]
  }

  /// Replaces a `|` or `>` scalar by one on the line of its key; keeps a comment on that line.
  private func collapseScalar(_ node: Node, to text: [UInt8]) -> [ByteChange] {
    let header = layout.bytes[node.range.start...].prefix { !Ascii.isBlank($0) }
    let lineEnd = layout.lineEnd(from: header.endIndex)
    return [
      ByteChange(node.range.start, header.endIndex, text),
      ByteChange(lineEnd, max(lineEnd, endOfLines(of: node))),
    ]
  }

  // MARK: Replacing something else by a block collection

  private func openBlock(_ target: EditTarget, with value: TreeValue) -> [ByteChange]? {
    let node = target.node
    guard let parent = target.parent else {
      let isAlone =
        layout.column(of: node.range.start) == 0
        && layout.isBlank(node.range.end, layout.lineEnd(from: node.range.end))
      return isAlone
        ? [
          ByteChange(node.range.start, endOfLines(of: node), withoutBreak(block(value, column: 0)))
        ]
        : nil
    }
    guard let indicator = endOfIndicator(before: target),
      layout.isBlank(indicator, node.range.start),
      !layout.hasBreak(indicator, node.range.start)
    else { return nil }
    let end = endOfLines(of: node)
    if target.key != nil {
      let lines = withoutBreak(block(value, column: column(of: parent) + step))
      return [
        ByteChange(indicator, min(node.range.end, end)),
        ByteChange(at: end, layout.lineBreak + lines),
      ]
    }
    let column = layout.column(of: indicator) + 1
    let lines = withoutBreak(block(value, column: column).dropFirst(column))
    let first = lines.prefix { !Ascii.isBreak($0) }
    return [
      ByteChange(indicator, min(node.range.end, end), [Ascii.space] + first),
      ByteChange(at: end, Array(lines[first.endIndex...])),
    ]
  }

  private func withoutBreak(_ lines: some Collection<UInt8>) -> [UInt8] {
    Array(lines.dropLast(layout.lineBreak.count))
  }
}
