import DocumentTree

extension SheetQuery {
  /// Lines that can be folded away, 0-based; the first stays in sight.
  struct Fold: Hashable {
    let first: Int
    let last: Int
  }

  /// Every group, row and text of several lines, in the order of the text.
  var folds: [Fold] {
    var folds: Set<Fold> = []
    if document.format == .official { return [] }
    document.forEachNode { pointer, key, value in
      let start = key?.range.start ?? value.range.start
      guard !pointer.description.isEmpty, value.range.end > start,
        let whole = span(of: ByteRange(start: start, end: document.lastByte(of: value)))
      else { return }
      if whole.end.line > whole.start.line {
        folds.insert(Fold(first: whole.start.line, last: whole.end.line))
      }
    }
    return folds.sorted { ($0.first, -$0.last) < ($1.first, -$1.last) }
  }
}

extension SheetQuery {
  /// The parts of the text around an offset, the innermost first, each within the next.
  func selections(at offset: Int) -> [ByteRange] {
    var ranges = [ByteRange(start: 0, end: document.ownSource.count)]
    func add(_ range: ByteRange) {
      guard let last = ranges.last, range.holds(offset), range != last, range.start >= last.start,
        range.end <= last.end
      else { return }
      ranges.append(range)
    }
    var pointer = document.pointer(at: offset)
    var chain: [JSONPointer] = []
    while let next = pointer {
      chain.append(next)
      pointer = next.parent
    }
    for pointer in chain.reversed() {
      guard let node = document.node(at: pointer), !node.isAlias else { break }
      if let key = document.keyNode(at: pointer) {
        add(ByteRange(start: key.range.start, end: node.range.end))
        add(key.range)
      }
      add(node.range)
    }
    return ranges.reversed()
  }
}
