import Analysis
import DocumentTree
import Fichas
import Reporting
import SheetRules
import TestSupport
import Testing

@Suite("What a table checks")
struct TableExtentTests {
  @Test("is what its columns tell of, and gives the same rows as a whole check")
  func isEnough() throws {
    var fewer = 0
    for path in Project.sheets {
      let bytes = Array(try Project.text("Examples/" + path).utf8)
      let format: DocumentFormat = path.hasSuffix("json") ? .json : .yaml
      for levels in [[:], ["GAS02": RuleLevel.off, "MON04": .off]] {
        var options = CheckOptions(levels: levels)
        let document = Document.read(bytes, as: format)
        let whole = FileReport(path: path, SheetChecker.check(document, options: options))
        options.extent = .equations
        let part = FileReport(path: path, SheetChecker.check(document, options: options))
        #expect(part.report.checks.count <= whole.report.checks.count)
        if part.report.checks.count * 3 < whole.report.checks.count { fewer += 1 }
        for name in TableName.allCases where !TableMaker(TableRequest(name)).needsCheck {
          #expect(rows(name, part) == rows(name, whole), "\(name) \(path)")
        }
      }
    }
    #expect(fewer > 10)
  }

  private func rows(_ name: TableName, _ file: FileReport) -> [UInt8] {
    var request = TableRequest(name)
    request.comparesComputed = true
    request.showsIntervals = true
    var maker = TableMaker(request)
    maker.add(maker.part(of: file))
    return maker.table.rendered(as: .ndjson)
  }
}
