import Analysis
import DocumentTree
import SheetRules

/// Writes one finding per line as an object of `fichas.finding/1`: always the same members, each a text,
/// a number or null.
package struct FlatRenderer: ReportRenderer {
  package static let schema = "fichas.finding/1"

  let language: Language

  package func render(_ file: FileReport, to output: inout [UInt8]) {
    let findings = file.allPlacedFindings
    if findings.isEmpty { return }
    let names = FieldNaming(file, in: language)
    for placed in findings {
      JsonWriter.append(to: &output) { write(placed, of: file, names, to: &$0) }
      output.append(UInt8(ascii: "\n"))
    }
  }

  private func write(
    _ placed: PlacedFinding, of file: FileReport, _ names: FieldNaming, to writer: inout JsonWriter
  ) {
    let finding = placed.finding
    let text = ExpectedText(finding, .point, in: language)
    let isOfFile = finding.field.tokens.isEmpty
    writer.member("schema", Self.schema)
    writer.member("path", file.path(of: placed.start))
    writer.member("form", file.report.form)
    writer.member("code", file.report.code)
    writer.member("line", placed.start?.line)
    writer.member("column", placed.start?.column)
    writer.member("endLine", placed.end?.line)
    writer.member("endColumn", placed.end?.column)
    writer.member("page", placed.start?.page)
    writer.member("rule", finding.rule)
    writer.member("severity", finding.severity.rawValue)
    writer.member("category", finding.category.rawValue)
    writer.member("field", finding.field.description)
    writer.member(
      "name", isOfFile ? nil : names.name(of: finding.field, finding.range))
    writer.member("message", finding.message[language])
    writer.member("reported", finding.reported?.description)
    writer.member("computed", finding.computed?.description)
    writer.member("difference", finding.difference?.description)
    writer.member("expected", text.expected)
    writer.member("formula", finding.formula?[language])
    writer.member("advice", finding.advice?[language])
    writer.member("standing", Standing(of: finding)?.name)
  }
}

extension Standing {
  /// The word that programs read.
  fileprivate var name: String {
    switch self {
    case .accepted: "excepted"
    case .known: "known"
    }
  }
}
