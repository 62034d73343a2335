import ExactNumbers

/// Finds the most plausible division of a region into rows of cells.
///
/// A page has no lines between its rows. What divides them: a label of the form is the whole of its
/// cell, the lines of a cell follow each other, the cells of a row have one upper edge or one middle, a line
/// ends where its next word has no place, and a sentence is not cut.
struct LayoutRows {
  /// How cells of a row with fewer lines than others stand in it.
  enum Alignment: CaseIterable {
    case top, middle, bottom
  }

  private let region: LayoutRegion
  private let source: [UInt8]
  /// The pieces in each column, by the lines that have some.
  private let pieces: [[(line: Int, pieces: [LayoutLine.Piece])]]
  /// Where the lines of each column end at the latest.
  private let edges: [Int]
  /// What it costs to cut before each line.
  private var cuts: [Int] = []

  init(_ region: LayoutRegion, _ source: [UInt8]) {
    self.region = region
    self.source = source
    pieces = region.pieces(of: region.lines.indices)
    edges = Self.edges(of: region)
    cuts = region.lines.indices.map { cut(before: $0) }
  }

  /// More lines than this has no cell of a page.
  private static let longest = 90

  /// The rows with the least cost, and that cost.
  func rows(_ alignment: Alignment) -> (rows: [Range<Int>], cost: Int) {
    let count = region.lines.count
    var best = [(cost: Int, start: Int)](repeating: (.max, 0), count: count + 1)
    best[0] = (0, 0)
    for start in 0..<count {
      let before = best[start].cost + cuts[start]
      var row = Row(first: start, columns: region.columns.count)
      for end in (start + 1)...min(count, start + Self.longest) {
        add(end - 1, to: &row, alignment)
        let cost = before + row.cost + self.cost(of: row, end, alignment)
        if cost < best[end].cost { best[end] = (cost, start) }
        if row.cost > 400 { break }
      }
    }
    var rows: [Range<Int>] = []
    var end = count
    while end > 0 {
      rows.append(best[end].start..<end)
      end = best[end].start
    }
    return (rows.reversed(), best[count].cost)
  }

  /// A row that grows line by line.
  private struct Row {
    let first: Int
    /// The first and the last line of each column.
    var spans: [ClosedRange<Int>?]
    var cost = 0
    /// The number of the last line of the label that the row begins with.
    var label: Int?
    var isHeading = false

    init(first: Int, columns: Int) {
      self.first = first
      spans = Array(repeating: nil, count: columns)
    }
  }

  private func add(_ index: Int, to row: inout Row, _ alignment: Alignment) {
    let line = region.lines[index]
    if index > row.first, line.number > region.lines[index - 1].number + 1 { row.cost += 20 }
    if row.isHeading, let label = row.label, line.number > label { row.cost += 60 }
    var column = -1
    for piece in line.pieces {
      let own = region.column(of: piece)
      guard own != column else { continue }
      column = own
      if own == 0 { addLabel(index, to: &row) }
      guard let span = row.spans[own] else {
        row.spans[own] = index...index
        continue
      }
      row.spans[own] = span.lowerBound...index
      if isNextFigure(piece, below: span.upperBound, own) { row.cost += 60 }
      switch index - span.upperBound - 1 {
      case 0: if isShort(span.upperBound, before: index, own) { row.cost += 20 }
      case 1 where isRest(piece, below: span.upperBound, own): break
      case 1: row.cost += alignment == .middle && region.isInterleaved(index) ? 1 : 40
      case let gap: row.cost += 40 * gap
      }
    }
  }

  /// Whether a piece is a figure of its own, and not the rest of one that a narrow cell broke.
  private func isNextFigure(_ piece: LayoutLine.Piece, below line: Int, _ column: Int) -> Bool {
    let text = reader.string(piece.range)
    guard CellReader.isFigure(text) || CellReader.absences.contains(text.trimmingMarks) else {
      return false
    }
    let above = pieces(line, column).map { reader.string($0.range) }
    // a heading goes on with its year
    if Int(text).map({ (1900...2100).contains($0) }) ?? false, above.last?.last?.isLetter ?? false {
      return false
    }
    return !isRest(piece, below: line, column)
  }

  /// Whether a piece is the rest of a figure that a narrow cell broke.
  private func isRest(_ piece: LayoutLine.Piece, below line: Int, _ column: Int) -> Bool {
    let text = reader.string(piece.range)
    return pieces(line, column).contains { CellReader.isBroken(reader.string($0.range), text) }
  }

  private var reader: CellReader { CellReader(source: source) }

  private func addLabel(_ index: Int, to row: inout Row) {
    let line = region.lines[index]
    if row.spans[0] == nil {
      row.label = line.label
      row.isHeading = line.isHeading
    } else if line.label != nil, line.number > row.label ?? -1 {
      row.cost += 60
    } else if let label = row.label, line.number > label {
      row.cost += 20
    }
  }

