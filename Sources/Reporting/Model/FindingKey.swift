import DocumentTree
public import SheetRules

/// What tells a finding from the others of its file, whatever became of it since.
public struct FindingKey: Sendable, Hashable {
  private let rule: String
  private let field: JSONPointer
  private let range: ByteRange?

  /// Makes the key of a finding.
  ///
  /// - Parameter finding: the finding
  public init(_ finding: Finding) {
    rule = finding.rule
    field = finding.field
    range = finding.range
  }

  init(_ member: SuspectGroup.Member) {
    rule = member.rule
    field = member.field
    range = member.range
  }
}
