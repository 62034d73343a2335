/// The place of a cell within a workbook.
package struct CellAddress: Sendable, Hashable {
  /// The column, 0-based.
  package let column: Int
  /// The row, 0-based.
  package let row: Int

  /// Creates an address.
  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// The address in formulas: `AB27`.
  package var text: String { Self.letters(of: column) + "\(row + 1)" }

  /// The letters of a column, 0-based: `A`, `AB`.
  package static func letters(of column: Int) -> String {
    let last = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? last : letters(of: column / 26 - 1) + last
  }
}
