import DocumentTree
import Foundation
import Reporting
import TestSupport
import Testing

/// Reports against files that hold them as they should be.
@Suite struct FormatRecordTests {
  @Test("every format writes what is recorded", arguments: ReportFormat.allCases)
  func recorded(_ format: ReportFormat) throws {
    var report = format.text(of: [FormatSamples.file, FormatSamples.clean, FormatSamples.missing])
    if format == .sarif {
      // The rules of the catalogue stand before this, and change with it.
      report = String(report[try #require(report.range(of: "\"columnKind\"")).lowerBound...])
    }
    let file = "Tests/Recorded/Formats/\(format.rawValue).txt"
    #expect(try Recorded.text(file, now: report) == report)
  }

  @Test("a format speaks English when it is asked to", arguments: ReportFormat.allCases)
  func english(_ format: ReportFormat) {
    let report = format.text(of: [FormatSamples.file], RenderingOptions(language: .en))
    #expect(report.contains("it says 37,60"))
    #expect(!report.contains("dice"))
  }
}
