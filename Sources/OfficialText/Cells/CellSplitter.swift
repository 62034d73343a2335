/// Cuts a text into cells.
///
/// There are four ways of writing: cells with blank lines between them, one line below the other
/// without any (`pdftotext -raw`), and rows with tabs or pipes, as converters of documents write them.
struct CellSplitter {
  let text: TextLines
  private let pages: TextPages
  var cells: [TextCell] = []
  /// The lines that belong to the page, such as page numbers.
  var furniture: [Range<Int>] = []
  /// Whether blank lines divide cells; without them nothing shows where a cell begins.
  private(set) var hasBlocks = false
  /// Whether each line is a paragraph or a cell, as a word processor saves them.
  private var isUnwrapped = false
  var page = 0
  var row = 0

  init(_ text: TextLines, _ tables: [PromptTable]) {
    self.text = text
    pages = TextPages(text, tables)
  }

  var source: [UInt8] { text.source }

  /// The cells of a text, in its order.
  static func split(_ text: TextLines, _ tables: [PromptTable]) -> CellSplitter {
    var splitter = CellSplitter(text, tables)
    splitter.run()
    return splitter
  }

  private mutating func run() {
    let lines = text.lines
    let filled = lines.count { !$0.text.isEmpty }
    let blank = lines.count - filled
    hasBlocks = blank * 12 > filled
    let pipes = PipeRows(text).rows
    let row: (Int) -> PipeRows.Row? = { pipes.isEmpty ? nil : pipes[$0] }
    let hasParagraphs = lines.indices.contains { lines[$0].text.count > 250 && row($0) == nil }
    // a text that is not wrapped has a cell in each line, whatever blank lines stand around its tables
    isUnwrapped = hasParagraphs && !text.hasTabs && !text.hasRows
    // what stands around the text of a page says nothing of where it begins
    var beginsPage = false
    var before = 0
    for (number, line) in lines.enumerated() {
      if pages.pages[number] > before {
        page += pages.pages[number] - before
        before = pages.pages[number]
        beginsPage = true
      }
      if line.text.isEmpty { continue }
      let isFirst = number == 0 || lines[number - 1].text.isEmpty
      if let row = row(number) {
        beginsPage = false
        append(row, line.text, isAfterBlank: isFirst)
        continue
      }
      if pages.running.contains(number)
        || Furniture.isOne(source[line.text], text.folded[line.text], page: page)
      {
        furniture.append(line.text)
        continue
      }
      let startsPage = beginsPage || isIndentedByOne(line) && !isFirst && !isLimit(line.text)
      if startsPage, !beginsPage { page += 1 }
      beginsPage = false
      let isBehindRow = !isFirst && (row(number - 1) != nil || isRow(lines[number - 1].text))
      let begins =
        !hasBlocks || isUnwrapped || isFirst || startsPage || cells.isEmpty || isBehindRow
        || OfficialText.isFirstSection(text.folded[line.text])
      guard text.hasRows else {
        append(line.text, begins: begins, startsPage, hasParagraphs)
        continue
      }
      for part in cutAtEmphasis(line.text) {
        append(part, begins: begins || part != line.text, startsPage, hasParagraphs)
      }
    }
  }

  private func isIndentedByOne(_ line: TextLines.Line) -> Bool {
    let start = line.range.lowerBound
    return line.range.count > 1 && source[start] == 0x20 && line.text.lowerBound == start + 1
  }

  /// Adds a line: a row of cells between tabs, a cell, or the next line of one.
  private mutating func append(
    _ line: Range<Int>, begins: Bool, _ startsPage: Bool, _ hasParagraphs: Bool
  ) {
    row += 1
    guard text.hasTabs else {
      if begins {
        cells.append(
          TextCell(
            lines: [line], page: page, row: row, column: nil, hasParagraphs: hasParagraphs,
            isStart: hasBlocks || isUnwrapped || startsPage))
      } else {
        cells[cells.count - 1].lines.append(line)
      }
      return
    }
    let parts = tabParts(line)
    guard parts.count > 1 || begins else {
      cells[cells.count - 1].lines.append(line)
      return
    }
    for (index, part) in parts.enumerated() {
      cells.append(
        TextCell(
          lines: [part.range], page: page, row: row,
          column: parts.count > 1 || part.column > 0 ? part.column : nil,
          hasParagraphs: hasParagraphs, isStart: hasBlocks || index > 0 || startsPage))
    }
  }

  /// Whether a line is a row of cells, which the next line does not go on with.
  private func isRow(_ line: Range<Int>) -> Bool { text.hasTabs && source[line].contains(0x09) }

  /// The cells of a row; a tab at its end is a cell that is blank.
  private func tabParts(_ line: Range<Int>) -> [(range: Range<Int>, column: Int)] {
    var parts: [(Range<Int>, Int)] = []
    var start = line.lowerBound
    var column = 0
    // blanks before the first cell may be tabs: the row begins with blank cells
    var before = line.lowerBound
    while before > 0, source[before - 1] != 0x0A, source[before - 1] != 0x0D {
      before -= 1
      if source[before] == 0x09 { column += 1 }
    }
    while true {
      var end = start
      while end < line.upperBound, source[end] != 0x09 { end += 1 }
      let part = source.trimmed(start..<end)
      if !part.isEmpty { parts.append((part, column)) }
      guard end < line.upperBound else { return parts }
      start = end + 1
      column += 1
    }
  }

  /// `(1.000 caracteres)`, which ends a label.
  private func isLimit(_ line: Range<Int>) -> Bool {
    source[line.lowerBound] == UInt8(ascii: "(")
      && text.folded[line].starts(with: PromptTable.limit)
  }
}

extension [UInt8] {
  /// Where a text begins: behind its byte order mark.
  var startOfText: Int { starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// A range without the blanks at its ends: spaces, tabs, page breaks.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isBlank { start += 1 }
    while end > start, self[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}
