extension YamlReader {
  /// Parses the first token of the next line, wherever it can only belong; returns false at the end of
  /// the document.
  mutating func readTolerantLine(_ source: Span<UInt8>) throws(ReadingIssue) -> Bool {
    guard let line = nextTolerantLine(source), !isMarker(source) else {
      endShift(before: position, source)
      return false
    }
    tape.work += frames.count
    let raw = columns(of: line, source, tabs: tabWidths[0])
    if let slip = tolerance?.shifted, raw <= slip.column { endShift(before: line.start, source) }
    if lacksColon(line, source) {
      skipKeyWithoutColon(line, source)
      return true
    }
    guard let settled = settle(line, source) else {
      try readStray(line, source)
      return true
    }
    take(settled, line, source)
    guard let column = settled.column else {
      try readLine(source, (line.spaces, line.isOdd))
      return true
    }
    shift = column - (position - lineStart)
    try readLine(source, (column, false))
    return true
  }

  /// Moves to the next line with content.
  mutating func nextTolerantLine(_ source: Span<UInt8>) -> TolerantLine? {
    while position < source.count {
      lineStart = position
      shift = 0
      let line = TolerantLine(source, at: position)
      position = line.text
      guard position < source.count else { return nil }
      if source[position] == Ascii.hash {
        mendComment(line, source)
        position = source.endOfLine(from: position)
      } else if !Ascii.isBreak(source[position]) {
        return line
      } else if line.isOdd {
        mendBlankLine(line, source)
      }
      guard position < source.count else { return nil }
      position = source.endOfBreak(at: position)
    }
    return nil
  }

  /// Leaves out the line of a key that has no colon; its group is damaged, but goes on.
  private mutating func skipKeyWithoutColon(_ line: TolerantLine, _ source: Span<UInt8>) {
    let end = source.endOfLine(from: line.text)
    issues.append(
      ReadingIssue(
        .missingColon, from: line.text, to: source.endOfWhite(backwardsFrom: end, to: line.text)))
    guard let top = frames.last else { return }
    if top.awaitsNode, line.spaces > top.indent {
      damagesNext = true
    } else {
      closeFrames(to: moved(line.spaces), isDash: false, source)
      completeTop()
      if frames[frames.count - 1].kind == .blockMapping {
        frames[frames.count - 1].state = .item
        tape.markDamaged(frames[frames.count - 1].node)
      }
    }
    skipLine(source)
    floor = position
  }

  /// A comment behind foreign blanks is text to everybody but its reader.
  private mutating func mendComment(_ line: TolerantLine, _ source: Span<UInt8>) {
    guard let (blank, place) = source.firstForeignBlank(from: line.start, to: line.text) else {
      return
    }
    tolerance?.note(blank, at: place, in: .indentation)
    let columns = columns(of: line, source, tabs: 1)
    tolerance?.mend(line.start, line.text, spaces: columns)
  }

  /// A line of foreign blanks alone is a blank line to everybody but a parser.
  mutating func mendBlankLine(_ line: TolerantLine, _ source: Span<UInt8>) {
    guard let (blank, place) = source.firstForeignBlank(from: line.start, to: line.text) else {
      return
    }
    tolerance?.note(blank, at: place, in: .indentation)
    tolerance?.mend(line.start, line.text, spaces: 0)
  }

  /// Records how the blanks and the column of a line are read.
  private mutating func take(_ settled: Settled, _ line: TolerantLine, _ source: Span<UInt8>) {
    tolerance?.key = settled.key
    if let key = settled.key { take(key, source) }
    guard let column = settled.column else { return }
    if line.isOdd { mendIndentation(line, column, source) }
    guard let frame = settled.slipped else {
      if let slip = tolerance?.shifted, !line.isOdd, column != line.spaces + slip.delta {
        endShift(before: line.start, source)
      }
      return
    }
    let raw = columns(of: line, source, tabs: tabWidths[0])
    let delta = column - raw
    let node = frame < frames.count ? frames[frame].node : tape.records.count
    if tolerance?.reported?.node != node || tolerance?.reported?.delta != delta {
      tolerance?.reported = (node, delta)
      issues.append(
        ReadingIssue(
          .shiftedLines(columns: -delta), from: line.text,
          to: source.endOfPlainWord(from: line.text)))
    }
    tolerance?.shifted = Tolerance.ShiftedLines(start: line.start, column: raw, delta: delta)
  }

