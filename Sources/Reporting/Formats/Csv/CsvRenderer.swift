import DocumentTree
import SheetRules

/// Writes one row per finding, for spreadsheets and scripts; figures in point notation.
struct CsvRenderer: ReportRenderer {
  private static let header = [
    "path", "line", "column", "rule", "severity", "category", "field", "message", "reported",
    "computed", "difference", "formula", "advice", "page",
  ]

  let language: Language

  func begin(_ output: inout [UInt8]) {
    var text = DelimitedText()
    text.row(Self.header)
    output.append(contentsOf: text.bytes)
  }

  func render(_ file: FileReport, to output: inout [UInt8]) {
    var text = DelimitedText(output)
    output = []
    for placed in file.placedFindings { text.row(row(placed, in: file.path(of: placed.start))) }
    output = text.bytes
  }

  private func row(_ placed: PlacedFinding, in path: String) -> [String?] {
    let finding = placed.finding
    return [
      path, placed.start.map { "\($0.line)" }, placed.start.map { "\($0.column)" }, finding.rule,
      finding.severity.rawValue, finding.category.rawValue, finding.field.description,
      finding.message[language], finding.reported?.description,
      finding.computed?.description, finding.difference?.description,
      finding.formula?[language], finding.advice?[language],
      placed.start?.page.map { "\($0)" },
    ]
  }
}
