extension YamlReader {
  /// Leaves out lines that can only be a part of the text before them, up to the next entry.
  mutating func readStray(_ line: TolerantLine, _ source: Span<UInt8>) throws(ReadingIssue) {
    var end = source.endOfLine(from: line.text)
    var count = 1
    var next = source.startOfLine(after: line.text)
    var resumption: TolerantLine?
    while next < source.count, !source.isMarker(at: next) {
      tape.work += 1
      let other = TolerantLine(source, at: next)
      if !other.isBlank(source), source[other.text] != Ascii.hash {
        if resumes(other, source) {
          resumption = other
          break
        }
        end = source.endOfLine(from: other.text)
        count += 1
      }
      next = source.startOfLine(after: other.text)
    }
    let key = keyOfLastText(source)
    let style = tape.records.last?.style
    let isBlock = key != nil && (style == .literal || style == .folded)
    issues.append(
      ReadingIssue(
        .strayText(key: key, lines: count, isBlock: isBlock), from: line.text, to: end))
    damageLastText(before: resumption, source)
    position = next
    floor = max(floor, position)
  }

  /// The key of the text that the lines continue; nil if it has none.
  private func keyOfLastText(_ source: Span<UInt8>) -> String? {
    guard let top = frames.last, top.kind == .blockMapping else { return nil }
    let key = tape.records.count - (top.awaitsNode ? 1 : 2)
    guard key > top.node, tape.records.kind(of: key) == .scalar,
      top.awaitsNode || tape.records.kind(of: key + 1) == .scalar
    else { return nil }
    return KeyContent(tape.records, key, source).withBytes(source) { $0.text(0, $0.count) }
  }

  /// Marks the text whose lines are left out; a section whose entries follow keeps them.
  private mutating func damageLastText(before line: TolerantLine?, _ source: Span<UInt8>) {
    guard let top = frames.last else { return }
    guard top.awaitsNode else { return tape.markDamaged(tape.records.count - 1) }
    let column = line.map { columns(of: $0, source, tabs: tabWidths[0]) } ?? -1
    if column > top.indent || top.kind == .document { return }
    appendScalar(
      .plain, [.isVerbatim, .isDamaged, .isAbsent], start: top.gap, end: top.gap,
      YamlProperties())
  }
}
