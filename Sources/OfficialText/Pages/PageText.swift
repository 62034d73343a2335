import DocumentTree

/// The text of drawn pages, and its cells with the places that they have on the page.
///
/// A line stands for each line of a cell, and a blank line between cells.
struct PageText {
  private(set) var source: [UInt8] = []
  private(set) var cells: [TextCell] = []
  private(set) var furniture: [Range<Int>] = []

  /// A line of a cell.
  struct Line {
    var words: [BoxedWord]
    let page: Int
    var left: Int
    var right: Int
    let middle: Int
    let height: Int

    init(_ word: BoxedWord) {
      words = [word]
      (page, left, right) = (word.page, word.left, word.right)
      (middle, height) = (word.middle, word.height)
    }

    mutating func append(_ word: BoxedWord) {
      words.append(word)
      right = max(right, word.right)
    }

    var text: String { words.map(\.text).joined(separator: " ") }
  }

  init(_ words: [BoxedWord], _ tables: [PromptTable]) {
    let drawn = DrawnHeadings(tables).placed(Self.withoutRunning(Self.lines(words), tables))
    let leadings = Self.leadings(drawn)
    let lines = JustifiedLines(drawn, leadings).joined
    var cell: [Line] = []
    var page = 0
    var row = 0
    for line in lines {
      if let last = cell.last, !Self.goesOn(cell, last, line, leadings, tables) {
        append(cell, &page, &row)
        cell = []
      }
      cell.append(line)
    }
    if !cell.isEmpty { append(cell, &page, &row) }
  }

  /// The lines without those that pages repeat at their edges.
  private static func withoutRunning(_ lines: [Line], _ tables: [PromptTable]) -> [Line] {
    var edges: [RunningLines.Edge] = []
    for own in Dictionary(grouping: lines.indices, by: { lines[$0].page }).values {
      let rows = Dictionary(grouping: own) { lines[$0].middle }.sorted { $0.key < $1.key }
      for (height, row) in RunningLines.edges(of: rows.map(\.value)) {
        for index in row {
          let text = lines[index].text
          edges.append(
            RunningLines.Edge(
              page: lines[index].page, height: height, line: index,
              letters: FoldedLetters(text).letters, text: Array(text.utf8)[...]))
        }
      }
    }
    let running = RunningLines.all(edges, tables)
    return running.isEmpty
      ? lines : lines.indices.filter { !running.contains($0) }.map { lines[$0] }
  }

