extension YamlReader {
  /// What follows the prologue of a document.
  enum Prologue { case document, endOfStream }

  /// Prepares the reader for the next document of the stream; keeps `position`.
  mutating func startDocument() {
    tape.restart()
    issues = IssueList(limit: limits.issues)
    frames = []
    pending = YamlProperties()
    inline = nil
    flowStart = nil
    aliasedWeight = 0
    aliasesAreTooLarge = false
    anchors = []
    anchorNames = [:]
    waitingNames = []
    propertiesAreSorted = true
    damagesNext = false
    floor = position
    lastEnd = position
  }

  /// Parses one document with its prologue; returns false at the end of the stream.
  mutating func readDocument(_ source: Span<UInt8>) -> Bool {
    startDocument()
    if tape.records.capacity == 0 { tape.takeRoom(for: source, from: position, .yaml) }
    let isThere = readPrologue(source)
    guard isThere else { return false }
    readContent(source)
    finishDocument(source)
    return true
  }

  /// Parses directives and `---`; returns false if no document follows.
  private mutating func readPrologue(_ source: Span<UInt8>) -> Bool {
    var directives = Directives()
    while true {
      skipByteOrderMark(source)
      guard nextLine(source) != nil else { return endStream(directives) }
      if position == lineStart, source[position] == Ascii.percent {
        readDirective(source, &directives)
      } else if isMarker(source), source[position] == Ascii.point {
        if !directives.isEmpty { reportDirectives(directives) }
        directives = Directives()
        finishMarker(source)
      } else {
        begin(source, directives)
        return true
      }
    }
  }

  private mutating func endStream(_ directives: Directives) -> Bool {
    if !directives.isEmpty { reportDirectives(directives) }
    return false
  }

  private mutating func reportDirectives(_ directives: Directives) {
    issues.append(ReadingIssue(.directiveWithoutDocument, directives.range))
  }

  private mutating func begin(_ source: Span<UInt8>, _ directives: Directives) {
    frames = [
      YamlFrame(
        .document, indent: -1, node: 0, state: .value, gap: position, weightBefore: 0)
    ]
    guard isMarker(source) else {
      if !directives.isEmpty { reportDirectives(directives) }
      position = lineStart
      return
    }
    position += 3
    frames[0].gap = position
    lastEnd = position
    readRest(canStart: false, source)
  }

  /// Skips `...` and checks that only a comment follows on its line.
  private mutating func finishMarker(_ source: Span<UInt8>) {
    position += 3
    do throws(ReadingIssue) {
      try finishLine(source)
    } catch {
      issues.append(
        ReadingIssue(.badDocumentEnd, from: error.range.start, to: error.range.end))
      skipLine(source)
    }
  }

  private mutating func finishDocument(_ source: Span<UInt8>) {
    if !propertiesAreSorted {
      tape.anchors.sort { $0.node < $1.node }
      tape.tags.sort { $0.node < $1.node }
    }
    guard !issues.isFull, position < source.count, isMarker(source),
      source[position] == Ascii.point
    else { return }
    finishMarker(source)
  }

  private mutating func skipByteOrderMark(_ source: Span<UInt8>) {
    guard position + 3 <= source.count, source[position] == 0xEF, source[position + 1] == 0xBB,
      source[position + 2] == 0xBF
    else { return }
    position += 3
  }

  /// The directives of a document.
  private struct Directives {
    var range = ByteRange(start: 0, end: 0)
    var hasVersion = false
    var isEmpty = true
  }

  private mutating func readDirective(_ source: Span<UInt8>, _ directives: inout Directives) {
    let start = position
    let words = source.words(from: start, to: source.endOfLine(from: start))
    let end = words.last?.upperBound ?? start
    directives.range = ByteRange(start: start, end: end)
    directives.isEmpty = false
    let texts = words.map { source.text($0.lowerBound, $0.upperBound) }
    let isGood: Bool
    switch texts[0] {
    case "%YAML":
      isGood = !directives.hasVersion && texts.count == 2 && Self.isVersion(texts[1])
      directives.hasVersion = true
    case "%TAG":
      isGood = texts.count == 3 && declare(handle: texts[1], prefix: texts[2])
    default:
      isGood = texts[0].utf8.count > 1
      if isGood { issues.append(ReadingIssue(.unknownDirective(texts[0]), directives.range)) }
    }
    if !isGood {
      let text = source.text(start, min(end, start + 60))
      issues.append(ReadingIssue(.badDirective(text), directives.range))
    }
    skipLine(source)
  }

  /// Only version 1 is known; later minor versions are compatible by definition.
  private static func isVersion(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0] == "1" && !parts[1].isEmpty
      && parts[1].utf8.allSatisfy(Ascii.isDigit)
  }

  private mutating func declare(handle: String, prefix: String) -> Bool {
    let bytes = Array(handle.utf8)
    let isHandle =
      bytes.first == Ascii.exclamation && bytes.last == Ascii.exclamation
      && bytes.dropFirst().dropLast().allSatisfy(Ascii.isWord)
    guard isHandle, tape.tagPrefixes[handle] == nil else { return false }
    tape.tagPrefixes[handle] = prefix
    return true
  }
}

extension Span where Element == UInt8 {
  /// The words of a line, up to a comment.
  func words(from start: Int, to end: Int) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var index = start
    while index < end {
      index = endOfWhite(from: index)
      guard index < end, words.isEmpty || self[index] != Ascii.hash else { break }
      let first = index
      while index < end, !Ascii.isWhite(self[index]) { index += 1 }
      words.append(first..<index)
    }
    return words
  }
}
