import DocumentTree
import SheetRules

/// Writes TAP version 13: one test point per file, with its checks and findings as a subtest.
///
/// The YAML is what Perl's `TAP::Parser` reads: one level of keys with quoted texts.
struct TapRenderer: ReportRenderer {
  let options: RenderingOptions
  /// Perl reads a quoted text by a regular expression that ends at 65,534.
  private static let mostCharacters = 4000

  func begin(_ output: inout [UInt8]) {
    output.append(contentsOf: "TAP version 13\n".utf8)
  }

  func render(_ file: FileReport, to output: inout [UInt8]) {
    let cases = TestCases(file, options).all
    let path = Self.description(file.path)
    var lines = ["# Subtest: \(path)"]
    for testCase in cases { lines += Self.lines(of: testCase).map { "    " + $0 } }
    lines.append("    1..\(cases.count)")
    let hasFailed = cases.contains(where: \.counts)
    lines.append("\(hasFailed ? "not ok" : "ok") - \(path)")
    for line in lines { output.append(contentsOf: (line + "\n").utf8) }
  }

  func end(_ tally: Tally, to output: inout [UInt8]) {
    output.append(contentsOf: "1..\(tally.files)\n".utf8)
  }

  private static func lines(of testCase: TestCase) -> [String] {
    let name = description(testCase.name)
    switch testCase.outcome {
    case .passed where testCase.message == nil: return ["ok - \(name)"]
    case .skipped: return ["ok - \(name) # SKIP \(description(testCase.message ?? ""))"]
    case .passed: return ["ok - \(name)"] + diagnostics(of: testCase)
    case .failed, .unreadable: return ["not ok - \(name)"] + diagnostics(of: testCase)
    }
  }

  /// The YAML block below a test point; JSON strings are valid YAML.
  private static func diagnostics(of testCase: TestCase) -> [String] {
    var lines = ["  ---", "  message: \(quoted(testCase.message ?? ""))"]
    if let type = testCase.type { lines.append("  severity: \(type)") }
    if let file = testCase.file { lines.append("  file: \(quoted(file))") }
    if let page = testCase.page { lines.append("  page: \(page)") }
    if let line = testCase.line { lines.append("  line: \(line)") }
    if let column = testCase.column { lines.append("  column: \(column)") }
    var numbers: [String: Int] = [:]
    for detail in testCase.details {
      numbers[detail.key, default: 0] += 1
      let number = numbers[detail.key] ?? 1
      let key = number == 1 ? detail.key : "\(detail.key)\(number)"
      lines.append("  \(key): \(quoted(detail.text))")
    }
    return lines + ["  ..."]
  }

  private static func quoted(_ text: String) -> String {
    JsonWriter.quoted(text.shown(upTo: mostCharacters))
  }

  /// A hash would start a directive; both it and the backslash are escaped.
  private static func description(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.shown(upTo: mostCharacters).unicodeScalars {
      if scalar == "#" || scalar == "\\" { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
