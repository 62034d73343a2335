extension YamlReader {
  /// Abandons the entry with the error and skips to the line where parsing resumes: the next one
  /// that is no deeper than the enclosing block collection.
  mutating func recover(from issue: ReadingIssue, _ source: Span<UInt8>) {
    if skipTabbedLine(issue, source) { return }
    let reached = position
    abandon(at: issue.range.start, source)
    let place = max(issue.range.start, floor)
    position = source.endOfLine(from: min(place, source.count))
    if position < source.count { position = source.endOfBreak(at: position) }
    floor = position
    guard let top = frames.last else { return }
    let isOver = top.kind == .document && top.state == .done
    skipLines(source, deeperThan: isOver ? Int.max - 1 : top.indent)
    floor = position
    tape.work += max(0, reached - position)
  }

  /// A tab-indented first line of a collection loses only that line.
  private mutating func skipTabbedLine(
    _ issue: ReadingIssue, _ source: Span<UInt8>
  ) -> Bool {
    guard issue.kind == .tabIndentation, let top = frames.last, !top.isFlow, top.awaitsNode,
      source.endOfWhite(from: lineStart) >= issue.range.start, issue.range.start >= floor
    else { return false }
    inline = nil
    damagesNext = true
    skipLine(source)
    floor = position
    return true
  }

  private mutating func skipLines(_ source: Span<UInt8>, deeperThan indent: Int) {
    if isTolerant { return skipTolerantly(source, deeperThan: indent) }
    while let line = nextLine(source) {
      if line.indent <= indent && indent != Int.max - 1 || isMarker(source) || indent < 0 { break }
      skipLine(source)
    }
    if position < source.count { position = lineStart }
  }

  /// Closes whatever an error broke: the enclosing flow collections and the block collection around
  /// them become damaged, and an expected node becomes a damaged scalar.
  mutating func abandon(at place: Int, _ source: Span<UInt8>) {
    pending = YamlProperties()
    inline = nil
    if frames.last?.isFlow == true { abandonFlow(source) }
    guard let top = frames.last else { return }
    let start = min(place, source.count)
    if top.kind == .document {
      if tape.records.isEmpty { damagesNext = true }
      tape.markDamaged(0)
      return
    }
    tape.markDamaged(top.node)
    if top.state == .value || top.state == .explicitKey {
      appendDamaged(from: start, source)
      if frames[frames.count - 1].state == .afterKey { appendKeylessValue(at: start) }
    } else if top.state == .afterKey {
      appendKeylessValue(at: start)
    }
  }

  private mutating func appendDamaged(from start: Int, _ source: Span<UInt8>) {
    let end = source.endOfWhite(backwardsFrom: source.endOfLine(from: start), to: start)
    appendScalar(
      .plain, [.isVerbatim, .isDamaged], start: start, end: end, YamlProperties())
  }

  /// Keeps keys and values paired, whatever happened to the value.
  private mutating func appendKeylessValue(at start: Int) {
    frames[frames.count - 1].state = .value
    appendScalar(
      .plain, [.isVerbatim, .isDamaged, .isAbsent], start: start, end: start, YamlProperties())
  }

  private mutating func abandonFlow(_ source: Span<UInt8>) {
    while let top = frames.last, top.isFlow {
      tape.markDamaged(top.node)
      completeTop()
      finishTop(at: max(lastEnd, Int(tape.records[top.node].start)), source)
    }
    flowStart = nil
  }
}

extension Span where Element == UInt8 {
  /// The end of the text before the white space that ends at `end`.
  func endOfWhite(backwardsFrom end: Int, to start: Int) -> Int {
    var end = end
    while end > start, Ascii.isWhite(self[end - 1]) { end -= 1 }
    return end
  }
}
