import Analysis
import DocumentTree
public import FileSystem
import Reporting
public import SheetRules

/// A mending of files and folders, each file replaced in one step.
public struct MendRun: Sendable {
  /// What is mended.
  public var check: CheckRun
  /// What may be mended.
  public var request: MendRequest
  /// Whether the files are left as they are.
  public var isDry: Bool
  /// The language of the comments in what is written beside a published text.
  public var language: Language

  /// Makes a run.
  ///
  /// - Parameters:
  ///   - check: the files and folders
  ///   - request: what may be mended
  ///   - isDry: whether the files are left as they are
  ///   - language: the language of the comments in what is written beside a published text
  public init(
    check: CheckRun, request: MendRequest, isDry: Bool = false, language: Language = .es
  ) {
    self.check = check
    self.request = request
    self.isDry = isDry
    self.language = language
  }

  /// Why a mended file was not written.
  public enum Problem: Sendable, Hashable {
    /// The file cannot be written, or changed since it was read.
    case unwritten(FileError)
    /// It is reached by a link out of the folders of the run.
    case outside(Path)
    /// It was named, but is not a sheet.
    case notSheet
    /// The check of the new text finds something that the trial did not.
    case unproved(Finding)
  }

  /// Mends every file, and delivers what became of it in the order of the paths.
  ///
  /// - Parameters:
  ///   - notice: called with what was skipped
  ///   - deliver: takes what became of a file, and why it was not written; false ends the run
  public func each(
    notice: (Notice) -> Void = { _ in }, deliver: (MendOutcome, Problem?) -> Bool
  ) {
    let trees = check.paths.compactMap { try? $0.canonical() }
    let named = Set(check.paths.map(\.text))
    let request = request
    var published = PublishedMends(request, language)
    var others = 0
    check.each(
      { file in
        file.isNoSheet
          ? MendOutcome(before: file, steps: [], newSource: nil, findings: [])
          : file.mended(request)
      }, notice: notice,
      deliver: { outcome in
        if outcome.before.isNoSheet {
          guard !named.contains(outcome.before.path) else { return deliver(outcome, .notSheet) }
          others += 1
          return true
        }
        let outcome = outcome.isOfPublished ? published.mend(outcome.before) : outcome
        return deliver(outcome, isDry ? nil : Self.write(outcome, inside: trees))
      })
    if others > 0 { notice(.notSheets(others)) }
  }

  /// Writes the new source, after it was read and checked as it will stand in the file.
  static func write(_ outcome: MendOutcome, inside trees: [Path]) -> Problem? {
    let path = Path(outcome.before.path)
    guard let bytes = outcome.newSource else {
      return outcome.before.document == nil ? linkOut(path, of: trees) : nil
    }
    if !outcome.isNew, let target = trees.targetOutside(path) { return .outside(target) }
    if let finding = unexpected(in: bytes, outcome) { return .unproved(finding) }
    do throws(FileError) {
      if outcome.isNew {
        if path.isLink || (try? Overwriting.nothing.check(path, for: bytes)) == nil {
          return .unwritten(.exists)
        }
        try AtomicWrite.write(bytes, to: path)
        return nil
      }
      let now = try FileReader().read(path)
      guard Document.text(of: now.bytes) == outcome.before.document?.ownSource else {
        return .unwritten(.changedSinceRead)
      }
      try AtomicWrite.write(bytes, to: path, ifStill: now.status)
      return nil
    } catch {
      return .unwritten(error)
    }
  }

  /// What is found in the new source, but was not in the old one.
  private static func unexpected(in bytes: [UInt8], _ outcome: MendOutcome) -> Finding? {
    guard let sheet = outcome.before.sheet else { return nil }
    let document = Document.read(bytes, as: sheet.document.format)
    let found = SheetChecker.check(document, options: sheet.options).findings
    return found.filter { $0.acceptance == nil }.subtracting(sheet.findings).first
  }

  /// Where a link that was not followed leads to.
  private static func linkOut(_ path: Path, of trees: [Path]) -> Problem? {
    path.isLink ? trees.targetOutside(path).map { .outside($0) } : nil
  }
}
