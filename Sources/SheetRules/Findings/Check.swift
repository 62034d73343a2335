public import Constraints
public import DocumentTree

/// One equation or condition of a rule as it came out for a sheet.
public struct Check: Sendable, Hashable {
  /// The id of the rule.
  public let rule: String
  /// How it came out.
  public let verdict: Verdict
  /// The cells that take part.
  public let fields: [JSONPointer]
  /// How far the exact result may still move before the printed figure would change, in the unit of
  /// the figure; nil where the verdict is not `rounding`.
  public let slack: FindingValue?
  /// Why the check could not be made; nil where it was.
  public let reason: LocalizedText?
  /// The field that it is named by, the same whether it holds or not.
  public internal(set) var subject: JSONPointer
  /// What it found; a finding that several checks share belongs to each of them.
  public internal(set) var findings: [FindingID]

  /// Creates the outcome of a check.
  public init(
    rule: String, verdict: Verdict, fields: [JSONPointer], slack: FindingValue? = nil,
    reason: LocalizedText? = nil, findings: [FindingID] = []
  ) {
    self.rule = rule
    self.verdict = verdict
    self.fields = fields
    self.slack = slack
    self.reason = reason
    subject = fields.first ?? JSONPointer()
    self.findings = findings
  }
}
