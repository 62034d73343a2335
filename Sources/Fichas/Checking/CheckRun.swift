public import Analysis
public import FileSystem
public import Reporting

/// A check of files and folders whose reports come one by one, so that memory does not grow with
/// the number of files.
///
/// ```swift
/// var errors = 0
/// CheckRun(paths: [Path("sheets")]).each({ Tally(of: $0).errors }) { count in
///   errors += count
///   return true
/// }
/// ```
public struct CheckRun: Sendable {
  /// Standard input as one of the sheets.
  public struct StandardInput: Sendable, Hashable {
    /// What its report is called; the ending tells the notation.
    public let name: String?
    /// Whether it brings sheets one after another, a line each in JSON and a document each in YAML.
    public let isStream: Bool

    /// Makes the input with its name.
    ///
    /// - Parameters:
    ///   - name: what its report is called; if `nil`, the first character tells the notation
    ///   - isStream: whether it brings sheets one after another
    public init(name: String?, isStream: Bool = false) {
      self.name = name
      self.isStream = isStream
    }
  }

  /// The extensions of the files that count as sheets in a folder.
  public static let sheetExtensions = ["yaml", "yml", "json"]

  /// The files and folders.
  public var paths: [Path]
  /// How `-` among the paths is read; as a file of that name if `nil`.
  public var standardInput: StandardInput?
  /// How many files are checked at a time; as many as there are processors if `nil`.
  public var jobs: Int?
  /// Which configuration the files are checked with; none if nothing is said.
  public var configuration: ConfigurationChoice
  /// What a file is checked with where it has no configuration.
  public var options = CheckOptions()
  /// Whether the sheets of a folder are checked; a folder is a fault where one sheet is asked for.
  public var readsFolders = true
  /// Files that are not sheets, though a folder holds them and they end as sheets do.
  public var passedOver: [Path]
  /// Whether the official texts and PDFs of a folder are checked, beside its sheets.
  public var readsDocuments = false
  /// Whether files without the key `ficha` are passed over, also where they are named.
  public var onlySheets = false

  /// How much of each sheet is checked.
  var extent = CheckExtent.whole

  /// The files that alone are checked, absolute and without links; all of them if `nil`.
  public var only: Set<Path>?

  /// Makes a run.
  ///
  /// - Parameters:
  ///   - paths: the files and folders
  ///   - standardInput: how `-` among the paths is read; as a file of that name if `nil`
  ///   - jobs: how many files are checked at a time; as many as there are processors if `nil`
  ///   - configuration: which configuration the files are checked with
  ///   - passedOver: files that are not sheets
  public init(
    paths: [Path], standardInput: StandardInput? = nil, jobs: Int? = nil,
    configuration: ConfigurationChoice = .none, passedOver: [Path] = []
  ) {
    self.paths = paths
    self.standardInput = standardInput
    self.jobs = jobs
    self.configuration = configuration
    self.passedOver = passedOver
  }

  /// Makes a run.
  ///
  /// - Parameters:
  ///   - checker: what the files are checked with
  ///   - paths: the files and folders
  public init(_ checker: Checker, paths: [Path]) {
    self.init(paths: paths, jobs: checker.jobs, configuration: checker.configuration)
    options = checker.options
  }

  private enum Part<Outcome: Sendable>: Sendable {
    case checked([Outcome], [String])
    case passedOver(Notice)
  }

  /// Checks every file, and delivers what is made of its report in the order of the paths.
  ///
  /// - Parameters:
  ///   - transform: what is made of a report, on any thread
  ///   - notice: called with what was skipped, on the caller's thread
  ///   - deliver: takes it, on the caller's thread; false ends the run
  public func each<Outcome: Sendable>(
    _ transform: @escaping @Sendable (FileReport) -> Outcome,
    notice: (Notice) -> Void = { _ in }, deliver: (Outcome) -> Bool
  ) {
    withoutActuallyEscaping(notice) { notice in
      var sources = SourceWalk(self, notice: notice)
      var used: Set<String> = []
      var isOpen = true
      var hasChecked = false
      var hasOwnDocuments = false
      let onlySheets = onlySheets
      // a text that comes alone is shared out by its sheets, and of several each is worked alone
      let crew = paths.count == 1 ? WorkerCrew(workers: jobs) : .caller
      WorkerCrew(workers: jobs).run(
        next: { sources.next() },
        work: { source in
          let reports = source.check(by: crew)
          guard let report = reports.first else {
            let isText = OfficialFile.extensions.contains { source.path.hasExtension($0) }
            return Part<Outcome>.passedOver(
              isText ? .notOfficialText(source.path) : .ownDocument(source.path))
          }
          if onlySheets, report.isNoSheet { return .passedOver(.notSheet(source.path)) }
          return .checked(reports.map(transform), reports.flatMap(\.usedExceptions))
        },
        deliver: { part in
          switch part {
          case .passedOver(let fact):
            notice(fact)
            if case .ownDocument = fact { hasOwnDocuments = true }
          case .checked(let outcomes, let exceptions):
            used.formUnion(exceptions)
            hasChecked = true
            for outcome in outcomes where isOpen { isOpen = deliver(outcome) }
          }
          return isOpen
        })
      // a folder of reports alone is one without sheets
      if hasOwnDocuments, !hasChecked, only == nil, let first = paths.first {
        isOpen = deliver(transform(FileReport(path: first.text, problem: .folderWithoutSheets)))
      }
      // of a stream there is a report for each sheet and no other
      if standardInput?.isStream == true || extent != .whole { return }
      for report in ExceptionReview(self, sources.finder, used).reports where isOpen {
        isOpen = deliver(transform(report))
      }
    }
  }
}
