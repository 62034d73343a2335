/// One sheet of a workbook: rows of cells under a heading that stays in sight.
package struct WorkbookSheet: Sendable {
  /// The most rows of a sheet (ECMA-376, 18.3.1.73).
  package static let mostRows = 1_048_576

  /// The name on its tab, up to 31 characters without `[]:*?/\`.
  package let name: String
  /// The columns from A on.
  package var columns: [WorkbookColumn]
  /// The rows from the first on, headings included.
  package var rows: [[WorkbookCell]] = []
  /// The columns that stay in sight beside those that are scrolled.
  package var frozenColumns = 0
  /// Whether the heading has a menu that filters and sorts the rows.
  package var hasFilter = false
  /// Whether no menu of a program shows it.
  package var isHidden = false
  /// The colours that depend on the content of a cell.
  package var conditions: [ConditionalFormat] = []

  /// Creates a sheet.
  package init(_ name: String, columns: [WorkbookColumn]) {
    self.name = name
    self.columns = columns
  }
}

/// A column of a sheet.
package struct WorkbookColumn: Sendable {
  /// How wide it is, in digits of the standard font.
  package var width: Int
  /// Whether it is only there for formulas.
  package var isHidden = false

  /// Creates a column.
  package init(_ width: Int, isHidden: Bool = false) {
    self.width = width
    self.isHidden = isHidden
  }
}
