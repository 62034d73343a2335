public import DocumentTree
import SheetRules

/// A report to look at and to send: one page in HTML that needs nothing beside itself.
///
/// The pages of one sheet and of many differ, so that the page is made when all are known; the parts of
/// many sheets are made one by one, on any thread.
public struct ReportPage: Sendable {
  /// What the page of many sheets has of one.
  public struct Part: Sendable {
    fileprivate let file: FileReport
    fileprivate let summary: FolderPart

    /// Makes the part of a file.
    ///
    /// - Parameters:
    ///   - file: the report of the file
    ///   - language: the language of the page
    public init(of file: FileReport, in language: Language) {
      self.file = file
      summary = FolderPart(file, in: language)
    }
  }

  private let language: Language
  /// The first file, which has a page of its own where it is the only one.
  private var first: FileReport?
  private var parts: [FolderPart] = []

  /// Starts a page without sheets.
  ///
  /// - Parameter language: its language
  public init(language: Language) { self.language = language }

  /// Adds a file, in the order of the page.
  ///
  /// - Parameter part: its part
  public mutating func add(_ part: Part) {
    if parts.isEmpty { first = part.file }
    parts.append(part.summary)
  }

  /// The page in UTF-8.
  public var bytes: [UInt8] {
    if parts.count == 1, let first { return SheetPage(first, in: language).bytes }
    return FolderPage(parts: parts, words: PageWords(language: language)).bytes
  }

  /// Returns whether a whole file is a page that an earlier run wrote.
  ///
  /// - Parameter bytes: the content of the file
  /// - Returns: true where it surely is
  public static func isOne(_ bytes: [UInt8]) -> Bool { PageDocument.isOne(bytes) }
}
