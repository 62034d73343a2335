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
    let lines = file.report.findings.isEmpty ? nil : file.document.map { LineTable($0.source) }
    let groups = file.countingGroups
    for index in file.report.findings.indices where file.report.findings[index].counts {
      let group = groups.firstIndex { $0.findings.contains(index) }
      if let group, groups[group].findings[0] != index { continue }
      if let group, groups[group].findings.count > 1 {
        write(groups[group], of: file, lines, to: &page)
      } else {
        let gutter = write(file.report.findings[index], of: file, lines, to: &page)
        if let group, let gutter {
          writeSuspects(of: groups[group], in: file, gutter: gutter, to: &page)
        }
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
  /// Writes a finding; returns the width of the line numbers, or nil if it has no position.
  private func write(
    _ finding: Finding, of file: FileReport, _ lines: LineTable?, to page: inout Page
  ) -> Int? {
    let style = finding.severity.style
    page.write("\(words.severity(finding.severity))[\(finding.rule)]", style)
    page.write(": " + finding.message[options.language], .strong)
    page.endLine()
    guard let document = file.document, let lines, let range = document.range(of: finding) else {
      writeLocation(file.path, gutter: 1, to: &page)
      writeDetails(finding, unplaced: finding.shownOperands, .grouped, gutter: 1, to: &page)
      return nil
    }
    let place = lines.place(of: range.start)
    let figures = FigureText(of: finding.reported?.decimal, at: range, in: document)
    var marks = [Excerpt.Mark(range: range, label: mainLabel(finding, figures), isMain: true)]
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
      "\(file.path):\(place.line):\(place.column)", gutter: excerpt.gutter, to: &page)
    if options.showsSnippets { excerpt.write(to: &page, columns: options.columns) }
    writeDetails(finding, unplaced: unplaced, figures, gutter: excerpt.gutter, to: &page)
    return excerpt.gutter
  }

  /// Whether a figure of the same field is on another line; on the same line the working shows it.
  private func isElsewhere(_ operand: Operand, than place: Place, _ lines: LineTable) -> Bool {
    guard let own = operand.range else { return false }
    return lines.place(of: own.start).line != place.line
  }

  func writeLocation(_ text: String, gutter: Int, to page: inout Page) {
    page.write(" ", times: gutter)
    page.write("--> ", .frame)
    page.write(text)
    page.endLine()
  }

  private func mainLabel(_ finding: Finding, _ style: FigureText) -> String {
    guard let reported = finding.reported, let computed = finding.computed else { return "" }
    return words.stated(style.text(reported), computed: style.text(computed))
  }

  /// The figure is repeated only if the marked text does not show it.
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
    func tell(_ name: String, _ text: String) {
      writeDetail(name, text, gutter: gutter, to: &page)
    }
    if let formula = finding.formula { tell(words.formula, formula[language]) }
    for operand in unplaced {
      tell(words.figure, "\(operand.name[language]) = \(operand.value) (\(operand.field))")
    }
    for step in finding.working { tell(words.working, step[language]) }
    if let difference = finding.difference { tell(words.difference, figures.text(difference)) }
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
      let location = place.map { "\(file.path):\($0.line):\($0.column)" } ?? file.path
      page.write("\(standing.text[options.language])[\(finding.rule)]", .quiet)
      page.write(" \(location): \(finding.message[options.language])")
      page.endLine()
    }
    if hasAny { page.endLine() }
  }
}

// MARK: - Unchecked rules

extension HumanRenderer {
  /// Lists what could not be checked, so that silence is not mistaken for a pass.
  private func writeNotChecked(_ file: FileReport, to page: inout Page) {
    var hasAny = false
    for index in file.report.checks.indices
    where file.report.checks[index].verdict == .notChecked {
      let check = file.report.checks[index]
      if !hasAny {
        page.write(words.notChecked(in: file.path), .note)
        page.endLine()
        hasAny = true
      }
      page.write("  \(check.rule)", .strong)
      page.write(" " + check.fields.map(\.description).joined(separator: ", "))
      if let reason = check.reason { page.write(": " + reason[options.language]) }
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
