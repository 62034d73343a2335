import Culprits
import Analysis
import DocumentTree
import Foundation
import SheetRules
import TestSupport
import Testing

@testable import Reporting

@Suite("Text from a sheet")
struct HostileTextTests {
  private static let scalars: [Unicode.Scalar] = [
    "\u{1B}", "\u{7}", "\u{8}", "\u{7F}", "\u{9B}", "\u{90}", "\u{200B}", "\u{200D}", "\u{200E}",
    "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{2028}", "\u{2029}", "\u{85}", "\u{FEFF}",
    "\u{E0041}", "\u{AD}", "\u{61C}", "\u{FFF9}", "a", "ñ", "\u{301}", "漢", "🦤", "\t", "\"", "\\",
    "[", "3", "m", " ",
  ]

  private static func text(seed: UInt64) -> String {
    var dice = SeededGenerator(seed: seed)
    var text = String.UnicodeScalarView()
    for _ in 0..<60 { text.append(scalars[dice.number(0...(scalars.count - 1))]) }
    return String(text)
  }

  /// A report that has the text in every place that comes from outside.
  private static func file(_ text: String) -> FileReport {
    let finding = Finding(
      rule: "LEC01", severity: .error, category: .lectura, message: LocalizedText(text),
      field: JSONPointer(tokens: [text]), range: ByteRange(start: 0, end: 3), reported: .word(text),
      computed: .word(text), difference: .word(text), formula: LocalizedText(text),
      working: [LocalizedText(text)],
      operands: [Operand(field: JSONPointer("/no"), name: LocalizedText(text), value: text)],
      advice: LocalizedText(text))
    return FileReport(
      path: text, status: .read, document: Document.read(Array(text.utf8), as: .yaml),
      report: SheetReport(kind: text, form: text, code: text, name: text, findings: [finding]))
  }

  private static func isPlain(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar == "\n"
    // A joiner between two parts of an emoji.
    case .format: scalar == "\u{200D}" && previous == "🦤"
    case .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  @Test(
    "is never printed so that a terminal obeys it", arguments: ReportFormat.allCases,
    1...200 as ClosedRange<UInt64>)
  func escapes(format: ReportFormat, seed: UInt64) {
    let output = format.text(of: [Self.file(Self.text(seed: seed))])
    #expect(!output.isEmpty)
    var previous: Unicode.Scalar?
    for scalar in output.unicodeScalars {
      #expect(Self.isPlain(scalar, after: previous), "U+\(String(scalar.value, radix: 16))")
      previous = scalar
    }
  }

  @Test("comes out of the JSON report as it went in", arguments: 1...50 as ClosedRange<UInt64>)
  func json(seed: UInt64) throws {
    let text = Self.text(seed: seed)
    let output = ReportFormat.json.text(of: [Self.file(text)])
    let root = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let files = root?["files"] as? [[String: Any]]
    let path = files?.first?["path"] as? String
    #expect(path.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
  }
}
