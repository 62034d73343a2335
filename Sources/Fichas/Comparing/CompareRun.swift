import Analysis
public import FileSystem
public import Reporting
import SheetRules

/// A comparison of two sheets, or of the sheets of a folder by their programmes.
///
/// ```swift
/// let outcome = CompareRun(CheckRun(paths: [Path("diseno.yaml"), Path("seguimiento.yaml")])).compare()
/// for row in outcome.report.comparisons.flatMap(\.rows) where row.finding != nil {
///   print(row.name.es, row.left?.text ?? "", row.right?.text ?? "")
/// }
/// ```
public struct CompareRun: Sendable {
  /// What comes of it.
  public struct Outcome: Sendable {
    /// The pairs, and the sheets that have none.
    public let report: ComparisonReport
    /// What was found in the files.
    public let tally: Tally
    /// Whether something was missing that was to be compared: a file, or the sheet in it.
    public let isIncomplete: Bool
  }

  /// The files and folders.
  public var check: CheckRun
  /// Whether the paths are two sheets, the first compared with the second; if not, the sheets are paired
  /// by their programmes.
  public var comparesTwo: Bool

  /// Makes a run.
  ///
  /// - Parameters:
  ///   - check: the two sheets, or the folder.
  ///   - comparesTwo: whether they are two sheets; by their number if nil.
  public init(_ check: CheckRun, comparesTwo: Bool? = nil) {
    self.check = check
    self.comparesTwo = comparesTwo ?? (check.paths.count == 2)
    if self.comparesTwo { self.check.readsFolders = false }
  }

  /// Reads everything and compares it, the same however many jobs there are.
  ///
  /// - Parameters:
  ///   - notice: called with what was skipped
  ///   - unreadable: called with every file of which a part could not be read
  /// - Returns: the pairs and the counts
  public func compare(
    notice: (Notice) -> Void = { _ in }, unreadable: (FileReport) -> Void = { _ in }
  ) -> Outcome {
    var tally = Tally()
    var files: [FileReport] = []
    for part in parts {
      part.each(
        { $0 }, notice: notice,
        deliver: { file in
          if file.isOfExceptions { return true }
          let own = Tally(of: file)
          tally += own
          if own.hasUnread { unreadable(file) }
          files.append(file)
          return true
        })
    }
    let sheets = files.compactMap(ReadSheet.init)
    guard comparesTwo else {
      let pairing = SheetPairing(sheets)
      return Outcome(
        report: ComparisonReport(pairing.comparisons, alone: pairing.alone), tally: tally,
        isIncomplete: false)
    }
    let pair =
      sheets.count == 2
      ? SheetComparison(
        sheets[0].sheet, at: sheets[0].path, with: sheets[1].sheet, at: sheets[1].path) : nil
    return Outcome(
      report: ComparisonReport(pair.map { [$0] } ?? []), tally: tally, isIncomplete: pair == nil)
  }

  /// The runs to read the files with: two sheets are read apart, since they may be one file.
  private var parts: [CheckRun] {
    guard comparesTwo else { return [check] }
    return check.paths.map { path in
      var part = check
      part.paths = [path]
      return part
    }
  }
}

extension FileReport {
  /// Whether it only speaks of the exceptions of a configuration, which a check does.
  fileprivate var isOfExceptions: Bool {
    isConfiguration && !report.findings.contains(where: \.isReadingFault)
  }
}

extension Checker {
  /// Compares two sheets: a design and its follow-up, two versions of a sheet, or two sheets of a kind.
  ///
  /// - Parameters:
  ///   - path: the one sheet
  ///   - other: the other sheet
  /// - Returns: nil where one of them could not be read as a sheet
  public func compare(file path: Path, with other: Path) -> SheetComparison? {
    CompareRun(CheckRun(self, paths: [path, other])).compare().report.comparisons.first
  }

  /// Compares two checked sheets.
  ///
  /// - Parameters:
  ///   - file: the one sheet
  ///   - other: the other sheet
  /// - Returns: nil where one of them could not be read as a sheet
  public static func compare(_ file: FileReport, with other: FileReport) -> SheetComparison? {
    guard let one = file.sheet, let second = other.sheet else { return nil }
    return SheetComparison(one, at: file.path, with: second, at: other.path)
  }

  /// Compares the sheets of a folder that are of one programme: each design with its follow-ups.
  ///
  /// - Parameter path: the folder
  /// - Returns: the pairs, and the sheets that have none
  public func compare(folder path: Path) -> ComparisonReport {
    CompareRun(CheckRun(self, paths: [path]), comparesTwo: false).compare().report
  }
}
