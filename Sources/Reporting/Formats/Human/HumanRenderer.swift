import Analysis
import Constraints
import DocumentTree
import SheetRules

/// Writes reports as text: each finding with its source lines, its working and advice.
struct HumanRenderer: ReportRenderer {
  let options: RenderingOptions

  var words: HumanWords { HumanWords(language: options.language) }

  func begin(_ output: inout [UInt8]) {}

  func separate(_ output: inout [UInt8]) {}

  func render(_ file: FileReport, to output: inout [UInt8]) {
    var page = Page(output, usesColor: options.usesColor)
    output = []
    let lines = file.report.findings.isEmpty ? nil : file.document.map { $0.lineTable() }
    lazy var names = FieldNaming(file, in: options.language)
    let outstanding = options.isQuiet ? nil : file.outstanding
    if let outstanding { write(outstanding, of: file, lines, names, to: &page) }
    let blocks = file.findingBlocks
    for block in blocks {
      let isTold = block.findings.allSatisfy { file.isOfBlank(file.report.findings[$0]) }
      if outstanding != nil, isTold { continue }
      write(block, of: file, lines, to: &page)
      page.endLine()
    }
    if !options.isQuiet {
      writeSettled(file, lines, to: &page)
      writeNotChecked(file, lines, names, isEmpty: outstanding != nil, to: &page)
      writeRemedies(blocks, of: file, lines, names, to: &page)
    }
    output = page.bytes
  }

  func end(_ tally: Tally, to output: inout [UInt8]) {
    if options.isQuiet { return }
    var page = Page(output, usesColor: options.usesColor)
    output = []
    for line in words.summary(tally) {
      page.write(line, .strong)
      page.endLine()
    }
    output = page.bytes
  }
}

// MARK: - A finding

extension HumanRenderer {
  private func write(
    _ block: FindingBlock, of file: FileReport, _ lines: LineTable?, to page: inout Page
  ) {
    if block.findings.count > 1, let suspects = block.suspects {
      let group = FindingGroup(findings: block.findings, suspects: suspects)
      return write(group, of: file, lines, to: &page)
    }
    let finding = file.report.findings[block.findings[0]]
    let gutter = write(finding, block.suspects, of: file, lines, to: &page)
    if let suspects = block.suspects, let gutter, !suspects.repeats(finding) {
      writeSuspects(of: suspects, in: file, gutter: gutter, to: &page)
    }
  }

  /// Writes a finding; returns the width of the line numbers, or nil if it has no position.
  private func write(
    _ finding: Finding, _ suspects: SuspectGroup?, of file: FileReport, _ lines: LineTable?,
    to page: inout Page
  ) -> Int? {
    let style = finding.severity.style
    page.write("\(words.severity(finding.severity))[\(finding.rule)]", style)
    page.write(": " + finding.message[options.language], .strong)
    page.endLine()
    guard let document = file.document, let lines, let range = document.range(of: finding) else {
      writeLocation(file.path, gutter: 1, to: &page)
      writeDetails(
        finding, unplaced: finding.shownOperands, .grouped, file, lines, gutter: 1, to: &page)
      return nil
    }
    let place = lines.place(of: range.start)
    let figures = FigureText(of: finding.reported?.decimal, at: range, in: document)
    var marks = [
      Excerpt.Mark(
        range: range, label: mainLabel(finding, suspects, figures, in: file), isMain: true)
    ]
    var unplaced: [Operand] = []
    for operand in finding.shownOperands
    where operand.field != finding.field || isElsewhere(operand, than: place, lines) {
      let range = document.range(of: operand)
      if let range {
        marks.append(
          Excerpt.Mark(
            range: range, label: label(operand, at: range, in: document), isMain: false))
      }
      if range == nil || !options.showsSnippets { unplaced.append(operand) }
    }
    let excerpt = Excerpt(document, lines, marks: marks, style: style)
    writeLocation(
      location(of: place, in: file), gutter: excerpt.gutter, to: &page)
    if finding.isOfMissing, finding.operands.count > 1 { return excerpt.gutter }
    if options.showsSnippets { excerpt.write(to: &page, columns: options.columns) }
    writeDetails(
      finding, unplaced: unplaced, figures, file, lines, gutter: excerpt.gutter, to: &page)
    return excerpt.gutter
  }

