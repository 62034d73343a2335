import DocumentTree

/// Puts labels together that a page break cut in a text that does not tell where its cells stand: the rest
/// of one begins the next page, behind the beginning of its value.
struct SplitLabels {
  private let source: [UInt8]
  private let table: PromptTable
  private var cells: [TextCell]

  /// The cells in an order in which each label stands together.
  static func joined(
    _ source: [UInt8], _ cells: [TextCell], _ table: PromptTable
  ) -> [TextCell] {
    guard !cells.contains(where: { $0.left != nil }) else { return cells }
    var labels = SplitLabels(source: source, table: table, cells: cells)
    var index = 1
    while index < labels.cells.count {
      let (before, first) = (labels.cells[index - 1], labels.cells[index])
      // the columns of a row tell what stands beside a label
      if first.page > before.page, first.column == nil || before.column == nil {
        labels.join(at: index)
      }
      index += 1
    }
    return labels.cells
  }

  /// A label that goes on on the next page.
  private struct Label {
    /// The cells that it has on the first page.
    let beginning: Range<Int>
    /// The cells that it has on the next one, the last perhaps in part.
    let rest: Range<Int>
    /// Where it ends.
    let end: Int
    /// The number of its letters; none where only its limit of characters is on the next page.
    let count: Int
  }

  /// Moves the beginning of a value behind its label, of which the rest begins a page.
  private mutating func join(at first: Int) {
    guard let label = label(before: first) else { return }
    let value = cells[label.beginning.upperBound..<first]
    let last = label.rest.upperBound - 1
    var moved = Array(cells[label.rest.dropLast()])
    if let part = cells[last].clipped(from: 0, to: label.end) { moved.append(part) }
    moved += value
    if var part = cells[last].clipped(from: label.end) {
      part.lines[0] = source.trimmed(part.lines[0])
      if part.lines[0].isEmpty { part.lines.removeFirst() }
      if !part.lines.isEmpty { moved.append(part) }
    }
    // all of it counts to the later page, so that it is not taken for another cut
    for index in moved.indices { moved[index].page = cells[first].page }
    for index in label.beginning { cells[index].page = cells[first].page }
    cells.replaceSubrange(label.beginning.upperBound..<label.rest.upperBound, with: moved)
  }

  /// The longest label of which a page has the beginning and a part of the value.
  private func label(before first: Int) -> Label? {
    let page = cells[first - 1].page
    let rest = Array(
      cells[first..<min(cells.count, first + Self.reach)].prefix {
        $0.page == cells[first].page
      })
    let starts = (max(0, first - Self.reach)..<first).reversed().prefix { cells[$0].page == page }
    guard let earliest = starts.last else { return nil }
    let end = PageEnd(source, cells[earliest..<first])
    var restLetters: FoldedLetters?
    var found: Label?
    for start in starts {
      if let label = label(from: start, before: first, end, rest, &restLetters),
        label.count > found?.count ?? -1
      {
        found = label
      }
    }
    return found
  }

  /// How many lines of a page are looked at: no cell is longer.
  private static let reach = 60

  /// The letters of the last lines of a page, folded once for all labels that may begin there.
  private struct PageEnd {
    let folded: FoldedLetters
    /// The first cell, and how many letters stand before each one and behind the last.
    let start: Int
    let counts: [Int]

    init(_ source: [UInt8], _ cells: ArraySlice<TextCell>) {
      var folded = FoldedLetters(reserving: 60 * cells.count)
      var counts = [0]
      for cell in cells {
        for line in cell.lines { folded.append(source, line) }
        counts.append(folded.letters.count)
      }
      self.folded = folded
      start = cells.startIndex
      self.counts = counts
    }

    /// The letters of some cells.
    func letters(_ cells: Range<Int>) -> Range<Int> {
      counts[cells.lowerBound - start]..<counts[cells.upperBound - start]
    }
  }

  private func label(
    from start: Int, before first: Int, _ page: PageEnd, _ rest: [TextCell],
    _ restLetters: inout FoldedLetters?
  ) -> Label? {
    var found: Label?
    let known =
      table.longest(in: page.folded.letters, from: page.letters(start..<first).lowerBound) { _ in
        true
      }.first?.count ?? 0
    for end in (start + 1)..<max(start + 1, first) {
      let own = page.letters(start..<end)
      guard table.begins(with: Array(page.folded.letters[own])) else { break }
      // the label goes on on its own page
      if known > own.count { continue }
      let next = restLetters ?? FoldedLetters(source, rest.flatMap(\.lines))
      restLetters = next
      let folded = FoldedLetters(page.folded, own, next)
      if let label = label(folded, start..<end, first, rest, own.count),
        label.count > found?.count ?? -1
      {
        found = label
      }
    }
    return found
  }

  private func label(
    _ folded: FoldedLetters, _ beginning: Range<Int>, _ first: Int, _ rest: [TextCell], _ own: Int
  ) -> Label? {
    let match = table.longest(in: folded.letters, from: 0) {
      source.endsWord(at: folded.ends[$0])
    }.first
    guard let match, match.count >= 18 else { return nil }
    var count = match.count
    let hasLimit = folded.letters[count...].starts(with: PromptTable.limit)
    if hasLimit { count += PromptTable.limit.count }
    guard count > own, match.count > own || !beginsLimit(cells[beginning.upperBound]) else {
      return nil
    }
    var end = folded.ends[count - 1]
    while end < source.count,
      let length = source.punctuation(at: end) ?? source.blank(at: end, source.count)
    {
      end += length
    }
    guard let last = rest.firstIndex(where: { $0.start < end && end <= $0.end + 2 }) else {
      return nil
    }
    return Label(
      beginning: beginning, rest: first..<(first + last + 1), end: end,
      count: match.count > own ? match.count : 0)
  }

  private func beginsLimit(_ cell: TextCell) -> Bool {
    FoldedLetters(source, cell.lines).letters.starts(with: PromptTable.limit)
  }
}
