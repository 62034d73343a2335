extension YamlReader {
  /// The key that was recognised at an offset.
  mutating func takeSettledKey(at start: Int) -> Tolerance.Key? {
    guard let key = tolerance?.key, key.start == start else { return nil }
    tolerance?.key = nil
    return key
  }

  /// A key in braces without a blank after its colon, which the form has in their place.
  mutating func settledFlowKey(_ source: Span<UInt8>, _ top: YamlFrame) -> Tolerance.Key? {
    guard isTolerant, top.kind == .flowMapping, top.takesKey,
      let key = tightKey(at: position, of: frames.count - 1, source)
    else { return nil }
    take(key, source)
    return key
  }

  /// Skips foreign blanks that stand where an indicator takes a space.
  mutating func skipForeignBlanks(from start: Int, _ source: Span<UInt8>) {
    guard source.foreignBlank(at: position) != nil else { return }
    let end = source.endOfAnyBlank(from: position)
    let isEdge = position > start && tolerance?.key?.start ?? -1 < end
    let isDash = start > 0 && source[start - 1] == Ascii.minus
    takeForeignBlanks(
      from: start, to: end, in: isEdge ? .edge : isDash ? .dash : .colon, source)
  }

  /// The end of a plain scalar without the foreign blanks at its end.
  mutating func trimmedEnd(
    _ source: Span<UInt8>, from start: Int, to end: Int
  ) -> Int {
    let trimmed = source.endOfText(from: start, to: end)
    if let (blank, first) = source.firstForeignBlank(from: trimmed, to: end) {
      tolerance?.note(blank, at: first, in: .edge)
      tolerance?.mend(trimmed, end, spaces: 0)
    }
    return trimmed
  }

  /// Skips foreign blanks after a value.
  mutating func skipForeignBlanks(before start: Int, _ source: Span<UInt8>) {
    guard source.foreignBlank(at: position) != nil else { return }
    takeForeignBlanks(
      from: start, to: source.endOfAnyBlank(from: position), in: .between, source)
  }

  private mutating func takeForeignBlanks(
    from start: Int, to end: Int, in place: ReadingIssue.BlankPlace, _ source: Span<UInt8>
  ) {
    guard let (blank, first) = source.firstForeignBlank(from: start, to: end) else { return }
    tolerance?.note(blank, at: first, in: place)
    let line = TolerantLine(source, at: start)
    let columns = max(1, columns(of: line, source, tabs: 1))
    tolerance?.mend(start, end, spaces: columns)
    shift += columns - (end - start)
    position = end
  }

  /// Skips lines up to the next one that is not deeper than a column, or is an entry of the form.
  mutating func skipTolerantly(_ source: Span<UInt8>, deeperThan indent: Int) {
    while let line = nextTolerantLine(source) {
      let column = moved(columns(of: line, source, tabs: tabWidths[0]))
      let isOver = column <= indent && indent != Int.max - 1 || indent < 0
      if isOver || isMarker(source) || isExactEntry(line, source) { break }
      skipLine(source)
    }
    if position < source.count { position = lineStart }
  }
}

extension [LayoutMend] {
  /// The changes in the order of the file; none for a place that has one already.
  var inOrder: [LayoutMend] {
    var end = -1
    return sorted { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }.filter {
      guard $0.range.start >= end, $0.range.end > end || !$0.text.isEmpty else { return false }
      end = $0.range.end
      return true
    }
  }
}
