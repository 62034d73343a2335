/// Joins rows that a page break cut: both the label and its value continue on the next
/// page, and were drawn page by page.
enum SplitRows {
  /// The cells in an order in which each label stands together.
  static func joined(
    _ text: FoldedText, _ cells: [TextCell], _ table: PromptTable
  ) -> [TextCell] {
    guard cells.contains(where: { $0.left != nil }) else { return cells }
    var cells = cells
    let isCentred = isCentred(cells)
    var joined: Int?
    for index in cells.indices.dropFirst() where cells[index].page > cells[index - 1].page {
      // the words of a label say more than where a value stands
      if let label = label(before: index, cells),
        isOneLabel(text, cells[label], cells[index], table)
      {
        cells.insert(cells.remove(at: index), at: label + 1)
        joined = index
      } else if joined != index - 1,
        let value = restOfValue(before: index, text, cells, table, isCentred: isCentred)
      {
        var cell = cells.remove(at: index - 1)
        cell.page = cells[index - 1].page
        cells.insert(cell, at: value - 1)
      }
    }
    return cells
  }

  /// The last cell of the page before that stands where a cell does, behind which only others to its right
  /// were drawn.
  private static func label(before index: Int, _ cells: [TextCell]) -> Int? {
    guard let left = cells[index].left else { return nil }
    for other in (max(0, index - 40)..<index).reversed() {
      guard let otherLeft = cells[other].left, cells[other].page == cells[index].page - 1 else {
        return nil
      }
      if abs(otherLeft - left) < 30 { return other }
      if otherLeft < left { return nil }
    }
    return nil
  }

  /// Where a value goes on of which the page before has only the beginning, while what stands beside it was
  /// drawn on the next page: the sentence says so, or that the value before is centred without it.
  private static func restOfValue(
    before index: Int, _ text: FoldedText, _ cells: [TextCell], _ table: PromptTable,
    isCentred: Bool
  ) -> Int? {
    let value = cells[index - 1]
    guard index >= 2, let left = value.left, let first = cells[index].left, first + 100 < left,
      cells[index - 2].page == value.page,
      !isFigure(text, value) || asksForTime(text, cells[index], table)
    else { return nil }
    let others = ((index + 1)..<min(cells.count, index + 8)).prefix {
      (cells[$0].left ?? 0) > first + 50 && cells[$0].page == cells[index].page
    }
    if others.isEmpty, !isLabel(text, cells[index], table) { return nil }
    let rest = others.first { isBelow(cells[$0], value) }
    let isBelowOther = isBelow(cells[index - 2], value)
    if isCentred || !isBelowOther {
      let isApart = isBelowOther ? isWhole(index - 2, cells) : !isBeside(cells[index - 2], value)
      let next = others.first { (cells[$0].left ?? 0) > left + 30 } ?? others.endIndex
      return isApart ? rest ?? next : nil
    }
    guard let rest, !value.endsSentence(in: text.source) else { return nil }
    return cells[rest].beginsSmall(in: text.source) ? rest : nil
  }

  private static func isFigure(_ text: FoldedText, _ cell: TextCell) -> Bool {
    let words = CellReader(source: text.source).words([cell])
    return words.count <= 2
      && words.first.map { CellReader(source: text.source).isFigure($0) } ?? false
  }

  /// Whether a cell is the label of a figure with its unit, which no table has: `15,00 MESES`.
  private static func asksForTime(
    _ text: FoldedText, _ cell: TextCell, _ table: PromptTable
  ) -> Bool {
    let match = table.longest(in: text.letters(of: cell.lines)) { _ in true }.first
    return match.map { $0.prompt.shape == .egress } ?? false
  }

  /// Whether a cell begins a field.
  private static func isLabel(_ text: FoldedText, _ cell: TextCell, _ table: PromptTable) -> Bool {
    let letters = text.letters(of: cell.lines)
    guard let match = table.longest(in: letters, { _ in true }).first else { return false }
    switch match.prompt.shape {
    case .heading, .nothing, .title, .group: return false
    default: return true
    }
  }

  /// Whether a cell stands left of another at its height.
  private static func isBeside(_ cell: TextCell, _ other: TextCell) -> Bool {
    guard let left = cell.left, let otherLeft = other.left, left < otherLeft,
      let heights = cell.heights, let otherHeights = other.heights
    else { return false }
    return heights.lowerBound - 60 <= otherHeights.upperBound
      && otherHeights.lowerBound - 60 <= heights.upperBound
  }

  /// Whether a value stands in the middle of what is beside it, without the cell that follows.
  private static func isWhole(_ value: Int, _ cells: [TextCell]) -> Bool {
    guard let own = middle(of: cells[value]), let left = cells[value].left else { return false }
    for other in (0..<value).reversed() where cells[other].page == cells[value].page {
      guard let otherLeft = cells[other].left, otherLeft < left - 100 else { continue }
      return middle(of: cells[other]).map { abs($0 - own) < 30 } ?? false
    }
    return false
  }

  private static func middle(of cell: TextCell) -> Int? {
    cell.heights.map { ($0.lowerBound + $0.upperBound) / 2 }
  }

  /// Whether most cells of unequal height that stand beside each other have one middle, not one upper edge.
  private static func isCentred(_ cells: [TextCell]) -> Bool {
    var balance = 0
    for (cell, next) in zip(cells, cells.dropFirst()) where cell.page == next.page {
      guard let left = cell.left, let nextLeft = next.left, nextLeft > left + 100,
        let heights = cell.heights, let nextHeights = next.heights,
        let middle = middle(of: cell), let nextMiddle = self.middle(of: next)
      else { continue }
      let isTop = abs(heights.lowerBound - nextHeights.lowerBound) < 20
      let isMiddle = abs(middle - nextMiddle) < 20
      if isTop != isMiddle { balance += isMiddle ? 1 : -1 }
    }
    return balance > 0
  }

  private static func isBelow(_ cell: TextCell, _ other: TextCell) -> Bool {
    guard let left = cell.left, let otherLeft = other.left else { return false }
    return abs(left - otherLeft) < 30
  }

  /// Whether two cells are one label, perhaps with its limit of characters.
  private static func isOneLabel(
    _ text: FoldedText, _ first: TextCell, _ second: TextCell, _ table: PromptTable
  ) -> Bool {
    let own = text.letters(of: first.lines).count
    let letters = text.letters(of: first.lines + second.lines)
    guard let match = table.longest(in: letters, { _ in true }).first else { return false }
    let rest = letters[match.count...]
    return (rest.isEmpty || rest.elementsEqual(PromptTable.limit)) && own < letters.count
  }
}
