import DocumentTree

/// Lines of a sheet with marks under the figures that a finding speaks of.
///
///     120 |   total: 1.167.259
///         |          --------- gasto total
///     ...
///     123 |   porBeneficiario: 37,60
///         |                    ^^^^^ dice 37,60; se calcula 37,06
struct Excerpt {
  /// A figure, and what is said of it.
  struct Mark {
    let range: ByteRange
    let label: String
    let isMain: Bool
  }

  private struct Row {
    let line: Int
    let lineRange: ByteRange
    let marks: [Mark]
  }

  private let source: [UInt8]
  private let rows: [Row]
  private let mainStyle: Page.Style
  let gutter: Int

  init(_ document: Document, _ lines: LineTable, marks: [Mark], style: Page.Style) {
    source = document.source
    mainStyle = style
    let placed = marks.map { (line: lines.place(of: $0.range.start).line, mark: $0) }
    let numbers = Set(placed.map(\.line)).sorted()
    rows = numbers.map { number in
      let own = placed.filter { $0.line == number }.map(\.mark)
      return Row(
        line: number, lineRange: lines.lineRange(of: number),
        marks: own.sorted { $0.range.start < $1.range.start })
    }
    gutter = String(numbers.last ?? 0).count
  }

  func write(to page: inout Page, columns: Int) {
    writeGutter("", to: &page)
    page.endLine()
    var previous: Int?
    for row in rows {
      if let previous, row.line > previous + 1 {
        page.write("...", .frame)
        page.endLine()
      }
      write(row, to: &page, columns: max(20, columns - gutter - 3))
      previous = row.line
    }
    writeGutter("", to: &page)
    page.endLine()
  }

  /// A line that fits is shown once with all of its marks; a longer one once for each.
  private func write(_ row: Row, to page: inout Page, columns: Int) {
    for (index, mark) in row.marks.enumerated() {
      let line = SourceLine(source, line: row.lineRange, focus: mark.range)
      let focus = line.columns(of: clipped(mark.range, to: row.lineRange))
      let (text, shift) = line.excerpt(around: focus, columns: columns)
      if index == 0 || !line.fits(columns) {
        writeGutter(String(row.line), to: &page)
        page.write(text)
        page.endLine()
      }
      let end = min(focus.upperBound - shift, columns)
      write(
        mark, at: (focus.lowerBound - shift)..<max(end, focus.lowerBound - shift + 1), to: &page)
    }
  }

  private func clipped(_ range: ByteRange, to line: ByteRange) -> ByteRange {
    ByteRange(start: range.start, end: min(range.end, line.end))
  }

  private func write(_ mark: Mark, at columns: Range<Int>, to page: inout Page) {
    let style = mark.isMain ? mainStyle : .frame
    writeGutter("", to: &page)
    page.write(" ", times: columns.lowerBound)
    page.write(mark.isMain ? "^" : "-", times: columns.count, style)
    if !mark.label.isEmpty { page.write(" " + mark.label, style) }
    page.endLine()
  }

  private func writeGutter(_ number: String, to page: inout Page) {
    page.write(" ", times: gutter - number.count)
    page.write(number + " | ", .frame)
  }
}
