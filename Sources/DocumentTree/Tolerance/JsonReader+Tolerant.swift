extension JsonReader {
  /// Skips no-break spaces and the like between the parts of the text.
  mutating func skipForeignBlanks(_ source: Span<UInt8>) {
    while let blank = source.foreignBlank(at: position) {
      tolerance?.note(blank, at: position, in: .between)
      tolerance?.mend(position, position + blank.length, spaces: blank.width)
      position += blank.length
      while position < source.count, Ascii.isBlank(source[position]) { position &+= 1 }
    }
  }

  /// Parses a key without its first quote, or without both; returns whether one is here.
  mutating func readBareKey(_ source: Span<UInt8>) -> Bool {
    let start = position
    let end = source.endOfWord(from: start)
    let quote = end < source.count && source[end] == Ascii.quote ? end + 1 : end
    var colon = quote
    while colon < source.count, Ascii.isWhite(source[colon]) { colon += 1 }
    guard end > start, colon < source.count, source[colon] == Ascii.colon else { return false }
    issues.append(ReadingIssue(.unquotedKey, from: start, to: quote))
    tape.appendScalar(.plain, .isVerbatim, start: start, end: end)
    if !frames.isEmpty { frames[frames.count - 1].mayHaveDuplicates = true }
    position = quote
    expecting = .colon
    return true
  }

  /// The offset after a line break or tab within quotes that are closed further on; nil if they are not.
  mutating func endOfRawCharacter(
    _ source: Span<UInt8>, at index: Int, _ start: Int
  ) -> Int? {
    let byte = source[index]
    guard byte == Ascii.tab || Ascii.isBreak(byte) else { return nil }
    if tolerance?.reportedEnclosure != start {
      guard isClosed(source, from: index) else { return nil }
      tolerance?.reportedEnclosure = start
      issues.append(ReadingIssue(.rawCharacter(byte), from: index, to: index + 1))
    }
    let end = Ascii.isBreak(byte) ? source.endOfBreak(at: index) : index + 1
    tolerance?.mends.append(
      LayoutMend(
        range: ByteRange(start: index, end: end), text: byte == Ascii.tab ? "\\t" : "\\n"))
    return end
  }

  /// Whether the next quote ends a text: a comma, colon or bracket, or the end, follows it.
  private mutating func isClosed(_ source: Span<UInt8>, from start: Int) -> Bool {
    var index = start
    while index < source.count, source[index] != Ascii.quote {
      index += source[index] == Ascii.backslash ? 2 : 1
    }
    tape.work += index - start
    var next = index + 1
    while next < source.count, Ascii.isBlank(source[next]) { next += 1 }
    guard next < source.count else { return index < source.count }
    switch source[next] {
    case Ascii.comma, Ascii.colon, Ascii.closeBrace, Ascii.closeBracket: return true
    default: return false
    }
  }
}

extension Document {
  /// Parses a JSON text tolerantly.
  static func readJsonTolerantly(_ bytes: [UInt8], limits: ReadingLimits) -> Document {
    var reader = JsonReader(limits: limits, tolerance: Tolerance(order: nil))
    reader.read(bytes.span)
    for issue in reader.tolerance?.issues ?? [] { reader.issues.append(issue) }
    return Document(
      source: bytes, format: .json, tape: reader.tape, issues: reader.issues.sorted,
      layoutMends: (reader.tolerance?.mends ?? []).inOrder)
  }
}
