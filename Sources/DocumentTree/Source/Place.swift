/// A line and column in the units that people and tools use; all parts are 1-based.
public struct Place: Sendable, Hashable {
  /// The path of the companion that it is in; nil in the file itself.
  public let file: String?
  /// The page of a published text; nil where it has no pages.
  public let page: Int?
  /// The line; LF, CRLF and CR are line breaks.
  public let line: Int
  /// The column in grapheme clusters, as shown by editors; a tab counts as one.
  public let column: Int
  /// The column in UTF-16 code units.
  public let utf16Column: Int
  /// The column in UTF-8 bytes.
  public let byteColumn: Int

  /// Creates a place from its parts.
  public init(
    file: String? = nil, page: Int? = nil, line: Int, column: Int, utf16Column: Int,
    byteColumn: Int
  ) {
    self.file = file
    self.page = page
    self.line = line
    self.column = column
    self.utf16Column = utf16Column
    self.byteColumn = byteColumn
  }
}
