import DocumentTree
import SheetRules

/// Writes one line per finding, as compilers do: `path:line:column: error[GAS02] message`.
///
/// The severities are the same words in every language, and a finding about a whole file is at 1:1, so
/// that editors and CI systems read every line by one pattern.
struct BreveRenderer: ReportRenderer {
  let options: RenderingOptions

  func separate(_ output: inout [UInt8]) {}

  func render(_ file: FileReport, to output: inout [UInt8]) {
    var page = Page(output, usesColor: options.usesColor)
    output = []
    for placed in file.placedFindings {
      let finding = placed.finding
      page.write(
        "\(file.path(of: placed.start)):\(placed.start?.line ?? 1):\(placed.start?.column ?? 1): ")
      page.write("\(finding.severity.rawValue)[\(finding.rule)]", finding.severity.style)
      page.write(" " + finding.message[options.language])
      page.endLine()
    }
    output = page.bytes
  }
}
