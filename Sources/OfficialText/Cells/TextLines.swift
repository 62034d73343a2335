import DocumentTree
import ExactNumbers

/// The lines of a text, and whether tabs, pipes or columns divide them.
struct TextLines {
  /// A line, which may be blank.
  struct Line {
    /// Without its line break.
    let range: Range<Int>
    /// Without the blanks around it.
    let text: Range<Int>
  }

  let folded: FoldedText
  let lines: [Line]
  /// Whether tabs stand between cells.
  let hasTabs: Bool
  /// Whether it has tables in Markdown.
  let hasRows: Bool
  /// Whether it keeps columns: a tenth of its lines have three blanks or more between words, and none is a row
  /// with tabs; the rows of tables in Markdown do not count, whose cells may be padded.
  let keepsColumns: Bool

  var source: [UInt8] { folded.source }

  init(_ source: [UInt8]) {
    folded = FoldedText(source)
    var lines: [Line] = []
    lines.reserveCapacity(folded.lines.count)
    var gaps = Gaps()
    var hasRows = false
    let table = folded.lines
    let places = (0..<table.count).map { table.lineRange(of: $0 + 1) }
      .prefix { $0.start < source.count }
    let indentation = Self.indentation(source, places.map { $0.start..<$0.end })
    for place in places {
      let own = source[place.start..<place.end].prefix(indentation).prefix { $0 == 0x20 }.count
      let range = (place.start + own)..<place.end
      let text = Self.withoutHeadingMark(source, source.trimmed(range))
      gaps.add(source.span, range)
      if !hasRows, PipeRows.isAlignment(source, text) { hasRows = true }
      lines.append(Line(range: range, text: text))
    }
    self.lines = lines
    self.hasRows = hasRows
    hasTabs = gaps.hasTabs
    keepsColumns = gaps.areColumns(hasRows)
  }
}

extension TextLines {
  /// A line without the mark of a heading in Markdown: `## Sección 1`.
  fileprivate static func withoutHeadingMark(_ source: [UInt8], _ line: Range<Int>) -> Range<Int> {
    let count = source[line].prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(count), count < line.count, source[line.lowerBound + count] == 0x20
    else { return line }
    return source.trimmed((line.lowerBound + count)..<line.upperBound)
  }

  /// The blanks that every line with words begins with: the text was shifted.
  fileprivate static func indentation(_ source: [UInt8], _ lines: [Range<Int>]) -> Int {
    var least = Int.max
    for line in lines where least > 0 {
      // a blank line says nothing
      guard source[line].contains(where: { $0 > 0x20 }) else { continue }
      least = min(least, source[line].prefix { $0 == 0x20 }.count)
    }
    return least == .max ? 0 : least
  }
}

/// The gaps between the words of lines.
private struct Gaps {
  var hasTabs = false
  /// The lines with words, and those of them with three blanks or more between two; lines with pipes apart.
  private var lines = (all: 0, wide: 0)
  private var rows = (all: 0, wide: 0)

  /// Adds a line; a form feed within divides it.
  mutating func add(_ source: Span<UInt8>, _ line: Range<Int>) {
    var blanks = 0
    var (hasWords, isWide, hasPipes) = (false, false, false)
    var index = line.lowerBound
    while index < line.upperBound {
      switch source[index] {
      case 0x20: blanks += 1
      case 0x0C:
        count(hasWords, isWide, hasPipes)
        (hasWords, isWide, hasPipes, blanks) = (false, false, false, 0)
      case let byte:
        if blanks >= 3, hasWords { isWide = true }
        (hasWords, blanks) = (true, 0)
        if byte == UInt8(ascii: "|") { hasPipes = true }
        if byte == 0x09 { hasTabs = true }
        // the rest of the word says nothing else
        index = source.firstIndex(from: index + 1) {
          $0.blankBytes | $0.bytes(equalTo: UInt8(ascii: "|"))
        }
        continue
      }
      index += 1
    }
    count(hasWords, isWide, hasPipes)
  }

  private mutating func count(_ hasWords: Bool, _ isWide: Bool, _ hasPipes: Bool) {
    guard hasWords else { return }
    if hasPipes {
      rows.all += 1
      if isWide { rows.wide += 1 }
    } else {
      lines.all += 1
      if isWide { lines.wide += 1 }
    }
  }

  func areColumns(_ hasRows: Bool) -> Bool {
    let all = lines.all + (hasRows ? 0 : rows.all)
    let wide = lines.wide + (hasRows ? 0 : rows.wide)
    return !hasTabs && wide >= 5 && wide * 10 >= all
  }
}
