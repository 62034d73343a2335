public import Analysis
public import DocumentTree
public import FileSystem
public import ProgramSheets
public import Reporting
import SheetRules

/// Checks the sheets that present a public programme before its first budget.
///
/// ```swift
/// let file = Checker().check(text: "ficha: ex-ante\nformulario: 2019-nuevo\n")
/// for finding in file.report.findings where finding.severity == .error {
///   print(finding.rule, finding.message.es)
/// }
/// print(file.report.checked, "checks made,", file.report.notChecked, "not made")
/// ```
public struct Checker: Sendable, Hashable {
  /// Which configuration files are checked with.
  public var configuration: ConfigurationChoice
  /// What a file is checked with where it has no configuration.
  ///
  /// Exceptions expire by the present day unless `options.today` is another.
  public var options: CheckOptions
  /// How many files are checked at a time; as many as there are processors if `nil`.
  public var jobs: Int?

  /// Creates a checker.
  ///
  /// - Parameters:
  ///   - configuration: which configuration files are checked with
  ///   - options: what a file is checked with where it has no configuration
  ///   - jobs: how many files are checked at a time; as many as there are processors if `nil`
  public init(
    configuration: ConfigurationChoice = .none, options: CheckOptions = CheckOptions(),
    jobs: Int? = nil
  ) {
    self.configuration = configuration
    self.options = options
    self.jobs = jobs
  }

  /// Checks a sheet in memory, given as text.
  ///
  /// - Parameters:
  ///   - text: the sheet in YAML or JSON
  ///   - name: its path in the report; JSON if it ends in `.json`
  /// - Returns: the findings of the sheet, or those of a configuration that cannot be understood
  public func check(text: String, named name: String = "ficha.yaml") -> FileReport {
    check(bytes: Array(text.utf8), named: name)
  }

  /// Checks a sheet in memory, given as bytes.
  ///
  /// - Parameters:
  ///   - bytes: the sheet in YAML or JSON, in UTF-8
  ///   - name: its path in the report; JSON if it ends in `.json`
  ///   - format: the notation; by the name if `nil`
  /// - Returns: the findings of the sheet, or those of a configuration that cannot be understood
  public func check(
    bytes: [UInt8], named name: String, as format: DocumentFormat? = nil
  ) -> FileReport {
    check(Path(name)) { FileReport(checking: bytes, named: name, as: format, $0) }
  }

  /// Checks a sheet that was made in Swift, as the text that it is encoded to.
  ///
  /// - Parameters:
  ///   - sheet: the sheet
  ///   - name: its path in the report
  ///   - format: the notation of the text
  /// - Returns: the findings, with places in the text, which is the document of the report
  /// - Throws: nothing for a sheet made of this library's own types
  public func check(
    _ sheet: some SheetPart, named name: String = "ficha.yaml", as format: DocumentFormat = .yaml
  ) throws -> FileReport {
    check(bytes: try TreeEncoder().encode(sheet, as: format), named: name, as: format)
  }

  /// Checks one file.
  ///
  /// - Parameter path: a file in YAML or, if its name ends in `.json`, in JSON
  /// - Returns: the findings of the sheet, or those of a configuration that cannot be understood; a
  ///   file that cannot be read is a finding too
  public func check(file path: String) -> FileReport {
    check(file: Path(path))
  }

  /// Checks one file.
  ///
  /// - Parameter path: a file in YAML or, if its name ends in `.json`, in JSON
  /// - Returns: the findings of the sheet, or those of a configuration that cannot be understood; a
  ///   file that cannot be read is a finding too
  public func check(file path: Path) -> FileReport {
    check(path) { FileReport(checking: path, $0) }
  }

  /// Checks files and, recursively, folders.
  ///
  /// - Parameter paths: files and folders; of a folder, the files with one of
  ///   `CheckRun.sheetExtensions`, except hidden ones and those that git ignores
  /// - Returns: a report for each file, in the order of their paths
  public func check(paths: [String]) -> [FileReport] {
    var reports: [FileReport] = []
    CheckRun(self, paths: paths.map { Path($0) }).each(
      { $0 },
      deliver: {
        reports.append($0)
        return true
      })
    return reports
  }

  /// Checks files and, recursively, folders, while the results are read.
  ///
  /// Memory does not grow with the number of files: the check stays a few files ahead of the
  /// reader. It ends with the task that reads, or when nobody reads any more.
  ///
  /// ```swift
  /// for await file in Checker().reports(paths: ["sheets"]) {
  ///   print(file.path, file.report.findings.count)
  /// }
  /// ```
  ///
  /// - Parameter paths: as for `check(paths:)`
  /// - Returns: a report for each file, in the order of their paths
  public func reports(paths: [String]) -> CheckSequence<FileReport> {
    CheckRun(self, paths: paths.map { Path($0) }).outcomes { $0 }
  }

  private func check(_ path: Path, _ body: (CheckOptions) -> FileReport) -> FileReport {
    var finder = ConfigurationFinder(configuration, otherwise: options)
    let options = finder.options(for: path)
    return finder.found.flatMap(\.faults).first ?? body(options)
  }
}

extension FileReport {
  /// Checks a sheet in memory.
  init(
    checking bytes: [UInt8], named name: String, as format: DocumentFormat? = nil,
    _ options: CheckOptions
  ) {
    let document = Document.read(file: bytes, as: format ?? .named(Path(name)))
    self.init(path: name, SheetChecker.check(document, options: options))
  }

  /// Checks a file; one that cannot be read has a finding that says so.
  init(checking path: Path, _ options: CheckOptions) {
    do throws(FileError) {
      let bytes = try FileReader().read(path).bytes
      if OfficialFile.isOne(bytes, at: path) {
        self = Self.official(bytes, at: path, options, by: .caller)[0]
      } else {
        self.init(checking: bytes, named: path.text, options.beside(path))
      }
    } catch {
      self.init(path: path.text, problem: .unreadable(error))
    }
  }
}
