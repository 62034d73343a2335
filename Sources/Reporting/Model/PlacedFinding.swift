import Analysis
import Culprits
import DocumentTree
public import SheetRules

/// A finding with the lines and columns that it stands in.
struct PlacedFinding {
  let finding: Finding
  /// Where it begins; nil where it is about the file as a whole.
  let start: Place?
  /// The place past its end.
  let end: Place?
  /// Which of the findings of its rule and field it is, from 1 on.
  let ordinal: Int

  /// What stays the same when lines are put in before it: the rule, the field, and a number where
  /// there are several.
  var identity: String {
    let isOfFile = finding.field.tokens.isEmpty
    let name = isOfFile ? finding.rule : "\(finding.rule) \(finding.field)"
    return ordinal == 1 ? name : "\(name) #\(ordinal)"
  }
}

extension FileReport {
  /// The findings that count with their places, in the same order.
  var placedFindings: [PlacedFinding] {
    allPlacedFindings.filter { $0.finding.counts }
  }

  /// The findings with their places, in the same order, those among them that are accepted or known.
  var allPlacedFindings: [PlacedFinding] {
    if report.findings.isEmpty { return [] }
    let lines = document.map { LineTable($0.source) }
    var counts: [Key: Int] = [:]
    return report.findings.map { finding in
      let range = document?.range(of: finding)
      let key = Key(rule: finding.rule, field: finding.field)
      counts[key, default: 0] += 1
      return PlacedFinding(
        finding: finding, start: range.flatMap { lines?.place(of: $0.start) },
        end: range.flatMap { lines?.place(of: $0.end) }, ordinal: counts[key] ?? 1)
    }
  }

  private struct Key: Hashable {
    let rule: String
    let field: JSONPointer
  }
}

extension Finding {
  /// Whether it is neither accepted by an exception nor known to the baseline.
  public var counts: Bool { acceptance == nil && !isKnown }
}
