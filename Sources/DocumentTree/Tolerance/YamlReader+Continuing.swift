extension YamlReader {
  /// The start of the text of a line that continues a plain scalar; nil if it does not.
  mutating func continuation(
    at start: Int, indent: Int, inFlow: Bool, _ source: Span<UInt8>
  ) -> Int? {
    let line = TolerantLine(source, at: start)
    guard !line.isBlank(source), source[line.text] != Ascii.hash, !source.isMarker(at: start)
    else { return nil }
    if !inFlow, isEntry(line, source) { return nil }
    if moved(line.spaces) > indent { return source.endOfWhite(from: start) }
    guard line.isOdd, let column = column(of: line, deeperThan: indent, source) else { return nil }
    mendIndentation(line, column, source)
    return line.text
  }

  /// The end of a line of foreign blanks alone, which is read as a blank line; nil for any other.
  mutating func endOfBlankLine(_ source: Span<UInt8>, at start: Int) -> Int? {
    let line = TolerantLine(source, at: start)
    guard line.isOdd, line.isBlank(source) else { return nil }
    mendBlankLine(line, source)
    return line.text
  }

  /// The column of a line of tabs and the like that is deeper than another.
  private func column(
    of line: TolerantLine, deeperThan indent: Int, _ source: Span<UInt8>
  ) -> Int? {
    for width in tabWidths {
      let column = moved(columns(of: line, source, tabs: width))
      if column > indent { return column }
    }
    return nil
  }

  /// Reads a line within quotes or brackets that is not indented enough by the strict rules; returns
  /// whether it can be a part of them.
  mutating func readEnclosedLine(
    at start: Int, indent: Int, _ enclosure: ReadingIssue.Enclosure, _ source: Span<UInt8>
  ) -> Bool {
    let line = TolerantLine(source, at: start)
    if moved(line.spaces) > indent { return true }
    if line.isOdd, let column = column(of: line, deeperThan: indent, source) {
      mendIndentation(line, column, source)
      return true
    }
    if source.isMarker(at: start) || isExactEntry(line, source) { return false }
    let opening = enclosure == .brackets ? flowStart?.position ?? start : position
    if tolerance?.reportedEnclosure != opening {
      tolerance?.reportedEnclosure = opening
      let end = source.endOfPlainWord(from: line.text)
      issues.append(ReadingIssue(.outdentedLine(enclosure), from: line.text, to: end))
    }
    tolerance?.mend(start, line.text, spaces: indent + 1)
    return true
  }

  // MARK: Block scalars

  /// The column of the text of a block scalar whose first line is at an offset: that of the line with the
  /// least indentation; nil if there is no line of it.
  mutating func tolerantBlockColumn(
    at start: Int, parent: Int, _ source: Span<UInt8>
  ) -> Int? {
    var least: Int?
    var first: (line: TolerantLine, column: Int)?
    var next = start
    while next < source.count, !source.isMarker(at: next) {
      let line = TolerantLine(source, at: next)
      tape.work += 1
      if !line.isBlank(source) {
        guard !isEntry(line, source), let column = blockColumn(of: line, parent, source),
          source[line.text] != Ascii.hash || column >= first?.column ?? 0
        else { break }
        first = first ?? (line, column)
        least = min(least ?? column, column)
      }
      next = source.startOfLine(after: line.text)
    }
    if let first, let least, first.column > least {
      shiftFirstLine(first.line, by: first.column - least)
    }
    return least
  }

  /// The column of a line of a block scalar; nil if it does not belong to it.
  private func blockColumn(
    of line: TolerantLine, _ parent: Int, _ source: Span<UInt8>
  ) -> Int? {
    guard line.isOdd, line.spaces <= parent else {
      return moved(line.spaces) > parent ? line.spaces : nil
    }
    return column(of: line, deeperThan: parent, source)
  }

  /// The first line of a block scalar says where the others start.
  private mutating func shiftFirstLine(_ line: TolerantLine, by columns: Int) {
    guard !line.isOdd else { return }
    issues.append(
      ReadingIssue(.shiftedLines(columns: columns), from: line.text, to: line.text + 1))
    tolerance?.mend(line.start, line.start + columns, spaces: 0)
  }

  /// Whether a line belongs to a block scalar; records the mends that it needs.
  mutating func continuesBlock(
    at start: Int, column: Int, parent: Int, _ source: Span<UInt8>
  ) -> Bool {
    let line = TolerantLine(source, at: start)
    if line.spaces >= column { return true }
    if line.isOdd, line.isBlank(source) {
      mendBlankLine(line, source)
      return true
    }
    guard line.isOdd, !isEntry(line, source),
      let depth = self.column(of: line, deeperThan: parent, source)
    else { return false }
    mendIndentation(line, max(depth, column), source)
    return true
  }
}
