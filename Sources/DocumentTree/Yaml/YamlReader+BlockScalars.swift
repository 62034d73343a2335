extension YamlReader {
  /// Parses the block scalar whose `|` or `>` is at `position`.
  mutating func readBlockScalar(
    _ start: YamlStart, _ source: Span<UInt8>
  ) throws(ReadingIssue) {
    guard !start.isEntry else {
      throw ReadingIssue(
        .reservedIndicator(source.text(position, position + 1)),
        from: position, to: position + 1)
    }
    let first = position
    let style: Node.Style = source[first] == Ascii.pipe ? .literal : .folded
    let parent = frames[frames.count - 1].indent
    let header = try readBlockHeader(source)
    var content = header.explicitIndent.map { max(parent, 0) + $0 }
    if content == nil {
      content = try detectIndent(source, from: header.end, parent: parent)
    }
    let column = content ?? 0
    let end = endOfBlock(source, from: header.end, column: column, keeps: header.keeps)
    position = end
    let properties = try takeProperties(start)
    appendBlockScalar(
      style, start: first, end: max(end, header.headerEnd), column: column, properties)
    position = endOfTrailingBreaks(source, from: end)
    try checkNoTabLine(source)
  }

  /// A line with only a tab cannot end a block scalar: it would look like one of its lines.
  private func checkNoTabLine(_ source: Span<UInt8>) throws(ReadingIssue) {
    if isTolerant { return }
    let tab = position + source.spaces(from: position)
    guard tab < source.count, source[tab] == Ascii.tab else { return }
    let end = source.endOfWhite(from: tab)
    if end >= source.count || Ascii.isBreak(source[end]) {
      throw ReadingIssue(.tabIndentation, from: position, to: end)
    }
  }

  private struct BlockHeader {
    var explicitIndent: Int?
    var keeps = false
    /// The offset after the last character of the header.
    var headerEnd = 0
    /// The start of the next line.
    var end = 0
  }

  private func readBlockHeader(_ source: Span<UInt8>) throws(ReadingIssue) -> BlockHeader {
    var header = BlockHeader()
    var hasChomping = false
    var index = position + 1
    while index < source.count, !isGap(source, at: index) {
      let byte = source[index]
      if byte == Ascii.plus || byte == Ascii.minus, !hasChomping {
        hasChomping = true
        header.keeps = byte == Ascii.plus
      } else if Ascii.isDigit(byte), byte != Ascii.zero, header.explicitIndent == nil {
        header.explicitIndent = Int(byte - Ascii.zero)
      } else {
        throw headerFault(source, at: index)
      }
      index += 1
    }
    header.headerEnd = index
    let text = tolerance == nil ? source.endOfWhite(from: index) : source.endOfAnyBlank(from: index)
    if text < source.count, !Ascii.isBreak(source[text]) {
      guard source[text] == Ascii.hash, text > index else { throw headerFault(source, at: text) }
    }
    let end = source.endOfLine(from: text)
    header.end = end < source.count ? source.endOfBreak(at: end) : end
    return header
  }

  private func headerFault(_ source: Span<UInt8>, at index: Int) -> ReadingIssue {
    let end = source.endOfPlainWord(from: index)
    return ReadingIssue(.badBlockHeader(source.text(index, end)), from: index, to: end)
  }

  /// The column of the first line with text, or of the longest blank line if there is none.
  private mutating func detectIndent(
    _ source: Span<UInt8>, from start: Int, parent: Int
  ) throws(ReadingIssue) -> Int {
    var line = start
    var deepest = 0
    var deepestLine = start
    while line < source.count {
      let spaces = source.spaces(from: line)
      var text = line + spaces
      if isTolerant { text = endOfBlankLine(source, at: line) ?? text }
      let isBlank = text >= source.count || Ascii.isBreak(source[text])
      if !isBlank {
        if isTolerant {
          return tolerantBlockColumn(at: line, parent: parent, source) ?? parent + 1
        }
        guard spaces > parent, !source.isMarker(at: line) else { break }
        if deepest > spaces {
          throw ReadingIssue(.blankLineTooDeep, from: deepestLine, to: deepestLine + deepest)
        }
        return spaces
      }
      if spaces > deepest {
        deepest = spaces
        deepestLine = line
      }
      line = text < source.count ? source.endOfBreak(at: text) : text
    }
    return max(deepest, parent + 1)
  }

  /// The end of the scalar's last line, including its break; trailing blank lines count only with
  /// `+`.
  private mutating func endOfBlock(
    _ source: Span<UInt8>, from start: Int, column: Int, keeps: Bool
  ) -> Int {
    let parent = frames[frames.count - 1].indent
    var line = start
    var end = start
    while line < source.count {
      let spaces = source.spaces(from: line)
      let text = line + spaces
      let isBlank = text >= source.count || Ascii.isBreak(source[text])
      let isInside =
        spaces >= column
        || isTolerant && continuesBlock(at: line, column: column, parent: parent, source)
      if !isBlank, !isInside || column == 0 && source.isMarker(at: line) { break }
      let last = source.endOfLine(from: text)
      line = last < source.count ? source.endOfBreak(at: last) : last
      // Spaces beyond the column are content, even on an otherwise blank line.
      if !isBlank || spaces > column || keeps { end = line }
    }
    return end
  }

  /// The start of the first line that is not blank.
  private func endOfTrailingBreaks(_ source: Span<UInt8>, from start: Int) -> Int {
    var line = start
    while line < source.count {
      let text = line + source.spaces(from: line)
      guard text < source.count, Ascii.isBreak(source[text]) else { return line }
      line = source.endOfBreak(at: text)
    }
    return line
  }
}
