/// A table of values with `;`, `,` or tabs between them (RFC 4180), as spreadsheets write it.
///
/// The separator is the one that gives every row the same number of cells; where none does, the one
/// that the first row has more of.
struct DelimitedTable {
  /// A cell; offsets are UTF-8 bytes of the text.
  struct Cell {
    /// The first byte behind the opening quote and the blanks before.
    let start: Int
    /// The closing quote, or what follows the last character.
    let end: Int
    /// Whether it has quotes in it, which are written twice.
    let hasEscapes: Bool
  }

  /// A part that breaks the rules of quotes.
  struct Fault {
    let kind: RowFault
    let start: Int
    let end: Int
  }

  private(set) var cells: [Cell] = []
  /// The first cell of each row, and behind the last row the number of cells.
  private(set) var starts: [Int] = []
  private(set) var faults: [Fault] = []
  private let separator: UInt8

  /// The number of rows, blank ones left out.
  var count: Int { starts.count - 1 }

  /// The cells of a row.
  subscript(row: Int) -> ArraySlice<Cell> { cells[starts[row]..<starts[row + 1]] }

  /// Reads a text without a byte order mark.
  static func read(_ text: Span<UInt8>) -> DelimitedTable {
    let (told, start) = toldSeparator(of: text)
    let separators = told.map { [$0] } ?? [UInt8(ascii: ";"), UInt8(ascii: ","), Ascii.tab]
    let tables = separators.map { DelimitedTable(text, $0, from: start) }
    let even = tables.filter { $0.isEven && $0.width > 1 }
    let candidates = even.isEmpty ? tables : even
    return candidates.reduce(candidates[0]) { $1.width > $0.width ? $1 : $0 }
  }

  private var width: Int { count > 0 ? self[0].count : 0 }

  private var isEven: Bool {
    count > 0 && (0..<count).allSatisfy { self[$0].count == width }
  }

  /// The separator of a first line `sep=;`, which tells it to spreadsheets, and where the next line begins.
  private static func toldSeparator(of text: Span<UInt8>) -> (UInt8?, Int) {
    let sign = Array("sep=".utf8)
    guard text.count > sign.count + 1 else { return (nil, 0) }
    for index in sign.indices where text[index] | 0x20 != sign[index] { return (nil, 0) }
    var next = sign.count + 1
    while next < text.count, text[next] == Ascii.carriageReturn { next += 1 }
    guard next < text.count, text[next] == Ascii.lineFeed else { return (nil, 0) }
    return (text[sign.count], next + 1)
  }

  private init(_ text: Span<UInt8>, _ separator: UInt8, from start: Int) {
    self.separator = separator
    var index = start
    while index < text.count {
      let first = cells.count
      readRow(text, &index)
      // spreadsheets leave rows of nothing but separators behind
      let isBlank = cells[first...].allSatisfy { $0.start == $0.end }
      if isBlank { cells.removeSubrange(first...) } else { starts.append(first) }
    }
    starts.append(cells.count)
    dropBlankColumns()
  }

  /// Drops the columns at the end that have nothing in any row, which spreadsheets leave behind, too.
  private mutating func dropBlankColumns() {
    guard isEven else { return }
    var blank = width
    for row in 0..<count {
      blank = min(blank, self[row].reversed().prefix { $0.start == $0.end }.count)
    }
    let kept = width - blank
    guard blank > 0, kept > 0 else { return }
    cells = (0..<count).flatMap { self[$0].prefix(kept) }
    starts = (0...count).map { $0 * kept }
  }

  private mutating func readRow(_ text: Span<UInt8>, _ index: inout Int) {
    while true {
      readCell(text, &index)
      guard index < text.count else { return }
      let byte = text[index]
      index += 1
      if byte == separator { continue }
      if byte == Ascii.carriageReturn, index < text.count, text[index] == Ascii.lineFeed {
        index += 1
      }
      return
    }
  }

  private func isWhite(_ byte: UInt8) -> Bool { byte != separator && Ascii.isWhite(byte) }

  private func isEnd(_ byte: UInt8) -> Bool { byte == separator || Ascii.isBreak(byte) }

  /// Reads a cell and leaves the index at the separator or the line break behind it.
  private mutating func readCell(_ text: Span<UInt8>, _ index: inout Int) {
    while index < text.count, isWhite(text[index]) { index += 1 }
    if index < text.count, text[index] == Ascii.quote { return readQuoted(text, &index) }
    let start = index
    while index < text.count, !isEnd(text[index]) { index += 1 }
    var end = index
    while end > start, isWhite(text[end - 1]) { end -= 1 }
    cells.append(Cell(start: start, end: end, hasEscapes: false))
  }

  private mutating func readQuoted(_ text: Span<UInt8>, _ index: inout Int) {
    let quote = index
    index += 1
    var hasEscapes = false
    while index < text.count {
      if text[index] == Ascii.quote {
        guard index + 1 < text.count, text[index + 1] == Ascii.quote else { break }
        hasEscapes = true
        index += 1
      }
      index += 1
    }
    cells.append(Cell(start: quote + 1, end: min(index, text.count), hasEscapes: hasEscapes))
    guard index < text.count else {
      return faults.append(Fault(kind: .unclosedQuote, start: quote, end: quote + 1))
    }
    index += 1
    let rest = index
    var hasText = false
    while index < text.count, !isEnd(text[index]) {
      hasText = hasText || !isWhite(text[index])
      index += 1
    }
    if hasText { faults.append(Fault(kind: .textAfterQuote, start: rest, end: index)) }
  }
}
