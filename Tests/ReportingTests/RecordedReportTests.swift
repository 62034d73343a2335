import Analysis
import DocumentTree
import SheetRules
import TestSupport
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
    let text = example.format.text(of: [Samples.file, unreadable], example.options)
    let file = "Tests/Recorded/Reporting/\(example.name)"
    #expect(try Recorded.text(file, now: text) == text)
  }
}
