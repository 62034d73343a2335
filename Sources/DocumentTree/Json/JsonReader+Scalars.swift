extension JsonReader {
  /// Parses the string whose opening quote is at `position`.
  mutating func readString(_ source: Span<UInt8>) throws(ReadingIssue) {
    let start = position
    var index = start &+ 1
    var isVerbatim = true
    while index < source.count {
      // Unchecked access, with the bound tested right here: a sixth fewer instructions per sheet.
      let byte = source[index]
      if byte == Ascii.quote {
        position = index &+ 1
        tape.appendScalar(.doubleQuoted, isVerbatim ? .isVerbatim : [], start: start, end: position)
        return
      }
      if byte == Ascii.backslash {
        isVerbatim = false
        index = try escapeEnd(source, at: index)
      } else if byte < 0x20, isTolerant,
        let next = endOfRawCharacter(source, at: index, start)
      {
        index = next
      } else if byte < 0x20 {
        throw controlFault(source, byte, at: index, start: start)
      } else {
        index &+= 1
      }
    }
    throw ReadingIssue(.unclosedQuote, from: start, to: start + 1)
  }

  private func controlFault(
    _ source: Span<UInt8>, _ byte: UInt8, at index: Int, start: Int
  ) -> ReadingIssue {
    guard Ascii.isBreak(byte) else {
      return ReadingIssue(.controlCharacter(byte), from: index, to: index + 1)
    }
    return ReadingIssue(
      .unclosedQuote, from: start, to: start + 1, related: ByteRange(start: index, end: index))
  }

  /// Validates the escape at `index` and returns the index after it.
  private func escapeEnd(_ source: Span<UInt8>, at index: Int) throws(ReadingIssue) -> Int {
    guard index + 1 < source.count else {
      throw ReadingIssue(.badEscape("\\"), from: index, to: source.count)
    }
    switch source[index + 1] {
    case Ascii.quote, Ascii.backslash, Ascii.slash, UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return index + 2
    case UInt8(ascii: "u"):
      return try Escapes.endOfUnicodeEscape(source, at: index)
    default:
      let end = index + 1 + max(1, SourceCheck.lengthOfScalar(in: source, at: index + 1))
      throw ReadingIssue(.badEscape(source.text(index, end)), from: index, to: end)
    }
  }

  /// Parses a number by the grammar of RFC 8259, section 6.
  mutating func readNumber(_ source: Span<UInt8>) throws(ReadingIssue) {
    let start = position
    var index = start
    if source[index] == Ascii.minus { index += 1 }
    let whole = digits(source, &index)
    let hasLeadingZero = whole > 1 && source[index - whole] == Ascii.zero
    var isGood = whole > 0 && !hasLeadingZero
    if index < source.count, source[index] == Ascii.point {
      index += 1
      isGood = digits(source, &index) > 0 && isGood
    }
    if index < source.count, source[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < source.count, source[index] == Ascii.plus || source[index] == Ascii.minus {
        index += 1
      }
      isGood = digits(source, &index) > 0 && isGood
    }
    guard isGood, index >= source.count || !isNumberTail(source[index]) else {
      let end = endOfWord(source)
      throw ReadingIssue(.badNumber(source.text(start, end)), from: start, to: end)
    }
    position = index
    tape.appendScalar(.plain, .isVerbatim, start: start, end: index)
    valueDone()
  }

  private func digits(_ source: Span<UInt8>, _ index: inout Int) -> Int {
    let start = index
    while index < source.count, Ascii.isDigit(source[index]) { index &+= 1 }
    return index - start
  }

  private func isNumberTail(_ byte: UInt8) -> Bool {
    Ascii.isWord(byte) || byte == Ascii.point || byte == Ascii.plus || byte >= 0x80
  }

  /// Parses `true`, `false` or `null`.
  mutating func readWord(_ source: Span<UInt8>) throws(ReadingIssue) {
    let start = position
    guard Ascii.isLetter(source[start]) || source[start] >= 0x80 else { throw unexpected(source) }
    let end = endOfWord(source)
    let word = source.text(start, end)
    guard word == "true" || word == "false" || word == "null" else {
      throw ReadingIssue(.unknownWord(word), from: start, to: end)
    }
    position = end
    tape.appendScalar(.plain, .isVerbatim, start: start, end: end)
    valueDone()
  }

  /// The end of what looks like one word; at least one character, at most about 64 bytes.
  func endOfWord(_ source: Span<UInt8>) -> Int {
    var index = position
    while index < source.count, index - position < 64, isNumberTail(source[index]) {
      index += max(1, SourceCheck.lengthOfScalar(in: source, at: index))
    }
    guard index == position, index < source.count else { return index }
    return index + max(1, SourceCheck.lengthOfScalar(in: source, at: index))
  }
}

extension Span where Element == UInt8 {
  /// The text of a range of bytes.
  func text(_ start: Int, _ end: Int) -> String {
    String(copying: UTF8Span(unchecked: extracting(start..<Swift.min(end, count))))
  }
}
