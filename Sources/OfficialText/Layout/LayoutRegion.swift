import DocumentTree
import ExactNumbers

/// Lines of a page that share their columns.
struct LayoutRegion: Sendable {
  private(set) var lines: [LayoutLine]
  /// The columns from left to right, by the characters that texts cover.
  private(set) var columns: [Range<Int>]

  /// Whether a page begins with it, and another one stands before.
  var beginsPage = false

  /// How many pieces begin in each character.
  private var edges: [Int: Int] = [:]

  init(_ lines: some Sequence<LayoutLine>) {
    self.lines = []
    columns = []
    for line in lines { add(line) }
  }

  /// The column of a piece, 0-based.
  func column(of piece: LayoutLine.Piece) -> Int {
    max(0, columns.partitioningIndex { $0.lowerBound > piece.left } - 1)
  }

  /// The pieces in each column, by the lines that have some.
  func pieces(of lines: Range<Int>) -> [[(line: Int, pieces: [LayoutLine.Piece])]] {
    var found = [[(line: Int, pieces: [LayoutLine.Piece])]](repeating: [], count: columns.count)
    for index in lines {
      for piece in self.lines[index].pieces {
        let column = column(of: piece)
        if found[column].last?.line != index { found[column].append((index, [])) }
        found[column][found[column].count - 1].pieces.append(piece)
      }
    }
    return found
  }

  /// Whether it may be a table, and not a line of signs with wide gaps.
  var isTable: Bool { (2...Self.widest).contains(columns.count) }

  /// Whether neither a blank line nor a label tells the row that begins with a line from the one above.
  func isGuess(_ line: Int) -> Bool {
    line > 0 && columns.count > 1 && lines[line].label == nil && !lines[line - 1].endsLabel
      && lines[line].number == lines[line - 1].number + 1
  }

  /// Whether the line above a line stands half a line above it, and so between two lines of another cell.
  func isInterleaved(_ index: Int) -> Bool {
    let between = columns(of: index - 1)
    return between.isDisjoint(with: columns(of: index))
      && between.isDisjoint(with: columns(of: index - 2))
  }

  private func columns(of line: Int) -> Set<Int> { Set(lines[line].pieces.map { column(of: $0) }) }

  /// The regions of a page, in its order.
  static func all(_ lines: [LayoutLine]) -> [LayoutRegion] {
    var regions: [LayoutRegion] = []
    var open = LayoutRegion([])
    for line in lines {
      if open.fits(line) {
        open.add(line)
        continue
      }
      let taken = open.beginning(of: line)
      if taken < open.lines.count {
        regions.append(taken == 0 ? open : LayoutRegion(open.lines.dropLast(taken)))
      }
      open = LayoutRegion(open.lines.suffix(taken) + [line])
    }
    if !open.lines.isEmpty { regions.append(open) }
    var table: [Range<Int>]?
    return regions.map { region in
      if let headings = region.headings {
        table = headings
      } else if region.lines.contains(where: { $0.label != nil || $0.isInLabel }) {
        table = nil
      }
      return table.map { region.standing(in: $0) } ?? region.withoutGaps
    }
  }

  /// The columns of the headings of a table of texts, which stand where these begin; nil where it has none.
  private var headings: [Range<Int>]? {
    guard let first = lines.firstIndex(where: \.isTable), let last = lines[first].label else {
      return nil
    }
    let start = lines[first].isInLabel ? max(0, first - 1) : first
    return LayoutRegion(lines[start...].prefix { $0.number <= last }).columns
  }

  /// The same region, whose cells stand below headings.
  private func standing(in headings: [Range<Int>]) -> LayoutRegion {
    var region = self
    region.columns = headings.map { ($0.lowerBound - 1)..<$0.upperBound }
    for piece in lines.flatMap(\.pieces) {
      let column = region.column(of: piece)
      let end = max(region.columns[column].upperBound, piece.right)
      region.columns[column] = region.columns[column].lowerBound..<end
    }
    return region
  }

  /// The same region without the columns that are parts of another one: the words of a justified line, behind
  /// wide gaps that other lines do not have.
  private var withoutGaps: LayoutRegion {
    var region = self
    if lines.count == 1 || !isTable { return region }
    for index in columns.indices.dropFirst().reversed() {
      let column = columns[index]
      let own = lines.filter { $0.pieces.contains { column.contains($0.left) } }
      let before = lines.count { $0.left < column.lowerBound }
      guard own.count * 2 <= before, edges[column.lowerBound, default: 0] < 2,
        own.allSatisfy({ $0.goesOn(in: column) })
      else { continue }
      region.columns[index - 1] =
        region.columns[index - 1].lowerBound..<region.columns[index].upperBound
      region.columns.remove(at: index)
    }
    return region
  }

  /// No page has more lines.
  private static let longest = 300
  /// The most columns of a table: each row is compared with all of them.
  private static let widest = 60

  private mutating func add(_ line: LayoutLine) {
    lines.append(line)
    columns = columns(with: line)
    for piece in line.pieces { edges[piece.left, default: 0] += 1 }
  }

