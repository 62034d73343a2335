import DocumentTree
import Foundation
import SheetRules
import Testing

@testable import Reporting

struct RecordedCase: Sendable, CustomTestStringConvertible {
  let name: String
  let format: ReportFormat
  let options: RenderingOptions

  var testDescription: String { name }
}

@Suite("A report")
struct RecordedReportTests {
  /// Recorded texts are written anew, and the test then fails, where this variable is set.
  static let recordingVariable = "FICHAS_RECORD"

  static let cases = [
    RecordedCase(name: "humano.es.txt", format: .human, options: RenderingOptions()),
    RecordedCase(name: "humano.en.txt", format: .human, options: RenderingOptions(language: .en)),
    RecordedCase(
      name: "humano.color.txt", format: .human, options: RenderingOptions(usesColor: true)),
    RecordedCase(name: "informe.es.json", format: .json, options: RenderingOptions()),
    RecordedCase(name: "informe.en.json", format: .json, options: RenderingOptions(language: .en)),
  ]

  @Test("is written as recorded", arguments: cases)
  func recorded(_ example: RecordedCase) throws {
    let unreadable = FileReport(
      path: "gone.yaml", status: .unreadable, document: nil, report: .init())
    let text = Samples.run([Samples.file, unreadable], example.format, example.options)
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Recorded/Reporting/\(example.name)")
    if ProcessInfo.processInfo.environment[Self.recordingVariable] != nil {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      Issue.record("recorded \(example.name) anew")
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == text)
  }
}
