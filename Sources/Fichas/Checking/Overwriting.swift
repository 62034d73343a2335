public import FileSystem
import Reporting

/// What a new file may take the place of.
public enum Overwriting: Sendable, Hashable {
  /// Nothing but an empty file.
  case nothing
  /// A report that an earlier run wrote.
  case report
  /// A page that an earlier run wrote.
  case page
  /// A baseline that an earlier run wrote.
  case baseline
  /// Whatever is there, as a person demands by `--force`.
  case anything

  /// Checks that nothing is lost where a file is written; pipes and devices lose nothing.
  ///
  /// - Parameters:
  ///   - path: the file to write
  ///   - bytes: what will be written, if that is known; the same may be written over itself
  /// - Throws: `notReplaceable`, where something else is there
  public func check(_ path: Path, for bytes: [UInt8]? = nil) throws(FileError) {
    guard self != .anything, let status = try? FileStatus.of(path), status.kind == .regular,
      status.size > 0
    else { return }
    guard let old = try? FileReader().read(path).bytes, old == bytes || covers(old) else {
      throw .notReplaceable
    }
  }

  private func covers(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .nothing: false
    case .report: EarlierReport.isOne(bytes)
    case .page: ReportPage.isOne(bytes)
    case .baseline: Baseline.isOne(bytes)
    case .anything: true
    }
  }
}
