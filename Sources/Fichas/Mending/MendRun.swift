import DocumentTree
public import FileSystem
import Reporting

/// A mending of files and folders, each file replaced in one step.
public struct MendRun: Sendable {
  /// What is mended.
  public var check: CheckRun
  /// What may be mended.
  public var request: MendRequest
  /// Whether the files are left as they are.
  public var isDry: Bool

  /// Makes a run.
  ///
  /// - Parameters:
  ///   - check: the files and folders
  ///   - request: what may be mended
  ///   - isDry: whether the files are left as they are
  public init(check: CheckRun, request: MendRequest, isDry: Bool = false) {
    self.check = check
    self.request = request
    self.isDry = isDry
  }

  /// Why a mended file was not written.
  public enum Problem: Sendable, Hashable {
    /// The file cannot be written, or changed since it was read.
    case unwritten(FileError)
    /// It is reached by a link out of the folders of the run.
    case outside(Path)
  }

  /// Mends every file, and delivers what became of it in the order of the paths.
  ///
  /// - Parameters:
  ///   - notice: told what was passed over
  ///   - deliver: takes what became of a file, and why it was not written; false ends the run
  public func each(
    notice: (Notice) -> Void = { _ in }, deliver: (MendOutcome, Problem?) -> Bool
  ) {
    let trees = check.paths.compactMap { try? $0.resolved() }
    let request = request
    check.each(
      { Fichas.mend($0, request) }, notice: notice,
      deliver: { outcome in deliver(outcome, isDry ? nil : Self.write(outcome, inside: trees)) })
  }

  private static func write(_ outcome: MendOutcome, inside trees: [Path]) -> Problem? {
    guard let bytes = outcome.newSource else { return nil }
    let path = Path(outcome.before.path)
    if let target = try? path.resolved(), !trees.contains(where: { $0.holds(target) }) {
      return .outside(target)
    }
    do throws(FileError) {
      let now = try FileReader().read(path)
      guard now.bytes == outcome.before.document?.source else {
        return .unwritten(.changedSinceRead)
      }
      try AtomicWrite.write(bytes, to: path, ifStill: now.status)
      return nil
    } catch {
      return .unwritten(error)
    }
  }
}
