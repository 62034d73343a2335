import Analysis
import DocumentTree
import SheetRules
import Testing

@testable import FichasBench

@Suite("The sheets that are measured")
struct MeasuredSheetTests {
  @Test("have nothing but the mistake that is planted, and the nodes that are counted")
  func isClean() {
    for number in 0..<40 {
      let document = Document.read(Array(MeasuredSheet(number: number).text.utf8), as: .yaml)
      let findings = SheetChecker.check(document).report.findings.map(\.rule)
      #expect(findings == (number.isMultiple(of: 10) ? ["GAS01"] : []), "\(number)")
      #expect(document.nodeCount == MeasuredSheet.nodes)
    }
  }
}
