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

  /// Mends every file, and delivers what became of it in the order of the paths.
  ///
  /// A file that changed since it was read is left alone.
  ///
  /// - Parameters:
  ///   - notice: told what was passed over
  ///   - deliver: takes what became of a file, and why it could not be written; false ends the run
  public func each(
    notice: (Notice) -> Void = { _ in }, deliver: (MendOutcome, FileError?) -> Bool
  ) {
    let request = request
    check.each(
      { Fichas.mend($0, request) }, notice: notice,
      deliver: { outcome in deliver(outcome, isDry ? nil : Self.write(outcome)) })
  }

  private static func write(_ outcome: MendOutcome) -> FileError? {
    guard let bytes = outcome.newSource else { return nil }
    let path = Path(outcome.before.path)
    do throws(FileError) {
      let now = try FileReader().read(path)
      guard now.bytes == outcome.before.document?.source else { return .changedSinceRead }
      try AtomicWrite.write(bytes, to: path, ifStill: now.status)
      return nil
    } catch {
      return error
    }
  }
}
