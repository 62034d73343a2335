public import Analysis
public import DocumentTree
public import SheetRules

/// The results for one file: the report of its rules, and the source to show the positions in.
public struct FileReport: Sendable {
  /// Whether the file could be checked.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// The file was parsed, possibly with issues.
    case read
    /// The file could not be parsed at all.
    case unreadable
  }

  /// The path as displayed, or the name given to standard input.
  public package(set) var path: String
  /// The path of the file with its rows as displayed, where that is not how the sheet was checked.
  package var companionPath: String?
  /// Whether the file could be checked.
  public let status: Status
  /// The checked sheet, or nil if the file was not checked as one, for example a configuration.
  public let sheet: CheckedSheet?
  /// The document with its source, or nil if the file could not be read.
  public let document: Document?
  /// The report, including what the run knows about the findings.
  public package(set) var report: SheetReport
  /// The fixes; empty unless requested.
  public var corrections: [Correction] = []

  /// Creates the report of a checked file.
  ///
  /// - Parameters:
  ///   - path: the path as displayed
  ///   - sheet: its sheet
  public init(path: String, _ sheet: CheckedSheet) {
    self.path = path
    self.sheet = sheet
    document = sheet.document
    report = sheet.report
    status = sheet.document.root == nil && sheet.document.hasErrors ? .unreadable : .read
  }

  /// Creates the report of a file that was not checked as a sheet.
  package init(path: String, status: Status, document: Document?, report: SheetReport) {
    self.path = path
    self.status = status
    self.document = document
    self.report = report
    sheet = nil
  }

  /// Creates the report of a file that was not checked as a sheet.
  ///
  /// - Parameters:
  ///   - path: the path as displayed
  ///   - status: whether any of it could be parsed
  ///   - faults: the issues found
  ///   - document: the document that contains them
  public init(path: String, status: Status, faults: [Finding], in document: Document?) {
    self.init(
      path: path, status: status, document: document,
      report: SheetReport(findings: faults, in: document))
  }

  /// Whether it is a configuration rather than a sheet.
  public var isConfiguration: Bool { sheet == nil && document != nil }

  /// The figures of the sheet, or nil if the file contains none.
  var figures: SheetFigures? { sheet.flatMap { SheetFigures($0) } }

  /// Whose sheet it is, or nil if the file contains none.
  var identity: SheetIdentity? { sheet.flatMap { SheetIdentity($0) } }
}
