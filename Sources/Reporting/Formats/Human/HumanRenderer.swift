import Constraints
import DocumentTree
import SheetRules

/// Writes reports for people: each finding with its lines of the sheet, its working and advice.
struct HumanRenderer: ReportRenderer {
  let options: RenderingOptions

  var words: HumanWords { HumanWords(language: options.language) }

  func begin(_ output: inout [UInt8]) {}

  func separate(_ output: inout [UInt8]) {}

  func render(_ file: FileReport, to output: inout [UInt8]) {
    var page = Page(output, usesColor: options.usesColor)
    output = []
    let lines = file.report.findings.isEmpty ? nil : file.document.map { LineTable($0.source) }
    let grouping = Grouping(file)
    for (index, finding) in file.report.findings.enumerated() where finding.counts {
      if let group = grouping.groups[index], group.findings.count > 1 {
        write(group, of: file, lines, to: &page)
      } else if grouping.groups[index] != nil || !grouping.members.contains(index) {
        write(finding, grouping.groups[index], of: file, lines, to: &page)
      } else {
        continue
      }
      page.endLine()
    }
    if !options.isQuiet {
      writeSettled(file, lines, to: &page)
      writeNotChecked(file, to: &page)
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
  /// Writes a finding, with the figures that may be behind it alone.
  private func write(
    _ finding: Finding, _ group: FindingGroup?, of file: FileReport, _ lines: LineTable?,
    to page: inout Page
  ) {
    let style = finding.severity.style
    page.write("\(words.severity(finding.severity))[\(finding.rule)]", style)
    page.write(": " + finding.message[options.language], .strong)
    page.endLine()
    guard let document = file.document, let lines, let range = document.range(of: finding) else {
      writeLocation(file.path, gutter: 1, to: &page)
      writeDetails(finding, unplaced: finding.operands, .grouped, gutter: 1, to: &page)
      return
    }
    let others = finding.operands.filter { operand in
      operand.field != finding.field || isElsewhere(operand, than: range, in: document, lines)
    }
    let excerpt = Excerpt(
      document, lines, marks: marks(finding, at: range, others, in: document), style: style)
    let place = lines.place(of: range.start)
    let location = "\(file.path):\(place.line):\(place.column)"
    writeLocation(location, gutter: excerpt.gutter, to: &page)
    if options.showsSnippets { excerpt.write(to: &page, columns: options.columns) }
    let unplaced = others.filter { !options.showsSnippets || document.range(of: $0) == nil }
    let figures = FigureText(of: finding.reported ?? "", at: range, in: document)
    writeDetails(finding, unplaced: unplaced, figures, gutter: excerpt.gutter, to: &page)
    if let group { writeSuspects(of: group, in: file, gutter: excerpt.gutter, to: &page) }
  }

  /// Whether a figure of the same field stands on another line; on the same one the working shows it.
  private func isElsewhere(
    _ operand: Operand, than range: ByteRange, in document: Document, _ lines: LineTable
  ) -> Bool {
    guard let own = operand.range else { return false }
    return lines.place(of: own.start).line != lines.place(of: range.start).line
  }

  func writeLocation(_ text: String, gutter: Int, to page: inout Page) {
    page.write(" ", times: gutter)
    page.write("--> ", .frame)
    page.write(text)
    page.endLine()
  }

  private func marks(
    _ finding: Finding, at range: ByteRange, _ operands: [Operand], in document: Document
  ) -> [Excerpt.Mark] {
    let style = FigureText(of: finding.reported ?? "", at: range, in: document)
    let main = Excerpt.Mark(range: range, label: mainLabel(finding, style), isMain: true)
    return [main]
      + operands.compactMap { operand in
        guard let place = document.range(of: operand) else { return nil }
        return Excerpt.Mark(
          range: place, label: label(operand, at: place, in: document), isMain: false)
      }
  }

  private func mainLabel(_ finding: Finding, _ style: FigureText) -> String {
    guard let reported = finding.reported, let computed = finding.computed else { return "" }
    return words.stated(style.text(reported), computed: style.text(computed))
  }

  /// The figure is repeated only where the marked text does not show it.
  private func label(_ operand: Operand, at range: ByteRange, in document: Document) -> String {
    let name = operand.name[options.language]
    let written = document.source[range.start..<min(range.end, document.source.count)]
    return written.elementsEqual(operand.value.utf8) ? name : "\(name) = \(operand.value)"
  }

  private func writeDetails(
    _ finding: Finding, unplaced: [Operand], _ figures: FigureText, gutter: Int,
    to page: inout Page
  ) {
    let language = options.language
    var details: [(name: String, text: String)] = []
    if let formula = finding.formula { details.append((words.formula, formula[language])) }
    details += unplaced.map { (words.figure, "\($0.name[language]) = \($0.value) (\($0.field))") }
    details += finding.working.map { (words.working, $0[language]) }
    if let difference = finding.difference {
      details.append((words.difference, figures.text(difference)))
    }
    if let advice = finding.advice { details.append((words.advice, advice[language])) }
    writeDetails(details, gutter: gutter, to: &page)
  }

  func writeDetails(
    _ details: [(name: String, text: String)], gutter: Int, to page: inout Page
  ) {
    for (name, text) in details {
      page.write(" ", times: gutter)
      page.write(" = ", .frame)
      page.write(name + ": ", .strong)
      page.write(text)
      page.endLine()
    }
  }
}

// MARK: - What counts as nothing

extension HumanRenderer {
  /// A line for each finding that is accepted or known, so that none is out of sight.
  private func writeSettled(_ file: FileReport, _ lines: LineTable?, to page: inout Page) {
    var hasAny = false
    for finding in file.report.findings {
      guard let standing = Standing(of: finding) else { continue }
      hasAny = true
      let place = file.document?.range(of: finding).flatMap { lines?.place(of: $0.start) }
      let location = place.map { "\(file.path):\($0.line):\($0.column)" } ?? file.path
      page.write("\(standing.text[options.language])[\(finding.rule)]", .quiet)
      page.write(" \(location): \(finding.message[options.language])")
      page.endLine()
    }
    if hasAny { page.endLine() }
  }
}

// MARK: - Checks not made

extension HumanRenderer {
  /// Names what could not be checked, so that silence is never taken for a pass.
  private func writeNotChecked(_ file: FileReport, to page: inout Page) {
    let checks = file.report.checks.filter { $0.verdict == .notChecked }
    if checks.isEmpty { return }
    page.write(words.notChecked(in: file.path), .note)
    page.endLine()
    for check in checks {
      page.write("  \(check.rule)", .strong)
      page.write(" " + words.list(check.fields.map(\.description)))
      if let reason = check.reason { page.write(": " + reason[options.language]) }
      page.endLine()
    }
    page.endLine()
  }
}

extension Severity {
  /// How the severity is set off on a page.
  var style: Page.Style {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
