import Analysis
import DocumentTree
import SheetRules

/// How often each rule finds something, and in how many files.
public struct RuleStatistics: Sendable, Hashable {
  /// What one rule finds.
  struct Count: Sendable, Hashable {
    /// The findings by severity.
    var findings: [Severity: Int] = [:]
    /// The files that have one.
    var files = 0
    /// What a finding says, for a rule that the catalogue does not have.
    var example: LocalizedText

    var total: Int { findings.values.reduce(0, +) }
  }

  /// The output format of statistics.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    /// For people.
    case human
    /// One object of the schema `fichas.statistics/1`.
    case json
    /// One row per rule.
    case csv
  }

  package static let schema = "fichas.statistics/1"

  private var counts: [String: Count] = [:]
  /// The counts of all rules together.
  public private(set) var tally = Tally()

  /// No findings.
  public init() {}

  /// Counts the findings of one file; accepted and known ones are left out.
  ///
  /// - Parameter file: the report of the file
  public init(of file: FileReport) {
    tally = Tally(of: file)
    for finding in file.report.findings where finding.counts {
      counts[finding.rule, default: Count(example: finding.message)]
        .findings[finding.severity, default: 0] += 1
    }
    for rule in counts.keys { counts[rule]?.files = 1 }
  }

  /// Adds the counts of other files.
  public static func += (left: inout RuleStatistics, right: RuleStatistics) {
    left.tally += right.tally
    left.counts.merge(right.counts) { first, second in
      var sum = first
      sum.files += second.files
      sum.findings.merge(second.findings, uniquingKeysWith: +)
      return sum
    }
  }

  /// The rules, those that find most first.
  var rows: [(rule: String, count: Count)] {
    counts.map { (rule: $0.key, count: $0.value) }
      .sorted { ($1.count.total, $0.rule) < ($0.count.total, $1.rule) }
  }
}

extension RuleStatistics {
  /// Renders the statistics.
  ///
  /// - Parameters:
  ///   - format: the format
  ///   - options: the language
  /// - Returns: the text in UTF-8
  public func rendered(as format: Format, _ options: RenderingOptions) -> [UInt8] {
    switch format {
    case .human: text(options)
    case .json: json(options.language)
    case .csv: csv(options.language)
    }
  }

  func title(_ rule: String, _ count: Count, _ language: Language) -> String {
    (RuleCatalogue.description(rule)?.title ?? count.example)[language]
  }

  private func text(_ options: RenderingOptions) -> [UInt8] {
    let words = HumanWords(language: options.language)
    var page = Page([], usesColor: options.usesColor)
    let rows = rows
    let width = rows.map { String($0.count.total).utf8.count }.max() ?? 0
    let fileWidth = rows.map { words.inFiles($0.count.files).count }.max() ?? 0
    for (rule, count) in rows {
      let severity = count.findings.keys.max() ?? .note
      let total = String(count.total)
      let files = words.inFiles(count.files)
      page.write(" ", times: width - total.utf8.count)
      page.write(total + "  ")
      page.write(rule, severity.style)
      page.write("  " + files)
      page.write(" ", times: fileWidth - files.count)
      page.write("  " + title(rule, count, options.language))
      page.endLine()
    }
    if !options.isQuiet {
      if !rows.isEmpty { page.endLine() }
      for line in words.summary(tally) {
        page.write(line, .strong)
        page.endLine()
      }
    }
    return page.bytes
  }

  private func json(_ language: Language) -> [UInt8] {
    return JsonWriter.line { writer in
      writer.member("schema", Self.schema)
      writer.member("rules", rows) { writer, row in
        writer.object {
          $0.member("rule", row.rule)
          $0.member("title", title(row.rule, row.count, language))
          $0.member("findings", row.count.total)
          $0.member("errors", row.count.findings[.error] ?? 0)
          $0.member("warnings", row.count.findings[.warning] ?? 0)
          $0.member("notes", row.count.findings[.note] ?? 0)
          $0.member("files", row.count.files)
        }
      }
      writer.member("files", tally.files)
    }
  }

  private func csv(_ language: Language) -> [UInt8] {
    var text = DelimitedText()
    text.row(["rule", "findings", "errors", "warnings", "notes", "files", "title"])
    for (rule, count) in rows {
      let severities = [Severity.error, .warning, .note].map { "\(count.findings[$0] ?? 0)" }
      text.row(
        [rule, "\(count.total)"] + severities + ["\(count.files)", title(rule, count, language)])
    }
    return text.bytes
  }
}
