public import Analysis
public import SheetRules

/// Comparisons of pairs of sheets, ready to be rendered.
public struct ComparisonReport: Sendable {
  /// A sheet that was compared with none.
  public struct LoneSheet: Sendable, Hashable {
    /// Its path as displayed.
    public let path: String
    /// The name of its programme; nil where the sheet does not say it.
    public let programme: String?
    /// Why it has no partner.
    public let reason: LocalizedText

    /// Names a sheet.
    ///
    /// - Parameters:
    ///   - path: its path as displayed
    ///   - programme: the name of its programme
    ///   - reason: why it has no partner
    public init(path: String, programme: String?, reason: LocalizedText) {
      self.path = path
      self.programme = programme
      self.reason = reason
    }
  }

  /// The pairs, in the order of the programmes.
  public let comparisons: [SheetComparison]
  /// The sheets without a partner, in the order of their paths.
  public let alone: [LoneSheet]

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - comparisons: the pairs
  ///   - alone: the sheets without a partner
  public init(_ comparisons: [SheetComparison], alone: [LoneSheet] = []) {
    self.comparisons = comparisons
    self.alone = alone
  }

  /// The counts of all pairs.
  public var total: ComparisonTotal {
    comparisons.reduce(into: ComparisonTotal()) { $0.add($1) }
  }
}

/// The counts of what was compared.
public struct ComparisonTotal: Sendable, Hashable {
  /// The pairs of sheets.
  public private(set) var pairs = 0
  /// The fields side by side.
  public private(set) var rows = 0
  /// Those that say the same, exactly or but for spelling and rounding.
  public private(set) var same = 0
  /// Those that could not be compared.
  public private(set) var notCompared = 0
  /// The errors.
  public private(set) var errors = 0
  /// The warnings.
  public private(set) var warnings = 0
  /// The notes.
  public private(set) var notes = 0
  /// The findings accepted by an exception; not included in the other counts.
  public private(set) var accepted = 0

  /// Counts nothing.
  public init() {}

  mutating func add(_ comparison: SheetComparison) {
    pairs += 1
    rows += comparison.rows.count
    for row in comparison.rows {
      switch row.relation {
      case .same, .alike: same += 1
      case .notCompared: notCompared += 1
      case .different, .added, .removed: break
      }
      switch row.finding {
      case nil: break
      case let finding? where !finding.counts: accepted += 1
      case let finding?:
        switch finding.severity {
        case .error: errors += 1
        case .warning: warnings += 1
        case .note: notes += 1
        }
      }
    }
  }

  /// Counts the findings of at least a severity.
  ///
  /// - Parameter severity: the lowest severity to count
  /// - Returns: their number
  public func findings(from severity: Severity) -> Int {
    switch severity {
    case .error: errors
    case .warning: errors + warnings
    case .note: errors + warnings + notes
    }
  }
}

/// The output format of comparisons.
public enum ComparisonFormat: String, Sendable, Hashable, CaseIterable {
  /// For people.
  case text
  /// One object of the schema `fichas.compare/1`.
  case json
  /// Tables for GitHub and GitLab.
  case markdown
  /// One row per field; figures in point notation.
  case csv
  /// A standalone HTML page.
  case html
}

extension ComparisonReport {
  /// Renders the report.
  ///
  /// - Parameters:
  ///   - format: the format
  ///   - options: language, colour and width
  /// - Returns: the text in UTF-8
  public func rendered(as format: ComparisonFormat, _ options: RenderingOptions) -> [UInt8] {
    switch format {
    case .text: ComparisonText.bytes(of: self, options)
    case .json: ComparisonJson(language: options.language).bytes(of: self)
    case .markdown: ComparisonMarkdown(language: options.language).bytes(of: self)
    case .csv: ComparisonCsv(language: options.language).bytes(of: self)
    case .html: ComparisonHtml(language: options.language).bytes(of: self)
    }
  }
}
