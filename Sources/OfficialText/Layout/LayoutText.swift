import DocumentTree

/// The cells of a text that keeps the columns of a page.
struct LayoutText {
  private let source: [UInt8]
  private(set) var cells: [TextCell] = []
  private var row = 0

  init(_ text: TextLines, _ tables: [PromptTable]) {
    source = text.source
    let labels = LayoutLabels(text: text.folded, tables: tables)
    var pages: [[LayoutLine]] = []
    let textPages = TextPages(text, tables)
    for line in LayoutLine.all(in: text, textPages.pages) {
      let place = line.pieces[0].range.lowerBound..<line.end
      if textPages.running.contains(line.number)
        || Furniture.isOne(source[place], text.folded[place], page: line.page)
      {
        continue
      }
      if pages.last?.last?.page != line.page { pages.append([]) }
      pages[pages.count - 1].append(line)
    }
    pages = pages.map { LayoutLine.cutAtColumns($0, in: source) }
    let regions = labels.marked(pages).flatMap { LayoutRegion.all($0) }
    let rows = regions.map { LayoutRows($0, source) }
    let readings = LayoutRows.Alignment.allCases.map { alignment in
      rows.map { $0.rows(alignment) }
    }
    let best = readings.min { $0.reduce(0) { $0 + $1.cost } < $1.reduce(0) { $0 + $1.cost } }
    for (region, reading) in zip(regions, best ?? []) {
      for rows in reading.rows { append(region, rows) }
    }
  }

  /// What stands on a line in a column of a row.
  private typealias Part = (line: LayoutLine, pieces: [LayoutLine.Piece], isApart: Bool)

  /// Adds the cells of a row, column by column.
  private mutating func append(_ region: LayoutRegion, _ lines: Range<Int>) {
    row += 1
    let first = cells.count
    for column in region.pieces(of: lines) {
      var parts: [Part] = []
      var last = lines.lowerBound
      for (index, pieces) in column {
        let line = region.lines[index]
        let isBelow = line.number - region.lines[last].number <= 1
        let isApart =
          !isBelow && !(index == last + 2 && region.isInterleaved(index))
          && !isRest(pieces, of: parts.last?.pieces)
        parts.append((line, pieces, isApart && !parts.isEmpty))
        last = index
      }
      append(parts)
    }
    let isGuessed = region.isGuess(lines.lowerBound)
    for index in first..<cells.count { cells[index].isGuessed = isGuessed }
  }

  /// Whether the first of pieces is the rest of a figure that a narrow cell broke.
  private func isRest(_ pieces: [LayoutLine.Piece], of before: [LayoutLine.Piece]?) -> Bool {
    guard let last = before?.last, let first = pieces.first else { return false }
    let reader = CellReader(source: source)
    return CellReader.isBroken(reader.string(last.range), reader.string(first.range))
  }

  /// Adds what stands in a column of a row: a cell, or one for each part that lies apart.
  private mutating func append(_ parts: [Part]) {
    if parts.count == 1, let part = parts.first {
      for piece in part.pieces { append([(part.line, piece)]) }
      return
    }
    var cell: [(line: LayoutLine, piece: LayoutLine.Piece)] = []
    for part in parts {
      guard let first = part.pieces.first, let last = part.pieces.last else { continue }
      if part.isApart {
        append(cell)
        cell = []
      }
      let piece = LayoutLine.Piece(
        range: first.range.lowerBound..<last.range.upperBound, left: first.left, right: last.right)
      cell.append((part.line, piece))
    }
    append(cell)
  }

  /// A character counts as two points wide and a line as ten high: only relative positions matter.
  private mutating func append(_ cell: [(line: LayoutLine, piece: LayoutLine.Piece)]) {
    guard let first = cell.first, let last = cell.last else { return }
    cells.append(
      TextCell(
        lines: cell.map(\.piece.range), page: first.line.page, row: row, column: nil,
        left: (cell.map(\.piece.left).min() ?? 0) * 20,
        right: (cell.map(\.piece.right).max() ?? 0) * 20,
        heights: (first.line.number * 100)...(last.line.number * 100), isStart: true))
  }
}

extension LayoutLine {
  fileprivate var end: Int { pieces[pieces.count - 1].range.upperBound }
}
