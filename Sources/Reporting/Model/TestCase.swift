import Analysis
import Constraints
import DocumentTree
import SheetRules

/// A check, or a finding that belongs to none, as a test case.
struct TestCase {
  enum Outcome {
    case passed, failed, skipped
    /// Something could not be parsed, so nothing was tested.
    case unreadable
  }

  /// The rule and the field: the same name whether the check holds or not.
  let name: String
  let outcome: Outcome
  /// The message of a finding, or why a check was not made.
  var message: String?
  /// The severity of a finding.
  var type: String?
  var details: [FindingText.Detail] = []
  /// The path of the file with the rows where it is in that one.
  var file: String?
  /// The page of a published text that has pages.
  var page: Int?
  /// The position, 1-based.
  var line: Int?
  var column: Int?

  /// Whether it is a failure, so that it is never left out.
  var counts: Bool { outcome == .failed || outcome == .unreadable }
}

/// The test cases of one file: first the findings that belong to no check, then every check.
struct TestCases {
  private let failOn: Severity
  private let language: Language
  private let report: FileReport
  private(set) var all: [TestCase] = []

  init(_ file: FileReport, _ options: RenderingOptions) {
    failOn = options.failOn
    language = options.language
    report = file
    let findings = file.allPlacedFindings
    let byID = Dictionary(findings.map { ($0.finding.id, $0) }) { first, _ in first }
    let ofChecks = Set(file.report.checks.flatMap(\.findings))
    all = findings.filter { !ofChecks.contains($0.finding.id) }
      .map { testCase(named: $0.identity, of: [$0]) }
    var numbers: [String: Int] = [:]
    for check in file.report.checks {
      let name = CaseName.text(check.rule, check.subject, 1)
      numbers[name, default: 0] += 1
      all.append(
        testCase(
          of: check, named: CaseName.text(check.rule, check.subject, numbers[name] ?? 1),
          check.findings.compactMap { byID[$0] }))
    }
    if options.omitsPassed { all.removeAll { !$0.counts } }
  }

  private func testCase(
    of check: Check, named name: String, _ findings: [PlacedFinding]
  ) -> TestCase {
    if !findings.isEmpty { return testCase(named: name, of: findings) }
    switch check.verdict {
    case .exact, .rounding: return TestCase(name: name, outcome: .passed)
    case .notChecked:
      return TestCase(name: name, outcome: .skipped, message: check.reason?[language])
    case .truncation, .inputRounding, .contradiction:
      // its finding is not shown, since the baseline has it
      return TestCase(name: name, outcome: .skipped, message: Standing.known.text[language])
    }
  }

  /// The case for some findings, with the outcome of the worst one.
  private func testCase(named name: String, of findings: [PlacedFinding]) -> TestCase {
    let worst = findings.filter(\.finding.counts).max { rank($0) < rank($1) } ?? findings[0]
    let text = FindingText(worst.finding, in: language)
    let standing = Standing(of: worst.finding)?.text[language]
    let others = findings.filter { $0 != worst }
    return TestCase(
      name: name, outcome: outcome(of: worst),
      message: standing.map { "\($0): \(text.message)" } ?? text.message,
      type: worst.finding.severity.rawValue,
      details: text.namedDetails + others.map(detail),
      file: worst.start?.file == nil ? nil : report.path(of: worst.start),
      page: worst.start?.page, line: worst.start?.line, column: worst.start?.column)
  }

  private func outcome(of placed: PlacedFinding) -> TestCase.Outcome {
    if !placed.finding.counts { return .skipped }
    if placed.finding.isReadingFault { return .unreadable }
    return placed.finding.severity >= failOn ? .failed : .passed
  }

  /// Among findings of the same rank, the first one represents all; `max` would take the last.
  private func rank(_ placed: PlacedFinding) -> (Severity, Int) {
    (placed.finding.severity, -placed.finding.id.number)
  }

  /// Another finding of the same check: "línea 12: …".
  private func detail(_ placed: PlacedFinding) -> FindingText.Detail {
    let words = HumanWords(language: language)
    let line = placed.start.map { "\(words.line) \($0.line): " } ?? ""
    return FindingText.Detail(
      key: "also", name: words.also, text: line + placed.finding.message[language])
  }
}
