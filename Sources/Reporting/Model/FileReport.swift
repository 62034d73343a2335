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
  /// The document with its source; `nil` where no bytes could be had.
  public let document: Document?
  /// What the rules say, with the findings in the order of their places.
  public let report: SheetReport
  /// What it was checked with; nil where it was not checked as a sheet, as a configuration is not.
  public let options: CheckOptions?
  /// The changes that mend findings; none where nobody asked for them.
  public var corrections: [Correction] = []

  /// Makes the report of a file, and puts its findings in the order of their places.
  ///
  /// - Parameters:
  ///   - path: the path as it is shown
  ///   - status: whether there was anything to apply rules to
  ///   - document: the document that the rules read
  ///   - report: what they say
  ///   - options: what it was checked with; nil where it was not checked as a sheet
  public init(
    path: String, status: Status, document: Document?, report: SheetReport,
    options: CheckOptions? = nil
  ) {
    self.options = options
    self.path = path
    self.status = status
    self.document = document
    var ordered = report
    if ordered.findings.count > 1, let document {
      ordered.findings = Self.inOrderOfPlace(ordered.findings, document)
    }
    self.report = ordered
  }

  /// Whether it is a configuration, and not taken for a sheet at all.
  public var isConfiguration: Bool { options == nil && document != nil }

  /// The figures of the sheet; nil where the file holds none.
  var figures: SheetFigures? {
    isConfiguration ? nil : document.flatMap { SheetFigures($0) }
  }

  /// The same file with another report of it.
  ///
  /// - Parameter report: what is said of it instead
  /// - Returns: the file
  public func replacing(_ report: SheetReport) -> FileReport {
    var file = FileReport(
      path: path, status: status, document: document, report: report, options: options)
    file.corrections = corrections
    return file
  }

  /// Findings of the whole file come first, and those of one place keep the catalogue's order.
  private static func inOrderOfPlace(_ findings: [Finding], _ document: Document) -> [Finding] {
    let starts = findings.map { document.range(of: $0)?.start ?? -1 }
    let order = findings.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
    return order.map { findings[$0] }
  }
}
