import ExactNumbers

extension Table {
  /// Writes the table for spreadsheets and scripts; the header of a column is its key.
  func delimited(
    by delimiter: Unicode.Scalar, _ number: (ExactDecimal) -> String
  ) -> [UInt8] {
    var text = DelimitedText(delimiter: delimiter)
    text.row(columns.map(\.key))
    for row in rows { text.row(row.map { $0.text(number) }) }
    return text.bytes
  }
}
