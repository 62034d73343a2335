import DocumentTree

/// Takes away the heads of tables that a page prints again, since the table goes on below them.
///
/// A row that the end of the page cuts stands on both sides of such a head, and is joined without it.
struct RepeatedHeads {
  private let text: FoldedText
  private let table: PromptTable
  private let before: [TextCell]

  /// The cells without such heads, and the lines of those.
  static func removed(
    _ text: FoldedText, _ cells: [TextCell], _ table: PromptTable
  ) -> (cells: [TextCell], heads: [Range<Int>]) {
    let heads = RepeatedHeads(text: text, table: table, before: cells)
    let repeated = cells.indices.dropFirst().compactMap { index in
      cells[index].page > cells[index - 1].page ? heads.repeated(at: index) : nil
    }
    if repeated.isEmpty { return (cells, []) }
    let places = Set(repeated.joined())
    return (
      cells.indices.filter { !places.contains($0) }.map { cells[$0] },
      repeated.joined().flatMap { cells[$0].lines }
    )
  }

  /// The cells of a head at the top of a page, where that of the table above is the same.
  private func repeated(at index: Int) -> Range<Int>? {
    guard let head = head(at: index) else { return nil }
    let letters = before[head].map { text.letters(of: $0.lines) }
    for other in (0..<index).reversed() {
      if let above = self.head(at: other) {
        return before[above].map { text.letters(of: $0.lines) } == letters
          && before[above].allSatisfy { $0.page < before[index].page } ? head : nil
      }
      if beginsLabel(before[other]) { return nil }
    }
    return nil
  }

  /// The cells of a head from one on; nil where none begins with it.
  private func head(at index: Int) -> Range<Int>? {
    let cells = before[index...].prefix(Self.mostColumns)
    var walk = table.walk()
    for (number, cell) in zip(cells.indices, cells) where cell.page == before[index].page {
      for line in cell.lines {
        for letter in text[line] where !table.take(letter, &walk) { return nil }
      }
      let isHead = table.isLabel(walk) && table.labels(walk).contains { $0.prompt.shape.isTable }
      if isHead { return index..<(number + 1) }
    }
    return nil
  }

  /// More than a table has, some of which have two cells in a narrow one.
  private static let mostColumns = 6

  private func beginsLabel(_ cell: TextCell) -> Bool {
    let letters = text.letters(of: cell.lines)
    let match = table.longest(in: letters) { $0 + 1 == letters.count || $0 >= Self.shortest }.first
    return match.map { $0.count >= Self.shortest } ?? false
  }

  /// Shorter labels may be words of a value.
  private static let shortest = 10
}

extension Prompt.Shape {
  /// Whether it is a table whose rows are on several pages at times.
  fileprivate var isTable: Bool {
    switch self {
    case .rows, .production, .expenses, .averages, .amounts, .indicatorRows: true
    default: false
    }
  }
}
