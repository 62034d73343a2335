import ExactNumbers

/// Finds the lines that begin as labels do that were not found.
struct LostLabels {
  let text: FoldedText
  let table: PromptTable
  /// The lines of the sheet, in order.
  let lines: [Range<Int>]
  /// The labels that were found, in order.
  private let printed: [Range<Int>]

  init(text: FoldedText, table: PromptTable, lines: [Range<Int>], printed: [Range<Int>]) {
    self.text = text
    self.table = table
    self.lines = lines
    self.printed = printed.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The first line in a part of the text that begins as a label of a field does, perhaps but for some letters.
  func first(asking field: String, in part: Range<Int>) -> Range<Int>? {
    let beginnings = table.beginnings(asking: field)
    if beginnings.isEmpty { return nil }
    let first = lines.partitioningIndex { $0.lowerBound >= part.lowerBound }
    return lines[first...].prefix { $0.lowerBound < part.upperBound }.first { line in
      guard text.source[line.lowerBound].beginsLabel else { return false }
      let letters = text[line]
      return beginnings.contains { letters.starts(with: $0) || isLike($0, letters, line) }
    }
  }

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
