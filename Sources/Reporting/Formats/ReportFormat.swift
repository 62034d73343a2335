public import DocumentTree
public import SheetRules

/// The output format of reports; each has a file in this folder.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  /// Text: each finding with its source lines.
  case human
  /// Text: one line per finding, for editors and `grep`.
  case breve
  /// JSON: `fichas.report/1`.
  case json
  /// NDJSON: one file per line, `fichas.file/1`.
  case ndjson
  /// NDJSON: one finding per line, `fichas.finding/1`.
  case ndjsonPlano = "ndjson-plano"
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// Azure Pipelines: log commands that it shows as issues on the lines of the sheets.
  case azure
  /// GitHub Actions annotations on the lines of the sheets.
  case github
  /// Markdown for the summary page of a GitHub Actions job, up to its size limit.
  case githubSummary = "github-summary"
  /// GitLab Code Quality report, for merge requests.
  case gitlab
  /// JUnit XML, for tools that show test results.
  case junit
  /// Checkstyle XML, for tools that show linter results.
  case checkstyle
  /// The diagnostics of reviewdog, one per line, with suggested changes.
  case rdjsonl
  /// Markdown.
  case markdown
  /// CSV: one row per finding.
  case csv
  /// TAP version 13, for test harnesses.
  case tap

  /// Whether its readers look for files by their path from the root of the repository.
  public var namesFilesFromRoot: Bool {
    switch self {
    case .sarif, .azure, .github, .gitlab, .junit, .checkstyle, .rdjsonl: true
    case .human, .breve, .json, .ndjson, .ndjsonPlano, .githubSummary, .markdown, .csv, .tap: false
    }
  }

  /// Whether it includes fixes, which take time to compute.
  public var offersCorrections: Bool { self == .sarif || self == .rdjsonl }

  /// Creates the renderer of this format.
  ///
  /// - Parameter options: language, colour and width
  /// - Returns: the renderer
  public func renderer(_ options: RenderingOptions) -> any ReportRenderer {
    switch self {
    case .human: HumanRenderer(options: options)
    case .breve: BreveRenderer(options: options)
    case .json: JsonRenderer(language: options.language)
    case .ndjson: NdjsonRenderer(language: options.language)
    case .ndjsonPlano: FlatRenderer(language: options.language)
    case .sarif: SarifRenderer(language: options.language)
    case .azure: AzureRenderer(language: options.language)
    case .github: GitHubRenderer(language: options.language)
    case .githubSummary: MarkdownRenderer(language: options.language, limit: .ofGitHubSummary)
    case .gitlab: GitLabRenderer(language: options.language)
    case .junit: JUnitRenderer(options: options)
    case .checkstyle: CheckstyleRenderer(language: options.language)
    case .rdjsonl: ReviewdogRenderer(language: options.language)
    case .markdown: MarkdownRenderer(language: options.language)
    case .csv: CsvRenderer(language: options.language)
    case .tap: TapRenderer(options: options)
    }
  }
}

/// Renders reports in one format, file by file, so that at most one is in memory.
///
/// `render` may be called on any thread; the parts are joined in file order.
public protocol ReportRenderer: Sendable {
  /// Starts a report that is written at its end; nil where it grows file by file.
  func gathering() -> (any GatheredReport)?
  /// Writes the text before the first file.
  func begin(_ output: inout [UInt8])
  /// Renders one file; nil if the format omits it.
  func render(_ file: FileReport, to output: inout [UInt8])
  /// Appends the part of one file, as returned by `render`.
  func join(_ part: [UInt8], after progress: ReportProgress, to output: inout [UInt8])
  /// Writes the text between two parts.
  func separate(_ output: inout [UInt8])
  /// Writes the text after the last file.
  func end(_ tally: Tally, to output: inout [UInt8])
}

extension ReportRenderer {
  /// Says that the report grows file by file.
  public func gathering() -> (any GatheredReport)? { nil }

  /// Appends the part of one file, with a separator if another precedes it.
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

/// The progress of a report.
public struct ReportProgress: Sendable, Hashable {
  /// The total counts so far.
  public private(set) var tally = Tally()
  /// The total size of the parts in bytes.
  public private(set) var bytes = 0

  /// The state before the first file.
  public init() {}

  /// Counts another file.
  ///
  /// - Parameters:
  ///   - part: its output
  ///   - counts: the counts of the file
  public mutating func add(_ part: [UInt8], _ counts: Tally) {
    bytes += part.count
    tally += counts
  }
}

/// The options of human-readable reports.
public struct RenderingOptions: Sendable, Hashable {
  /// The language of every message.
  public var language: Language
  /// Whether to colour severities and frames with escape sequences.
  public var usesColor: Bool
  /// The width to which source lines are truncated, in columns.
  public var columns: Int
  /// The lowest severity that counts as a failure, in the formats with a pass or fail result.
  public var failOn: Severity
  /// Whether to show source lines.
  public var showsSnippets = true
  /// Whether to show only the findings.
  public var isQuiet = false
  /// Whether to leave out the checks that hold or could not be made, in the formats of test results.
  public var omitsPassed = false

  /// Creates options.
  ///
  /// - Parameters:
  ///   - language: the language of every message
  ///   - usesColor: whether to write escape sequences for colours
  ///   - columns: the width to which source lines are truncated
  ///   - failOn: the lowest severity that counts as a failure
  public init(
    language: Language = .es, usesColor: Bool = false, columns: Int = 100,
    failOn: Severity = .error
  ) {
    self.language = language
    self.usesColor = usesColor
    self.columns = max(40, columns)
    self.failOn = failOn
  }

  /// The same options without terminal features.
  public var forFile: RenderingOptions {
    var options = self
    options.usesColor = false
    options.columns = RenderingOptions().columns
    return options
  }
}

extension FileReport {
  /// Renders this report alone, without the header and footer of a run; a format whose totals come
  /// first has both.
  ///
  /// - Parameters:
  ///   - format: the format
  ///   - options: language, colour and width
  /// - Returns: the text in UTF-8
  public func rendered(as format: ReportFormat, _ options: RenderingOptions) -> [UInt8] {
    let renderer = format.renderer(options)
    if renderer.gathering() != nil { return format.report(of: [self], options) }
    var output: [UInt8] = []
    renderer.render(self, to: &output)
    return output
  }

  /// Renders this report alone, without the header and footer of a run.
  ///
  /// - Parameters:
  ///   - format: the format
  ///   - language: the language of every message
  /// - Returns: the text
  public func text(as format: ReportFormat = .human, in language: Language = .es) -> String {
    String(decoding: rendered(as: format, RenderingOptions(language: language)), as: UTF8.self)
  }
}
