extension JsonReader {
  /// What should stand at the present place.
  var expected: ReadingIssue.Expected {
    switch expecting {
    case .value, .elementOrEnd: .value
    case .key, .keyOrEnd: .key
    case .colon: .colon
    case .separator: frames.last?.isObject == true ? .commaOrBrace : .commaOrBracket
    case .end: .lineEnd
    }
  }

  func unexpected(_ source: Span<UInt8>) -> ReadingIssue {
    let end = endOfWord(source)
    let byte = source[position]
    if byte == Ascii.closeBracket || byte == Ascii.closeBrace { return closingFault(byte) }
    let text = source.text(position, end)
    let found: ReadingIssue.Found = Ascii.isWord(byte) ? .word(text) : .character(text)
    return ReadingIssue(.unexpected(found, expected: expected), from: position, to: end)
  }

  private func closingFault(_ byte: UInt8) -> ReadingIssue {
    let isBrace = byte == Ascii.closeBrace
    let close = isBrace ? "}" : "]"
    if let top = frames.last, top.isObject == isBrace, expecting == .value, !top.isObject {
      return ReadingIssue(.extraComma, at: position)
    }
    if let top = frames.last, top.isObject != isBrace {
      let start = Int(tape.records[top.node].start)
      return ReadingIssue(
        .mismatchedBracket(close, opened: top.isObject ? "{" : "["), from: position,
        to: position + 1, related: ByteRange(start: start, end: start + 1))
    }
    return ReadingIssue(
      .unexpected(.character(close), expected: expected), from: position, to: position + 1)
  }

  func separatorFault(_ source: Span<UInt8>, isObject: Bool) -> ReadingIssue {
    let byte = source[position]
    let beginsValue =
      byte == Ascii.quote || byte == Ascii.openBrace || byte == Ascii.openBracket
      || Ascii.isWord(byte)
    if beginsValue, !isObject || byte == Ascii.quote {
      return ReadingIssue(.missingComma, from: position, to: position + 1)
    }
    return unexpected(source)
  }

  /// Brings the machine to a state from which reading can go on; always moves or changes the state.
  mutating func recover(from issue: ReadingIssue, _ source: Span<UInt8>) {
    if let top = frames.last { tape.markDamaged(top.node) }
    switch issue.kind {
    case .missingComma:
      expecting = frames.last?.isObject == true ? .key : .value
    case .extraComma:
      closeTop(source)
    case .mismatchedBracket:
      closeMismatched(source)
    case .contentAfterEnd, .unexpectedEnd, .unclosedBracket:
      completeEntry(at: source.count)
      position = source.count
      expecting = .end
    case .unclosedQuote:
      skipUnclosedQuote(issue, source)
    default:
      skipDamaged(source)
    }
  }

  /// A bracket of the wrong kind closes the nearest collection of its kind, or else the innermost.
  private mutating func closeMismatched(_ source: Span<UInt8>) {
    let isBrace = source[position] == Ascii.closeBrace
    guard frames.contains(where: { $0.isObject == isBrace }) else {
      completeEntry(at: position)
      return closeTop(source)
    }
    while let top = frames.last, top.isObject != isBrace {
      tape.markDamaged(top.node)
      completeEntry(at: position)
      finishTop(at: position, source)
      valueDone()
    }
    completeEntry(at: position)
    closeTop(source)
  }

  /// Gives a key without a value a damaged one, so that keys and values stay in pairs.
  mutating func completeEntry(at end: Int) {
    guard let top = frames.last, top.isObject else { return }
    switch expecting {
    case .colon, .value:
      tape.appendScalar(.plain, [.isVerbatim, .isDamaged, .isAbsent], start: end, end: end)
      valueDone()
    default: break
    }
  }

  /// Takes an unclosed string for all of its line.
  private mutating func skipUnclosedQuote(_ issue: ReadingIssue, _ source: Span<UInt8>) {
    let start = position
    position = issue.related?.start ?? source.count
    finishDamaged(from: start, source)
  }

  /// Skips to the next comma or bracket that belongs to the innermost collection.
  private mutating func skipDamaged(_ source: Span<UInt8>) {
    let start = position
    var depth = 0
    while position < source.count {
      switch source[position] {
      case Ascii.comma where depth == 0, Ascii.closeBrace where depth == 0,
        Ascii.closeBracket where depth == 0:
        return finishDamaged(from: start, source)
      case Ascii.openBrace, Ascii.openBracket: depth += 1
      case Ascii.closeBrace, Ascii.closeBracket: depth -= 1
      case Ascii.quote: skipQuoted(source)
      default: break
      }
      position += 1
    }
    finishDamaged(from: start, source)
  }

  /// Moves onto the closing quote of a string, or onto the end of its line.
  private mutating func skipQuoted(_ source: Span<UInt8>) {
    var index = position + 1
    while index < source.count, !Ascii.isBreak(source[index]), source[index] != Ascii.quote {
      index += source[index] == Ascii.backslash ? 2 : 1
    }
    position = min(index, source.count - 1)
  }

  /// Puts a damaged value where one was due, and goes on after it.
  private mutating func finishDamaged(from start: Int, _ source: Span<UInt8>) {
    switch expecting {
    case .value, .elementOrEnd, .colon:
      tape.appendScalar(.plain, [.isVerbatim, .isDamaged], start: start, end: position)
      valueDone()
    case .key, .keyOrEnd: expecting = .separator
    case .separator, .end: break
    }
    guard frames.isEmpty else { return }
    // The root itself is unreadable, and nothing is left to go on with.
    expecting = .end
    position = source.count
  }
}
