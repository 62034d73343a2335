extension YamlReader {
  /// Parses the first token of a line, after closing the collections that it is not part of.
  mutating func readLine(
    _ source: Span<UInt8>, _ line: (indent: Int, isTabbed: Bool)
  ) throws(ReadingIssue) {
    // The depth of a tab is undefined: report it in the innermost collection, which stays open.
    if line.isTabbed, let inner = frames.last, inner.kind != .document, line.indent < inner.indent {
      throw ReadingIssue(.tabIndentation, from: lineStart, to: position)
    }
    let isDash = source[position] == Ascii.minus && isGap(source, at: position + 1)
    closeFrames(to: line.indent, isDash: isDash, source)
    guard let top = frames.last else { return }
    guard top.indent == line.indent, top.kind != .document else {
      return try readDeeper(source, line, top)
    }
    if line.isTabbed { throw ReadingIssue(.tabIndentation, from: lineStart, to: position) }
    if top.kind == .blockSequence {
      guard isDash else { throw misindented(.item, source) }
      completeTop()
      readDash(source)
    } else if isDash, top.awaitsNode {
      try openBlock(.blockSequence, column: line.indent, at: position)
      readDash(source)
    } else {
      try readEntry(source)
    }
  }

  /// Handles a line deeper than the innermost collection: the node it expects, or an error.
  private mutating func readDeeper(
    _ source: Span<UInt8>, _ line: (indent: Int, isTabbed: Bool), _ top: YamlFrame
  ) throws(ReadingIssue) {
    guard top.awaitsNode else {
      if top.kind == .document {
        throw ReadingIssue(.contentAfterEnd, from: position, to: source.endOfLine(from: position))
      }
      if line.isTabbed { throw ReadingIssue(.tabIndentation, from: lineStart, to: position) }
      throw misindented(top.kind == .blockSequence ? .item : .entry, source)
    }
    try readNode(source, isEntry: false, canStart: true, isTabbed: line.isTabbed)
  }

  private func misindented(
    _ expected: ReadingIssue.Expected, _ source: Span<UInt8>
  ) -> ReadingIssue {
    ReadingIssue(
      .badIndentation(expected), from: position, to: source.endOfPlainWord(from: position))
  }

  /// Parses what is in a mapping's column: a key, `?`, or the colon of an explicit key.
  private mutating func readEntry(_ source: Span<UInt8>) throws(ReadingIssue) {
    let top = frames.count - 1
    // An empty explicit key may still have its colon on this line.
    if frames[top].state == .explicitKey { appendAbsent(at: frames[top].gap) }
    if frames[top].state == .value { completeTop() }
    let byte = source[position]
    let isIndicator = source.isBlankOrEnd(at: position + 1)
    if byte == Ascii.colon, isIndicator, frames[top].state == .afterKey {
      return readIndicator(.value, canStart: true, source)
    }
    completeTop()
    if byte == Ascii.question, isIndicator {
      return readIndicator(.explicitKey, canStart: true, source)
    }
    if byte == Ascii.minus, isIndicator { throw misindented(.entry, source) }
    try readNode(source, isEntry: true, canStart: false, isTabbed: false)
  }

  /// Whether a blank or the end is here; in a tolerant reading, a foreign blank is one.
  func isGap(_ source: Span<UInt8>, at index: Int) -> Bool {
    source.isBlankOrEnd(at: index) || isTolerant && source.foreignBlank(at: index) != nil
  }

  mutating func readDash(_ source: Span<UInt8>) {
    readIndicator(.value, canStart: true, source)
  }

  /// Skips `-`, `?` or `:` and checks whether the node starts on the same line.
  mutating func readIndicator(
    _ state: YamlFrame.State, canStart: Bool, _ source: Span<UInt8>
  ) {
    position += 1
    let top = frames.count - 1
    frames[top].state = state
    frames[top].gap = position
    readRest(canStart: canStart, source)
  }

  /// Checks whether a node starts on the rest of the line.
  mutating func readRest(canStart: Bool, _ source: Span<UInt8>) {
    let start = position
    var isTabbed = false
    while position < source.count, Ascii.isWhite(source[position]) {
      if source[position] == Ascii.tab { isTabbed = true }
      position += 1
    }
    if isTolerant { skipForeignBlanks(from: start, source) }
    guard position < source.count else { return }
    let byte = source[position]
    if byte == Ascii.hash, position > start {
      skipLine(source)
    } else if Ascii.isBreak(byte) {
      position = source.endOfBreak(at: position)
    } else {
      inline = (canStart, isTabbed)
    }
  }

  /// Moves to the start of the next line.
  mutating func skipLine(_ source: Span<UInt8>) {
    position = source.endOfLine(from: position)
    if position < source.count { position = source.endOfBreak(at: position) }
  }

  /// Checks that only a comment follows a node on its line.
  mutating func finishLine(_ source: Span<UInt8>) throws(ReadingIssue) {
    let start = position
    position = source.endOfWhite(from: position)
    if isTolerant { skipForeignBlanks(before: start, source) }
    guard position < source.count else { return }
    let byte = source[position]
    if Ascii.isBreak(byte) {
      position = source.endOfBreak(at: position)
    } else if byte == Ascii.hash {
      guard position > start else {
        throw ReadingIssue(.commentWithoutSpace, from: position, to: position + 1)
      }
      skipLine(source)
    } else {
      throw trailing(source)
    }
  }

  private func trailing(_ source: Span<UInt8>) -> ReadingIssue {
    let end = source.endOfPlainWord(from: position)
    if source[position] == Ascii.colon, source.isBlankOrEnd(at: position + 1) {
      return ReadingIssue(.nestedMappingOnOneLine, from: position, to: position + 1)
    }
    let text = source.text(position, end)
    return ReadingIssue(
      .unexpected(.word(text), expected: .lineEnd), from: position, to: end)
  }
}

extension Span where Element == UInt8 {
  /// The end of the word at an offset, for a message; at most about 40 bytes.
  func endOfPlainWord(from start: Int) -> Int {
    var index = start
    while index < count, index - start < 40, !Ascii.isBlank(self[index]) {
      index += Swift.max(1, SourceCheck.lengthOfScalar(in: self, at: index))
    }
    return index
  }
}
