import DocumentTree

/// Rows of free texts.
extension SheetImporter {
  /// Reads a table with a row for each entry and a cell for each of its texts.
  mutating func setRows(_ field: String, _ keys: [String], _ label: FoundLabel) {
    if label.cells.isEmpty {
      if !fields.has("\(field)/0/\(keys[0])") { set(field, nil, at: label.place, label) }
      return
    }
    var number = 0
    while fields.has("\(field)/\(number)/\(keys[0])") { number += 1 }
    let placed = rowsByPlace(label.cells, keys.count, field)
    let rows = placed ?? rowsInOrder(field, label.cells, keys.count, first: number)
    if placed == nil, rows != nil, label.cells.contains(where: { $0.left != nil }) {
      // the places of the cells show other columns
      remarkMixed(field, at: label.cells[0].start)
    } else if placed == nil, let place = cutByPage(label.cells) {
      remark(.cutByPage, field, at: place)
      mixOnce(field, at: place)
    }
    if let guessed = label.cells.first(where: \.isGuessed) {
      remark(.splitByGuess, "\(field)/\(number)", at: guessed.start)
    }
    let isUneven = rows?.contains { $0.contains(where: \.isEmpty) } ?? true
    if isUneven, folded.keepsColumns || rows == nil {
      mixed.append((field, label.cells[0].start))
    } else if isUneven, let rows, let place = doubtfulCut(rows) {
      remarkMixed(field, at: place)
    }
    guard let rows else {
      remark(.tableAsText, "\(field)/\(number)", at: label.cells[0].start)
      let place = reader.place(label.cells) ?? label.place
      set("\(field)/\(number)/\(keys[0])", reader.line(label.cells), at: place, label)
      return
    }
    for row in rows {
      for (key, cells) in zip(keys, row) {
        guard let place = reader.place(cells) else {
          fields.set("\(field)/\(number)/\(key)", nil, at: label.place, label: label.place)
          continue
        }
        let text = reader.line(cells)
        fields.set("\(field)/\(number)/\(key)", text, at: place, label: place)
      }
      number += 1
    }
  }

  /// Where a page ends within what may be one cell, so that each cell behind may be of another column; nil where every
  /// page ends with a sentence.
  private func cutByPage(_ cells: [TextCell]) -> Int? {
    zip(cells, cells.dropFirst()).first { last, next in
      next.page > last.page && next.column == nil
        && (next.beginsSmall(in: source) || !last.endsSentence(in: source))
    }?.1.start
  }

  /// Rows whose text tells where each cell stands.
  mutating func rowsByPlace(
    _ cells: [TextCell], _ columns: Int, _ field: String
  ) -> [[[TextCell]]]? {
    guard let places = columnsOfPages(cells, columns) else { return nil }
    var rows: [[[TextCell]]] = []
    var last: (column: Int, page: Int)?
    for cell in cells {
      guard let column = places[cell.page]?.column(of: cell) else { return nil }
      let isNextPage = last.map { $0.page != cell.page } ?? false
      if last.map({ column < $0.column || column == 0 }) ?? true || isNextPage {
        rows.append([[TextCell]](repeating: [], count: columns))
      }
      rows[rows.count - 1][column].append(cell)
      last = (column, cell.page)
    }
    return joinedOverPages(rows, field)
  }

  /// Where two rows of a drawn table may be one; nil where a cell that is missing in one of them is just blank.
  ///
  /// The end of a page is between them, or the lines of a column follow each other as those of a cell do.
  private func doubtfulCut(_ rows: [[[TextCell]]]) -> Int? {
    let leading = rows.joined().joined().compactMap { cell in
      cell.heights.map { ($0.upperBound - $0.lowerBound) / max(1, cell.lines.count - 1) }
    }.filter { $0 > 0 }.min()
    for (row, next) in zip(rows, rows.dropFirst()) {
      guard (row + next).contains(where: \.isEmpty), let first = next.joined().first else {
        continue
      }
      if row.joined().contains(where: { $0.page != first.page }) { return first.start }
      let isClose = zip(row, next).contains { cells, below in
        guard let leading, let end = cells.last?.heights, let start = below.first?.heights else {
          return false
        }
        return start.lowerBound - end.upperBound <= leading * 105 / 100
      }
      if isClose { return first.start }
    }
    return nil
  }

