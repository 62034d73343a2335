public import DocumentTree

/// A form that reports are written in; one file below this folder for each.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  /// For people: each finding with its lines of the sheet.
  case human
  /// For programs: `fichas.report/1`.
  case json

  /// Makes what writes this format.
  ///
  /// - Parameter options: language, colour and width
  /// - Returns: the renderer
  public func renderer(_ options: RenderingOptions) -> any ReportRenderer {
    switch self {
    case .human: HumanRenderer(options: options)
    case .json: JsonRenderer(language: options.language)
    }
  }
}

/// Writes reports in one format, file by file, so that no more than one is ever in memory.
///
/// `render` may be called on any thread; the parts are joined in the order of the files.
public protocol ReportRenderer: Sendable {
  /// Writes what comes before the first file.
  func begin(_ output: inout [UInt8])
  /// Writes one file.
  func render(_ file: FileReport, to output: inout [UInt8])
  /// Writes what stands between two files.
  func separate(_ output: inout [UInt8])
  /// Writes what comes after the last file.
  func end(_ tally: Tally, to output: inout [UInt8])
}

/// How a report for people is written.
public struct RenderingOptions: Sendable, Hashable {
  /// The language of every message.
  public var language: Language
  /// Whether severities and frames are coloured by escape sequences.
  public var usesColor: Bool
  /// The width that lines of the sheet are cut to, in columns.
  public var columns: Int

  /// Makes options.
  ///
  /// - Parameters:
  ///   - language: the language of every message
  ///   - usesColor: whether to write escape sequences for colours
  ///   - columns: the width that lines of the sheet are cut to
  public init(language: Language = .es, usesColor: Bool = false, columns: Int = 100) {
    self.language = language
    self.usesColor = usesColor
    self.columns = max(40, columns)
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
