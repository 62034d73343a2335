/// Identifies a finding within its report, whatever becomes of it there.
public struct FindingID: Sendable, Hashable {
  /// The position in which the check made the finding, 0-based.
  let number: Int
}
