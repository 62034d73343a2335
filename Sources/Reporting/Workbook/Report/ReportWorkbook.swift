import Analysis
public import DocumentTree
import ExactNumbers
import SheetRules

/// A report as a workbook: the sheets, every finding in a row, and the rules that found something.
///
/// The counts are formulas over the findings, so that whoever deletes or marks a row sees what is left.
public struct ReportWorkbook: Sendable {
  /// What the workbook has of one file.
  public struct Part: Sendable {
    let summary: FolderPart
    let findings: [FindingRow]

    /// Makes the part of a file.
    ///
    /// - Parameters:
    ///   - file: the report of the file
    ///   - language: the language of the workbook
    public init(of file: FileReport, in language: Language) {
      summary = FolderPart(file, in: language, hasContent: false)
      findings = FindingRow.all(of: file, in: language)
    }
  }

  let language: Language
  private var parts: [Part] = []

  /// Starts a workbook without sheets.
  ///
  /// - Parameter language: its language
  public init(language: Language) { self.language = language }

  /// Adds a file, in the order of the workbook.
  ///
  /// - Parameter part: its part
  public mutating func add(_ part: Part) { parts.append(part) }

  /// The file as Office Open XML; nil where it would have more than 4 GiB, or more rows than a sheet may have.
  public var bytes: [UInt8]? {
    let findings = FindingSheet(parts: parts, language: language)
    guard max(parts.count, findings.count) < WorkbookSheet.mostRows else { return nil }
    let workbook = Workbook([
      OverviewSheet(parts: parts, findings: findings).sheet, findings.sheet,
      FoundRuleSheet(parts: parts, findings: findings).sheet,
    ])
    return try? workbook.bytes()
  }
}

/// A finding as a row.
struct FindingRow: Sendable {
  let rule: String
  let severity: Severity
  let place: String?
  let name: String
  let message: String
  let working: String?
  /// Why it does not count; nil where it does.
  let standing: String?

  /// The findings of a file, in the order of its report.
  static func all(of file: FileReport, in language: Language) -> [FindingRow] {
    guard !file.report.findings.isEmpty else { return [] }
    let names = FieldNaming(file, in: language)
    let lines = file.document.map { $0.lineTable() }
    return file.report.findings.map { finding in
      let range = file.document?.range(of: finding)
      let place = range.flatMap { range in lines?.place(of: range.start).lineAlone }
      return FindingRow(
        rule: finding.rule, severity: finding.severity, place: place,
        name: finding.field.tokens.isEmpty ? "" : names.name(of: finding.field, finding.range),
        message: finding.message[language], working: finding.working.first?[language],
        standing: Standing(of: finding)?.text[language])
    }
  }
}
