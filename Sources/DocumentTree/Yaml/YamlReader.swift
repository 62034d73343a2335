/// Parses YAML 1.2.2 into tapes, recovering from errors where that is safe.
///
/// It is a state machine over lines and columns with an explicit stack, so nesting never uses the
/// call stack. Each step parses one indicator, scalar or bracket. Scalars are stored as byte
/// ranges; only their ends are determined here.
struct YamlReader {
  var tape = Tape()
  var issues: IssueList
  var position = 0
  /// The offset of the first byte of the current line.
  var lineStart = 0
  var frames: [YamlFrame] = []
  /// Properties on a line before the node they belong to.
  var pending = YamlProperties()
  /// The rest of the current line is to be parsed as a node.
  var inline: (canStart: Bool, isTabbed: Bool)?
  /// The start of the outermost open flow collection.
  var flowStart: YamlStart?
  /// The end of the last node.
  var lastEnd = 0
  /// The number of nodes that expanding aliases would add to those on the tape.
  var aliasedWeight = 0
  var aliasesAreTooLarge = false
  var anchors: [YamlAnchor] = []
  var anchorNames: [String: Int] = [:]
  var waitingNames: [(name: Range<Int>, anchor: Int)] = []
  /// Lines before this offset are never parsed again after an error.
  var floor = 0
  /// Whether the side tables of the tape are sorted by node.
  var propertiesAreSorted = true
  /// Whether the next node follows a line that could not be parsed.
  var damagesNext = false
  /// What is added to the bytes before a position of the line to get its column: not 0 only in a
  /// tolerant reading.
  var shift = 0
  /// What a tolerant reading knows; nil in a strict one.
  var tolerance: Tolerance?
  /// Whether the reading is tolerant; asked at every token, where a copy of the tolerance would take a
  /// thirtieth of checking a sheet.
  let isTolerant: Bool
  let limits: ReadingLimits
  let keyHash = KeyHash()

  init(limits: ReadingLimits, tolerance: Tolerance? = nil) {
    self.limits = limits
    self.tolerance = tolerance
    isTolerant = tolerance != nil
    issues = IssueList(limit: limits.issues)
  }

  /// The number of nodes so far, with aliases expanded.
  var weight: Int { tape.records.count + aliasedWeight }

  var column: Int { position - lineStart + shift }

  /// Parses the node of one document up to the next marker or the end of the file.
  mutating func readContent(_ source: Span<UInt8>) {
    while true {
      do throws(ReadingIssue) {
        while try step(source) {}
        break
      } catch {
        issues.append(error)
        guard !error.isFatal, !issues.isFull else {
          abandon(at: error.range.start, source)
          break
        }
        recover(from: error, source)
      }
    }
    closeAll(source)
  }

  /// Parses one token; returns false at the end of the document.
  private mutating func step(_ source: Span<UInt8>) throws(ReadingIssue) -> Bool {
    tape.work += 1
    if let top = frames.last, top.isFlow {
      try readFlow(source)
      return true
    }
    if let next = inline {
      inline = nil
      try readNode(
        source, isEntry: false, canStart: next.canStart, isTabbed: next.isTabbed)
      return true
    }
    if isTolerant { return try readTolerantLine(source) }
    guard let line = nextLine(source), !isMarker(source) else { return false }
    try readLine(source, line)
    return true
  }

  /// Moves to the first byte of content at or after `position`, which is the start of a line.
  ///
  /// Returns the number of spaces before it and whether a tab follows them.
  mutating func nextLine(_ source: Span<UInt8>) -> (indent: Int, isTabbed: Bool)? {
    while position < source.count {
      lineStart = position
      // Unchecked access, with the bound tested right here: a sixth fewer instructions per sheet.
      while position < source.count, source[position] == Ascii.space { position &+= 1 }
      let indent = position - lineStart
      while position < source.count,
        source[position] == Ascii.tab || source[position] == Ascii.space
      {
        position += 1
      }
      guard position < source.count else { return nil }
      let byte = source[position]
      if byte == Ascii.hash {
        position = source.endOfLine(from: position)
      } else if !Ascii.isBreak(byte) {
        return (indent, position - lineStart > indent)
      }
      guard position < source.count else { return nil }
      position = source.endOfBreak(at: position)
    }
    return nil
  }

  /// Whether `---` or `...` is at `position`, at the start of its line.
  func isMarker(_ source: Span<UInt8>) -> Bool {
    position == lineStart && source.isMarker(at: position)
  }
}

extension Span where Element == UInt8 {
  /// Whether `---` or `...` is here, followed by white space or nothing.
  func isMarker(at index: Int) -> Bool {
    guard index + 3 <= count else { return false }
    let byte = self[index]
    guard byte == Ascii.minus || byte == Ascii.point, self[index + 1] == byte,
      self[index + 2] == byte
    else { return false }
    return isBlankOrEnd(at: index + 3)
  }

  func isBlankOrEnd(at index: Int) -> Bool {
    index >= count || Ascii.isBlank(self[index])
  }

  func endOfWhite(from index: Int) -> Int {
    var index = index
    while index < count, Ascii.isWhite(self[index]) { index &+= 1 }
    return index
  }
}
