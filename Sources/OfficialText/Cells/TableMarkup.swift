import DocumentTree
import ExactNumbers

/// Rewrites the tables in HTML that converters leave in a text as tables in Markdown.
///
///     <table><tr><th>Programa</th><th>Plazo</th></tr>        | Programa | Plazo |
///     <tr><td>Diseño</td><td>2010</td></tr></table>          |---|---|
///                                                            | Diseño | 2010 |
///
/// A cell over several columns or rows stands in the first of them.
struct TableMarkup {
  private let source: [UInt8]
  private var text = RewrittenText()
  /// How many tables are open; a nested table is text of its cell.
  private var depth = 0
  private var isInCell = false
  /// Whether text stands between the rows.
  private var isBetweenRows = false
  /// The column that the next cell stands in; nil where no row is open.
  private var column: Int?
  /// How many more rows the cell above spans, by column.
  private var spans: [Int] = []
  private var ownSpan = (columns: 1, rows: 1)
  private var isFirstRow = true
  /// Whether the open cell has words, and whether a paragraph of it has ended.
  private var (hasWords, endsParagraph) = (false, false)

  /// The widest table; the spans of cells further right are ignored.
  private static let most = 60
  private static let pipe = UInt8(ascii: "|")

  private init(_ source: [UInt8]) { self.source = source }

  /// The text with its tables rewritten; nil if it has none.
  static func rewritten(_ source: [UInt8]) -> RewrittenText? {
    guard let first = firstTable(source) else { return nil }
    var markup = TableMarkup(source)
    markup.run(from: first)
    return markup.text
  }

  private static func firstTable(_ source: [UInt8]) -> Int? {
    var index = 0
    while true {
      index = source.span.firstIndex(from: index) { $0.bytes(equalTo: UInt8(ascii: "<")) }
      guard index + 1 < source.count else { return nil }
      if isStart(of: .table, HtmlTag(source.span, index, to: source.count)) { return index }
      index += 1
    }
  }

  private static func isStart(of kind: HtmlTag.Kind, _ tag: HtmlTag?) -> Bool {
    tag.map { $0.kind == kind && !$0.isEnd } ?? false
  }

  private mutating func run(from first: Int) {
    let source = source
    var copied = 0
    var index = first
    while index < source.count {
      let tag = HtmlTag(source.span, index, to: source.count)
      if depth > 0 {
        if let tag { take(tag) } else { take(source[index], index) }
        index = tag?.end ?? index + 1
        copied = index
      } else if let tag, Self.isStart(of: .table, tag) {
        text.copy(source.span, copied..<index)
        open()
        index = tag.end
        copied = index
      } else {
        index += 1
      }
    }
    if depth > 0 { close() }
    text.copy(source.span, copied..<source.count)
  }

  // MARK: Tables

  private mutating func open() {
    depth = 1
    (spans, isFirstRow, isBetweenRows) = ([], true, false)
    text.insert(Array("\n\n".utf8))
  }

  private mutating func close() {
    closeRow()
    depth = 0
    text.insert(Array("\n\n".utf8))
  }

  private mutating func take(_ tag: HtmlTag) {
    switch (tag.kind, tag.isEnd) {
    case (.table, false): depth += 1
    case (.table, true):
      if depth == 1 { return close() }
      depth -= 1
    case (.row, _) where depth == 1: closeRow()
    case (.cell, false) where depth == 1: openCell(tag)
    case (.cell, true) where depth == 1: closeCell()
    case (.inline, _): return
    default: break
    }
    endsParagraph = hasWords
  }

  /// Takes a byte of a cell, or one between the rows.
  private mutating func take(_ byte: UInt8, _ index: Int) {
    let isBlank = byte == 0x0A || byte == 0x0D || byte.isBlank
    guard isInCell else {
      if !isBetweenRows {
        if isBlank { return }
        closeRow()
        isBetweenRows = true
      }
      return text.put(byte, for: index)
    }
    if isBlank { return text.put(0x20, for: index) }
    if endsParagraph { text.insert(Array("<br>".utf8)) }
    (hasWords, endsParagraph) = (true, false)
    if byte == Self.pipe { text.insert([UInt8(ascii: "\\")]) }
    text.put(byte, for: index)
  }

  // MARK: Rows and cells

  private mutating func openCell(_ tag: HtmlTag) {
    closeCell()
    if isBetweenRows {
      text.insert(Array("\n\n".utf8))
      isBetweenRows = false
    }
    if column == nil {
      column = 0
      text.insert([Self.pipe])
    }
    passSpans(all: false)
    ownSpan = (
      tag.number("colspan", to: Self.most, in: source), tag.number("rowspan", to: 200, in: source)
    )
    isInCell = true
    text.insert([0x20])
  }

  private mutating func closeCell() {
    guard isInCell, let start = column else { return }
    let end = start + ownSpan.columns
    for _ in start..<end { text.insert(Array(" |".utf8)) }
    if end <= Self.most {
      while spans.count < end { spans.append(0) }
      for index in start..<end { spans[index] = ownSpan.rows - 1 }
    }
    column = end
    (isInCell, hasWords, endsParagraph) = (false, false, false)
  }

  /// Leaves the columns blank that cells of rows above go on in, and all of the rest at the end of a row.
  private mutating func passSpans(all: Bool) {
    guard var next = column else { return }
    let end = all ? 1 + (spans.lastIndex { $0 > 0 } ?? -1) : spans.count
    while next < end, all || spans[next] > 0 {
      spans[next] = max(0, spans[next] - 1)
      text.insert(Array(" |".utf8))
      next += 1
    }
    column = next
  }

  private mutating func closeRow() {
    closeCell()
    passSpans(all: true)
    guard let count = column, count > 0 else { return }
    column = nil
    text.insert([0x0A])
    if isFirstRow {
      text.insert([Self.pipe] + [[UInt8]](repeating: Array("---|".utf8), count: count).joined())
      text.insert([0x0A])
    }
    isFirstRow = false
  }
}
