import ExactNumbers

extension Table {
  /// Writes the table for spreadsheets and scripts.
  func delimited(
    by delimiter: Unicode.Scalar, _ heads: [String], _ number: (ExactDecimal) -> String
  ) -> [UInt8] {
    var text = DelimitedText(delimiter: delimiter)
    text.row(heads)
    for row in rows { text.row(row.map { $0.text(number) }) }
    return text.bytes
  }
}
