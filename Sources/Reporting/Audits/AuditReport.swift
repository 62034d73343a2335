public import Analysis
public import DocumentTree
import SheetRules

/// The audit of one file: figures that could be wrong without any check noticing.
public struct AuditReport: Sendable {
  /// The path as displayed.
  public let path: String
  /// The sheet, to resolve positions.
  public let document: Document
  /// The audit.
  public let audit: SheetAudit

  /// Audits the sheet of a file; nil if it contains none that can be parsed.
  public init?(_ file: FileReport) {
    guard let sheet = file.sheet, let audit = SheetAudit(sheet) else { return nil }
    path = file.path
    document = sheet.document
    self.audit = audit
  }

  func place(of figure: AuditedFigure, _ lines: LineTable) -> Place? {
    let range = figure.range ?? document.range(of: figure.field)
    return range.map { lines.place(of: $0.start) }
  }
}

/// The number of figures protected by equations in some sheets.
public struct AuditTotal: Sendable, Hashable {
  /// The number of sheets.
  public private(set) var sheets = 0
  /// The number of their stated figures.
  public private(set) var figures = 0
  /// Those that may be off by one part in a hundred or more without breaking an equation.
  public private(set) var unprotected = 0
  /// The number of checks that cannot fail at the printed precision.
  public private(set) var idleChecks = 0

  /// An empty count.
  public init() {}

  /// Counts one sheet.
  public mutating func add(_ report: AuditReport) {
    sheets += 1
    figures += report.audit.figures.count
    unprotected += report.audit.unprotected.count
    idleChecks += report.audit.idleChecks.count
  }

  /// The percentage of figures protected to one part in a hundred, rounded down; 100 if there are
  /// none.
  public var score: Int { figures == 0 ? 100 : 100 * (figures - unprotected) / figures }
}

/// The output format of audits.
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

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - format: the format
  ///   - options: language and colour
  public init(_ format: AuditFormat, _ options: RenderingOptions) {
    self.format = format
    self.options = options
  }

  /// The text before the first sheet.
  public var head: [UInt8] {
    format == .json ? Array("{\"schema\":\"\(AuditJson.schema)\",\"files\":[\n".utf8) : []
  }

  /// The text between two sheets.
  public var separator: [UInt8] { format == .json ? Array(",\n".utf8) : [] }

  /// Writes one sheet.
  public func render(_ report: AuditReport) -> [UInt8] {
    switch format {
    case .text: AuditText.bytes(of: report, options)
    case .json: AuditJson(language: options.language).bytes(of: report)
    }
  }

  /// The text after the last sheet.
  public func tail(_ total: AuditTotal) -> [UInt8] {
    switch format {
    case .text: AuditText.summary(of: total, options)
    case .json: AuditJson(language: options.language).summary(of: total)
    }
  }
}
