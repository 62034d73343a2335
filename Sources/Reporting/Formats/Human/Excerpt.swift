import DocumentTree

/// Source lines with markers under the figures of a finding.
///
///     120 |   total: 1.167.259
///         |          --------- gasto total
///     ...
///     123 |   porBeneficiario: 37,60
///         |                    ^^^^^ dice 37,60; se calcula 37,06
struct Excerpt {
  /// A figure and its label.
  struct Mark {
    let range: ByteRange
    let label: String
    let isMain: Bool
  }

  private let source: [UInt8]
  private let lines: LineTable
  /// The markers by position.
  private let marks: [Mark]
  /// The line of each marker.
  private let numbers: [Int]
  /// The file of each marker where that is a companion.
  private let files: [String?]
  private let mainStyle: Page.Style
  let gutter: Int

  init(_ document: Document, _ lines: LineTable, marks: [Mark], style: Page.Style) {
    source = document.source
    self.lines = lines
    self.marks = marks.sorted { $0.range.start < $1.range.start }
    let places = self.marks.map { lines.place(of: $0.range.start) }
    numbers = places.map(\.line)
    files = places.map(\.companionName)
    mainStyle = style
    gutter = String(numbers.max() ?? 0).utf8.count
  }

  package func write(to page: inout Page, columns: Int) {
    writeGutter("", to: &page)
    page.endLine()
    for index in marks.indices {
      let isOtherFile = index > 0 && files[index] != files[index - 1]
      let isNewLine = index == 0 || isOtherFile || numbers[index] > numbers[index - 1]
      if isOtherFile, let file = files[index] {
        page.write("... \(file)", .frame)
        page.endLine()
      } else if index > 0, numbers[index] > numbers[index - 1] + 1 {
        page.write("...", .frame)
        page.endLine()
      }
      write(index, isNewLine: isNewLine, to: &page, columns: max(20, columns - gutter - 3))
    }
    writeGutter("", to: &page)
    page.endLine()
  }

  /// A line that fits is shown once with all its markers, a longer one once per marker.
  private func write(_ index: Int, isNewLine: Bool, to page: inout Page, columns: Int) {
    let mark = marks[index]
    let lineRange = lines.lineRange(at: mark.range.start)
    let line = SourceLine(source, line: lineRange, focus: mark.range)
    let focus = line.columns(of: clipped(mark.range, to: lineRange))
    let (text, shift) = line.excerpt(around: focus, columns: columns)
    if isNewLine || !line.fits(columns) {
      writeGutter(String(numbers[index]), to: &page)
      page.write(text)
      page.endLine()
    }
    let end = min(focus.upperBound - shift, columns)
    write(
      mark, at: (focus.lowerBound - shift)..<max(end, focus.lowerBound - shift + 1), to: &page)
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
    page.write(" ", times: gutter - number.utf8.count)
    page.write(number + " | ", .frame)
  }
}
