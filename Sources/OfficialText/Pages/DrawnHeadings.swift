/// Puts headings where they stand on their page.
///
/// The ministry's system draws the text of a page first and the bands with its headings last, so that they come between
/// the parts of a row that the end of the page cuts.
struct DrawnHeadings {
  private let tables: [PromptTable]

  init(_ tables: [PromptTable]) { self.tables = tables }

  /// The lines of pages in the order in which they were drawn, but for such headings.
  func placed(_ lines: [PageText.Line]) -> [PageText.Line] {
    var placed: [PageText.Line] = []
    placed.reserveCapacity(lines.count)
    var start = 0
    while start < lines.count {
      let end = lines[start...].firstIndex { $0.page != lines[start].page } ?? lines.count
      place(lines[start..<end], in: &placed)
      start = end
    }
    return placed
  }

  /// No page has more headings.
  private static let most = 12

  private func place(_ page: ArraySlice<PageText.Line>, in lines: inout [PageText.Line]) {
    let last = page.indices.suffix(Self.most).reversed()
    let late = last.prefix { isHeading(page[$0]) || isFurniture(page[$0]) }
      .filter { isHeading(page[$0]) }
    let first = lines.count
    lines +=
      late.isEmpty ? Array(page) : page.indices.filter { !late.contains($0) }.map { page[$0] }
    for heading in late.reversed().map({ page[$0] }) {
      let place = lines[first...].firstIndex { $0.middle > heading.middle } ?? lines.count
      lines.insert(heading, at: place)
    }
  }

  private func isHeading(_ line: PageText.Line) -> Bool {
    let letters = FoldedLetters(line.text).letters
    if letters.starts(with: Self.section) { return true }
    return tables.contains { table in
      table.longest(in: letters) { $0 + 1 == letters.count }.contains {
        $0.prompt.shape == .heading
      }
    }
  }

  private static let section = Array("seccion#".utf8)

  private func isFurniture(_ line: PageText.Line) -> Bool {
    let text = line.text
    return Furniture.isOne(
      Array(text.utf8)[...], FoldedLetters(text).letters[...], page: line.page)
  }
}
