public import DocumentTree
public import SheetRules

/// A form that reports are written in; one file below this folder for each.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  /// For people: each finding with its lines of the sheet.
  case human
  /// For programs: `fichas.report/1`.
  case json
  /// For programs: one file of `fichas.report/1` a line.
  case ndjson
  /// For code scanning: SARIF 2.1.0.
  case sarif
  /// For a job of GitHub Actions: annotations at the lines of the sheets.
  case github
  /// For the summary page of a job of GitHub Actions: Markdown up to its limit of size.
  case githubSummary = "github-summary"
  /// For merge requests of GitLab: a Code Quality report.
  case gitlab
  /// For whatever shows test results: JUnit XML.
  case junit
  /// For whatever shows the results of linters: Checkstyle XML.
  case checkstyle
  /// For pages: Markdown.
  case markdown
  /// For spreadsheets: a row for each finding.
  case csv
  /// For test harnesses: TAP version 14.
  case tap

  /// Whether it offers the changes that mend findings, which take time to find.
  public var offersCorrections: Bool { self == .sarif }

  /// Makes what writes this format.
  ///
  /// - Parameter options: language, colour and width
  /// - Returns: the renderer
  public func renderer(_ options: RenderingOptions) -> any ReportRenderer {
    switch self {
    case .human: HumanRenderer(options: options)
    case .json: JsonRenderer(language: options.language)
    case .ndjson: NdjsonRenderer(language: options.language)
    case .sarif: SarifRenderer(language: options.language)
    case .github: GitHubRenderer(language: options.language)
    case .githubSummary: MarkdownRenderer(language: options.language, limit: .ofGitHubSummary)
    case .gitlab: GitLabRenderer(language: options.language)
    case .junit: JUnitRenderer(language: options.language, failOn: options.failOn)
    case .checkstyle: CheckstyleRenderer(language: options.language)
    case .markdown: MarkdownRenderer(language: options.language)
    case .csv: CsvRenderer(language: options.language)
    case .tap: TapRenderer(language: options.language, failOn: options.failOn)
    }
  }
}

/// Writes reports in one format, file by file, so that no more than one is ever in memory.
///
/// `render` may be called on any thread; the parts are joined in the order of the files.
public protocol ReportRenderer: Sendable {
  /// Writes what comes before the first file.
  func begin(_ output: inout [UInt8])
  /// Writes one file; nothing where the format has nothing to say of it.
  func render(_ file: FileReport, to output: inout [UInt8])
  /// Adds the part of one file, as `render` wrote it, to those before it.
  func join(_ part: [UInt8], after progress: ReportProgress, to output: inout [UInt8])
  /// Writes what stands between two parts.
  func separate(_ output: inout [UInt8])
  /// Writes what comes after the last file.
  func end(_ tally: Tally, to output: inout [UInt8])
}

extension ReportRenderer {
  /// Adds the part of one file, separated from a part before it.
  public func join(_ part: [UInt8], after progress: ReportProgress, to output: inout [UInt8]) {
    if part.isEmpty { return }
    if progress.bytes > 0 { separate(&output) }
    output.append(contentsOf: part)
  }

  /// Writes nothing before the first file.
  public func begin(_ output: inout [UInt8]) {}

  /// Writes nothing between two parts.
  public func separate(_ output: inout [UInt8]) {}

  /// Writes nothing after the last file.
  public func end(_ tally: Tally, to output: inout [UInt8]) {}
}

/// How far a report has come.
public struct ReportProgress: Sendable, Hashable {
  /// The counts of the files so far.
  public private(set) var tally = Tally()
  /// The size of their parts in bytes.
  public private(set) var bytes = 0

  /// No file yet.
  public init() {}

  /// Counts one more file.
  ///
  /// - Parameters:
  ///   - part: what was written of it
  ///   - counts: what was found in it
  public mutating func add(_ part: [UInt8], _ counts: Tally) {
    bytes += part.count
    tally += counts
  }
}

/// How a report for people is written.
public struct RenderingOptions: Sendable, Hashable {
  /// The language of every message.
  public var language: Language
  /// Whether severities and frames are coloured by escape sequences.
  public var usesColor: Bool
  /// The width that lines of the sheet are cut to, in columns.
  public var columns: Int
  /// The least severity that counts as a failure, in the formats that tell passed from failed.
  public var failOn: Severity
  /// Whether a report for people shows the lines of the sheet.
  public var showsSnippets = true
  /// Whether a report for people has the findings alone.
  public var isQuiet = false

  /// Makes options.
  ///
  /// - Parameters:
  ///   - language: the language of every message
  ///   - usesColor: whether to write escape sequences for colours
  ///   - columns: the width that lines of the sheet are cut to
  ///   - failOn: the least severity that counts as a failure
  public init(
    language: Language = .es, usesColor: Bool = false, columns: Int = 100,
    failOn: Severity = .error
  ) {
    self.language = language
    self.usesColor = usesColor
    self.columns = max(40, columns)
    self.failOn = failOn
  }

  /// The same without what a terminal alone can show.
  public var forFile: RenderingOptions {
    var options = self
    options.usesColor = false
    options.columns = RenderingOptions().columns
    return options
  }
}

extension FileReport {
  /// Writes this report alone, without what a whole run adds.
  ///
  /// - Parameters:
  ///   - format: the form
  ///   - options: language, colour and width
  /// - Returns: the text in UTF-8
  public func rendered(as format: ReportFormat, _ options: RenderingOptions) -> [UInt8] {
    var output: [UInt8] = []
    format.renderer(options).render(self, to: &output)
    return output
  }
}
