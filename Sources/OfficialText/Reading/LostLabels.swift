import ExactNumbers

/// Finds the lines that begin as labels do that were not found.
struct LostLabels {
  let text: FoldedText
  let table: PromptTable
  /// The lines of the sheet, in order, each with those below it in its cell.
  private let lines: [ArraySlice<Range<Int>>]
  /// The labels that were found, in order.
  private let printed: [Range<Int>]

  init(text: FoldedText, table: PromptTable, cells: [TextCell], printed: [Range<Int>]) {
    self.text = text
    self.table = table
    lines = cells.flatMap { cell in
      cell.lines.indices.map { cell.lines[$0...].prefix(Self.mostLines) }
    }.sorted { $0[$0.startIndex].lowerBound < $1[$1.startIndex].lowerBound }
    self.printed = printed.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The first line in a part of the text that begins as a label of a field does, perhaps but for some letters.
  func first(asking field: String, in part: Range<Int>) -> Range<Int>? {
    let beginnings = table.beginnings(asking: field)
    if beginnings.isEmpty { return nil }
    let first = lines.partitioningIndex { $0[$0.startIndex].lowerBound >= part.lowerBound }
    return lines[first...].lazy.map { ($0[$0.startIndex], $0) }
      .prefix { $0.0.lowerBound < part.upperBound }.first { line, below in
        guard text.source[line.lowerBound].beginsLabel else { return false }
        // a narrow column has few words on each line
        let isShort = text.range(of: line).count < Self.shortest
        let letters = isShort ? text.letters(of: below)[...] : text[line]
        return beginnings.contains { letters.starts(with: $0) || isLike($0, letters, line) }
      }?.0
  }

  /// How many lines of a narrow column the beginning of a label has at most, and the letters of a line of a wide one.
  private static let mostLines = 4
  private static let shortest = 18

  private func isLike(
    _ beginning: ArraySlice<UInt8>, _ letters: ArraySlice<UInt8>, _ line: Range<Int>
  ) -> Bool {
    // the words of a label that was found may be like those of another
    PromptTable.begins(letters.prefix(beginning.count + 2), like: beginning) && !isPrinted(line)
  }

  private func isPrinted(_ line: Range<Int>) -> Bool {
    let next = printed.partitioningIndex { $0.upperBound > line.lowerBound }
    return next < printed.count && printed[next].lowerBound <= line.lowerBound
  }
}