  /// The rows of a table of the components, as section 5.2 names them: by where they stand on a page that keeps
  /// its columns, else by the cells.
  mutating func componentRows(
    _ cells: [TextCell], _ columns: Int, _ field: String
  ) -> [[[TextCell]]]? {
    guard let places = columnsOfPages(cells, columns) else { return nil }
    let letters = components.map {
      (name: FoldedLetters($0.name).letters, unit: FoldedLetters($0.unit).letters)
    }
    let byColumn = Dictionary(grouping: cells) { places[$0.page]?.column(of: $0) ?? 0 }
    let sorted = (0..<columns).map { byColumn[$0] ?? [] }
    if folded.keepsColumns, let table = ComponentRows(sorted, letters, folded) { return table.rows }
    let rows = rowsByPlace(cells, columns, field)
    if let rows, !components.isEmpty, let first = cells.first,
      rows.count != components.count
        || rows.contains(where: { $0.dropLast().contains(where: \.isEmpty) })
    {
      remark(.splitByGuess, field, at: first.start)
      let names = rows.map { FoldedLetters(source, $0[0].flatMap(\.lines)).letters }
      if !names.allSatisfy(isNamed) { mixed.append((field, first.start)) }
    }
    return rows
  }

  /// Whether letters are the name of a component, or that and its unit.
  func isNamed(_ letters: [UInt8]) -> Bool {
    components.contains { component in
      letters == FoldedLetters(component.name).letters
        || letters == FoldedLetters(component.name + " " + component.unit).letters
    }
  }

  /// The columns of a table on each of its pages, where they may stand elsewhere; those of all pages together
  /// where one does not have all; nil where their number is another.
  private func columnsOfPages(_ cells: [TextCell], _ count: Int) -> [Int: Columns]? {
    let pages = Dictionary(grouping: cells, by: \.page)
    let columns = pages.compactMapValues { Columns($0) }.filter { $0.value.count == count }
    if columns.count == pages.count { return columns }
    guard let all = Columns(cells), all.count == count else { return nil }
    return pages.mapValues { _ in all }
  }

  /// Joins rows that a page break cut.
  private mutating func joinedOverPages(
    _ rows: [[[TextCell]]], _ field: String
  ) -> [[[TextCell]]] {
    let begins = rows.contains { row in
      row[0].first.map { $0.beginsSmall(in: source) } ?? false && !isFirstOfPage(row, rows)
    }
    var joined: [[[TextCell]]] = []
    for row in rows {
      guard let last = joined.last, isFirstOfPage(row, rows), isCut(last, row, hasSmall: begins)
      else {
        joined.append(row)
        continue
      }
      if let first = row.joined().first { remark(.cutByPage, field, at: first.start) }
      joined[joined.count - 1] = zip(last, row).map { $0 + $1 }
    }
    return joined
  }

  private func isFirstOfPage(_ row: [[TextCell]], _ rows: [[[TextCell]]]) -> Bool {
    guard let first = row.joined().first else { return false }
    return !rows.contains { other in
      other.joined().contains { $0.page == first.page && $0.start < first.start }
    }
  }

  /// Whether a page break cuts a row: one of the pages lacks a column, or a text continues.
  private func isCut(_ last: [[TextCell]], _ next: [[TextCell]], hasSmall: Bool) -> Bool {
    let figures = [last, next].map { row in
      row[row.count - 1].last.map { CellReader.isFigure(reader.line([$0])) } ?? false
    }
    if figures == [true, true] { return false }
    if next[0].isEmpty || last[0].isEmpty { return true }
    for (before, after) in zip(last, next) {
      guard let before = before.last, let after = after.first else { continue }
      if after.beginsSmall(in: source), !before.endsSentence(in: source), !hasSmall { return true }
    }
    return false
  }

