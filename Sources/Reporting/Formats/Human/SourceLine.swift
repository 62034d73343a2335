import DocumentTree

/// A part of one line of a source file as it is shown, and where each of its bytes comes to stand.
///
/// A tab takes four columns, a wide character two, an accent none of its own, and what must not be
/// shown raw takes the columns of its escape.
struct SourceLine {
  /// One character of the source.
  private struct Cell {
    let start: Int
    let column: Int
    let width: Int
    let text: String
  }

  private var cells: [Cell] = []
  private let end: Int
  private(set) var width = 0
  /// Whether the line goes on before the first or behind the last cell.
  private let isCutBefore: Bool
  private let isCutAfter: Bool

  /// Lays out a line around `focus`; no more than some hundred bytes before and behind it, however
  /// long the line is.
  init(_ source: [UInt8], line: ByteRange, focus: ByteRange) {
    let reach = 600
    let start = Self.boundary(in: source, from: max(line.start, focus.start - reach), line)
    end = Self.boundary(in: source, from: min(line.end, focus.start + reach), line)
    isCutBefore = start > line.start
    isCutAfter = end < line.end
    layOut(source[start..<end])
  }

  /// Moves on to the start of a scalar value.
  private static func boundary(in source: [UInt8], from offset: Int, _ line: ByteRange) -> Int {
    var offset = offset
    while offset > line.start, offset < line.end, source[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  private mutating func layOut(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while let valid = Self.validPrefix(of: rest) {
      for character in String(decoding: valid, as: UTF8.self) { add(character, at: &rest) }
      if let bad = rest.popFirst() { addBadByte(bad, at: rest.startIndex - 1) }
    }
  }

  /// The longest well-formed beginning; `nil` at the end.
  private static func validPrefix(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard !bytes.isEmpty else { return nil }
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var count = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { count += UTF8.width(scalar) }
    return bytes.prefix(count)
  }

  private mutating func add(_ character: Character, at rest: inout ArraySlice<UInt8>) {
    let start = rest.startIndex
    rest = rest.dropFirst(character.utf8.count)
    if character == "\t" { return add("    ", width: 4, at: start) }
    if character == "[", cells.count > 1, cells.suffix(2).allSatisfy({ $0.text == "#" }) {
      let escape = VisibleText.escape("[")
      return add(escape, width: escape.utf8.count, at: start)
    }
    // most are plain letters, which are shown as they are
    if let letter = character.asciiValue, 0x20..<0x7F ~= letter {
      return add(String(character), width: 1, at: start)
    }
    var shown: [UInt8] = []
    VisibleText.append(String(character), to: &shown)
    let isAsWritten = shown.count == character.utf8.count
    let width = isAsWritten ? DisplayWidth.of(character) : shown.count
    add(String(decoding: shown, as: UTF8.self), width: width, at: start)
  }

  private mutating func addBadByte(_ byte: UInt8, at start: Int) {
    let digits = String(byte, radix: 16, uppercase: true)
    add("\\x\(digits)", width: 2 + digits.count, at: start)
  }

  private mutating func add(_ text: String, width cellWidth: Int, at start: Int) {
    cells.append(Cell(start: start, column: width, width: cellWidth, text: text))
    width += cellWidth
  }

  /// The columns of a range of the source, at least one.
  func columns(of range: ByteRange) -> Range<Int> {
    let first = column(of: range.start)
    return first..<max(first + 1, column(of: range.end))
  }

  private func column(of offset: Int) -> Int {
    // An offset within a character belongs to its first column.
    guard let cell = cells.last(where: { $0.start <= offset }) else { return 0 }
    return offset >= end ? width : cell.column
  }

  /// Whether all of the line can be shown in so many columns.
  func fits(_ columns: Int) -> Bool {
    width <= columns && !isCutBefore && !isCutAfter
  }

  private static func text(of cells: [Cell]) -> String {
    cells.reduce(into: "") { $0 += $1.text }
  }

  /// The part of the line around `focus` that fits, with `…` where it is cut.
  func excerpt(around focus: Range<Int>, columns: Int) -> (text: String, shift: Int) {
    if fits(columns) { return (Self.text(of: cells), 0) }
    let room = columns - 2
    let wanted = max(0, focus.lowerBound - room / 3)
    let shown = cells.filter { $0.column >= wanted && $0.column + $0.width <= wanted + room }
    guard let first = shown.first, let last = shown.last else { return ("…", focus.lowerBound) }
    let isBegun = first.column > 0 || isCutBefore
    let isOpen = last.column + last.width < width || isCutAfter
    let text = (isBegun ? "…" : "") + Self.text(of: shown) + (isOpen ? "…" : "")
    return (text, first.column - (isBegun ? 1 : 0))
  }
}
