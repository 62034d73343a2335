import Analysis
import DocumentTree
import SheetRules
import Testing

@testable import Reporting

struct CaretCase: Sendable, CustomTestStringConvertible {
  let line: String
  let target: String
  /// The line as it is shown, and below it the spaces and carets.
  let shown: String
  let carets: String

  var testDescription: String { line.debugDescription }
}

private let cases: [CaretCase] = [
  .init(line: "a: 12", target: "12", shown: "a: 12", carets: "   ^^"),
  .init(line: "año: 12", target: "12", shown: "año: 12", carets: "     ^^"),
  .init(line: "an\u{303}o: 12", target: "12", shown: "an\u{303}o: 12", carets: "     ^^"),
  .init(line: "\ta:\t12", target: "12", shown: "    a:    12", carets: "          ^^"),
  .init(line: "漢字: 12", target: "12", shown: "漢字: 12", carets: "      ^^"),
  .init(line: "a: 漢字", target: "漢字", shown: "a: 漢字", carets: "   ^^^^"),
  .init(line: "🦤👍🏽: 12", target: "12", shown: "🦤👍🏽: 12", carets: "      ^^"),
  .init(line: "👩‍🌾: 12", target: "12", shown: "👩‍🌾: 12", carets: "    ^^"),
  .init(
    line: "a\u{1B}[31m: 12", target: "12", shown: "a\\u{1B}[31m: 12", carets: "             ^^"),
  .init(line: "\u{202E}: 12", target: "12", shown: "\\u{202E}: 12", carets: "          ^^"),
  .init(line: "a\u{AD}b: 12", target: "12", shown: "a\\u{AD}b: 12", carets: "          ^^"),
  .init(
    line: "##[error]: 12", target: "12", shown: "##\\u{5B}error]: 12", carets: "                ^^"),
  .init(line: "a: 12\r", target: "12", shown: "a: 12", carets: "   ^^"),
]

@Suite("Lines of a sheet in a report")
struct ExcerptTests {
  private func rows(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test("have the caret under the figure", arguments: cases)
  func caret(_ example: CaretCase) {
    let source = "x: 1\n\(example.line)\nz: 3\n"
    let lines = rows(Samples.text(Samples.file(source, marking: example.target)))
    #expect(lines[3] == "2 | \(example.shown)")
    #expect(lines[4] == "  | \(example.carets)")
  }

  @Test("show the bytes that are not text by their numbers")
  func invalidBytes() {
    let source = Array("a: ".utf8) + [0x80, 0xFF] + Array(" 12\n".utf8)
    let line = SourceLine(
      source, line: ByteRange(start: 0, end: 8), focus: ByteRange(start: 6, end: 8))
    #expect(line.excerpt(around: 0..<1, columns: 80).text == "a: \\x80\\xFF 12")
    #expect(line.columns(of: ByteRange(start: 6, end: 8)) == 12..<14)
  }

  @Test("are cut to the width, with the figure in sight", arguments: [0, 30, 90, 700, 40_000])
  func longLines(before: Int) {
    let source = String(repeating: "a", count: before) + "12" + String(repeating: "b", count: 5_000)
    let options = RenderingOptions(columns: 60)
    let lines = rows(Samples.text(Samples.file(source, marking: "12"), .human, options))
    let (shown, carets) = (Array(lines[3]), Array(lines[4]))
    #expect(shown.count <= 60)
    let place = carets.firstIndex(of: "^") ?? 0
    #expect(String(shown[place..<(place + 2)]) == "12")
    #expect(carets.count == place + 2)
  }

  @Test("of one line that is too long are shown once for each figure")
  func twoFiguresFarApart() {
    let sheet = "{total: 12, x: \(String(repeating: "y", count: 300)), porBeneficiario: 34}"
    var finding = Samples.cost
    finding.field = JSONPointer("/porBeneficiario")
    finding.operands = [
      Operand(field: JSONPointer("/total"), name: LocalizedText("total"), value: "12")
    ]
    let file = FileReport(
      path: "a.yaml", status: .read, document: Document.read(Array(sheet.utf8), as: .yaml),
      report: .init(findings: [finding]))
    let marks = rows(Samples.text(file)).filter { $0.hasPrefix("1 |") || $0.hasPrefix("  |  ") }
    #expect(marks.count == 4)
    #expect(marks[0].contains("{total: 12,") && marks[1].hasSuffix("-- total"))
    #expect(marks[2].contains("porBeneficiario: 34}") && marks[3].contains("^^"))
  }
}
