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

  /// Creates the outcome of a check.
  public init(
    rule: String, verdict: Verdict, fields: [JSONPointer], slack: FindingValue? = nil,
    reason: LocalizedText? = nil
  ) {
    self.rule = rule
    self.verdict = verdict
    self.fields = fields
    self.slack = slack
    self.reason = reason
  }
}
