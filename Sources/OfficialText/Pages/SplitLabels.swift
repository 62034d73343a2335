import DocumentTree

/// Joins labels that a page break cut, in a text without positions: the rest
/// of one begins the next page, behind the beginning of its value.
struct SplitLabels {
  private let text: FoldedText
  private let table: PromptTable
  private var cells: [TextCell]

  /// The cells in an order in which each label stands together.
  static func joined(
    _ text: FoldedText, _ cells: [TextCell], _ table: PromptTable
  ) -> [TextCell] {
    guard !cells.contains(where: { $0.left != nil }) else { return cells }
    var labels = SplitLabels(text: text, table: table, cells: cells)
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

  private var source: [UInt8] { text.source }

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
    guard let letter = firstLetter(ofPageAt: first) else { return nil }
    var found: Label?
    var start = first - 1
    while start >= max(0, first - Self.reach), cells[start].page == page {
      if let label = label(from: start, before: first, letter), label.count > found?.count ?? -1 {
        found = label
      }
      start -= 1
    }
    return found
  }

  private func firstLetter(ofPageAt first: Int) -> UInt8? {
    var found: UInt8?
    text.forEachLetter(of: cells[first..<min(cells.count, first + Self.reach)]) { letter in
      found = text.letters[letter]
      return false
    }
    return found
  }

  /// How many lines of a page are searched: no cell is longer.
  private static let reach = 60

  /// The letters of a label so far.
  private struct Beginning {
    var walk: PromptTable.Walk
    /// The longest label among them.
    var longest: PromptTable.Walk?
    /// Whether a number stands behind a label, which may begin its limit of characters.
    var hasNumber = false

    var count: Int { walk.count + (hasNumber ? 1 : 0) }
  }

  /// Extends the walk by the letters of a cell; false if no label continues with them.
  private func take(_ cell: TextCell, _ beginning: inout Beginning) -> Bool {
    for line in cell.lines {
      for letter in text.range(of: line) {
        if beginning.hasNumber { return false }
        if table.take(text.letters[letter], &beginning.walk) {
          note(letter, &beginning)
        } else if table.isLabel(beginning.walk), text.letters[letter] == PromptTable.limit[0] {
          beginning.hasNumber = true
        } else {
          return false
        }
      }
    }
    return true
  }

  private func note(_ letter: Int, _ beginning: inout Beginning) {
    if table.isLabel(beginning.walk), source.endsWord(at: text.ends[letter]) {
      beginning.longest = beginning.walk
    }
  }

  /// Whether a label or its limit of characters may continue with a letter.
  private func goesOn(_ beginning: Beginning, with letter: UInt8) -> Bool {
    if beginning.hasNumber { return letter == PromptTable.limit[1] }
    var walk = beginning.walk
    return letter == PromptTable.limit[0] || table.take(letter, &walk)
  }

  /// The label that begins with a cell and goes on before another, which begins a page with a letter.
  private func label(from start: Int, before first: Int, _ letter: UInt8) -> Label? {
    var beginning = Beginning(walk: table.walk())
    var known: Int?
    var found: Label?
    for end in (start + 1)..<max(start + 1, first) {
      guard take(cells[end - 1], &beginning) else { break }
      // a line of signs alone begins none
      guard beginning.count > 0, goesOn(beginning, with: letter) else { continue }
      // the label goes on on its own page
      let longest = known ?? longestCount(in: cells[start..<first])
      known = longest
      if longest > beginning.count { continue }
      if let label = label(beginning, start..<end, first), label.count > found?.count ?? -1 {
        found = label
      }
    }
    return found
  }

  /// The number of letters of the longest label that cells begin with, whatever stands behind it.
  private func longestCount(in cells: ArraySlice<TextCell>) -> Int {
    var walk = table.walk()
    var count = 0
    text.forEachLetter(of: cells) { letter in
      guard table.take(text.letters[letter], &walk) else { return false }
      if table.isLabel(walk) { count = walk.count }
      return true
    }
    return count
  }

  /// The label that begins with cells of a page and goes on on the next one.
  private func label(_ own: Beginning, _ beginning: Range<Int>, _ first: Int) -> Label? {
    let next = cells[first..<min(cells.count, first + Self.reach)].prefix {
      $0.page == cells[first].page
    }
    var label = own
    var taken: [Int] = []
    var isLabel = !own.hasNumber
    var limit = PromptTable.limit.dropFirst(own.hasNumber ? 1 : 0)
    var behind: [Int] = []
    text.forEachLetter(of: next) { letter in
      if isLabel {
        isLabel = table.take(text.letters[letter], &label.walk)
        if isLabel { note(letter, &label) }
      }
      behind.append(letter)
      if isLabel, label.longest?.count == label.walk.count {
        taken += behind
        behind = []
      }
      return isLabel || behind.count < limit.count
    }
    guard let match = label.longest, match.count >= 18, match.count >= own.walk.count,
      match.count > own.count || !beginsLimit(cells[beginning.upperBound])
    else { return nil }
    for letter in behind {
      guard let wanted = limit.first, text.letters[letter] == wanted else { break }
      limit = limit.dropFirst()
      if limit.isEmpty { taken += behind.prefix(PromptTable.limit.count) }
    }
    guard let letter = taken.last else { return nil }
    let end = endOfLabel(text.ends[letter])
    guard let last = next.firstIndex(where: { $0.start < end && end <= $0.end + 2 }) else {
      return nil
    }
    return Label(
      beginning: beginning, rest: first..<(last + 1), end: end,
      count: match.count > own.count ? match.count : 0)
  }

  /// Where a label ends with the marks and blanks behind it.
  private func endOfLabel(_ letters: Int) -> Int {
    var end = letters
    while end < source.count,
      let length = source.punctuation(at: end) ?? (source[end].isBlank ? 1 : nil)
    {
      end += length
    }
    return end
  }

  private func beginsLimit(_ cell: TextCell) -> Bool {
    text.letters(of: cell.lines, startWith: PromptTable.limit)
  }
}
