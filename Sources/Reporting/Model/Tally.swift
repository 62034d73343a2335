import Analysis
import Constraints
public import SheetRules

/// The counts of files, findings and checks in a run.
public struct Tally: Sendable, Hashable {
  /// The number of files.
  public private(set) var files = 0
  /// The number of files that could not be parsed at all.
  public private(set) var unreadable = 0
  /// The number of errors.
  public private(set) var errors = 0
  /// The number of warnings.
  public private(set) var warnings = 0
  /// The number of notes.
  public private(set) var notes = 0
  /// The number of findings about parts that could not be parsed.
  public private(set) var readingFaults = 0
  /// The findings accepted by an exception; not included in the other counts.
  public private(set) var accepted = 0
  /// The findings already in the baseline; not included in the other counts.
  public private(set) var known = 0
  /// The number of checks made.
  public private(set) var checked = 0
  /// The number of checks that hold, exactly or within rounding.
  public private(set) var held = 0
  /// The number of checks that contradict the sheet.
  public private(set) var contradicted = 0
  /// The number of checks that could not be made.
  public private(set) var notChecked = 0

  /// An empty tally.
  public init() {}

  /// Counts one file.
  ///
  /// - Parameter file: the report of the file
  public init(of file: FileReport) {
    files = 1
    unreadable = file.status == .unreadable ? 1 : 0
    for index in file.report.findings.indices { count(file.report.findings[index]) }
    for index in file.report.checks.indices { count(file.report.checks[index].verdict) }
  }

  private mutating func count(_ finding: Finding) {
    if finding.acceptance != nil {
      accepted += 1
      return
    }
    if finding.isKnown {
      known += 1
      return
    }
    switch finding.severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .note: notes += 1
    }
    if finding.isReadingFault { readingFaults += 1 }
  }

  private mutating func count(_ verdict: Verdict) {
    switch verdict {
    case .notChecked:
      notChecked += 1
      return
    case .exact, .rounding: held += 1
    case .contradiction: contradicted += 1
    case .truncation, .inputRounding: break
    }
    checked += 1
  }

  /// The checks that hold only by a reading that rounding alone does not explain.
  public var heldWithReserve: Int { checked - held - contradicted }

  /// Whether some file could not be parsed completely.
  public var hasUnread: Bool { unreadable > 0 || readingFaults > 0 }

  /// Counts the findings of at least a severity.
  ///
  /// - Parameter severity: the lowest severity to count
  /// - Returns: their number
  public func findings(from severity: Severity) -> Int {
    switch severity {
    case .error: errors
    case .warning: errors + warnings
    case .note: errors + warnings + notes
    }
  }

  /// Adds the counts of other files.
  public static func += (left: inout Tally, right: Tally) {
    left.files += right.files
    left.unreadable += right.unreadable
    left.errors += right.errors
    left.warnings += right.warnings
    left.notes += right.notes
    left.readingFaults += right.readingFaults
    left.accepted += right.accepted
    left.known += right.known
    left.checked += right.checked
    left.held += right.held
    left.contradicted += right.contradicted
    left.notChecked += right.notChecked
  }
}
