import DocumentTree
import ExactNumbers

/// Takes the marks out of a text that a mail quotes: `> Código Sistema`.
extension RewrittenText {
  /// The text without as many marks as each quoted line has; nil where fewer than nine of ten lines are quoted.
  init?(quotesOf source: [UInt8]) {
    guard let depth = Self.depthOfQuotes(source) else { return nil }
    self.init()
    var copied = 0
    source.forEachLine { line in
      let end = source.marks(line, most: depth).end
      guard end > line.lowerBound else { return }
      copy(source.span, copied..<line.lowerBound)
      copied = end
    }
    copy(source.span, copied..<source.count)
  }

  private static func depthOfQuotes(_ source: [UInt8]) -> Int? {
    let first = source.span.firstIndex(from: 0) { $0.bytes(equalTo: UInt8(ascii: ">")) }
    // most texts have no such sign at all
    if first == source.count { return nil }
    var (depth, quoted, others) = (Int.max, 0, 0)
    source.forEachLine { line in
      let count = source.marks(line, most: .max).count
      if count > 0 {
        depth = min(depth, count)
        quoted += 1
      } else if source[line].contains(where: { $0 > 0x20 }) {
        others += 1
      }
    }
    return quoted > 9 * others ? depth : nil
  }
}

extension [UInt8] {
  /// Calls a function with each line, without its break.
  fileprivate func forEachLine(_ body: (Range<Int>) -> Void) {
    var start = 0
    while start < count {
      let end = span.endOfLine(from: start)
      body(start..<end)
      start = end + 1
    }
  }

  /// The marks that a line begins with, each perhaps with a blank behind it, and where they end.
  fileprivate func marks(_ line: Range<Int>, most: Int) -> (count: Int, end: Int) {
    var (marks, end) = (0, line.lowerBound)
    while marks < most, end < line.upperBound, self[end] == UInt8(ascii: ">") {
      marks += 1
      end += 1
      if end < line.upperBound, self[end] == 0x20 { end += 1 }
    }
    return (marks, end)
  }
}
