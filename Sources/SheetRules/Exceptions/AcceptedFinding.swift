public import DocumentTree

/// A finding that a team accepts: in the sheet itself or, for many sheets, in the configuration.
public struct AcceptedFinding: Sendable, Hashable {
  /// The id of the rule.
  public let rule: String
  /// The field that the finding points at, or one above it; nil for every field.
  public let field: JSONPointer?
  /// Why it is accepted.
  public let reason: String
  /// The last day on which it is accepted; nil for ever.
  public let expires: CalendarDay?
  /// Where it is stated, as ".fichas.yaml:14"; nil in the sheet itself.
  public let origin: String?
  /// Where the sheet states it: "/excepciones/0"; nil in the configuration.
  public let place: JSONPointer?

  /// Creates an exception.
  public init(
    rule: String, field: JSONPointer?, reason: String, expires: CalendarDay? = nil,
    origin: String? = nil, place: JSONPointer? = nil
  ) {
    self.rule = rule
    self.field = field
    self.reason = reason
    self.expires = expires
    self.origin = origin
    self.place = place
  }

  /// Returns whether it has expired by a day.
  package func hasExpired(by today: CalendarDay?) -> Bool {
    guard let expires, let today else { return false }
    return expires < today
  }

  /// Returns whether it is about a finding; what could not be read is never accepted.
  package func covers(_ finding: Finding) -> Bool {
    guard finding.rule == rule, !finding.isReadingFault else { return false }
    guard let field, !field.description.isEmpty else { return true }
    return finding.field == field || finding.field.description.hasPrefix(field.description + "/")
  }
}
