import Culprits
public import Analysis
public import DocumentTree
public import SheetRules

/// What was found in one file: the report of its rules, and the source to show the places in.
public struct FileReport: Sendable {
  /// Whether there was anything to apply rules to.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// The file was read, if perhaps with faults.
    case read
    /// Nothing of the file could be read.
    case unreadable
  }

  /// The path as it is shown, or the name given to a text.
  public let path: String
  /// Whether there was anything to apply rules to.
  public let status: Status
  /// The sheet as it was checked; nil where the file was not checked as one, as a configuration is not.
  public let sheet: CheckedSheet?
  /// The document with its source; `nil` where no bytes could be had.
  public let document: Document?
  /// What is said of it, with what a run knows of the findings.
  public package(set) var report: SheetReport
  /// The changes that mend findings; none where nobody asked for them.
  public var corrections: [Correction] = []

  /// Makes the report of a file that was checked.
  ///
  /// - Parameters:
  ///   - path: the path as it is shown
  ///   - sheet: the sheet that it holds
  public init(path: String, _ sheet: CheckedSheet) {
    self.path = path
    self.sheet = sheet
    document = sheet.document
    report = sheet.report
    status = sheet.document.root == nil && sheet.document.hasErrors ? .unreadable : .read
  }

  /// Makes the report of a file that was not checked as a sheet.
  package init(path: String, status: Status, document: Document?, report: SheetReport) {
    self.path = path
    self.status = status
    self.document = document
    self.report = report
    sheet = nil
  }

  /// Makes the report of a file that was not checked as a sheet.
  ///
  /// - Parameters:
  ///   - path: the path as it is shown
  ///   - status: whether anything of it could be read
  ///   - faults: what is wrong with it
  ///   - document: the document with their places
  public init(path: String, status: Status, faults: [Finding], in document: Document?) {
    self.init(
      path: path, status: status, document: document,
      report: SheetReport(findings: faults, in: document))
  }

  /// Whether it is a configuration, and not taken for a sheet at all.
  public var isConfiguration: Bool { sheet == nil && document != nil }

  /// The figures of the sheet; nil where the file holds none.
  var figures: SheetFigures? { sheet.flatMap { SheetFigures($0) } }
}
