/// Identifies a finding within its report, whatever becomes of it there.
public struct FindingID: Sendable, Hashable {
  /// The position in which the check made the finding, 0-based.
  package let number: Int
}

extension [Finding] {
  /// The findings with ids in the order in which they stand.
  package var numbered: [Finding] {
    var numbered = self
    for index in numbered.indices { numbered[index].id = FindingID(number: index) }
    return numbered
  }
}
