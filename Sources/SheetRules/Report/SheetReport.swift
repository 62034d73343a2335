import Constraints

/// What the rules say of one sheet.
public struct SheetReport: Sendable, Hashable {
  /// The kind of sheet: "ex-ante"; nil where the file does not say.
  public var kind: String?
  /// The form and its year: "2019-nuevo"; nil where the file does not say.
  public var form: String?
  /// The programme's code.
  public var code: String?
  /// The programme's name.
  public var name: String?
  /// What was found, in the order of the catalogue.
  public var findings: [Finding]
  /// Every check, made or not.
  public var checks: [Check]
  /// The findings that one mistake explains, with the figures that may be the mistake; empty where no
  /// equation is broken.
  public var groups: [SuspectGroup] = []

  /// Creates a report.
  public init(
    kind: String? = nil, form: String? = nil, code: String? = nil, name: String? = nil,
    findings: [Finding] = [], checks: [Check] = []
  ) {
    self.kind = kind
    self.form = form
    self.code = code
    self.name = name
    self.findings = findings
    self.checks = checks
  }

  /// The checks that could be made.
  public var checked: Int { checks.count - notChecked }

  /// The checks that could not be made.
  public var notChecked: Int { checks.count { $0.verdict == .notChecked } }
}
