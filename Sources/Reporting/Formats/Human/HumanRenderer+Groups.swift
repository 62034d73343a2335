import Analysis
import DocumentTree
import SheetRules

extension HumanRenderer {
  private func suspects(in file: FileReport) -> SuspectText {
    SuspectText(document: file.document, language: options.language)
  }

  /// The labels of the figures behind one finding.
  func writeSuspects(
    of group: SuspectGroup, in file: FileReport, gutter: Int, to page: inout Page
  ) {
    suspects(in: file).tell(group, isHeaded: false) {
      writeDetail($0, $1, gutter: gutter, to: &page)
    }
  }

  /// Writes several findings with one cause: first the figure, then one line per finding.
  package func write(
    _ group: FindingGroup, of file: FileReport, _ lines: LineTable?, to page: inout Page
  ) {
    let text = suspects(in: file)
    var severity = Severity.note
    for index in group.findings { severity = max(severity, file.report.findings[index].severity) }
    page.write(words.severity(severity), severity.style)
    let headline = text.headline(of: group.suspects, findings: group.findings.count)
    page.write(": " + headline, .strong)
    page.endLine()
    let gutter = writeExcerpt(of: group.suspects, text, severity.style, file, lines, to: &page)
    for index in group.findings {
      writeShort(file.report.findings[index], in: file, lines, gutter: gutter, to: &page)
    }
    text.tell(group.suspects, isHeaded: true) { writeDetail($0, $1, gutter: gutter, to: &page) }
  }

  /// Marks the most likely figures; returns the width of the line numbers.
  private func writeExcerpt(
    of group: SuspectGroup, _ text: SuspectText, _ style: Page.Style, _ file: FileReport,
    _ lines: LineTable?, to page: inout Page
  ) -> Int {
    let leaders = group.hypotheses.prefix(max(1, min(group.leaders, 3))).joined()
    let marks = leaders.compactMap { suspect in
      text.range(of: suspect).map {
        Excerpt.Mark(range: $0, label: text.label(suspect, isTied: group.isTied), isMain: true)
      }
    }
    guard let document = file.document, let lines, let first = marks.first else {
      writeLocation(file.path, gutter: 1, to: &page)
      return 1
    }
    let excerpt = Excerpt(document, lines, marks: marks, style: style)
    let place = lines.place(of: first.range.start)
    writeLocation(location(of: place, in: file), gutter: excerpt.gutter, to: &page)
    if options.showsSnippets { excerpt.write(to: &page, columns: options.columns) }
    return excerpt.gutter
  }

  /// Writes a finding on one line, with its rule and position.
  private func writeShort(
    _ finding: Finding, in file: FileReport, _ lines: LineTable?, gutter: Int, to page: inout Page
  ) {
    page.write(" ", times: gutter)
    page.write(" = ", .frame)
    page.write("\(words.severity(finding.severity))[\(finding.rule)]", finding.severity.style)
    let range = file.document?.range(of: finding)
    if let place = range.flatMap({ lines?.place(of: $0.start) }) {
      page.write(" \(place.lineAndColumn)")
    }
    page.write(": " + finding.message[options.language])
    page.endLine()
  }
}
