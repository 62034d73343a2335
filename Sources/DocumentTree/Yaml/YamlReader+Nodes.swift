extension YamlReader {
  /// Parses the node that starts at `position` in block context, which may turn out to be a key.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - isEntry: whether the next key of a mapping is expected here.
  ///   - canStart: whether a block collection may start here.
  ///   - isTabbed: whether a tab precedes it.
  /// - Throws: the first syntax error.
  mutating func readNode(
    _ source: Span<UInt8>, isEntry: Bool, canStart: Bool, isTabbed: Bool
  ) throws(ReadingIssue) {
    var start = YamlStart(
      position: position, column: column, line: lineStart, isEntry: isEntry, canStart: canStart,
      isTabbed: isTabbed)
    let first = source[position]
    if first == Ascii.ampersand || first == Ascii.exclamation {
      start.properties = try readProperties(source)
      if try endsAfterProperties(start, source) { return }
    }
    if isGap(source, at: position + 1), try readCollectionIndicator(start, source) { return }
    switch source[position] {
    case Ascii.pipe, Ascii.greater: try readBlockScalar(start, source)
    case Ascii.openBracket, Ascii.openBrace: try openOuterFlow(start, source)
    case Ascii.asterisk: try readBlockAlias(start, source)
    case Ascii.quote, Ascii.apostrophe: try readBlockQuoted(start, source)
    default: try readBlockPlain(start, source)
    }
  }

  /// Properties alone on a line belong to the node on the lines below.
  private mutating func endsAfterProperties(
    _ start: YamlStart, _ source: Span<UInt8>
  ) throws(ReadingIssue) -> Bool {
    let end = position
    position = source.endOfWhite(from: position)
    let isComment = position < source.count && source[position] == Ascii.hash && position > end
    guard position >= source.count || Ascii.isBreak(source[position]) || isComment else {
      return false
    }
    if start.isEntry {
      throw ReadingIssue(.missingColon, from: start.position, to: end)
    }
    guard let joined = pending.joined(with: start.properties) else {
      throw ReadingIssue(.repeatedProperty, from: start.position, to: end)
    }
    pending = joined
    frames[frames.count - 1].gap = end
    skipLine(source)
    return true
  }

  /// Parses `- `, `? ` or `: ` where it may start a collection.
  private mutating func readCollectionIndicator(
    _ start: YamlStart, _ source: Span<UInt8>
  ) throws(ReadingIssue) -> Bool {
    let byte = source[position]
    guard byte == Ascii.minus || byte == Ascii.question || byte == Ascii.colon else { return false }
    if byte == Ascii.colon {
      try beginKey(start, source)
      appendScalar(
        .plain, [.isVerbatim, .isAbsent], start: position, end: position, start.properties)
      noteKey(source)
      readIndicator(.value, canStart: false, source)
      return true
    }
    guard start.properties.isEmpty else {
      throw ReadingIssue(.misplacedProperty, from: start.position, to: position)
    }
    guard start.canStart else {
      let kind: ReadingIssue.Kind =
        byte == Ascii.minus ? .nestedSequenceOnOneLine : .nestedMappingOnOneLine
      throw ReadingIssue(kind, from: position, to: position + 1)
    }
    if start.isTabbed { throw tabFault(start) }
    if byte == Ascii.minus {
      try openBlock(.blockSequence, column: start.column, at: start.position)
      readDash(source)
    } else {
      try openBlock(.blockMapping, column: start.column, at: start.position)
      readIndicator(.explicitKey, canStart: true, source)
    }
    return true
  }

  private func tabFault(_ start: YamlStart) -> ReadingIssue {
    ReadingIssue(.tabIndentation, from: start.position - 1, to: start.position)
  }

  /// Prepares for a key: opens its mapping if it is the first one.
  mutating func beginKey(_ start: YamlStart, _ source: Span<UInt8>) throws(ReadingIssue) {
    guard !start.isEntry else { return }
    guard start.canStart else {
      throw ReadingIssue(.nestedMappingOnOneLine, from: position, to: position + 1)
    }
    if start.isTabbed { throw tabFault(start) }
    try openBlock(.blockMapping, column: start.column, at: start.position)
  }

  /// Returns the index of the colon that makes the preceding node a key, or nil; skips white space.
  func isKeyColon(_ source: Span<UInt8>, at index: Int) -> Int? {
    let colon = source.endOfWhite(from: index)
    guard colon < source.count, source[colon] == Ascii.colon,
      source.isBlankOrEnd(at: colon + 1)
    else { return nil }
    return colon
  }

  /// Implicit keys are limited to 1024 characters, which bounds the lookahead of parsers.
  func checkKeyLength(
    _ source: Span<UInt8>, from start: Int, to end: Int
  ) throws(ReadingIssue) {
    guard end - start > 1_024 else { return }
    var characters = 0
    for index in start..<end where source[index] & 0xC0 != 0x80 { characters += 1 }
    if characters > 1_024 { throw ReadingIssue(.keyTooLong, from: start, to: end) }
  }

  /// Appends a single-line scalar as a key, and skips its colon.
  private mutating func readKey(
    _ start: YamlStart, _ style: Node.Style, _ flags: TapeRecord.Flags, from first: Int,
    to end: Int, colon: Int, _ source: Span<UInt8>
  ) throws(ReadingIssue) {
    try checkKeyLength(source, from: start.position, to: end)
    position = colon
    try beginKey(start, source)
    appendScalar(style, flags, start: first, end: end, start.properties)
    noteKey(source)
    readIndicator(.value, canStart: false, source)
  }

  /// The properties of a value, including those of earlier lines.
  mutating func takeProperties(_ start: YamlStart) throws(ReadingIssue) -> YamlProperties {
    guard let joined = start.properties.joined(with: pending) else {
      throw ReadingIssue(.repeatedProperty, from: start.position, to: position)
    }
    pending = YamlProperties()
    return joined
  }

  private mutating func readBlockAlias(
    _ start: YamlStart, _ source: Span<UInt8>
  ) throws(ReadingIssue) {
    let first = position
    let end = try aliasEnd(source)
    guard start.properties.isEmpty else {
      throw ReadingIssue(.propertyOnAlias, from: start.position, to: end)
    }
    if let colon = isKeyColon(source, at: end) {
      position = colon
      try beginKey(start, source)
      appendAlias(source, from: first, to: end)
      noteKey(source)
      return readIndicator(.value, canStart: false, source)
    }
    if start.isEntry { throw ReadingIssue(.missingColon, from: first, to: end) }
    guard pending.isEmpty else { throw ReadingIssue(.propertyOnAlias, from: first, to: end) }
    appendAlias(source, from: first, to: end)
    position = end
    try finishLine(source)
  }

  private mutating func readBlockQuoted(
    _ start: YamlStart, _ source: Span<UInt8>
  ) throws(ReadingIssue) {
    let first = position
    let scalar = try readQuoted(source, indent: frames[frames.count - 1].indent)
    let settled = takeSettledKey(at: first)
    if let colon = settled?.colon ?? isKeyColon(source, at: position) {
      guard !scalar.isFolded else { throw overSeveralLines(colon) }
      return try readKey(
        start, scalar.style, scalar.flags, from: first, to: position, colon: colon, source)
    }
    if start.isEntry { throw ReadingIssue(.missingColon, from: first, to: position) }
    let properties = try takeProperties(start)
    let end = position
    try finishLine(source)
    appendScalar(scalar.style, scalar.flags, start: first, end: end, properties)
  }

  func overSeveralLines(_ colon: Int) -> ReadingIssue {
    ReadingIssue(.keyOverSeveralLines, from: colon, to: colon + 1)
  }

  private mutating func readBlockPlain(
    _ start: YamlStart, _ source: Span<UInt8>
  ) throws(ReadingIssue) {
    let first = position
    try checkPlainStart(source, inFlow: false)
    if let key = takeSettledKey(at: first) {
      return try readKey(
        start, .plain, .isVerbatim, from: first, to: key.end, colon: key.colon, source)
    }
    let end = source.endOfPlainLine(from: first, inFlow: false)
    if let colon = isKeyColon(source, at: end) {
      return try readKey(start, .plain, .isVerbatim, from: first, to: end, colon: colon, source)
    }
    if start.isEntry { throw ReadingIssue(.missingColon, from: first, to: end) }
    position = end
    let isFolded = readPlainLines(source, indent: frames[frames.count - 1].indent, inFlow: false)
    if isFolded, let colon = isKeyColon(source, at: position) {
      let line = source.endOfWhite(from: lineStart)
      throw ReadingIssue(.colonInContinuedText, from: line, to: colon + 1)
    }
    let properties = try takeProperties(start)
    let last = isTolerant ? trimmedEnd(source, from: first, to: position) : position
    try finishLine(source)
    appendScalar(.plain, isFolded ? [] : .isVerbatim, start: first, end: last, properties)
  }
}
