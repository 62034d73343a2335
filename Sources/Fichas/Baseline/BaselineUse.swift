import DocumentTree
public import FileSystem
import Reporting
import SheetRules

/// How a run uses a baseline: the known findings, and where new ones are written.
public struct BaselineUse: Sendable {
  /// What was known before the run; nil where nothing was.
  public var known: Baseline?
  /// The file that the baseline is written to after the run; nil where it is not.
  public var target: Path?
  /// Whether new findings are added to a baseline that is there.
  public var grows: Bool
  /// Whether reports show only new findings.
  public var showsOnlyNew: Bool
  /// Whether a finding is known by what follows from the other cells, too; if not, `known` must be
  /// without it.
  var comparesComputed = true

  /// Makes a use.
  ///
  /// - Parameters:
  ///   - known: what was known before the run
  ///   - target: the file that the baseline is written to after the run
  ///   - grows: whether new findings are added to a baseline that is there
  ///   - showsOnlyNew: whether reports show only new findings
  public init(
    known: Baseline? = nil, target: Path? = nil, grows: Bool = false, showsOnlyNew: Bool = false
  ) {
    self.known = known
    self.target = target
    self.grows = grows
    self.showsOnlyNew = showsOnlyNew
  }

  /// Whether the findings of this run are added to the baseline.
  private var takesNew: Bool { target != nil && (known == nil || grows) }

  /// What the paths of entries begin in.
  private var naming: Baseline? { known ?? target.map { Baseline(file: $0) } }

  /// What one file has of the baseline.
  struct Sighting: Sendable {
    let path: String
    var counts: [Baseline.Entry: Int] = [:]
    /// How many of them the baseline has.
    var known: [Baseline.Entry: Int] = [:]
    /// How many it has by entries of the first format, by these.
    var knownByFirstFormat: [Baseline.Entry: Int] = [:]
    /// Whether something of the file could not be read, so that findings may be out of sight.
    let isPartial: Bool
  }

  /// Marks the findings of a file that are known.
  func mark(_ file: FileReport) -> (file: FileReport, sighting: Sighting)? {
    guard let naming else { return nil }
    let name = naming.name(of: file.path)
    var sighting = Sighting(
      path: name,
      isPartial: file.status == .unreadable
        || file.report.findings.contains(where: \.isReadingFault))
    var marked = file
    marked.report.markKnown { finding in
      if finding.isReadingFault || finding.acceptance != nil { return false }
      return take(finding, of: file, named: name, into: &sighting) || takesNew
    }
    return (marked, sighting)
  }

  /// Counts a finding, and says whether the baseline has it.
  private func take(
    _ finding: Finding, of file: FileReport, named name: String, into sighting: inout Sighting
  ) -> Bool {
    let entry = Baseline.Entry(finding, of: file, named: name, comparesComputed)
    sighting.counts[entry, default: 0] += 1
    var isKnown = sighting.known[entry, default: 0] < known?.counts[entry] ?? 0
    if !isKnown, let known {
      let old = Baseline.Entry(
        path: name, rule: finding.rule, field: finding.field.description, figures: nil)
      isKnown = sighting.knownByFirstFormat[old, default: 0] < known.counts[old] ?? 0
      if isKnown { sighting.knownByFirstFormat[old, default: 0] += 1 }
    }
    if isKnown { sighting.known[entry, default: 0] += 1 }
    return isKnown
  }

  /// Returns the baseline after a run.
  ///
  /// What is gone is dropped, and nothing is added unless it is said. Files that the run did not come to, or
  /// could not read, keep what they had, as long as they exist.
  func baseline(after sightings: [Sighting]) -> Baseline? {
    guard var baseline = naming else { return nil }
    let before = baseline.counts
    var seen: [Baseline.Entry: Int] = [:]
    var whole: Set<String> = []
    for sighting in sightings {
      seen.merge(takesNew ? sighting.counts : sighting.known) { max($0, $1) }
      if !sighting.isPartial { whole.insert(sighting.path) }
    }
    baseline.counts = before.filter { entry, _ in
      !whole.contains(entry.path) && baseline.isThere(entry.path)
    }
    for (entry, count) in seen where whole.contains(entry.path) || takesNew {
      baseline.counts[entry] = max(count, baseline.counts[entry] ?? 0)
    }
    baseline.counts = baseline.counts.filter { $0.value > 0 }
    return target.map { baseline.moved(to: $0) } ?? baseline
  }
}

extension Baseline.Entry {
  fileprivate init(
    _ finding: Finding, of file: FileReport, named path: String, _ hasComputed: Bool
  ) {
    self.path = path
    rule = finding.rule
    field = file.document?.nameOfField(at: finding.field) ?? finding.field.description
    figures = Baseline.Figures(
      reported: finding.reported?.exactText,
      computed: hasComputed ? finding.computed?.exactText : nil)
  }
}

extension FindingValue {
  /// The same text for the same value, however many decimals are written.
  fileprivate var exactText: String {
    switch self {
    case .number(let number): number.reduced.description
    case .computed(let number, _):
      number.exactDecimal?.reduced.description ?? "\(number.numerator)/\(number.denominator)"
    case .word(let text): text
    }
  }
}

extension Baseline {
  fileprivate func isThere(_ path: String) -> Bool {
    (try? FileStatus.of(folder.joined(with: Path(path)))) != nil
  }
}

extension FileReport {
  /// The file without the findings that are known or accepted.
  var onlyNew: FileReport {
    var file = self
    file.report.removeFindings { $0.isKnown || $0.acceptance != nil }
    return file
  }
}
