import Analysis
import SheetRules

/// Findings of a file with a common cause, and the figures suspected to be the mistake.
struct FindingGroup {
  /// The indices of the findings in the report, ascending, 0-based.
  let findings: [Int]
  let suspects: SuspectGroup

  /// The group without some of its findings, or nil if none is left.
  func keeping(_ isKept: (Int) -> Bool) -> FindingGroup? {
    let kept = findings.filter(isKept)
    return kept.isEmpty ? nil : FindingGroup(findings: kept, suspects: suspects)
  }
}

extension SuspectGroup {
  /// Whether it says no more than a finding itself, which has the same figure for the same field.
  func repeats(_ finding: Finding) -> Bool {
    guard isAdvised, hypotheses.count == 1, hypotheses[0].count == 1, tellsApart == nil else {
      return false
    }
    let suspect = hypotheses[0][0]
    return suspect.field == finding.field && suspect.proposed == finding.computed?.decimal
      && suspect.proposed != nil
  }
}

extension FileReport {
  /// The groups of findings, ordered by their first findings.
  var findingGroups: [FindingGroup] {
    if report.groups.isEmpty { return [] }
    let last = report.findings.map(\.id.number).max() ?? -1
    var positions = [Int?](repeating: nil, count: last + 1)
    for (position, finding) in report.findings.enumerated() {
      positions[finding.id.number] = position
    }
    let groups = report.groups.map { group in
      FindingGroup(
        findings: group.members.compactMap { $0.number <= last ? positions[$0.number] : nil }
          .sorted(), suspects: group)
    }
    return groups.filter { !$0.findings.isEmpty }.sorted { $0.findings[0] < $1.findings[0] }
  }

  /// The same report without accepted and known findings, and without groups that are then empty.
  var countingGroups: [FindingGroup] {
    findingGroups.compactMap { group in group.keeping { report.findings[$0].counts } }
  }
}
