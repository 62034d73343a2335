extension YamlReader {
  /// Where a line belongs.
  struct Settled {
    /// The column at which it is read; nil for one that the strict rules read, or refuse.
    var column: Int?
    var key: Tolerance.Key?
    /// The number of the open collection that it is an entry of though it stands beside its column.
    var slipped: Int?
  }

  /// Finds where a line belongs; nil for one that can only be a part of the text before it.
  func settle(_ line: TolerantLine, _ source: Span<UInt8>) -> Settled? {
    guard let top = frames.last, top.state != .done else { return Settled() }
    let columns = self.columns(of: line, source)
    if let entry = acceptedEntry(line, columns, source) { return firstEntry(entry, line, source) }
    if let value = settleValue(line, columns, top), !isTitle(line, source) { return value }
    if let entry = nearestEntry(line, columns[0], source) { return entry }
    return settleBlindly(line, columns, source)
  }

  /// A line that is an entry of the form in one of its columns.
  private func acceptedEntry(
    _ line: TolerantLine, _ columns: [Int], _ source: Span<UInt8>
  ) -> Settled? {
    for column in columns {
      if let key = acceptedKey(of: line, at: column, source) {
        return Settled(column: column, key: key)
      }
      if let row = acceptedRow(line, at: column, source) {
        return Settled(column: column, key: row.key)
      }
    }
    return nil
  }

  /// The first entry of a collection at the column of its siblings, if those agree on another one.
  private func firstEntry(
    _ entry: Settled, _ line: TolerantLine, _ source: Span<UInt8>
  ) -> Settled {
    guard let top = frames.last, top.awaitsNode, let column = entry.column,
      column > top.indent || line.isDash, let next = placeOfNext(source),
      let place = line.isDash ? tolerance?.order?.element(of: next) : next
    else { return entry }
    var votes: [Int: Int] = [column: 1]
    let dash = (entry.key?.start ?? line.text) - line.text
    var hasInner = false
    for next in nextLines(after: line, source) {
      let other = moved(columns(of: next, source, tabs: tabWidths[0]))
      if other < top.indent || other == top.indent && !next.isDash { break }
      guard !next.isOdd, let key = next.key, accepts(key, in: place, source) else { continue }
      let vote = other - (line.isDash && !next.isDash ? dash : 0)
      if line.isDash, !next.isDash {
        guard !hasInner else { continue }
        hasInner = true
      }
      if next.isDash == line.isDash || line.isDash, abs(vote - column) <= 3 {
        votes[vote, default: 0] += 1
      }
    }
    let best = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, best.value > 1 || line.isOdd, best.value > votes[column] ?? 0 || line.isOdd,
      best.key != column
    else { return entry }
    if line.isOdd { return Settled(column: best.key, key: entry.key) }
    return Settled(column: best.key, key: entry.key, slipped: frames.count)
  }

  /// Whether a line is a key of the form with its value, but without the colon between them.
  func lacksColon(_ line: TolerantLine, _ source: Span<UInt8>) -> Bool {
    guard line.key == nil, line.tightKey == nil, !line.isDash, !line.isOdd else { return false }
    let key = Tolerance.Key(
      start: line.text, end: source.endOfWord(from: line.text), colon: line.text, isTight: true)
    guard key.end > key.start, source.isGap(at: key.end), tolerance?.order != nil,
      let top = frames.last
    else { return false }
    let columns = columns(of: line, source)
    if top.awaitsNode, columns[0] > top.indent {
      return placeOfNext(source).map { accepts(key, in: $0, source) } ?? false
    }
    return frames.indices.contains { index in
      frames[index].kind == .blockMapping && columns.contains(frames[index].indent)
        && accepts(key, in: place(of: index, source), source)
        && !hasKey(key, index, source)
    }
  }

  /// Whether a line that may continue a text is an entry of the form.
  func isEntry(_ line: TolerantLine, _ source: Span<UInt8>) -> Bool {
    guard line.isOdd || line.key != nil else { return false }
    let columns = self.columns(of: line, source)
    return acceptedEntry(line, columns, source) != nil
      || nearestEntry(line, columns[0], source) != nil
  }

  /// Whether a line after some that are left out is an entry again.
  func resumes(_ line: TolerantLine, _ source: Span<UInt8>) -> Bool {
    isEntry(line, source) || isExactEntry(line, source)
      || lacksColon(line, source)
      || isIdentifier(line, source)
        && columns(of: line, source).contains { fits(line, at: $0) }
  }

  /// Whether a line is an entry of the form that stands where it should.
  func isExactEntry(_ line: TolerantLine, _ source: Span<UInt8>) -> Bool {
    (line.key != nil || line.isDash)
      && acceptedEntry(line, self.columns(of: line, source), source) != nil
  }

  /// The columns that a line may be meant to have, the likeliest first.
  private func columns(of line: TolerantLine, _ source: Span<UInt8>) -> [Int] {
    let isTabbed = line.isOdd && source.hasTab(from: line.start, to: line.text)
    let widths = isTabbed ? tabWidths : [2]
    return widths.flatMap { width in
      let column = columns(of: line, source, tabs: width)
      let other = moved(column)
      return other == column ? [column] : [other, column]
    }
  }

  /// A line without a key or dash where a value may stand; a sheet is not a text.
  private func settleValue(
    _ line: TolerantLine, _ columns: [Int], _ top: YamlFrame
  ) -> Settled? {
    guard top.awaitsNode, line.key == nil, !line.isDash else { return nil }
    if line.isOdd, line.spaces > top.indent { return Settled() }
    return columns.first { $0 > top.indent }.map { Settled(column: $0) }
  }

  /// Whether a line stands above the first key of a sheet, where only comments do.
  private func isTitle(_ line: TolerantLine, _ source: Span<UInt8>) -> Bool {
    guard tolerance?.order != nil, frames.count == 1, source.isTitleStart(line.text) else {
      return false
    }
    return nextLines(after: line, source).contains { next in
      next.spaces == 0 && acceptedKey(of: next, at: 0, source) != nil
    }
  }

  /// The lines with content after another one, as far as is looked ahead.
  private func nextLines(after line: TolerantLine, _ source: Span<UInt8>) -> [TolerantLine] {
    var lines: [TolerantLine] = []
    var start = source.startOfLine(after: line.text)
    while lines.count < 40, start < source.count, !source.isMarker(at: start) {
      let next = TolerantLine(source, at: start)
      if !next.isBlank(source), source[next.text] != Ascii.hash { lines.append(next) }
      start = source.startOfLine(after: next.text)
    }
    return lines
  }

  /// A line that the form does not explain: the strict rules read it, unless it is prose.
  private func settleBlindly(
    _ line: TolerantLine, _ columns: [Int], _ source: Span<UInt8>
  ) -> Settled? {
    guard line.isDash || line.key != nil || isIndicator(at: line.text, source) else {
      return nil
    }
    if line.isDash, line.key == nil {
      return columns.first { fits(line, at: $0) }.map { strict(line, $0) }
    }
    if let column = columns.first(where: { fits(line, at: $0) }) {
      return isProse(line, at: column, source) ? nil : strict(line, column)
    }
    return line.key == nil || isIdentifier(line, source) && !line.isDash ? Settled() : nil
  }

  private func strict(_ line: TolerantLine, _ column: Int) -> Settled {
    Settled(column: line.isOdd || column != line.spaces ? column : nil)
  }

  /// Whether a `?` or `:` with a blank after it is here, or an anchor or a tag.
  private func isIndicator(at index: Int, _ source: Span<UInt8>) -> Bool {
    switch source[index] {
    case Ascii.question, Ascii.colon: source.isBlankOrEnd(at: index + 1)
    case Ascii.ampersand, Ascii.exclamation: true
    default: false
    }
  }

  // MARK: Entries that the form does not know

  /// Whether a collection with entries of the line's kind is open at a column, or may start there.
  private func fits(_ line: TolerantLine, at column: Int) -> Bool {
    guard let top = frames.last else { return false }
    if top.awaitsNode, column > top.indent { return true }
    if line.isDash {
      return top.awaitsNode && top.indent == column
        || frames.contains { $0.kind == .blockSequence && $0.indent == column }
    }
    return frames.contains { $0.kind == .blockMapping && $0.indent == column }
  }

  /// Whether a line that begins as an unknown entry is prose: an entry of the form that it would leave
  /// without its section follows.
  private func isProse(_ line: TolerantLine, at column: Int, _ source: Span<UInt8>) -> Bool {
    guard let top = frames.last, top.indent > column else { return false }
    for next in nextLines(after: line, source) {
      let other = columns(of: next, source, tabs: tabWidths[0])
      if next.key != nil, isExactEntry(next, source) { return other > column }
      if next.key == nil, !next.isDash, other <= column { return !isIdentifier(line, source) }
    }
    return false
  }

  private func isIdentifier(_ line: TolerantLine, _ source: Span<UInt8>) -> Bool {
    line.key.map { source.isIdentifier($0.start, $0.end) } ?? false
  }
}

extension Span where Element == UInt8 {
  /// Whether a text may be a title: it begins as words do.
  fileprivate func isTitleStart(_ index: Int) -> Bool {
    switch self[index] {
    case Ascii.openBrace, Ascii.openBracket, Ascii.quote, Ascii.ampersand, Ascii.exclamation,
      Ascii.question, Ascii.asterisk:
      false
    default: true
    }
  }

  /// Whether a text is only letters and digits, as the keys of forms are.
  func isIdentifier(_ start: Int, _ end: Int) -> Bool {
    start < end && endOfWord(from: start) >= end
  }

  /// The start of the line after that of an offset.
  func startOfLine(after index: Int) -> Int {
    let end = endOfLine(from: index)
    return end < count ? endOfBreak(at: end) : end
  }
}
