import DocumentTree

/// A part of a source line as displayed, with a mapping from bytes to columns.
///
/// A tab takes four columns, a wide character two, a combining accent none, and a character that
/// must not be shown raw takes the columns of its escape.
struct SourceLine {
  /// The source offset of each character.
  private var starts: [Int] = []
  /// The column of each character.
  private var firstColumns: [Int] = []
  /// The offset of each character in the displayed text.
  private var shownStarts: [Int] = []
  private var shown: [UInt8] = []
  private let end: Int
  private(set) var width = 0
  /// Whether the line continues before the first or after the last character.
  private let isCutBefore: Bool
  private let isCutAfter: Bool

  /// Lays out a line around `focus`, limited to some hundred bytes before and after it, however
  /// long the line is.
  init(_ source: [UInt8], line: ByteRange, focus: ByteRange) {
    let reach = 600
    let start = Self.boundary(in: source, from: max(line.start, focus.start - reach), line)
    end = Self.boundary(in: source, from: min(line.end, focus.start + reach), line)
    isCutBefore = start > line.start
    isCutAfter = end < line.end
    starts.reserveCapacity(end - start)
    firstColumns.reserveCapacity(end - start)
    shownStarts.reserveCapacity(end - start)
    shown.reserveCapacity(end - start)
    layOut(source, from: start)
  }

  /// Moves to the start of a scalar value.
  private static func boundary(in source: [UInt8], from offset: Int, _ line: ByteRange) -> Int {
    var offset = offset
    while offset > line.start, offset < line.end, source[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  /// Fast path for plain letters, which nearly all characters are; only one next to another kind
  /// can be part of a larger character.
  private mutating func layOut(_ source: [UInt8], from start: Int) {
    var offset = start
    while offset < end {
      let endOfJoined = endOfJoined(in: source, from: offset)
      if endOfJoined > offset {
        layOutCharacters(source[offset..<endOfJoined])
        offset = endOfJoined
      } else {
        add(source[offset], at: offset)
        offset += 1
      }
    }
  }

  /// The end of a run of characters that may be more than a plain letter; `start` if the first is
  /// one.
  private func endOfJoined(in source: [UInt8], from start: Int) -> Int {
    var offset = start
    while offset < end {
      let isJoined = offset + 1 < end && !Self.isPlain(source[offset + 1])
      if Self.isPlain(source[offset]), !isJoined { return offset == start ? start : offset + 1 }
      offset += 1
    }
    return end
  }

  private static func isPlain(_ byte: UInt8) -> Bool { 0x20..<0x7F ~= byte }

  private mutating func layOutCharacters(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while !rest.isEmpty {
      for character in String(decoding: Self.validPrefix(of: rest), as: UTF8.self) {
        add(character, at: rest.startIndex)
        rest = rest.dropFirst(character.utf8.count)
      }
      if let bad = rest.popFirst() { addBadByte(bad, at: rest.startIndex - 1) }
    }
  }

  /// The longest well-formed prefix.
  private static func validPrefix(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    // decoding replaces whatever is not well-formed
    if String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes) { return bytes }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var count = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { count += UTF8.width(scalar) }
    return bytes.prefix(count)
  }

  /// Appends a single-byte character.
  private mutating func add(_ letter: UInt8, at start: Int) {
    if letter == UInt8(ascii: "["), isBehindMark {
      addEscaped("[", at: start)
    } else {
      begin(start, width: 1)
      shown.append(letter)
    }
  }

  /// Whether the two preceding characters are `##`.
  private var isBehindMark: Bool {
    starts.count > 1 && shownStarts[starts.count - 2] == shown.count - 2
      && shown.suffix(2).elementsEqual("##".utf8)
  }

  private mutating func add(_ character: Character, at start: Int) {
    if let letter = character.utf8.first, character.utf8.count == 1, Self.isPlain(letter) {
      return add(letter, at: start)
    }
    if character == "\t" {
      begin(start, width: 4)
      return shown.append(contentsOf: "    ".utf8)
    }
    var bytes: [UInt8] = []
    VisibleText.append(String(character), to: &bytes)
    let isAsWritten = bytes.count == character.utf8.count
    begin(start, width: isAsWritten ? DisplayWidth.of(character) : bytes.count)
    shown += bytes
  }

  private mutating func addEscaped(_ sign: Unicode.Scalar, at start: Int) {
    let escape = VisibleText.escape(sign)
    begin(start, width: escape.utf8.count)
    shown.append(contentsOf: escape.utf8)
  }

  private mutating func addBadByte(_ byte: UInt8, at start: Int) {
    let digits = String(byte, radix: 16, uppercase: true)
    begin(start, width: 2 + digits.utf8.count)
    shown.append(contentsOf: "\\x\(digits)".utf8)
  }

  private mutating func begin(_ start: Int, width: Int) {
    starts.append(start)
    firstColumns.append(self.width)
    shownStarts.append(shown.count)
    self.width += width
  }

  /// The columns of a source range, at least one.
  func columns(of range: ByteRange) -> Range<Int> {
    let first = column(of: range.start)
    return first..<max(first + 1, column(of: range.end))
  }

  private func column(of offset: Int) -> Int {
    // An offset within a character maps to its first column.
    guard let last = starts.lastIndex(where: { $0 <= offset }) else { return 0 }
    return offset >= end ? width : firstColumns[last]
  }

  /// Whether the whole line fits in this many columns.
  func fits(_ columns: Int) -> Bool {
    width <= columns && !isCutBefore && !isCutAfter
  }

  /// The column after a character.
  private func endColumn(_ index: Int) -> Int {
    index + 1 < starts.count ? firstColumns[index + 1] : width
  }

  /// The displayed text of some characters.
  private func text(_ characters: Range<Int>) -> String {
    let end =
      characters.upperBound < starts.count ? shownStarts[characters.upperBound] : shown.count
    return String(decoding: shown[shownStarts[characters.lowerBound]..<end], as: UTF8.self)
  }

  /// The part of the line around `focus` that fits, with `…` where it is truncated.
  func excerpt(around focus: Range<Int>, columns: Int) -> (text: String, shift: Int) {
    if fits(columns) { return (String(decoding: shown, as: UTF8.self), 0) }
    let room = columns - 2
    let wanted = max(0, focus.lowerBound - room / 3)
    var first = 0
    while first < starts.count, firstColumns[first] < wanted { first += 1 }
    var end = first
    while end < starts.count, endColumn(end) <= wanted + room { end += 1 }
    if first == end { return ("…", focus.lowerBound) }
    let isBegun = firstColumns[first] > 0 || isCutBefore
    let isOpen = end < starts.count || isCutAfter
    let text = (isBegun ? "…" : "") + text(first..<end) + (isOpen ? "…" : "")
    return (text, firstColumns[first] - (isBegun ? 1 : 0))
  }
}
