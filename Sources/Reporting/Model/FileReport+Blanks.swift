import Analysis
import DocumentTree
import SheetRules

extension FileReport {
  /// How much of each section is there if most of the sheet is still to be filled in; nil otherwise.
  var outstanding: [SectionCompleteness]? {
    guard report.findings.contains(where: { $0.isOfMissing && $0.counts }) else { return nil }
    let sections = sheet?.completeness ?? []
    return sections.stated * 2 < sections.demanded ? sections : nil
  }

  /// Whether a finding only says that something is still to be filled in.
  func isOfBlank(_ finding: Finding) -> Bool {
    finding.isOfMissing || finding.reported == nil && isBlank(finding.field, elsewhere: false)
  }

  /// Whether a check was not made because something is still to be filled in.
  func isOfBlank(_ check: Check) -> Bool {
    check.fields.isEmpty || check.fields.contains { isBlank($0, elsewhere: true) }
  }

  /// Whether nothing is written in a field; `elsewhere` is the answer where it is not in the file.
  private func isBlank(_ field: JSONPointer, elsewhere: Bool) -> Bool {
    guard !field.tokens.isEmpty, let node = document?.node(at: field) else { return elsewhere }
    return node.isBlank(levels: 8)
  }
}

extension Node {
  /// Whether no text stands in the node, down to some levels.
  fileprivate func isBlank(levels: Int) -> Bool {
    if isNull { return true }
    if levels == 0 { return false }
    switch kind {
    case .scalar: return text.isBlankAnswer
    case .mapping: return entries.allSatisfy { $0.value.isBlank(levels: levels - 1) }
    case .sequence: return elements.allSatisfy { $0.isBlank(levels: levels - 1) }
    }
  }
}
