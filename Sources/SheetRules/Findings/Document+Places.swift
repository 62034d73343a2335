package import DocumentTree

extension Document {
  /// Where a finding points; `nil` for the file as a whole.
  package func range(of finding: Finding) -> ByteRange? {
    finding.range ?? range(of: finding.field) ?? rangeAbove(finding.field)
  }

  /// Where a figure that takes part in a finding stands.
  package func range(of operand: Operand) -> ByteRange? {
    operand.range ?? range(of: operand.field)
  }

  /// Where the figure of a cell stands: the cell itself, its `numero` where it is written with
  /// what the form asks beside it, and its key where there is nothing written.
  package func range(of field: JSONPointer) -> ByteRange? {
    guard let node = node(at: field) else { return nil }
    switch node.kind {
    case .scalar where node.range.count > 0: return words(of: node)
    case .mapping:
      guard let figure = node["numero"], figure.range.count > 0 else { break }
      return figure.range
    case .scalar, .sequence: break
    }
    // the key of a joined row stands elsewhere
    if isJoined, let row = field.parent.flatMap(self.node), row.range.start <= node.range.start,
      let key = keyNode(at: field)?.range, key.end <= row.range.start || key.start >= row.range.end
    {
      return node.range
    }
    return keyNode(at: field)?.range ?? firstLine(of: node)
  }

  /// The words of a text: of one written below `|-` or `>`, its first line that has any.
  private func words(of node: Node) -> ByteRange {
    let range = node.range
    let mark = source[range.start]
    guard format == .yaml, mark == UInt8(ascii: "|") || mark == UInt8(ascii: ">") else {
      return range
    }
    let end = min(range.end, source.count)
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    let isBreak: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D }
    guard let header = source[range.start..<end].firstIndex(where: isBreak),
      let first = source[header..<end].firstIndex(where: { !isBlank($0) })
    else { return range }
    var last = source[first..<end].firstIndex(where: isBreak) ?? end
    while last > first, isBlank(source[last - 1]) { last -= 1 }
    return ByteRange(start: first, end: last)
  }

  /// For a cell that is not there: the key of the nearest part of the sheet that should hold it.
  private func rangeAbove(_ field: JSONPointer) -> ByteRange? {
    var above = field.parent
    while let pointer = above, !pointer.tokens.isEmpty {
      if let range = range(of: pointer) { return range }
      above = pointer.parent
    }
    return nil
  }

  /// The first line of a node that has no key, as a row of a list.
  private func firstLine(of node: Node) -> ByteRange {
    let whole = node.range
    var end = whole.start
    while end < min(whole.end, source.count), source[end] != 0x0A, source[end] != 0x0D { end += 1 }
    return ByteRange(start: whole.start, end: end)
  }
}
