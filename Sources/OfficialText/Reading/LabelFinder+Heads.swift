extension LabelFinder {
  /// Reads a row of cells as the headings of a table whose columns may come in any order.
  mutating func takeHead(_ index: Int) -> Int? {
    guard cells[index].column != nil, index == 0 || cells[index - 1].row != cells[index].row else {
      return nil
    }
    var end = index + 1
    while end < cells.count, cells[end].row == cells[index].row { end += 1 }
    guard end > index + 1 else { return nil }
    let row = (index..<end).map { cell in
      let own = firstLetters[cell]..<firstLetters[cell + 1]
      return own.count > table.heads.longest ? [] : Array(letters.letters[own])
    }
    guard let (field, heads) = table.heads.head(of: row) else { return nil }
    var columns: [Int: String] = [:]
    for (number, head) in zip(index..<end, heads) {
      let cell = cells[number]
      if let head, let column = cell.column { columns[column] = head.key }
      if let head { keepNumbers(firstLetters[number]..<firstLetters[number + 1], head.numbers) }
      printed += cell.lines
    }
    labels.append(
      FoundLabel(
        shape: .columns(field, columns), place: cells[index].start..<cells[end - 1].end,
        hasColon: false))
    return end
  }

  /// Whether a cell belongs to a table with headings and is not the first of its row, so that it begins no label.
  func isInTable(_ index: Int) -> Bool {
    guard case .columns? = labels.last?.shape, let column = cells[index].column else {
      return false
    }
    return column > 0
  }
}
