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
    let regions = labels.marked(pages).flatMap { page in
      var regions = LayoutRegion.all(page)
      if page.first.map({ $0.page > 0 }) ?? false, !regions.isEmpty { regions[0].beginsPage = true }
      return regions
    }
    let rows = regions.map { LayoutRows($0, source) }
    let readings = LayoutRows.Alignment.allCases.map { alignment in
      rows.map { $0.rows(alignment) }
    }
    let costs = readings.map { $0.reduce(0) { $0 + $1.cost } }
    guard let best = costs.indices.min(by: { costs[$0] < costs[$1] }) else { return }
    let alignment = LayoutRows.Alignment.allCases[best]
    let isTop = alignment == .top
    var before: (region: LayoutRegion, lines: Range<Int>)?
    for (number, (region, reading)) in zip(regions, readings[best]).enumerated() {
      for lines in reading.rows {
        let isBehindCut =
          before.map { endsCut($0.region, $0.lines, before: region, alignment) } ?? false
        before = (region, lines)
        let first = cells.count
        append(region, lines)
        for index in first..<cells.count {
          cells[index].isGuessed = region.isGuess(lines.lowerBound) || rows[number].mayBeTwo(lines)
        }
        if isBehindCut || mayBeCut(region, lines, isTop: isTop), first > 0, first < cells.count {
          for index in (first - 1)..<cells.count { cells[index].isMixed = true }
        }
      }
    }
  }

  /// What stands on a line in a column of a row.
  private typealias Part = (line: LayoutLine, pieces: [LayoutLine.Piece], isApart: Bool)

  /// Adds the cells of a row, column by column.
  private mutating func append(_ region: LayoutRegion, _ lines: Range<Int>) {
    row += 1
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
  }

  /// Whether the last row of a page may hold the beginning of the value of the label that the next page begins with: it
  /// has more lines below its label than above it, though the cells of a row have one middle or one lower edge.
  private func endsCut(
    _ last: LayoutRegion, _ lines: Range<Int>, before region: LayoutRegion,
    _ alignment: LayoutRows.Alignment
  ) -> Bool {
    guard alignment != .top, region.beginsPage, region.lines[0].label != nil,
      region.lines[0].page == last.lines[lines.lowerBound].page + 1,
      last.lines[lines.upperBound - 1].left > LayoutLine.margin
    else { return false }
    let labels = lines.filter { last.lines[$0].left <= LayoutLine.margin }
    guard let first = labels.first, let end = labels.last else { return true }
    let below = lines.upperBound - 1 - end
    return below > (alignment == .middle ? first - lines.lowerBound + 1 : 0)
  }

  /// Whether the first row of a page with a label, or the lines above it, may have lines of the other: those of a value
  /// that the page above began stand right above one whose value may begin higher than its label.
  private func mayBeCut(_ region: LayoutRegion, _ lines: Range<Int>, isTop: Bool) -> Bool {
    guard region.beginsPage,
      let label = lines.first(where: { region.lines[$0].label != nil }), label > 0,
      region.lines[..<label].allSatisfy({ $0.left > LayoutLine.margin }),
      region.lines[label].number == region.lines[label - 1].number + 1
    else { return false }
    return !isTop || (1...2).contains(label) && label > lines.lowerBound
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
