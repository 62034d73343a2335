import Analysis
public import DocumentTree
public import SheetRules

/// A finding with its lines and columns.
public struct PlacedFinding: Sendable, Hashable {
  /// The finding.
  public let finding: Finding
  /// The start, or nil if it is about the file as a whole.
  public let start: Place?
  /// The position after the end.
  public let end: Place?
  /// The 1-based ordinal of the finding among findings of the same rule and field.
  let ordinal: Int
  /// Identifies the finding within its file, whatever lines and rows are inserted above it.
  let track: Track

  /// The rule, the field with the names of rows in place of their indices, and the occurrence of both.
  struct Track: Hashable {
    let rule: String
    let field: String
    /// The ordinal among the findings of the same rule and field, from 1.
    var occurrence = 1
  }

  /// An identifier that is stable when lines are inserted above: the rule, the field, and the
  /// ordinal if there are several.
  var identity: String { CaseName.text(finding.rule, finding.field, ordinal) }
}

/// How a check or a finding is called among the test cases of a file.
enum CaseName {
  /// The rule, the field, and the ordinal if it is not the first of both.
  static func text(_ rule: String, _ field: JSONPointer, _ ordinal: Int) -> String {
    let name = field.tokens.isEmpty ? rule : "\(rule) \(field)"
    return ordinal == 1 ? name : "\(name) #\(ordinal)"
  }
}

extension FileReport {
  /// The active findings with their positions, in the same order.
  public var placedFindings: [PlacedFinding] {
    allPlacedFindings.filter { $0.finding.counts }
  }

  /// The findings with their positions, in the same order, including accepted and known ones.
  public var allPlacedFindings: [PlacedFinding] {
    if report.findings.isEmpty { return [] }
    let lines = document.map { $0.lineTable() }
    var counts: [Key: Int] = [:]
    var occurrences: [PlacedFinding.Track: Int] = [:]
    return report.findings.map { finding in
      let range = document?.range(of: finding)
      let key = Key(rule: finding.rule, field: finding.field)
      counts[key, default: 0] += 1
      var track = PlacedFinding.Track(
        rule: finding.rule,
        field: document?.nameOfField(at: finding.field) ?? finding.field.description)
      occurrences[track, default: 0] += 1
      track.occurrence = occurrences[track] ?? 1
      return PlacedFinding(
        finding: finding, start: range.flatMap { lines?.place(of: $0.start) },
        end: range.flatMap { lines?.place(of: $0.end) }, ordinal: counts[key] ?? 1, track: track)
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
