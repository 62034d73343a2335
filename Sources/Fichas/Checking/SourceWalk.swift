import Analysis
import FileSystem
import Reporting
import SheetRules

/// One thing that a run looks at.
enum Source: Sendable {
  case file(Path, CheckOptions, isNamed: Bool)
  case standardInput(name: String?, CheckOptions)
  /// A sheet of a stream.
  case sheet([UInt8], name: String, DocumentFormat, CheckOptions)
  case problem(Path, FileProblem)
  /// What is wrong with a configuration.
  case report(FileReport)

  /// What it is called.
  var path: Path {
    switch self {
    case .file(let path, _, _), .problem(let path, _): path
    case .sheet(_, let name, _, _): Path(name)
    case .standardInput(let name, _): Path(name ?? SourceWalk.nameOfStandardInput)
    case .report(let report): Path(report.path)
    }
  }

  /// Checks it.
  ///
  /// - Parameter crew: what shares out the sheets of a published text that somebody named
  /// - Returns: a report for each sheet of the file; none for what an earlier run wrote into the folder
  func check(by crew: WorkerCrew) -> [FileReport] {
    switch self {
    case .file(let path, let options, let isNamed):
      Self.check(path, options, isNamed: isNamed, by: isNamed ? crew : .caller)
    case .standardInput(let name, let options): Self.checkStandardInput(name, options, by: crew)
    case .sheet(let bytes, let name, let format, let options):
      [FileReport(checking: bytes, named: name, as: format, options)]
    case .report(let report): [report]
    case .problem(let path, let problem): [FileReport(path: path.text, problem: problem)]
    }
  }

  private static func check(
    _ path: Path, _ options: CheckOptions, isNamed: Bool, by crew: WorkerCrew
  ) -> [FileReport] {
    do {
      let bytes = try FileReader().read(path).bytes
      if !isNamed, OwnDocument.isOne(bytes, at: path) { return [] }
      guard OfficialFile.isOne(bytes, at: path) else {
        return [FileReport(checking: bytes, named: path.text, options.beside(path))]
      }
      let reports = FileReport.official(bytes, at: path, options, by: crew)
      // a folder holds other texts as well
      return !isNamed && reports.allSatisfy(\.isNoOfficialText) ? [] : reports
    } catch {
      return [FileReport(path: path.text, problem: .unreadable(error))]
    }
  }

  private static func checkStandardInput(
    _ name: String?, _ options: CheckOptions, by crew: WorkerCrew
  ) -> [FileReport] {
    let shown = name ?? SourceWalk.nameOfStandardInput
    do {
      let bytes = try FileReader().readStandardInput()
      if OfficialFile.isPages(bytes) {
        return [FileReport(path: shown, problem: .pagesWithoutFile)]
      }
      if let name, OfficialFile.isOne(bytes, at: Path(name)) {
        return FileReport.official(bytes, at: Path(name), options, by: crew)
      }
      return [
        FileReport(
          checking: bytes, named: shown, as: name == nil ? .guessed(from: bytes) : nil, options)
      ]
    } catch {
      return [FileReport(path: shown, problem: .unreadable(error))]
    }
  }
}

/// Goes through the paths of a run: standard input where it is asked for, files, and folders.
struct SourceWalk {
  /// What standard input is called where nobody names it.
  static let nameOfStandardInput = "<stdin>"

  private static let dash = Path("-")

  private let run: CheckRun
  private var hasReadStandardInput = false
  private let notice: (Notice) -> Void
  private let named: Set<Path>
  private var walk: FolderWalk
  /// The configurations of the files so far.
  private(set) var finder: ConfigurationFinder
  /// Files that are not sheets though they end as sheets do, absolute and without links.
  private var passedOver: Set<Path> = []
  private var waiting: [Source] = []
  /// Standard input where it brings one sheet after another.
  private var stream: SheetStream?
  private var told = 0

  init(_ run: CheckRun, notice: @escaping (Notice) -> Void) {
    self.run = run
    self.notice = notice
    named = Set(run.paths)
    finder = ConfigurationFinder(run.configuration, otherwise: run.options)
    walk = FolderWalk(
      run.paths,
      extensions: CheckRun.sheetExtensions + (run.readsDocuments ? OfficialFile.extensions : []),
      entersFolders: run.readsFolders)
    for file in run.passedOver { passOver(file) }
  }

  /// What a file is checked with.
  private mutating func options(for path: Path) -> CheckOptions {
    var options = finder.options(for: path)
    options.extent = run.extent
    return options
  }

  /// What is wrong with the configuration of a file comes before the file.
  mutating func next() -> Source? {
    while waiting.isEmpty {
      if let source = nextOfStream() { return source }
      guard let step = walk.next() else { return nil }
      guard let source = source(of: step) else { continue }
      takeConfigurations()
      if isPassedOver(source) || isLeftOut(source) { continue }
      if waiting.isEmpty { return source }
      waiting.append(source)
    }
    return waiting.removeFirst()
  }

  /// Notes the configurations found since the last call.
  private mutating func takeConfigurations() {
    while told < finder.found.count {
      let configuration = finder.found[told]
      waiting += configuration.faults.map { .report($0) }
      if let rules = configuration.rulesFile { passOver(rules) }
      told += 1
    }
  }

  private mutating func passOver(_ file: Path) {
    if let path = try? file.canonical() { passedOver.insert(path) }
  }

  private mutating func isPassedOver(_ source: Source) -> Bool {
    guard !passedOver.isEmpty, case .file(let path, _, _) = source else { return false }
    return passedOver.contains(finder.canonical(path))
  }

  /// Whether only other files are to be checked; a link stands for the file that it leads to.
  private mutating func isLeftOut(_ source: Source) -> Bool {
    guard let only = run.only, case .file(let path, _, _) = source else { return false }
    if only.contains(finder.canonical(path)) { return false }
    return !path.isLink || !((try? path.canonical()).map(only.contains) ?? false)
  }

  private mutating func source(of step: FolderWalk.Step) -> Source? {
    switch step {
    case .file(Self.dash) where run.standardInput != nil: return takeStandardInput()
    case .failure(Self.dash, _) where run.standardInput != nil: return takeStandardInput()
    case .file(let path):
      return .file(path, options(for: path), isNamed: named.contains(path))
    case .nothingFound(let path): return .problem(path, .folderWithoutSheets)
    case .failure(let path, let error): return .problem(path, .unreadable(error))
    case .misnamedFile(let path): return tell(.misnamedFile(path))
    case .repeatedFile(let path): return tell(.repeatedFile(path))
    case .repeatedFolder(let path): return tell(.repeatedFolder(path))
    }
  }

  private mutating func takeStandardInput() -> Source? {
    if hasReadStandardInput { return tell(.repeatedFile(Self.dash)) }
    hasReadStandardInput = true
    let name = run.standardInput?.name
    if run.standardInput?.isStream == true {
      stream = SheetStream(name: name)
      // all its sheets share its configuration
      _ = finder.options(for: Path(name ?? "stdin"))
      takeConfigurations()
      return nil
    }
    return .standardInput(name: name, options(for: Path(name ?? "stdin")))
  }

  private mutating func nextOfStream() -> Source? {
    guard let part = stream?.next() else {
      stream = nil
      return nil
    }
    switch part.content {
    case .success(let bytes):
      let options = options(for: Path(run.standardInput?.name ?? "stdin"))
      return .sheet(bytes, name: part.name, part.format, options)
    case .failure(let error): return .problem(Path(part.name), .unreadable(error))
    }
  }

  private func tell(_ fact: Notice) -> Source? {
    notice(fact)
    return nil
  }
}
