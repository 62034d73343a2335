import Analysis
import Constraints
import DocumentTree
import SheetRules

// MARK: - What is still to be filled in

extension HumanRenderer {
  /// Says how much of each section is there.
  func write(
    _ sections: [SectionCompleteness], of file: FileReport, _ lines: LineTable?,
    _ names: FieldNaming, to page: inout Page
  ) {
    page.write(words.severity(.error), .error)
    page.write(
      ": " + words.outstanding(file.path, sections.stated, of: sections.demanded), .strong)
    page.endLine()
    for section in sections {
      let range = file.document?.range(of: section.field)
      let line = range.flatMap { lines?.place(of: $0.start).line }
      let parts = [
        line.map { "\(words.line) \($0)" }, names.name(of: section.field),
        words.share(section.stated, of: section.demanded),
      ]
      page.write("  " + parts.compactMap { $0 }.joined(separator: " · "))
      page.endLine()
    }
    page.endLine()
  }
}

// MARK: - Unchecked rules

extension HumanRenderer {
  /// Lists what could not be checked, so that silence is not mistaken for a pass.
  ///
  /// If most of the sheet is still to be filled in (`isEmpty`), what waits for that is only counted.
  func writeNotChecked(
    _ file: FileReport, _ lines: LineTable?, _ names: FieldNaming, isEmpty: Bool,
    to page: inout Page
  ) {
    let checks = file.report.checks
    var unmade = checks.indices.filter { checks[$0].verdict == .notChecked }
    let all = unmade.count
    if isEmpty { unmade.removeAll { file.isOfBlank(checks[$0]) } }
    if all == 0 { return }
    let lines = lines ?? file.document.map { $0.lineTable() }
    page.write(words.notChecked(in: file.path), .note)
    page.endLine()
    for index in unmade {
      let check = checks[index]
      page.write("  \(check.rule)", .strong)
      let parts = [fields(of: check, in: file, names, lines), check.reason?[options.language]]
      page.write(" " + parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ": "))
      page.endLine()
    }
    if unmade.count < all {
      page.write("  " + words.waiting(all - unmade.count))
      page.endLine()
    }
    page.endLine()
  }

  /// The first fields of a check, each with its line and what the form calls it.
  private func fields(
    of check: Check, in file: FileReport, _ names: FieldNaming, _ lines: LineTable?
  ) -> String {
    let shown = check.fields.prefix(4).map { field in
      let name = names.name(of: field)
      let range = file.document?.range(of: field)
      let line = range.flatMap { lines?.place(of: $0.start).lineAlone }
      return line.map { "\(words.line) \($0), \(name)" } ?? name
    }
    return words.list(shown, more: check.fields.count - shown.count)
  }
}

// MARK: - What to correct

extension HumanRenderer {
  /// Writes one line for each thing to correct, which alone is enough to correct the sheet.
  func writeRemedies(
    _ blocks: [FindingBlock], of file: FileReport, _ lines: LineTable?, _ names: FieldNaming,
    to page: inout Page
  ) {
    if file.document == nil { return }
    let remedies = RemedyList(blocks, of: file, lines, names, in: options.language).all
    if remedies.isEmpty { return }
    page.write(words.remedies(in: file.path), .note)
    page.endLine()
    for remedy in remedies {
      page.write("  " + remedy.parts(words).joined(separator: " · "))
      page.endLine()
      for choice in remedy.choices {
        page.write("    - " + choice)
        page.endLine()
      }
    }
    page.endLine()
  }
}