  /// What speaks against a row as a whole.
  private func cost(of row: Row, _ end: Int, _ alignment: Alignment) -> Int {
    var cost = 10
    // the rest of a row begins a page
    let mayBeRest = region.beginsPage && row.first == 0
    if row.spans[0] == nil, region.columns.count > 1, !mayBeRest {
      cost += region.lines[row.first].pieces[0].hasLetters ? 30 : 5
    }
    if let label = row.label { cost += label <= region.lines[end - 1].number ? -30 : 120 }
    let middle = row.first + end - 1
    var isUneven = false
    for case let span? in row.spans {
      switch alignment {
      case .top: cost += 30 * min(2, span.lowerBound - row.first)
      case .bottom: cost += 30 * min(2, end - 1 - span.upperBound)
      case .middle:
        let distance = abs(span.lowerBound + span.upperBound - middle)
        // a line that stands half a line above another may be told as one with it
        if distance == 1 { isUneven = true }
        if distance > 1 { cost += 10 + 5 * distance }
      }
    }
    return isUneven ? cost + 15 : cost
  }

  private func cut(before index: Int) -> Int {
    guard index > 0 else { return 0 }
    if region.lines[index].isInLabel { return 120 }
    let lines = region.lines
    var cost = lines[index].number > lines[index - 1].number + 1 ? -15 : 0
    for column in region.columns.indices {
      guard let next = (index..<min(index + 2, lines.count)).first(where: { has($0, column) }),
        let last = (max(0, index - 2)..<index).last(where: { has($0, column) })
      else { continue }
      if column == 0, lines[next].label != nil { continue }
      if let piece = pieces(next, column).first, isRest(piece, below: last, column) { cost += 60 }
      if beginsSmall(next, column) {
        cost += 30
      } else if !isShort(last, before: next, column) {
        cost += endsSentence(last, column) ? 4 : 12
      }
    }
    return cost
  }

  /// Whether the lines of a row may be those of two: below its first line each of its columns may begin a cell.
  func mayBeTwo(_ row: Range<Int>) -> Bool {
    guard region.columns.count > 1, !row.contains(where: { region.lines[$0].label != nil }) else {
      return false
    }
    return row.dropFirst().contains { line in
      has(line, 0) && has(line - 1, 0)
        && region.columns.indices.allSatisfy { column in
          guard has(line, column) else { return column > 0 && !has(line - 1, column) }
          return !beginsSmall(line, column)
            && (!has(line - 1, column) || column == 0 || isShort(line - 1, before: line, column)
              || endsSentence(line - 1, column))
        }
    }
  }

  private func has(_ line: Int, _ column: Int) -> Bool { !pieces(line, column).isEmpty }

  private func pieces(_ line: Int, _ column: Int) -> [LayoutLine.Piece] {
    let own = pieces[column]
    let index = own.partitioningIndex { $0.line >= line }
    return index < own.count && own[index].line == line ? own[index].pieces : []
  }

  private func beginsSmall(_ line: Int, _ column: Int) -> Bool {
    pieces(line, column).first.map { source.beginsSmall($0.range) } ?? false
  }

  private func endsSentence(_ line: Int, _ column: Int) -> Bool {
    guard let last = pieces(line, column).last else { return true }
    return source[last.range.upperBound - 1] == UInt8(ascii: ".")
  }

  /// Whether the first word of the next line had place on a line.
  private func isShort(_ line: Int, before next: Int, _ column: Int) -> Bool {
    guard let last = pieces(line, column).last, let first = pieces(next, column).first else {
      return false
    }
    let word = source[first.range].prefix { $0 != 0x20 }.count { $0 & 0xC0 != 0x80 }
    let edge = edges[column]
    return last.right + 1 + word <= edge - max(2, (edge - region.columns[column].lowerBound) / 6)
  }

  /// Where the lines of each column end at the latest: where several do, else before the next column.
  private static func edges(of region: LayoutRegion) -> [Int] {
    let columns = region.columns
    var near = [Int](repeating: 0, count: columns.count)
    for line in region.lines {
      var next = columns.count
      for piece in line.pieces.reversed() {
        let column = region.column(of: piece)
        guard column < next else { continue }
        next = column
        let own = columns[column]
        if piece.right + own.count / 10 >= own.upperBound { near[column] += 1 }
      }
    }
    return columns.indices.map { column in
      let own = columns[column]
      if near[column] > 1 { return own.upperBound }
      let next = column + 1 < columns.count ? columns[column + 1].lowerBound - 2 : 0
      return max(own.upperBound, next)
    }
  }
}
