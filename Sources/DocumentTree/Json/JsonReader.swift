/// Parses JSON (RFC 8259) into a tape, recovering from errors where that is safe.
///
/// It is a state machine with an explicit stack, so nesting never uses the call stack.
struct JsonReader {
  /// What the grammar allows next.
  enum Expecting {
    case value, elementOrEnd, keyOrEnd, key, colon, separator, end
  }

  /// An open object or array.
  struct Frame {
    let node: Int
    let isObject: Bool
    var count = 0
    /// A bit per key hash; in most objects it rules out duplicates without a search.
    var seen: UInt64 = 0
    var mayHaveDuplicates = false
  }

  var tape = Tape()
  var issues: IssueList
  var position = 0
  var expecting = Expecting.value
  var frames: [Frame] = []
  /// What a tolerant reading has put right; nil in a strict one.
  var tolerance: Tolerance?
  /// Whether the reading is tolerant; asked at every token, where a copy of the tolerance would take a
  /// thirtieth of checking a sheet.
  let isTolerant: Bool
  let limits: ReadingLimits
  private let keyHash = KeyHash()

  init(limits: ReadingLimits, tolerance: Tolerance? = nil) {
    self.limits = limits
    self.tolerance = tolerance
    isTolerant = tolerance != nil
    issues = IssueList(limit: limits.issues)
  }

  private var steps = 0

  /// Parses the whole text, which must be valid UTF-8.
  mutating func read(_ source: Span<UInt8>) {
    position = SourceCheck.lengthOfByteOrderMark(in: source)
    tape.takeRoom(for: source, from: position, .json)
    skipWhite(source)
    guard position < source.count else {
      issues.append(ReadingIssue(.emptyFile, at: position))
      return
    }
    while true {
      do throws(ReadingIssue) {
        while try step(source) {}
        break
      } catch {
        issues.append(error)
        guard !error.isFatal, !issues.isFull else { break }
        recover(from: error, source)
      }
    }
    closeAll(at: position, source)
    tape.work += steps
  }

  /// Parses one token; returns false at the end of the text.
  private mutating func step(_ source: Span<UInt8>) throws(ReadingIssue) -> Bool {
    steps &+= 1
    skipWhite(source)
    guard position < source.count else { return try end() }
    switch expecting {
    case .value: try readValue(source)
    case .elementOrEnd:
      if source[position] == Ascii.closeBracket {
        closeTop(source)
      } else {
        try readValue(source)
      }
    case .keyOrEnd:
      if source[position] == Ascii.closeBrace { closeTop(source) } else { try readKey(source) }
    case .key: try readKey(source)
    case .colon: try readColon(source)
    case .separator: try readSeparator(source)
    case .end: throw ReadingIssue(.contentAfterEnd, from: position, to: endOfWord(source))
    }
    return true
  }

  mutating func skipWhite(_ source: Span<UInt8>) {
    // Unchecked access, with the bound tested right here: a sixth fewer instructions per sheet.
    while position < source.count, Ascii.isBlank(source[position]) { position &+= 1 }
    if isTolerant { skipForeignBlanks(source) }
  }

  private mutating func end() throws(ReadingIssue) -> Bool {
    if expecting == .end { return false }
    let expected = self.expected
    completeEntry(at: position)
    expecting = .end
    guard let frame = frames.last else {
      throw ReadingIssue(.unexpectedEnd(expected: expected), at: position)
    }
    // An error inside has probably consumed the bracket, and was already reported.
    if tape.records[frame.node].has(.isDamaged) { return false }
    let start = Int(tape.records[frame.node].start)
    tape.markDamaged(frame.node)
    throw ReadingIssue(
      .unclosedBracket(frame.isObject ? "{" : "["), from: start, to: start + 1,
      related: ByteRange(start: position, end: position))
  }

  private mutating func readValue(_ source: Span<UInt8>) throws(ReadingIssue) {
    switch source[position] {
    case Ascii.quote:
      try readString(source)
      valueDone()
    case Ascii.openBrace: try open(.mapping)
    case Ascii.openBracket: try open(.sequence)
    case Ascii.minus, Ascii.zero...Ascii.nine: try readNumber(source)
    default: try readWord(source)
    }
  }

  private mutating func open(_ kind: TapeRecord.Kind) throws(ReadingIssue) {
    guard frames.count < limits.depth else {
      throw ReadingIssue(.tooDeep(limit: limits.depth), from: position, to: position + 1)
    }
    let node = tape.open(kind, .flow, at: position)
    frames.append(Frame(node: node, isObject: kind == .mapping))
    expecting = kind == .mapping ? .keyOrEnd : .elementOrEnd
    position += 1
  }

  private mutating func readKey(_ source: Span<UInt8>) throws(ReadingIssue) {
    let byte = source[position]
    guard byte == Ascii.quote else {
      if isTolerant, readBareKey(source) { return }
      if byte == Ascii.closeBrace { throw ReadingIssue(.extraComma, at: position) }
      if Ascii.isLetter(byte) || byte == Ascii.apostrophe {
        throw ReadingIssue(.unquotedKey, from: position, to: endOfWord(source))
      }
      throw unexpected(source)
    }
    let start = position
    try readString(source)
    noteKey(source, from: start)
    expecting = .colon
  }

  /// Records the key just parsed, to detect duplicates.
  private mutating func noteKey(_ source: Span<UInt8>, from start: Int) {
    let top = frames.count - 1
    guard top >= 0, !frames[top].mayHaveDuplicates else { return }
    let bit = keyHash.bit(of: source, from: start, to: position)
    let isEscaped = tape.records.last?.has(.isVerbatim) != true
    if frames[top].seen & bit != 0 || isEscaped { frames[top].mayHaveDuplicates = true }
    frames[top].seen |= bit
  }

  private mutating func readColon(_ source: Span<UInt8>) throws(ReadingIssue) {
    guard source[position] == Ascii.colon else { throw unexpected(source) }
    position += 1
    expecting = .value
  }

  private mutating func readSeparator(_ source: Span<UInt8>) throws(ReadingIssue) {
    guard let top = frames.last else { return }
    let byte = source[position]
    if byte == Ascii.comma {
      position += 1
      expecting = top.isObject ? .key : .value
    } else if byte == (top.isObject ? Ascii.closeBrace : Ascii.closeBracket) {
      closeTop(source)
    } else {
      throw separatorFault(source, isObject: top.isObject)
    }
  }

  /// Completes a value: updates the state of its collection or of the document.
  mutating func valueDone() {
    let top = frames.count - 1
    guard top >= 0 else {
      expecting = .end
      return
    }
    frames[top].count += 1
    expecting = .separator
  }

  /// Closes the innermost collection, whose closing bracket is at `position`.
  mutating func closeTop(_ source: Span<UInt8>) {
    position += 1
    finishTop(at: position, source)
    valueDone()
  }

  mutating func finishTop(at end: Int, _ source: Span<UInt8>) {
    guard let frame = frames.popLast() else { return }
    tape.close(frame.node, at: end, count: frame.count)
    if frame.mayHaveDuplicates {
      let found = DuplicateKeys.find(in: &tape, mapping: frame.node, count: frame.count, source)
      for issue in found { issues.append(issue) }
    }
  }

  private mutating func closeAll(at end: Int, _ source: Span<UInt8>) {
    while let frame = frames.last {
      tape.markDamaged(frame.node)
      completeEntry(at: end)
      finishTop(at: end, source)
      if !frames.isEmpty { valueDone() }
    }
  }
}