  /// Rows of a text that only has blank lines between cells: they follow each other, and a first cell of one
  /// line may have the second one on its line.
  private mutating func rowsInOrder(
    _ field: String, _ cells: [TextCell], _ columns: Int, first: Int
  ) -> [[[TextCell]]]? {
    if cells.contains(where: { $0.column != nil }) { return rowsOfTabs(cells, columns) }
    // a text without blank lines does not tell where a cell ends
    if cells.contains(where: { !$0.isStart }) { return nil }
    if cells.count.isMultiple(of: columns) {
      let glued = cells.indices.contains {
        $0.isMultiple(of: columns) && split(cells[$0]) != nil && columns == 2
      }
      if !glued {
        return stride(from: 0, to: cells.count, by: columns).map { start in
          cells[start..<(start + columns)].map { [$0] }
        }
      }
    }
    return rowsBySplitting(field, cells, columns, first: first)
  }

  private func rowsOfTabs(_ cells: [TextCell], _ columns: Int) -> [[[TextCell]]] {
    // a converter may write more tabs than one between columns, the same in each row
    let own = Set(cells.compactMap(\.column)).sorted()
    let places = own.count == columns && own[columns - 1] >= columns ? own : Array(0..<columns)
    var rows: [[[TextCell]]] = []
    var number: Int?
    for cell in cells {
      if cell.row != number, cell.column != nil || rows.isEmpty {
        rows.append([[TextCell]](repeating: [], count: columns))
        number = cell.row
      }
      // a line without tabs goes on with the last cell
      let place = cell.column.flatMap { places.firstIndex(of: $0) }
      let column = place ?? min(max(0, cell.column ?? (columns - 1)), columns - 1)
      rows[rows.count - 1][column].append(cell)
    }
    return rows
  }

  /// Splits rows whose first cell ran into the second one.
  private mutating func rowsBySplitting(
    _ field: String, _ cells: [TextCell], _ columns: Int, first number: Int
  ) -> [[[TextCell]]]? {
    var rows: [[[TextCell]]] = []
    var index = 0
    while index < cells.count {
      let left = cells.count - index
      if let (first, second) = split(cells[index]), columns == 2 || left % columns != 0 {
        remark(.splitByGuess, "\(field)/\(number + rows.count)", at: cells[index].start)
        var row = [[first], [second]]
        index += 1
        while row.count < columns, index < cells.count {
          row.append([cells[index]])
          index += 1
        }
        if row.count < columns { return nil }
        rows.append(row)
        continue
      }
      guard left >= columns else {
        // a text that goes on in a block of its own
        guard !rows.isEmpty else { return nil }
        rows[rows.count - 1][columns - 1] += cells[index...]
        return rows
      }
      rows.append(cells[index..<(index + columns)].map { [$0] })
      index += columns
    }
    return rows
  }

  /// A cell cut before the first capitalised word of its first line that is no acronym; nil where a line
  /// has none, or the cell is only one line.
  private func split(_ cell: TextCell) -> (TextCell, TextCell)? {
    guard cell.lines.count > 1 else { return nil }
    let words = reader.words([cell]).prefix { $0.line == 0 }
    guard let word = words.dropFirst().first(where: { isSentenceStart($0) }) else { return nil }
    var first = cell
    first.lines = [source.trimmed(cell.lines[0].lowerBound..<word.place.lowerBound)]
    var second = cell
    second.lines[0] = word.place.lowerBound..<cell.lines[0].upperBound
    return (first, second)
  }

  /// A word with one capital, at its start: not `MIPEs`, `SII`.
  private func isSentenceStart(_ word: CellReader.Word) -> Bool {
    let scalars = Array(reader.string(word).unicodeScalars)
    guard scalars.count > 1 || scalars.first == "A", let first = scalars.first else { return false }
    return first.properties.isUppercase
      && !scalars.dropFirst().contains { $0.properties.isUppercase }
  }
}
