import DocumentTree

/// The table of components on a page that keeps its columns, read by where its words stand.
///
///     Estado diagnóstico servicio      827.13    603.17
///     crédito (Estado total)                                     0          286
///                                      4         8
///
/// A name ends with the parenthesis that closes its unit, so that the first column gives the rows; a figure
/// stands below its year, also where its narrow cell broke it, and beside the middle of its row.
struct PlacedComponents {
  /// A row, and its figure below each of the years.
  struct Row {
    let name: [CellReader.Word]
    var figures: [CellReader.Word?]
    /// The lines of its name.
    fileprivate let lines: ClosedRange<Int>
  }

  private(set) var rows: [Row] = []

  /// A word, and where it stands on the page.
  private struct Fragment {
    var word: CellReader.Word
    var lines: ClosedRange<Int>
    /// Twice the middle of its columns.
    let centre: Int
  }

  /// Reads a table; nil if it is ambiguous.
  ///
  /// - Parameters:
  ///   - words: its words behind the years, of which none was put together.
  ///   - heads: the years that the columns of figures stand below.
  ///   - text: the text.
  init?(_ words: [CellReader.Word], _ heads: [CellReader.Word], _ text: FoldedText) {
    let reader = CellReader(source: text.source)
    let centres = heads.map { Self.fragment($0, text).centre }
    let gaps = zip(centres, centres.dropFirst()).map { $1 - $0 }
    guard let gap = gaps.min(), gap > 0 else { return nil }
    var names: [Fragment] = []
    var columns = [[Fragment]](repeating: [], count: heads.count)
    for word in words {
      let fragment = Self.fragment(word, text)
      let column = centres.firstIndex { abs($0 - fragment.centre) * 2 < gap }
      if let column, reader.mayBeFigure(word) {
        columns[column].append(fragment)
      } else if fragment.centre * 2 < centres[0] * 2 - gap {
        names.append(fragment)
      } else {
        return nil
      }
    }
    guard let rows = Self.rows(names, heads.count, text) else { return nil }
    self.rows = rows
    for (column, fragments) in columns.enumerated() {
      guard let figures = Self.figures(fragments, reader) else { return nil }
      for figure in figures {
        guard let row = row(of: figure), self.rows[row].figures[column] == nil else { return nil }
        self.rows[row].figures[column] = figure.word
      }
    }
    guard areLevel(text) else { return nil }
  }

  private static func fragment(_ word: CellReader.Word, _ text: FoldedText) -> Fragment {
    let line = text.lines.line(of: word.place.lowerBound)
    let start = text.lines.lineRange(of: line).start
    let before = text.source[start..<word.place.lowerBound].count {
      $0 & 0xC0 != 0x80 && $0 != 0x0C
    }
    let own = text.source[word.place].count { $0 & 0xC0 != 0x80 }
    return Fragment(word: word, lines: line...line, centre: 2 * before + own)
  }

  /// The totals below the components, in their order.
  static let totals = [
    (letters: "gastoadministrativo", key: "administrativo"), (letters: "total", key: "total"),
    (letters: "porcentajegastoadministrativo", key: "porcentajeAdministrativo"),
  ]

  /// No table has more rows, and no name more words.
  private static let most = 200
  private static let longest = 400

  /// The rows that first cells tell: each ends with its unit, or is one of the totals.
  private static func rows(_ names: [Fragment], _ count: Int, _ text: FoldedText) -> [Row]? {
    let names = names.sorted { $0.word.place.lowerBound < $1.word.place.lowerBound }
    var rows: [Row] = []
    var name: [Fragment] = []
    var depth = 0
    var wanted = totals[...]
    for (index, fragment) in names.enumerated() {
      name.append(fragment)
      for byte in text.source[fragment.word.place] {
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
      }
      guard name.count <= longest, rows.count < most else { return nil }
      let isLast = index + 1 == names.count || names[index + 1].lines != fragment.lines
      guard isLast, depth <= 0 else { continue }
      let letters = text.letters(of: name.map(\.word.place))
      if let total = wanted.firstIndex(where: { letters.elementsEqual($0.letters.utf8) }) {
        wanted = wanted[(total + 1)...]
      } else if text.source[fragment.word.place].last != UInt8(ascii: ")")
        || wanted.count < totals.count
      {
        continue
      }
      rows.append(
        Row(
          name: name.map(\.word), figures: Array(repeating: nil, count: count),
          lines: name[0].lines.lowerBound...fragment.lines.upperBound))
      (name, depth) = ([], 0)
    }
    return name.isEmpty && !rows.isEmpty ? rows : nil
  }

  /// The figures of a column, joined where a narrow cell broke them; nil if something else is among them.
  private static func figures(_ fragments: [Fragment], _ reader: CellReader) -> [Fragment]? {
    var figures: [Fragment] = []
    for fragment in fragments.sorted(by: { $0.lines.lowerBound < $1.lines.lowerBound }) {
      if let last = figures.last, fragment.lines.lowerBound - last.lines.upperBound <= 3,
        CellReader.isBroken(reader.string(last.word), reader.string(fragment.word))
      {
        figures[figures.count - 1].word = CellReader.Word(
          place: last.word.place.through(fragment.word.place), cell: last.word.cell,
          line: last.word.line, joined: reader.string(last.word) + reader.string(fragment.word))
        figures[figures.count - 1].lines = last.lines.lowerBound...fragment.lines.upperBound
      } else {
        figures.append(fragment)
      }
    }
    return figures.allSatisfy { !reader.isPartOfFigure($0.word) } ? figures : nil
  }

  /// The row whose name is beside or nearest to a figure; nil if there are two.
  private func row(of figure: Fragment) -> Int? { figure.lines.nearest(among: rows.map(\.lines)) }

  /// Whether the figures of each row stand at one height.
  private func areLevel(_ text: FoldedText) -> Bool {
    rows.allSatisfy { row in
      let lines = row.figures.compactMap { $0 }.map { figure in
        text.lines.line(of: figure.place.lowerBound) + text.lines.line(of: figure.place.upperBound)
      }
      return (lines.max() ?? 0) - (lines.min() ?? 0) <= 2
    }
  }
}
