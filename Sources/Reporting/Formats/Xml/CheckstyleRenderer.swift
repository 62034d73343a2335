import DocumentTree
import SheetRules

/// Writes Checkstyle XML, which most viewers of linter results support.
struct CheckstyleRenderer: ReportRenderer {
  let language: Language

  func begin(_ output: inout [UInt8]) {
    output.append(contentsOf: (XmlWriter.declaration + "<checkstyle version=\"8.0\">\n").utf8)
  }

  func render(_ file: FileReport, to output: inout [UInt8]) {
    var writer = XmlWriter(output, depth: 1)
    output = []
    let findings = file.placedFindings
    write(findings.filter { $0.start?.file == nil }, of: file.path, to: &writer)
    let others = findings.filter { $0.start?.file != nil }
    if let first = others.first { write(others, of: file.path(of: first.start), to: &writer) }
    output = writer.bytes
  }

  private func write(_ findings: [PlacedFinding], of path: String, to writer: inout XmlWriter) {
    writer.element("file", [("name", path)]) { writer in
      for placed in findings { writer.element("error", attributes(of: placed)) }
    }
  }

  func end(_ tally: Tally, to output: inout [UInt8]) {
    output.append(contentsOf: "</checkstyle>\n".utf8)
  }

  private func attributes(of placed: PlacedFinding) -> [XmlWriter.Attribute] {
    let finding = placed.finding
    return [
      ("line", placed.start.map { "\($0.line)" }),
      ("column", placed.start.map { "\($0.column)" }),
      ("severity", finding.severity == .note ? "info" : finding.severity.rawValue),
      ("message", finding.message[language]),
      ("source", "fichas.\(finding.category.rawValue).\(finding.rule)"),
    ]
  }
}
