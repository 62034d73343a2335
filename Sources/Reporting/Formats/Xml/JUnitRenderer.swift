import DocumentTree
import SheetRules

/// Writes JUnit XML: one suite per file, with a case for each finding and for each check that holds
/// or could not be made.
///
/// A finding below the failure severity passes, with its message as the output.
struct JUnitRenderer: ReportRenderer {
  let language: Language
  let failOn: Severity

  func begin(_ output: inout [UInt8]) {
    output.append(contentsOf: (XmlWriter.declaration + "<testsuites name=\"fichas\">\n").utf8)
  }

  func render(_ file: FileReport, to output: inout [UInt8]) {
    let cases = TestCases(file, failOn: failOn, in: language).all
    var writer = XmlWriter(output, depth: 1)
    output = []
    writer.element("testsuite", Self.attributes(file.path, cases)) { writer in
      for testCase in cases { write(testCase, of: file.path, to: &writer) }
    }
    output = writer.bytes
  }

  func end(_ tally: Tally, to output: inout [UInt8]) {
    output.append(contentsOf: "</testsuites>\n".utf8)
  }

  private static func attributes(_ path: String, _ cases: [TestCase]) -> [XmlWriter.Attribute] {
    func count(_ wanted: (TestCase.Outcome) -> Bool) -> String {
      "\(cases.count { wanted($0.outcome) })"
    }
    return [
      ("name", path), ("tests", "\(cases.count)"), ("failures", count { $0 == .failed }),
      ("errors", count { $0 == .unreadable }), ("skipped", count { $0 == .skipped }),
    ]
  }

  private func write(_ testCase: TestCase, of path: String, to writer: inout XmlWriter) {
    let attributes: [XmlWriter.Attribute] = [
      ("name", testCase.name), ("classname", path), ("file", path),
      ("line", testCase.line.map { "\($0)" }),
    ]
    let lines = testCase.details.joined(separator: "\n")
    switch testCase.outcome {
    case .passed where testCase.message == nil: writer.element("testcase", attributes)
    case .passed:
      let text = ([testCase.message ?? ""] + testCase.details).joined(separator: "\n")
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
