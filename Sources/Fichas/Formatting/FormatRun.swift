package import DocumentTree
public import FileSystem
public import Reporting
import SheetRules

/// Lays out files and all sheets of folders anew, one after the other.
public struct FormatRun: Sendable {
  /// What became of a file.
  public enum Outcome: Sendable {
    /// It is laid out so already.
    case unchanged
    /// It differs; on disk only where the run writes.
    case changed(from: [UInt8], to: [UInt8])
    /// The new layout of standard input, which no file holds.
    case printed([UInt8])
    /// It could not be read or laid out, and stays as it is.
    case faults(FileReport)
    /// It could not be written, and stays as it is.
    case unwritten(FileError)
    /// It is reached by a link out of the folders of the run, and stays as it is.
    case outside(Path)
    /// It was named, but is not a sheet, and stays as it is.
    case notSheet
  }

  /// The files and folders.
  public var paths: [Path]
  /// Whether changed files are written.
  public var writes: Bool

  /// Makes a run.
  ///
  /// - Parameters:
  ///   - paths: the files and folders; `-` for standard input
  ///   - writes: whether changed files are written
  public init(paths: [Path], writes: Bool) {
    self.paths = paths
    self.writes = writes
  }

  /// Goes through the files in the order of their paths.
  ///
  /// - Parameters:
  ///   - notice: called with what was skipped, and which links were followed
  ///   - deliver: takes what became of a file
  public func each(notice: (Notice) -> Void, deliver: (Path, Outcome) -> Void) {
    let trees = paths.compactMap { try? $0.canonical() }
    let check = CheckRun(paths: paths, standardInput: CheckRun.StandardInput(name: nil))
    withoutActuallyEscaping(notice) { notice in
      var sources = SourceWalk(check, notice: notice)
      var others = 0
      while let source = sources.next() {
        switch source {
        case .standardInput: deliver(Path("-"), Self.formatStandardInput())
        case .problem(let path, let problem):
          deliver(path, .faults(FileReport(path: path.text, problem: problem)))
        case .report(let file): deliver(Path(file.path), .faults(file))
        case .sheet: break  // comes of a stream alone
        case .file(let path, _, let isNamed):
          guard let outcome = format(path, isNamed: isNamed, inside: trees) else {
            others += 1
            continue
          }
          if case .changed = outcome, writes, let target = linked(path) {
            notice(.writtenThroughLink(path, to: target))
          }
          deliver(path, outcome)
        }
      }
      if others > 0 { notice(.notSheets(others)) }
    }
  }

  private static func formatStandardInput() -> Outcome {
    do throws(FileError) {
      let bytes = try FileReader().readStandardInput()
      let document = Document.read(file: bytes, as: .guessed(from: bytes))
      switch format(document, named: "<stdin>") {
      case .unchanged: return .printed(document.source)
      case .changed(_, let new): return .printed(new)
      case let other: return other
      }
    } catch {
      return .faults(FileReport(path: "<stdin>", problem: .unreadable(error)))
    }
  }

  /// What becomes of a file; nil where a folder holds it and it is not a sheet.
  private func format(_ path: Path, isNamed: Bool, inside trees: [Path]) -> Outcome? {
    let contents: FileContents
    do throws(FileError) {
      contents = try FileReader().read(path)
    } catch {
      return .faults(FileReport(path: path.text, problem: .unreadable(error)))
    }
    if OfficialFile.isOne(contents.bytes, at: path) {
      return .faults(FileReport(path: path.text, problem: .officialText))
    }
    let document = Document.read(file: contents.bytes, as: .named(path))
    if !isNamed, !document.isSheet { return nil }
    let outcome = Self.format(document, named: path.text)
    guard writes, case .changed(_, let new) = outcome else { return outcome }
    if let target = trees.targetOutside(path) { return .outside(target) }
    do throws(FileError) {
      try AtomicWrite.write(new, to: path, ifStill: contents.status)
      return outcome
    } catch {
      return .unwritten(error)
    }
  }

  /// What becomes of a document that was read.
  package static func format(_ document: Document, named name: String) -> Outcome {
    if !document.isSheet, !document.hasErrors { return .notSheet }
    let read = document.straightened
    do throws(FormattingRefusal) {
      let new = try read.formattedAsSheet()
      let isSame = new == document.source && document.isInUTF8
      return isSame ? .unchanged : .changed(from: document.source, to: new)
    } catch {
      return .faults(FileReport(path: name, document: read, refusal: error))
    }
  }

  /// Where a file named by the caller is, if its name is a link.
  private func linked(_ path: Path) -> Path? {
    path.isLink ? try? path.canonical() : nil
  }
}

extension FileReport {
  /// The report of a file that has to stay as it is.
  init(path: String, document: Document, refusal: FormattingRefusal) {
    let errors = document.issues.filter { $0.severity == .error }
    guard errors.isEmpty else {
      self.init(path: path, document: document, issues: errors)
      return
    }
    self.init(
      path: path, document: document,
      fault: LocalizedText(es: refusal.message(in: .es), en: refusal.message(in: .en)),
      at: refusal.range)
  }
}
