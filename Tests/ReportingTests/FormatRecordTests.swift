import DocumentTree
import Foundation
import Reporting
import Testing

/// Reports against files that hold them as they should be; with `FICHAS_RECORD=1` the files are
/// written anew, and the tests fail so that nobody takes that for a pass.
@Suite struct FormatRecordTests {
  @Test("every format writes what is recorded", arguments: ReportFormat.allCases)
  func recorded(_ format: ReportFormat) throws {
    var report = format.report([FormatSamples.file, FormatSamples.clean, FormatSamples.missing])
    if format == .sarif {
      // The rules of the catalogue stand before this, and change with it.
      report = String(report[try #require(report.range(of: "\"columnKind\"")).lowerBound...])
    }
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Recorded/Formats/\(format.rawValue).txt")
    if ProcessInfo.processInfo.environment["FICHAS_RECORD"] == "1" {
      try Data(report.utf8).write(to: file)
      Issue.record("recorded \(format.rawValue) anew")
    }
    let recorded = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(report == recorded)
  }

  @Test("a format speaks English when it is asked to", arguments: ReportFormat.allCases)
  func english(_ format: ReportFormat) {
    let report = format.report([FormatSamples.file], RenderingOptions(language: .en))
    #expect(report.contains("it says 37,60"))
    #expect(!report.contains("dice"))
  }
}
