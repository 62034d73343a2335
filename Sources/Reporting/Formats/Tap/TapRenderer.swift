import DocumentTree
import SheetRules

/// Writes TAP version 14: one test point per file, with its checks and findings as a subtest.
struct TapRenderer: ReportRenderer {
  let language: Language
  let failOn: Severity

  func begin(_ output: inout [UInt8]) {
    output.append(contentsOf: "TAP version 14\n".utf8)
  }

  func render(_ file: FileReport, to output: inout [UInt8]) {
    let cases = TestCases(file, failOn: failOn, in: language).all
    let path = Self.description(file.path)
    var lines = ["# Subtest: \(path)"]
    for testCase in cases { lines += Self.lines(of: testCase).map { "    " + $0 } }
    lines.append("    1..\(cases.count)")
    let hasFailed = cases.contains { $0.outcome == .failed || $0.outcome == .unreadable }
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
    if let line = testCase.line { lines.append("  line: \(line)") }
    if let column = testCase.column { lines.append("  column: \(column)") }
    if !testCase.details.isEmpty { lines.append("  details:") }
    lines += testCase.details.map { "    - \(quoted($0))" }
    return lines + ["  ..."]
  }

  private static func quoted(_ text: String) -> String {
    var writer = JsonWriter([])
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// A hash would start a directive; both it and the backslash are escaped.
  private static func description(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.shown().unicodeScalars {
      if scalar == "#" || scalar == "\\" { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
