import FileSystem
import Reporting

/// One thing that a run looks at.
enum Source: Sendable {
  case file(Path)
  case standardInput(name: String?)
  case problem(Path, FileProblem)

  func check() -> FileReport {
    switch self {
    case .file(let path): Fichas.check(file: path)
    case .standardInput(let name): Self.checkStandardInput(name)
    case .problem(let path, let problem): FileReport(path: path.text, problem: problem)
    }
  }

  private static func checkStandardInput(_ name: String?) -> FileReport {
    let shown = name ?? "<stdin>"
    do {
      let bytes = try FileReader().readStandardInput()
      return Fichas.check(
        bytes: bytes, named: shown, as: name == nil ? .guessed(from: bytes) : nil)
    } catch {
      return FileReport(path: shown, problem: .unreadable(error))
    }
  }
}

/// Goes through the paths of a run: standard input where it is asked for, files, and folders.
struct SourceWalk {
  private static let dash = Path("-")

  private let standardInput: CheckRun.StandardInput?
  private var hasReadStandardInput = false
  private let notice: (Notice) -> Void
  private var walk: FolderWalk

  init(_ run: CheckRun, notice: @escaping (Notice) -> Void) {
    self.notice = notice
    standardInput = run.standardInput
    walk = FolderWalk(run.paths, extensions: Fichas.sheetExtensions)
  }

  mutating func next() -> Source? {
    while let step = walk.next() {
      if let source = source(of: step) { return source }
    }
    return nil
  }

  private mutating func source(of step: FolderWalk.Step) -> Source? {
    switch step {
    case .file(Self.dash) where standardInput != nil: return takeStandardInput()
    case .failure(Self.dash, _) where standardInput != nil: return takeStandardInput()
    case .file(let path): return .file(path)
    case .nothingFound(let path): return .problem(path, .folderWithoutSheets)
    case .failure(let path, let error): return .problem(path, .unreadable(error))
    case .repeatedFile(let path): return tell(.repeatedFile(path))
    case .repeatedFolder(let path): return tell(.repeatedFolder(path))
    }
  }

  private mutating func takeStandardInput() -> Source? {
    if hasReadStandardInput { return tell(.repeatedFile(Self.dash)) }
    hasReadStandardInput = true
    return .standardInput(name: standardInput?.name)
  }

  private func tell(_ fact: Notice) -> Source? {
    notice(fact)
    return nil
  }
}
