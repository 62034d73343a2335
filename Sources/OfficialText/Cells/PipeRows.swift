import DocumentTree

/// The rows of tables in Markdown: cells between pipes, and a line of dashes below the headings.
///
///     | Programa | Plazo |
///     |----------|:-----:|
///     | Diseño   | 2010  |
///
/// The pipes at both ends of a row may be missing; a pipe behind a backslash is one of the text.
struct PipeRows {
  /// A line as a row, or as the continuation of the row before it.
  struct Row {
    /// Its cells that are not blank, each with its column.
    let parts: [(range: Range<Int>, column: Int)]
    /// The column of the last part, blank or not.
    let last: Int
    /// Whether it goes on with the last cell of the line before.
    let goesOn: Bool
    /// Whether it is the line of dashes.
    let isAlignment: Bool
    /// Whether it ends the row.
    let isClosed: Bool
  }

  /// The row that each line is; nil for a line of text.
  let rows: [Row?]

  /// Tells which lines are rows.
  init(_ text: TextLines) {
    guard text.hasRows else {
      rows = []
      return
    }
    let source = text.source
    let lines = text.lines.map(\.text)
    let alignments = lines.map { Self.isAlignment(source, $0) }
    var rows: [Row?] = []
    var table: Table?
    for (index, line) in lines.enumerated() {
      if line.isEmpty { table = nil }
      for index in [index, index + 1] where index < lines.count && alignments[index] {
        let isBare = [lines[index].lowerBound, lines[index].upperBound - 1].allSatisfy {
          source[$0] != Self.pipe
        }
        table = Table(isBare: isBare)
      }
      let before = rows.last ?? nil
      rows.append(Self.row(source, line, before, isAlignment: alignments[index], table))
    }
    self.rows = rows
  }

  /// The table that a line stands in.
  private struct Table {
    /// Whether its line of dashes has no pipes at its ends: one at the start of a row stands behind a blank cell.
    let isBare: Bool
  }

  private static let pipe = UInt8(ascii: "|")

  /// Whether a line is nothing but dashes between pipes: `|---|:--:|`.
  static func isAlignment(_ source: [UInt8], _ line: Range<Int>) -> Bool {
    guard let first = line.first.map({ source[$0] }),
      first == pipe || first == 0x2D || first == 0x3A
    else { return false }
    var (hasPipe, hasDash) = (false, false)
    for byte in source[line] {
      switch byte {
      case pipe: hasPipe = true
      case 0x2D: hasDash = true
      case 0x3A, 0x20, 0x09: break
      default: return false
      }
    }
    return hasPipe && hasDash
  }

  private static func row(
    _ source: [UInt8], _ line: Range<Int>, _ before: Row?, isAlignment: Bool, _ table: Table?
  ) -> Row? {
    guard let first = line.first.map({ source[$0] }) else { return nil }
    let isOpen = before.map { !$0.isClosed && !$0.isAlignment } ?? false
    let goesOn = isOpen && first != pipe
    guard goesOn || first == pipe || isAlignment || table != nil && hasPipe(source, line) else {
      return nil
    }
    var parts: [(Range<Int>, Int)] = []
    let isBare = table?.isBare ?? false
    var start = first == pipe && !isBare ? line.lowerBound + 1 : line.lowerBound
    var column = goesOn ? before?.last ?? 0 : 0
    var isClosed = isBare || first != pipe && !goesOn
    while true {
      var end = start
      while end < line.upperBound, !isPipe(source, end) { end += 1 }
      let part = source.trimmed(start..<end)
      if !part.isEmpty, !isAlignment { parts.append((part, column)) }
      if end + 1 >= line.upperBound {
        if end < line.upperBound { isClosed = true }
        break
      }
      start = end + 1
      column += 1
    }
    return Row(
      parts: parts, last: column, goesOn: goesOn, isAlignment: isAlignment, isClosed: isClosed)
  }

  private static func hasPipe(_ source: [UInt8], _ line: Range<Int>) -> Bool {
    line.contains { isPipe(source, $0) }
  }

  private static func isPipe(_ source: [UInt8], _ index: Int) -> Bool {
    source[index] == pipe && (index == 0 || source[index - 1] != UInt8(ascii: "\\"))
  }
}
