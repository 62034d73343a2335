import DocumentTree
/// Delimited rows for spreadsheets (RFC 4180), with protection against formula injection.
struct DelimitedText {
  private let delimiter: UInt8
  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8] = [], delimiter: Unicode.Scalar = ",") {
    self.bytes = bytes
    self.delimiter = UInt8(ascii: delimiter)
  }

  /// Writes one row; a nil cell is empty.
  mutating func row(_ cells: [String?]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      if let cell { write(cell) }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func write(_ cell: String) {
    let shown = Self.harmless(cell.shown())
    guard needsQuotes(shown) else { return bytes.append(contentsOf: shown.utf8) }
    bytes.append(UInt8(ascii: "\""))
    for byte in shown.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func needsQuotes(_ text: String) -> Bool {
    // Tabs are escaped, so that cells in between need no quotes.
    if delimiter == UInt8(ascii: "\t") { return false }
    return text.utf8.contains {
      $0 == delimiter || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ";")
    }
      || text.first == " " || text.last == " "
  }

  /// Prefixes an apostrophe to what a spreadsheet would evaluate or a CI log would interpret.
  static func harmless(_ cell: String) -> String {
    if VisibleText.commandStart(in: Array(cell.utf8)[...]) != nil { return "'" + cell }
    guard let first = cell.unicodeScalars.first(where: { $0 != " " }) else { return cell }
    let startsFormula = "=+-@|％＝＋－＠".unicodeScalars.contains(first)
    return startsFormula && !isNumber(cell) ? "'" + cell : cell
  }

  /// A negative figure starts like a formula but is not one.
  private static func isNumber(_ cell: String) -> Bool {
    let digits = cell.utf8.dropFirst(cell.hasPrefix("-") ? 1 : 0)
    let marks = [UInt8(ascii: "."), UInt8(ascii: ",")]
    return !digits.isEmpty
      && digits.allSatisfy { $0 &- UInt8(ascii: "0") < 10 || marks.contains($0) }
  }
}
