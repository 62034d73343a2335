import DocumentTree

/// Writes a table as text, with texts left-aligned and figures right-aligned.
struct TextTable {
  private static let gap = 2
  /// A narrower text would be useless.
  private static let narrowest = 8

  private let table: Table
  private let rows: [[String]]
  private let widths: [Int]

  /// Lays out the table; if it is wider than `width`, truncates its widest texts.
  init(_ table: Table, _ language: Language, width: Int?) {
    self.table = table
    let rows = table.chileanTexts(language).map { row in row.map { $0.shown(upTo: 2_000) } }
    self.rows = rows
    var widths = table.columns.indices.map { column in
      rows.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    if let width { Self.fit(&widths, of: table.columns, into: width) }
    self.widths = widths
  }

  /// Narrows the widest text by one column at a time; figures are never truncated, since that
  /// changes them.
  private static func fit(_ widths: inout [Int], of columns: [Table.Column], into width: Int) {
    let texts = columns.indices.filter { !columns[$0].isNumeric }
    while widths.reduce(0, +) + gap * (widths.count - 1) > width {
      guard let widest = texts.max(by: { widths[$0] < widths[$1] }), widths[widest] > narrowest
      else { return }
      widths[widest] -= 1
    }
  }

  var bytes: [UInt8] {
    var lines = rows.map(line)
    lines.insert(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "), at: 1)
    var bytes: [UInt8] = []
    for line in lines {
      let start = bytes.count
      bytes.append(contentsOf: line.utf8)
      VisibleText.breakCommand(in: &bytes, from: start)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private func line(_ row: [String]) -> String {
    var line = ""
    for (index, text) in row.enumerated() {
      if index > 0 { line += String(repeating: " ", count: Self.gap) }
      let cut = Self.cut(text, to: widths[index])
      let space = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(cut)))
      line += table.columns[index].isNumeric ? space + cut : cut + space
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Truncates a text to a width, with `…` at the end.
  private static func cut(_ text: String, to width: Int) -> String {
    if DisplayWidth.of(text) <= width { return text }
    var result = ""
    var room = width - 1
    for character in text {
      room -= DisplayWidth.of(character)
      if room < 0 { break }
      result.append(character)
    }
    return result + "…"
  }
}
