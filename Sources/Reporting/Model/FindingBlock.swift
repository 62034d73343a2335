import Analysis
import SheetRules

/// What a report for people shows together: one finding, or all that one mistake explains.
struct FindingBlock {
  /// The indices of the findings in the report, ascending, 0-based.
  let findings: [Int]
  /// The figures that may be the mistake; nil where no equation is broken.
  let suspects: SuspectGroup?
  /// The gravest severity among the findings.
  let severity: Severity
}

extension FileReport {
  /// The active findings as a person reads them: errors, then warnings, then notes, each in the order of
  /// their places.
  var findingBlocks: [FindingBlock] {
    let groups = countingGroups
    var groupOfFinding = [Int?](repeating: nil, count: report.findings.count)
    for (number, group) in groups.enumerated() {
      for index in group.findings where groupOfFinding[index] == nil {
        groupOfFinding[index] = number
      }
    }
    var blocks: [FindingBlock] = []
    for index in report.findings.indices where report.findings[index].counts {
      guard let number = groupOfFinding[index] else {
        blocks.append(block([index], nil))
        continue
      }
      if groups[number].findings[0] == index {
        blocks.append(block(groups[number].findings, groups[number].suspects))
      }
    }
    return Severity.allCases.reversed().flatMap { severity in
      blocks.filter { $0.severity == severity }
    }
  }

  private func block(_ findings: [Int], _ suspects: SuspectGroup?) -> FindingBlock {
    let severity = findings.map { report.findings[$0].severity }.max() ?? .note
    return FindingBlock(findings: findings, suspects: suspects, severity: severity)
  }
}
