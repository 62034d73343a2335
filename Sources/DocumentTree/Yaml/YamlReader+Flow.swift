extension YamlReader {
  /// Parses the next token of the innermost flow collection.
  mutating func readFlow(_ source: Span<UInt8>) throws(ReadingIssue) {
    try skipFlowBlank(source)
    let top = frames[frames.count - 1]
    switch source[position] {
    case Ascii.comma: try readFlowComma(source, top)
    case Ascii.closeBracket, Ascii.closeBrace: try readFlowEnd(source, top)
    case Ascii.colon where isFlowColon(source, top): try readFlowColon(source, top)
    case Ascii.question where isFlowIndicator(source): try readFlowQuestion(source, top)
    default: try readFlowNode(source, top)
    }
  }

  /// Skips white space, comments and line breaks in a flow collection.
  mutating func skipFlowBlank(_ source: Span<UInt8>) throws(ReadingIssue) {
    while true {
      let start = position
      position = source.endOfWhite(from: position)
      if isTolerant { skipForeignBlanks(before: start, source) }
      guard position < source.count else { throw unclosedFlow(at: position) }
      let byte = source[position]
      if byte == Ascii.hash {
        guard position > start || position == lineStart else {
          throw ReadingIssue(.commentWithoutSpace, from: position, to: position + 1)
        }
        position = source.endOfLine(from: position)
      } else if !Ascii.isBreak(byte) {
        return
      }
      if position < source.count { try startFlowLine(source) }
    }
  }

  /// Skips a line break and checks that the next line is within the collection.
  private mutating func startFlowLine(_ source: Span<UInt8>) throws(ReadingIssue) {
    position = source.endOfBreak(at: position)
    lineStart = position
    let text = source.endOfWhite(from: position)
    guard text < source.count, !Ascii.isBreak(source[text]), source[text] != Ascii.hash else {
      return
    }
    if source.isMarker(at: lineStart) { throw unclosedFlow(at: lineStart) }
    let indent = frames[frames.count - 1].indent
    let spaces = source.spaces(from: lineStart)
    guard spaces <= indent else { return }
    if isTolerant, readEnclosedLine(at: lineStart, indent: indent, .brackets, source) {
      position = source.endOfAnyBlank(from: lineStart)
      return
    }
    if source[lineStart + spaces] == Ascii.tab {
      throw ReadingIssue(.tabIndentation, from: lineStart, to: text)
    }
    if source[text] == Ascii.closeBracket || source[text] == Ascii.closeBrace {
      throw ReadingIssue(.badIndentation(.deeper), from: text, to: text + 1)
    }
    throw unclosedFlow(at: text)
  }

  private func unclosedFlow(at place: Int) -> ReadingIssue {
    var index = frames.count - 1
    while frames[index].kind == .flowPair { index -= 1 }
    let start = Int(tape.records[frames[index].node].start)
    return ReadingIssue(
      .unclosedBracket(frames[index].kind == .flowMapping ? "{" : "["), from: start, to: start + 1,
      related: ByteRange(start: place, end: place))
  }

  private func isFlowIndicator(_ source: Span<UInt8>) -> Bool {
    source.isBlankOrEnd(at: position + 1) || Ascii.isFlowIndicator(source[position + 1])
  }

  /// After a quoted or bracketed key, a colon needs no space after it.
  private func isFlowColon(_ source: Span<UInt8>, _ top: YamlFrame) -> Bool {
    if isFlowIndicator(source) { return true }
    return top.isLastJson && (top.state == .afterKey || isPairStart(top))
  }

  private func isPairStart(_ top: YamlFrame) -> Bool {
    top.kind == .flowSequence && top.state == .separator
  }

  private mutating func readFlowComma(
    _ source: Span<UInt8>, _ top: YamlFrame
  ) throws(ReadingIssue) {
    if top.kind == .flowPair { return closeTop(source) }
    if top.state == .item { throw unexpectedInFlow(source, .value) }
    completeTop()
    position += 1
    frames[frames.count - 1].state = .item
    frames[frames.count - 1].isLastJson = false
  }

  private mutating func readFlowEnd(
    _ source: Span<UInt8>, _ top: YamlFrame
  ) throws(ReadingIssue) {
    if top.kind == .flowPair { return closeTop(source) }
    let isBrace = source[position] == Ascii.closeBrace
    guard isBrace == (top.kind == .flowMapping) else {
      let start = Int(tape.records[top.node].start)
      throw ReadingIssue(
        .mismatchedBracket(isBrace ? "}" : "]", opened: isBrace ? "[" : "{"), from: position,
        to: position + 1, related: ByteRange(start: start, end: start + 1))
    }
    completeTop()
    position += 1
    if frames[frames.count - 2].isFlow {
      finishTop(at: position, source)
    } else {
      try closeOuterFlow(source)
    }
  }

  private mutating func readFlowColon(
    _ source: Span<UInt8>, _ top: YamlFrame
  ) throws(ReadingIssue) {
    switch (top.kind, top.state) {
    case (.flowMapping, .afterKey), (.flowPair, .afterKey): break
    case (.flowMapping, .item):
      appendAbsent(at: position)
      noteKey(source)
    case (.flowMapping, .explicitKey), (.flowPair, .explicitKey):
      appendAbsent(at: position)
      noteKey(source)
    case (.flowSequence, .item):
      try openPair(at: position)
      appendAbsent(at: position)
    case (.flowSequence, .separator): try makePair(source, top)
    default: throw unexpectedInFlow(source, separator(of: top))
    }
    position += 1
    frames[frames.count - 1].state = .value
    frames[frames.count - 1].gap = position
    frames[frames.count - 1].isLastJson = false
  }

  private mutating func openPair(at start: Int) throws(ReadingIssue) {
    try open(
      .flowPair, .mapping, .flow, indent: frames[frames.count - 1].indent, at: start)
  }

  /// Turns the last item of a flow sequence into the key of a single-entry mapping.
  private mutating func makePair(_ source: Span<UInt8>, _ top: YamlFrame) throws(ReadingIssue) {
    let item = top.lastItem
    let start = Int(tape.records[item].start)
    guard top.lastItemLine == lineStart else { throw overSeveralLines(position) }
    try checkKeyLength(source, from: start, to: position)
    frames[frames.count - 1].count -= 1
    insertMapping(.flow, at: item, start: start)
    let before = weight - (tape.records.count - item)
    frames.append(
      YamlFrame(
        .flowPair, indent: top.indent, node: item, state: .afterKey, gap: position,
        weightBefore: before))
  }

  /// Inserts a mapping's record before its first key, the last node of the tape.
  mutating func insertMapping(_ style: Node.Style, at node: Int, start: Int) {
    tape.insertMapping(style, at: node, start: start)
    var index = anchors.count - 1
    while index >= 0, anchors[index].node >= node {
      anchors[index].node += 1
      index -= 1
    }
  }

  private mutating func readFlowQuestion(
    _ source: Span<UInt8>, _ top: YamlFrame
  ) throws(ReadingIssue) {
    guard top.state == .item, top.kind != .flowPair else {
      throw unexpectedInFlow(source, separator(of: top))
    }
    if top.kind == .flowSequence { try openPair(at: position) }
    position += 1
    frames[frames.count - 1].state = .explicitKey
    frames[frames.count - 1].gap = position
  }

  private mutating func readFlowNode(
    _ source: Span<UInt8>, _ top: YamlFrame
  ) throws(ReadingIssue) {
    guard top.state == .item || top.awaitsNode else { throw missingSeparator(source, top) }
    frames[frames.count - 1].lastItemLine = lineStart
    let start = position
    let properties = try readProperties(source)
    if !properties.isEmpty {
      try skipFlowBlank(source)
      if endsEmptyNode(source) {
        frames[frames.count - 1].gap = start
        return appendFlowScalar(
          source, top, .plain, [.isVerbatim, .isAbsent], position, position,
          properties)
      }
    }
    switch source[position] {
    case Ascii.openBracket, Ascii.openBrace: try openInnerFlow(properties, source)
    case Ascii.asterisk:
      let end = try aliasEnd(source)
      guard properties.isEmpty else {
        throw ReadingIssue(.propertyOnAlias, from: start, to: end)
      }
      let first = position
      position = end
      appendAlias(source, from: first, to: end)
      if top.takesKey { noteKey(source) }
    case Ascii.quote, Ascii.apostrophe:
      let first = position
      let scalar = try readQuoted(source, indent: top.indent)
      appendFlowScalar(source, top, scalar.style, scalar.flags, first, position, properties)
    default: try readFlowPlain(source, top, properties)
    }
  }

  private func endsEmptyNode(_ source: Span<UInt8>) -> Bool {
    let byte = source[position]
    return byte == Ascii.comma || byte == Ascii.closeBracket || byte == Ascii.closeBrace
      || byte == Ascii.colon && isFlowIndicator(source)
  }

  private mutating func readFlowPlain(
    _ source: Span<UInt8>, _ top: YamlFrame, _ properties: YamlProperties
  ) throws(ReadingIssue) {
    let first = position
    try checkPlainStart(source, inFlow: true)
    if let key = settledFlowKey(source, top) {
      position = key.colon
      appendFlowScalar(source, top, .plain, .isVerbatim, first, key.end, properties)
      frames[frames.count - 1].isLastJson = true
      return
    }
    position = source.endOfPlainLine(from: first, inFlow: true)
    let isFolded = readPlainLines(source, indent: top.indent, inFlow: true)
    let end = isTolerant ? trimmedEnd(source, from: first, to: position) : position
    appendFlowScalar(source, top, .plain, isFolded ? [] : .isVerbatim, first, end, properties)
  }

  private mutating func appendFlowScalar(
    _ source: Span<UInt8>, _ top: YamlFrame, _ style: Node.Style, _ flags: TapeRecord.Flags,
    _ start: Int, _ end: Int, _ properties: YamlProperties
  ) {
    appendScalar(style, flags, start: start, end: end, properties)
    if top.takesKey { noteKey(source) }
  }

  private func separator(of top: YamlFrame) -> ReadingIssue.Expected {
    top.kind == .flowMapping ? .commaOrBrace : .commaOrBracket
  }

  private func missingSeparator(_ source: Span<UInt8>, _ top: YamlFrame) -> ReadingIssue {
    unexpectedInFlow(source, separator(of: top))
  }

  private func unexpectedInFlow(
    _ source: Span<UInt8>, _ expected: ReadingIssue.Expected
  ) -> ReadingIssue {
    let end =
      Ascii.isFlowIndicator(source[position])
      ? position + 1 : source.endOfPlainWord(from: position)
    let text = source.text(position, end)
    return ReadingIssue(.unexpected(.word(text), expected: expected), from: position, to: end)
  }
}
