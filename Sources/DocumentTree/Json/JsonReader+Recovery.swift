extension JsonReader {
  /// The input expected at the current position.
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

  /// Recovers from an error to a state from which parsing can continue; always advances or changes
  /// state.
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

  /// A mismatched bracket closes the nearest collection of its kind, or the innermost one if there
  /// is none.
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

  /// Adds a damaged value to a key without a value, so that keys and values stay paired.
  mutating func completeEntry(at end: Int) {
    guard let top = frames.last, top.isObject else { return }
    switch expecting {
    case .colon, .value:
      tape.appendScalar(.plain, [.isVerbatim, .isDamaged, .isAbsent], start: end, end: end)
      valueDone()
    default: break
    }
  }

  /// Treats an unclosed string as extending to the end of its line.
  private mutating func skipUnclosedQuote(_ issue: ReadingIssue, _ source: Span<UInt8>) {
    let start = position
    position = issue.related?.start ?? source.count
    finishDamaged(from: start, source)
  }

  /// Skips to the next comma or bracket of the innermost collection.
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

  /// Moves to the closing quote of a string, or to the end of its line.
  private mutating func skipQuoted(_ source: Span<UInt8>) {
    var index = position + 1
    while index < source.count, !Ascii.isBreak(source[index]), source[index] != Ascii.quote {
      index += source[index] == Ascii.backslash ? 2 : 1
    }
    position = min(index, source.count - 1)
  }

  /// Appends a damaged value where one was expected, and continues after it.
  private mutating func finishDamaged(from start: Int, _ source: Span<UInt8>) {
    switch expecting {
    case .value, .elementOrEnd, .colon:
      tape.appendScalar(.plain, [.isVerbatim, .isDamaged], start: start, end: position)
      valueDone()
    case .key, .keyOrEnd: expecting = .separator
    case .separator, .end: break
    }
    guard frames.isEmpty else { return }
    // The root itself is damaged: there is nothing to resume.
    expecting = .end
    position = source.count
  }
}