  /// Notes a key that has no proper blank after its colon, or a foreign one before it.
  mutating func take(_ key: Tolerance.Key, _ source: Span<UInt8>) {
    if key.isTight {
      let name = source.text(key.start, key.end)
      tolerance?.noteTight(name, ByteRange(start: key.start, end: key.colon + 1))
      tolerance?.mend(key.colon + 1, key.colon + 1, spaces: 1)
    }
    if let (blank, place) = source.firstForeignBlank(from: key.end, to: key.colon) {
      tolerance?.note(blank, at: place, in: .colon)
      tolerance?.mend(key.end, key.colon, spaces: 0)
    }
  }

  /// Notes the tabs or foreign blanks of an indentation, which is read as so many spaces.
  mutating func mendIndentation(
    _ line: TolerantLine, _ column: Int, _ source: Span<UInt8>
  ) {
    if let (blank, place) = source.firstForeignBlank(from: line.start, to: line.text) {
      tolerance?.note(blank, at: place, in: .indentation)
    } else {
      tolerance?.noteTabs(line.start, line.text)
    }
    if source.hasTab(from: line.start, to: line.text), tolerance?.tabWidth == 0 {
      let width = tabWidths.first { moved(columns(of: line, source, tabs: $0)) == column }
      tolerance?.tabWidth = width ?? 2
    }
    tolerance?.mend(line.start, line.text, spaces: column)
  }

  /// Ends the lines that were read at another column, and notes their change.
  mutating func endShift(before end: Int, _ source: Span<UInt8>) {
    guard let slip = tolerance?.shifted else { return }
    tolerance?.shifted = nil
    var start = slip.start
    while start < end {
      let spaces = source.spaces(from: start)
      let text = start + spaces
      let isOdd = source.endOfAnyBlank(from: text) > text
      if !isOdd, text < source.count, !Ascii.isBreak(source[text]) {
        if slip.delta > 0 {
          tolerance?.mend(start, start, spaces: slip.delta)
        } else {
          tolerance?.mend(start, start + min(spaces, -slip.delta), spaces: 0)
        }
      }
      start = source.endOfLine(from: text)
      if start < source.count { start = source.endOfBreak(at: start) }
    }
  }

  /// The number of columns of an indentation in which a tab takes so many.
  func columns(of line: TolerantLine, _ source: Span<UInt8>, tabs width: Int) -> Int {
    var columns = line.spaces
    var index = line.start + line.spaces
    while index < line.text {
      if let blank = source.foreignBlank(at: index) {
        columns += blank.width
        index += blank.length
      } else {
        columns += source[index] == Ascii.tab ? width : 1
        index += 1
      }
    }
    return columns
  }

  /// The widths that a tab may have, the likeliest first.
  var tabWidths: [Int] {
    let known = tolerance?.tabWidth ?? 0
    let all = [2, 4, 8, 3, 1]
    return known == 0 ? all : [known] + all.filter { $0 != known }
  }

  /// The column at which a line that continues a text, or stands within brackets, is read.
  func depth(of start: Int, _ source: Span<UInt8>) -> Int {
    let spaces = source.spaces(from: start)
    guard isTolerant else { return spaces }
    let line = TolerantLine(source, at: start)
    return moved(columns(of: line, source, tabs: tabWidths[0]))
  }

  /// The column of a line among those that are read at another one.
  func moved(_ column: Int) -> Int {
    guard let slip = tolerance?.shifted, column > slip.column else { return column }
    return column + slip.delta
  }
}

extension Span where Element == UInt8 {
  /// The first foreign blank between two offsets.
  func firstForeignBlank(from start: Int, to end: Int) -> (ForeignBlank, Int)? {
    var index = start
    while index < end {
      if let blank = foreignBlank(at: index) { return (blank, index) }
      index += 1
    }
    return nil
  }

  func hasTab(from start: Int, to end: Int) -> Bool {
    (start..<end).contains { self[$0] == Ascii.tab }
  }
}
