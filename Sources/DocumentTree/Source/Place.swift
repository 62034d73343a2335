/// A place in a text as people and tools count it, all parts 1-based.
public struct Place: Sendable, Hashable {
  /// The line; LF, CRLF and CR end one.
  public let line: Int
  /// The column in grapheme clusters, as an editor shows it; a tab is one.
  public let column: Int
  /// The column in UTF-16 code units.
  public let utf16Column: Int
  /// The column in UTF-8 bytes.
  public let byteColumn: Int

  /// Makes a place from its counted parts.
  public init(line: Int, column: Int, utf16Column: Int, byteColumn: Int) {
    self.line = line
    self.column = column
    self.utf16Column = utf16Column
    self.byteColumn = byteColumn
  }
}
