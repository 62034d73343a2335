import Analysis
import Constraints
import DocumentTree
import SheetRules

/// A check or a finding as a test case.
struct TestCase {
  enum Outcome {
    case passed, failed, skipped
    /// Something could not be parsed, so nothing was tested.
    case unreadable
  }

  let name: String
  let outcome: Outcome
  /// The message of a finding, or why a check was not made.
  var message: String?
  /// The severity of a finding.
  var type: String?
  var details: [String] = []
  /// The position, 1-based.
  var line: Int?
  var column: Int?
}

/// The test cases of one file: first its findings, then the checks that hold or were not made.
struct TestCases {
  package let all: [TestCase]

  init(_ file: FileReport, failOn: Severity, in language: Language) {
    let findings = file.allPlacedFindings.map { Self.testCase(of: $0, failOn, language) }
    let checks = file.report.checks.compactMap { Self.testCase(of: $0, language) }
    all = findings + checks
  }

  private static func testCase(
    of placed: PlacedFinding, _ failOn: Severity, _ language: Language
  ) -> TestCase {
    let finding = placed.finding
    let text = FindingText(finding, in: language)
    let fails = finding.severity >= failOn
    let standing = Standing(of: finding)?.text[language]
    return TestCase(
      name: placed.identity,
      outcome: standing != nil
        ? .skipped : finding.isReadingFault ? .unreadable : fails ? .failed : .passed,
      message: standing.map { "\($0): \(text.message)" } ?? text.message,
      type: finding.severity.rawValue, details: text.details,
      line: placed.start?.line, column: placed.start?.column)
  }

  /// A check with a finding is already listed.
  private static func testCase(of check: Check, _ language: Language) -> TestCase? {
    let name = ([check.rule] + check.fields.map(\.description)).joined(separator: " ")
    switch check.verdict {
    case .exact, .rounding: return TestCase(name: name, outcome: .passed)
    case .notChecked:
      return TestCase(name: name, outcome: .skipped, message: check.reason?[language])
    case .truncation, .inputRounding, .contradiction: return nil
    }
  }
}