  /// Whether a line below those of the region stands in their columns.
  private func fits(_ line: LayoutLine) -> Bool {
    guard let last = lines.last else { return true }
    if lines.count >= Self.longest { return false }
    let new = columns(with: line)
    if new.count > Self.widest || beginsTable(line, new) { return false }
    if line.number > last.number + 1 {
      return new.count > 1 && (goesOn(last, line) || line.isRow && sharesEdge(line, new))
    }
    if columns.count == 1 {
      // the value of a row may begin above its label
      let isValue = columns[0].lowerBound > LayoutLine.margin
      if isValue { return new.count > 1 || line.left > LayoutLine.margin }
      return !line.isRow || new.count == 1 && abs(line.right - columns[0].upperBound) <= 1
    }
    guard new.count > 1 else { return isJustified(before: line) }
    let known = columns.dropFirst().map(\.lowerBound).filter { edges[$0, default: 0] > 1 }
    if !known.isEmpty {
      return known.allSatisfy { edge in new.dropFirst().contains { $0.lowerBound == edge } }
    }
    return columns.count < 3 || isFirstCell(line, new) || Self.apart(new) >= Self.apart(columns)
      || sharesEdge(line, new)
  }

  /// Whether a line has the headings of a table, of which two stand in one column of the region above it.
  private func beginsTable(_ line: LayoutLine, _ new: [Range<Int>]) -> Bool {
    guard line.isHeading, let last = lines.last, last.left <= LayoutLine.margin else {
      return false
    }
    let taken = Set(line.pieces.map { piece in new.firstIndex { $0.contains(piece.left) } })
    return taken.count < line.pieces.count
  }

  /// Whether a line is the next one of the first cell of a row, of which a line before was justified with wide
  /// gaps.
  private func isFirstCell(_ line: LayoutLine, _ new: [Range<Int>]) -> Bool {
    guard line.left <= columns[0].lowerBound + 1 else { return false }
    let lost = columns.dropFirst().filter { column in
      !new.contains { $0.lowerBound == column.lowerBound }
    }
    return lost.allSatisfy { column in
      new[0].contains(column.lowerBound)
        && lines.allSatisfy { line in
          line.pieces.allSatisfy { !column.contains($0.left) || $0.hasLetters }
        }
    }
  }

  /// Whether the gaps of the lines so far are those of justified text, of which a line without any is the next one.
  private func isJustified(before line: LayoutLine) -> Bool {
    guard line.pieces.count == 1, abs(line.left - columns[0].lowerBound) <= 1, line.label == nil,
      let last = lines.last, line.right <= last.right + 1
    else { return false }
    return lines.allSatisfy { line in
      line.label == nil && !line.isInLabel && line.pieces.allSatisfy(\.hasLetters)
    }
  }

  /// How many of columns have more than one blank before them.
  private static func apart(_ columns: [Range<Int>]) -> Int {
    zip(columns, columns.dropFirst()).count { $0.upperBound + 1 < $1.lowerBound }
  }

  /// Whether a line behind a blank one is in the last column of a row that goes on.
  private func goesOn(_ last: LayoutLine, _ line: LayoutLine) -> Bool {
    guard columns.count == 2 || columns.count == 1 && last.left > LayoutLine.margin else {
      return false
    }
    let second = columns[columns.count - 1].lowerBound
    return line.left >= second || last.left >= second
  }

  /// Whether a line begins a cell where a column does that is not the first.
  private func sharesEdge(_ line: LayoutLine, _ new: [Range<Int>]) -> Bool {
    line.pieces.contains { piece in
      let isEdge: (Range<Int>) -> Bool = { abs($0.lowerBound - piece.left) <= 1 }
      return columns.dropFirst().contains(where: isEdge) && new.dropFirst().contains(where: isEdge)
    }
  }

  /// How many of the last lines may be the beginning of the first cell of the row that a line is of.
  private func beginning(of line: LayoutLine) -> Int {
    // a label is not cut
    if line.isInLabel, lines.last.map({ $0.number + 1 == line.number }) ?? false,
      let start = lines.lastIndex(where: { $0.label ?? -1 >= line.number })
    {
      return lines.count - start
    }
    guard line.isRow, columns.count == 1 else { return 0 }
    var row = LayoutRegion([line])
    var next = line
    var taken = 0
    for above in lines.reversed() {
      guard !above.endsLabel, above.number + 1 == next.number, row.columns(with: above).count > 1
      else { break }
      row.add(above)
      next = above
      // a label is taken as a whole
      if !above.isInLabel { taken = row.lines.count - 1 }
    }
    return taken
  }

  /// The columns with those of another line: stretches of characters of which no two touch.
  private func columns(with line: LayoutLine) -> [Range<Int>] {
    var columns = columns
    for piece in line.pieces { Self.add(piece.left..<piece.right, to: &columns) }
    return columns
  }

  /// Adds a stretch to those that lie apart, in their order.
  private static func add(_ stretch: Range<Int>, to columns: inout [Range<Int>]) {
    let first = columns.partitioningIndex { $0.upperBound >= stretch.lowerBound }
    var end = first
    var whole = stretch
    while end < columns.count, columns[end].lowerBound <= stretch.upperBound {
      whole =
        min(
          whole.lowerBound, columns[end].lowerBound)..<max(
          whole.upperBound, columns[end].upperBound)
      end += 1
    }
    columns.replaceSubrange(first..<end, with: [whole])
  }
}

extension LayoutLine {
  /// Whether cells of several columns stand on it: a gap is wider than those of justified text.
  var isRow: Bool {
    zip(pieces, pieces.dropFirst()).contains { $0.right + 4 <= $1.left } || left > Self.margin
  }

  /// How far from the edge of the page its first column may begin.
  static let margin = 15
}
