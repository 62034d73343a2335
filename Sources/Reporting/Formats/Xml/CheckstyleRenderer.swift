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
    writer.element("file", [("name", file.path)]) { writer in
      for placed in file.placedFindings {
        writer.element("error", attributes(of: placed))
      }
    }
    output = writer.bytes
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
