/// Why a finding is accepted.
public struct Acceptance: Sendable, Hashable {
  /// The reason that was given.
  public let reason: String
  /// The last day on which it is accepted; nil for ever.
  public let expires: CalendarDay?
  /// Where the exception is stated, as ".fichas.yaml:14"; nil in the sheet itself.
  public let origin: String?

  /// Creates an acceptance.
  public init(reason: String, expires: CalendarDay? = nil, origin: String? = nil) {
    self.reason = reason
    self.expires = expires
    self.origin = origin
  }
}
