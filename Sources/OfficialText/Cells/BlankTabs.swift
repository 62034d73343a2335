import DocumentTree
import ExactNumbers

/// Writes the tabs of a text again that a program made blanks of.
///
/// Such a text is told from one that keeps the columns of a page by its lines, which are whole paragraphs, and by its
/// gaps, which are all of one width: `Nombre    Pymes Globales`.
extension RewrittenText {
  /// The text with its tabs; nil if it has none that became blanks.
  init?(tabsOf source: [UInt8]) {
    guard !source.contains(0x09), let width = Self.widthOfTabs(source) else { return nil }
    self.init()
    var copied = 0
    for gap in Self.gaps(source) {
      copy(source.span, copied..<gap.lowerBound)
      for tab in 0..<(gap.count / width) { put(0x09, for: gap.lowerBound + tab * width) }
      copied = gap.upperBound
    }
    copy(source.span, copied..<source.count)
  }

  /// The fewest blanks that a tab became, and the most.
  private static let widths = 3...8

  /// How many blanks each tab became; nil where gaps differ, or where no line is a paragraph.
  private static func widthOfTabs(_ source: [UInt8]) -> Int? {
    guard hasParagraph(source.span) else { return nil }
    let gaps = gaps(source)
    let width = gaps.reduce(0) { divisor($0, $1.count) }
    return gaps.count >= 5 && widths.contains(width) ? width : nil
  }

  /// Whether a line is as long as a paragraph.
  private static func hasParagraph(_ source: Span<UInt8>) -> Bool {
    var start = 0
    while start < source.count {
      let end = source.firstIndex(from: start) { $0.bytes(equalTo: 0x0A) }
      if end - start > 300 { return true }
      start = end + 1
    }
    return false
  }

  /// The runs of three blanks or more before a word.
  private static func gaps(_ source: [UInt8]) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var start: Int?
    for index in source.indices {
      if source[index] == 0x20 {
        start = start ?? index
      } else if let first = start {
        if source[index] > 0x20, index - first >= widths.lowerBound { gaps.append(first..<index) }
        start = nil
      }
    }
    return gaps
  }

  private static func divisor(_ first: Int, _ second: Int) -> Int {
    var (larger, smaller) = (max(first, second), min(first, second))
    while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}
