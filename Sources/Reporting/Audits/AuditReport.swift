public import Analysis
public import DocumentTree
import SheetRules

/// What could be wrong unseen in one file.
public struct AuditReport: Sendable {
  /// The path as it is shown.
  public let path: String
  /// The sheet, to find places in.
  public let document: Document
  /// The audit.
  public let audit: SheetAudit

  /// Audits the sheet of a file; nil where it holds none that can be read.
  public init?(_ file: FileReport) {
    guard let sheet = file.sheet, let audit = SheetAudit(sheet) else { return nil }
    path = file.path
    document = sheet.document
    self.audit = audit
  }

  func line(of figure: AuditedFigure, _ lines: LineTable) -> Int? {
    let range = figure.range ?? document.range(of: figure.field)
    return range.map { lines.place(of: $0.start).line }
  }
}

/// How many figures of some sheets are protected.
public struct AuditTotal: Sendable, Hashable {
  /// The sheets.
  public private(set) var sheets = 0
  /// Their stated figures.
  public private(set) var figures = 0
  /// Those of them that may be off by a hundredth or more without an equation noticing.
  public private(set) var unprotected = 0
  /// The checks that cannot fail at the printed precision.
  public private(set) var idleChecks = 0

  /// Nothing counted yet.
  public init() {}

  /// Counts one sheet.
  public mutating func add(_ report: AuditReport) {
    sheets += 1
    figures += report.audit.figures.count
    unprotected += report.audit.unprotected.count
    idleChecks += report.audit.idleChecks.count
  }

  /// Of 100 figures, how many are protected to one part in a hundred, cut off; 100 without figures.
  public var score: Int { figures == 0 ? 100 : 100 * (figures - unprotected) / figures }
}

/// A form in which audits are written.
public enum AuditFormat: String, Sendable, Hashable, CaseIterable {
  /// For people.
  case text
  /// One object of the schema `fichas.audit/1`.
  case json
}

/// Writes the audits of some sheets, one after the other.
public struct AuditRenderer: Sendable {
  private let format: AuditFormat
  private let options: RenderingOptions

  /// Makes a renderer.
  ///
  /// - Parameters:
  ///   - format: the form
  ///   - options: language and colour
  public init(_ format: AuditFormat, _ options: RenderingOptions) {
    self.format = format
    self.options = options
  }

  /// What stands before the first sheet.
  public var head: [UInt8] {
    format == .json ? Array("{\"schema\":\"\(AuditJson.schema)\",\"files\":[\n".utf8) : []
  }

  /// What stands between two sheets.
  public var separator: [UInt8] { format == .json ? Array(",\n".utf8) : [] }

  /// Writes one sheet.
  public func render(_ report: AuditReport) -> [UInt8] {
    switch format {
    case .text: AuditText.bytes(of: report, options)
    case .json: AuditJson(language: options.language).bytes(of: report)
    }
  }

  /// What stands behind the last sheet.
  public func tail(_ total: AuditTotal) -> [UInt8] {
    switch format {
    case .text: AuditText.summary(of: total, options)
    case .json: AuditJson(language: options.language).summary(of: total)
    }
  }
}
