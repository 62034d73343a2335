import Analysis
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
    var positions: [FindingID: Int] = [:]
    for (position, finding) in report.findings.enumerated() { positions[finding.id] = position }
    let groups = report.groups.map { group in
      FindingGroup(
        findings: group.members.compactMap { positions[$0] }.sorted(), suspects: group)
    }
    return groups.filter { !$0.findings.isEmpty }.sorted { $0.findings[0] < $1.findings[0] }
  }

  /// The same without the findings that count as nothing, and without the groups that have no others.
  var countingGroups: [FindingGroup] {
    findingGroups.compactMap { group in group.keeping { report.findings[$0].counts } }
  }
}