  /// Whether a figure of the same field is on another line; on the same line the working shows it.
  private func isElsewhere(_ operand: Operand, than place: Place, _ lines: LineTable) -> Bool {
    guard let own = operand.range else { return false }
    return lines.place(of: own.start).line != place.line
  }

  /// Where something stands; of a published document with its page.
  func location(of place: Place, in file: FileReport) -> String {
    let text = "\(file.path(of: place)):\(place.line):\(place.column)"
    guard let page = place.page else { return text }
    return "\(text) (\(words.page(page)))"
  }

  func writeLocation(_ text: String, gutter: Int, to page: inout Page) {
    page.write(" ", times: gutter)
    page.write("--> ", .frame)
    page.write(text)
    page.endLine()
  }

  /// Says what was expected: the only figure that mends all, or what the others come to.
  private func mainLabel(
    _ finding: Finding, _ group: SuspectGroup?, _ style: FigureText, in file: FileReport
  ) -> String {
    if let group, !group.isTied, !group.isAdvised, let first = group.hypotheses.first?.first,
      first.field == finding.field, first.range == finding.range
    {
      return SuspectText(document: file.document, language: options.language).label(
        first, isTied: false)
    }
    let text = ExpectedText(finding, style, in: options.language)
    guard let stated = text.stated, let expected = text.expected else { return "" }
    return words.expected(expected, stated: stated)
  }

  /// The figure is repeated only if the marked text does not show it.
  private func label(_ operand: Operand, at range: ByteRange, in document: Document) -> String {
    let name = operand.name[options.language]
    if operand.value.isEmpty { return "\(name): \(words.blank)" }
    let written = document.source[range.start..<min(range.end, document.source.count)]
    return written.elementsEqual(operand.value.utf8) ? name : "\(name) = \(operand.value)"
  }

  private func writeDetails(
    _ finding: Finding, unplaced: [Operand], _ figures: FigureText, _ file: FileReport,
    _ lines: LineTable?, gutter: Int, to page: inout Page
  ) {
    let language = options.language
    func tell(_ name: String, _ text: String) {
      writeDetail(name, text, gutter: gutter, to: &page)
    }
    if let formula = finding.formula { tell(words.formula, formula[language]) }
    for operand in unplaced {
      let start = file.document?.range(of: operand).flatMap { lines?.place(of: $0.start) }
      let place = start.map { " (\(words.line) \($0.lineAlone))" } ?? ""
      tell(words.figure, "\(operand.name[language]) = \(operand.value)\(place)")
    }
    for step in finding.working { tell(words.working, step[language]) }
    let expected = ExpectedText(finding, figures, in: language)
    if let difference = expected.difference { tell(words.difference, difference) }
    if let advice = finding.advice { tell(words.advice, advice[language]) }
  }

  func writeDetail(_ name: String, _ text: String, gutter: Int, to page: inout Page) {
    page.write(" ", times: gutter)
    page.write(" = ", .frame)
    page.write(name + ": ", .strong)
    page.write(text)
    page.endLine()
  }
}

// MARK: - Accepted and known findings

extension HumanRenderer {
  /// Writes one line per accepted or known finding, so that none is hidden.
  private func writeSettled(_ file: FileReport, _ lines: LineTable?, to page: inout Page) {
    var hasAny = false
    for finding in file.report.findings {
      guard let standing = Standing(of: finding) else { continue }
      hasAny = true
      let place = file.document?.range(of: finding).flatMap { lines?.place(of: $0.start) }
      let location = place.map { "\(file.path(of: $0)):\($0.line):\($0.column)" } ?? file.path
      page.write("\(standing.text[options.language])[\(finding.rule)]", .quiet)
      page.write(" \(location): \(finding.message[options.language])")
      page.endLine()
    }
    if hasAny { page.endLine() }
  }
}

extension Severity {
  /// The style of the severity.
  package var style: Page.Style {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