  /// Words on one line, without the gap between the cells of a row.
  private static func lines(_ words: [BoxedWord]) -> [Line] {
    let edges = leftEdges(words)
    var lines: [Line] = []
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : nil
      if let last = lines.last, isBeside(word, last.words[last.words.count - 1]),
        isSpace(last, word, next, edges)
      {
        lines[lines.count - 1].append(word)
      } else {
        lines.append(Line(word))
      }
    }
    return lines
  }

  private static func isBeside(_ word: BoxedWord, _ last: BoxedWord) -> Bool {
    last.page == word.page
      && abs(last.middle - word.middle) * 5 <= 2 * max(last.height, word.height)
      && word.left >= last.right - last.height / 4
  }

  /// The left edges of columns, at which several lines begin.
  private static func leftEdges(_ words: [BoxedWord]) -> Set<Int> {
    var counts: [Int: Int] = [:]
    for (last, word) in zip(words, words.dropFirst()) where !isBeside(word, last) {
      counts[word.left / 5, default: 0] += 1
    }
    return Set(counts.filter { $0.value > 1 }.keys)
  }

  /// Whether a gap is one between words.
  ///
  /// Those of a justified line may be wide, but all of one width; where the
  /// line has only one, no column begins behind it.
  private static func isSpace(
    _ line: Line, _ word: BoxedWord, _ next: BoxedWord?, _ edges: Set<Int>
  ) -> Bool {
    let gap = word.left - line.right
    guard gap <= 8 * line.height, let last = line.words.last else { return false }
    if gap * 20 > 9 * line.height, isFigurePart(last.text), isFigurePart(word.text) { return false }
    if gap * 10 <= 9 * line.height { return true }
    if line.words.count > 1 {
      return abs(last.left - line.words[line.words.count - 2].right - gap) <= 4
    }
    if let next, isBeside(next, word) { return abs(next.left - word.right - gap) <= 4 }
    let edge = word.left / 5
    return abs(last.middle - word.middle) <= 2 && !CellReader.isFigure(word.text)
      && !edges.contains(edge) && !edges.contains(edge - 1) && !edges.contains(edge + 1)
  }

  /// Whether a word is a figure, or a part of one that a narrow cell broke.
  static func isFigurePart(_ text: String) -> Bool {
    text.utf8.contains { Ascii.isDigit($0) }
      && text.utf8.allSatisfy { $0 >= 0x25 && $0 < 0x3A && $0 != 0x28 && $0 != 0x29 && $0 != 0x2F }
  }

  /// The distance between lines of a cell, by their height: the least one that is repeated.
  private static func leadings(_ lines: [Line]) -> [Int: Int] {
    var distances: [Int: [Int]] = [:]
    for (line, next) in zip(lines, lines.dropFirst())
    where line.page == next.page && abs(line.left - next.left) < 30 && next.middle > line.middle
      && abs(line.height - next.height) <= 1
    {
      // a height is one more or less by rounding
      for height in (line.height - 1)...(line.height + 1) {
        distances[height, default: []].append(next.middle - line.middle)
      }
    }
    return distances.mapValues { distances in
      let sorted = distances.sorted()
      let needed = max(2, sorted.count / 30)
      let first = sorted.indices.first { index in
        index + needed <= sorted.count && sorted[index + needed - 1] * 20 <= sorted[index] * 21
      }
      return sorted[first ?? 0]
    }
  }

  /// Whether a line is the next one of a cell.
  private static func goesOn(
    _ cell: [Line], _ last: Line, _ line: Line, _ leadings: [Int: Int], _ tables: [PromptTable]
  ) -> Bool {
    guard line.page == last.page else { return false }
    let distance = line.middle - last.middle
    let leading = leadings[line.height]
    let most = leading.map { $0 * 115 / 100 } ?? line.height * 3 / 2
    guard distance > 0, distance <= most else { return false }
    // the rows of a table may lie close to each other
    if let leading, distance > leading * 105 / 100, beginsCell(line, tables) { return false }
    let left = cell.map(\.left).min() ?? 0
    let right = cell.map(\.right).max() ?? 0
    return abs(line.left - left) <= 3 * line.height
      || abs((line.left + line.right) - (left + right)) <= line.height
      || abs(line.right - last.right) <= 2 && isFigurePart(last) && isFigurePart(line)
  }

  private static func isFigurePart(_ line: Line) -> Bool {
    line.words.count == 1 && isFigurePart(line.words[0].text)
  }

  /// Whether a line begins as a label does, or is a figure.
  private static func beginsCell(_ line: Line, _ tables: [PromptTable]) -> Bool {
    let words = line.words.map(\.text).filter { $0 != "%" }
    if words.count == 1, CellReader.isFigure(words[0]) { return true }
    let letters = FoldedLetters(line.text).letters
    if letters.count < fewestOfLabel { return false }
    return tables.contains { table in
      table.begins(with: letters)
        || table.longest(in: letters) { _ in true }.contains { $0.count >= fewestOfLabel }
    }
  }

  /// Fewer letters may begin a sentence.
  private static let fewestOfLabel = 12

  private mutating func append(_ cell: [Line], _ page: inout Int, _ row: inout Int) {
    guard let first = cell.first else { return }
    if !source.isEmpty { source.append(0x0A) }
    while page < first.page {
      source.append(0x0C)
      page += 1
    }
    var ranges: [Range<Int>] = []
    for line in cell {
      let start = source.count
      source += Array(line.text.utf8)
      ranges.append(start..<source.count)
      source.append(0x0A)
    }
    if ranges.count == 1,
      Furniture.isOne(
        source[ranges[0]], FoldedLetters(source, ranges).letters[...], page: page)
    {
      furniture.append(ranges[0])
      return
    }
    if let last = rowBefore,
      last.page != first.page || abs(last.middle - first.middle) > first.height / 2
    {
      row += 1
    }
    rowBefore = (first.page, first.middle)
    cells.append(
      TextCell(
        lines: ranges, page: first.page, row: row, left: cell.map(\.left).min(),
        right: cell.map(\.right).max(),
        heights: first.middle...max(first.middle, cell[cell.count - 1].middle), isStart: true))
  }

  private var rowBefore: (page: Int, middle: Int)?
}
