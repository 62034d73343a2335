import SheetRules

/// Findings of a file that one mistake explains, with the figures that may be the mistake.
struct FindingGroup {
  /// Their positions among the findings of the report, ascending, 0-based.
  let findings: [Int]
  let suspects: SuspectGroup

  /// The group without some of its findings; nil where none is left.
  func keeping(_ isKept: (Int) -> Bool) -> FindingGroup? {
    let kept = findings.filter(isKept)
    return kept.isEmpty ? nil : FindingGroup(findings: kept, suspects: suspects)
  }
}

extension FileReport {
  /// The groups of findings, in the order of their first findings.
  var findingGroups: [FindingGroup] {
    if report.groups.isEmpty { return [] }
    // of equal ones, the first finding last
    var free: [FindingKey: [Int]] = [:]
    for index in report.findings.indices.reversed() {
      free[FindingKey(report.findings[index]), default: []].append(index)
    }
    var groups: [FindingGroup] = []
    for group in report.groups {
      let findings = group.members.compactMap { free[FindingKey($0)]?.popLast() }
      if findings.isEmpty { continue }
      groups.append(FindingGroup(findings: findings.sorted(), suspects: group))
    }
    return groups.sorted { $0.findings[0] < $1.findings[0] }
  }

  /// The same without the findings that count as nothing, and without the groups that have no others.
  var countingGroups: [FindingGroup] {
    findingGroups.compactMap { group in group.keeping { report.findings[$0].counts } }
  }
}
