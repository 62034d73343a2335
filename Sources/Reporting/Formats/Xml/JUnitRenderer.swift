import DocumentTree
import SheetRules

/// Writes JUnit XML: one suite per file, with a case for each check and for each finding that belongs
/// to none.
///
/// A finding below the failure severity passes, with its message as the output. No time is measured,
/// since the same sheets give the same report.
struct JUnitRenderer: ReportRenderer {
  let options: RenderingOptions

  func gathering() -> (any GatheredReport)? { JUnitReport() }

  func render(_ file: FileReport, to output: inout [UInt8]) {
    let cases = TestCases(file, options).all
    var writer = XmlWriter(output, depth: 1)
    output = []
    let attributes = [("name", file.path)] + JUnitReport.Totals(of: cases).attributes
    writer.element("testsuite", attributes) { writer in
      for testCase in cases { write(testCase, of: file.path, to: &writer) }
    }
    output = JUnitReport.part(writer.bytes, JUnitReport.Totals(of: cases))
  }

  private func write(_ testCase: TestCase, of path: String, to writer: inout XmlWriter) {
    let attributes: [XmlWriter.Attribute] = [
      ("name", testCase.name), ("classname", path), ("file", testCase.file ?? path),
      ("line", testCase.line.map { "\($0)" }), ("page", testCase.page.map { "\($0)" }),
    ]
    let lines = testCase.details.map(\.line).joined(separator: "\n")
    switch testCase.outcome {
    case .passed where testCase.message == nil: writer.element("testcase", attributes)
    case .passed:
      let text = ([testCase.message ?? ""] + testCase.details.map(\.line)).joined(separator: "\n")
      writer.element("testcase", attributes) { $0.element("system-out", text: text) }
    case .skipped:
      writer.element("testcase", attributes) {
        $0.element("skipped", [("message", testCase.message)])
      }
    case .failed, .unreadable:
      let name = testCase.outcome == .failed ? "failure" : "error"
      writer.element("testcase", attributes) {
        $0.element(name, [("message", testCase.message), ("type", testCase.type)], text: lines)
      }
    }
  }
}

/// The suites of a run, with the totals at the root.
struct JUnitReport: GatheredReport {
  /// How many cases there are, and how they came out.
  struct Totals {
    var tests = 0
    var failures = 0
    var errors = 0
    var skipped = 0

    init() {}

    init(of cases: [TestCase]) {
      tests = cases.count
      failures = cases.count { $0.outcome == .failed }
      errors = cases.count { $0.outcome == .unreadable }
      skipped = cases.count { $0.outcome == .skipped }
    }

    var attributes: [XmlWriter.Attribute] {
      [
        ("tests", "\(tests)"), ("failures", "\(failures)"), ("errors", "\(errors)"),
        ("skipped", "\(skipped)"), ("time", "0"),
      ]
    }
  }

  private var totals = Totals()
  private var suites: [UInt8] = []

  /// A suite after a line with its totals.
  static func part(_ suite: [UInt8], _ totals: Totals) -> [UInt8] {
    let counts = [totals.tests, totals.failures, totals.errors, totals.skipped]
    return Array((counts.map(String.init).joined(separator: " ") + "\n").utf8) + suite
  }

  mutating func add(_ part: [UInt8]) {
    guard let end = part.firstIndex(of: UInt8(ascii: "\n")) else { return }
    let counts = String(decoding: part[..<end], as: UTF8.self).split(separator: " ")
      .compactMap { Int($0) }
    guard counts.count == 4 else { return }
    totals.tests += counts[0]
    totals.failures += counts[1]
    totals.errors += counts[2]
    totals.skipped += counts[3]
    suites.append(contentsOf: part[(end + 1)...])
  }

  func write(_ tally: Tally, to output: inout [UInt8]) {
    let attributes = totals.attributes.map { " \($0.name)=\"\($0.value ?? "")\"" }.joined()
    let head = "\(XmlWriter.declaration)<testsuites name=\"fichas\"\(attributes)>\n"
    output.append(contentsOf: head.utf8)
    output.append(contentsOf: suites)
    output.append(contentsOf: "</testsuites>\n".utf8)
  }
}
