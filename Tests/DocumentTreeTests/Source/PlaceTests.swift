import DocumentTree
import TestSupport
import Testing

struct PlaceCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let line: Int
  let column: Int
  let utf16Column: Int
  let byteColumn: Int
  var testDescription: String { name }
}

@Suite("Places")
struct PlaceTests {
  /// The place of the `@` in each text.
  @Test(
    "count what an editor shows, UTF-16 units and bytes",
    arguments: [
      PlaceCase(name: "first", text: "@", line: 1, column: 1, utf16Column: 1, byteColumn: 1),
      PlaceCase(name: "mark", text: "\u{FEFF}@", line: 1, column: 1, utf16Column: 1, byteColumn: 1),
      PlaceCase(name: "ñ", text: "ñ@", line: 1, column: 2, utf16Column: 2, byteColumn: 3),
      PlaceCase(
        name: "accent", text: "n\u{303}@", line: 1, column: 2, utf16Column: 3, byteColumn: 4),
      PlaceCase(name: "emoji", text: "👨‍👩‍👧@", line: 1, column: 2, utf16Column: 9, byteColumn: 19),
      PlaceCase(name: "tab", text: "\t@", line: 1, column: 2, utf16Column: 2, byteColumn: 2),
      PlaceCase(name: "LF", text: "a\n@", line: 2, column: 1, utf16Column: 1, byteColumn: 1),
      PlaceCase(name: "CRLF", text: "a\r\nñ@", line: 2, column: 2, utf16Column: 2, byteColumn: 3),
      PlaceCase(name: "CR", text: "a\rb\r@", line: 3, column: 1, utf16Column: 1, byteColumn: 1),
      PlaceCase(
        name: "mixed", text: "\r\r\n\n@", line: 4, column: 1, utf16Column: 1, byteColumn: 1),
    ])
  func place(_ example: PlaceCase) throws {
    let bytes = Array(example.text.utf8)
    let offset = try #require(bytes.firstIndex(of: UInt8(ascii: "@")))
    let table = LineTable(bytes)
    let place = table.place(of: offset)
    #expect(
      place
        == Place(
          line: example.line, column: example.column, utf16Column: example.utf16Column,
          byteColumn: example.byteColumn))
    #expect(table.offset(line: place.line, column: place.column) == offset)
    #expect(table.offset(line: place.line, utf16Column: place.utf16Column) == offset)
  }

  @Test("give the range of a line without its break")
  func lines() {
    let table = LineTable(Array("uno\r\ndos\ntres\r".utf8))
    #expect(table.count == 4)
    #expect(table.lineRange(of: 1) == ByteRange(start: 0, end: 3))
    #expect(table.lineRange(of: 2) == ByteRange(start: 5, end: 8))
    #expect(table.lineRange(of: 3) == ByteRange(start: 9, end: 13))
    #expect(table.lineRange(of: 4) == ByteRange(start: 14, end: 14))
    #expect(table.lineRange(of: 9) == ByteRange(start: 14, end: 14))
  }

  @Test("outside the file are clamped")
  func outside() {
    let table = LineTable(Array("ab".utf8))
    #expect(table.place(of: -5).column == 1)
    #expect(table.place(of: 99).column == 3)
  }

  /// The same faults, moved by what stands before them.
  @Test(
    "of an error follow the text before it",
    arguments: ["", "# ñandú 😀\n", "\u{FEFF}", "ñ: n\u{303}\r\n", "a: 1\rb: 2\r"],
    ["x: y: z", "x: \"😀\\q\"", "x: [1, }"])
  func moved(before: String, fault: String) throws {
    let alone = try #require(errors(of: fault).first)
    let text = before + fault
    let moved = try #require(errors(of: text).first)
    #expect(moved.kind == alone.kind)
    #expect(moved.range.start == alone.range.start + before.utf8.count)
    let place = LineTable(Array(text.utf8)).place(of: moved.range.start)
    let expected = LineTable(Array(fault.utf8)).place(of: alone.range.start)
    #expect(place.column == expected.column)
  }

  @Test("line breaks are the same as in a byte-by-byte scan for LF, CRLF or CR", arguments: 1...200)
  func endsOfLines(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    // neighbours of both breaks, and the same with the high bit
    let pieces: [UInt8] = [0x0A, 0x0D, 0x09, 0x0B, 0x0C, 0x0E, 0x8A, 0x8D, 0x00, 0x80, 0x61, 0x61]
    let bytes = (0..<generator.number(0...60)).map { _ in pieces[generator.number(0...11)] }
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
      let isFirstOfTwo = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if !isFirstOfTwo { starts.append(index + 1) }
    }
    let table = LineTable(bytes)
    #expect((1...table.count).map { table.lineRange(of: $0).start } == starts)
  }

  @Test("are those of a count from the start of the line, however long it is", arguments: 1...60)
  func longLines(seed: Int) throws {
    var dice = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "a", "b", " ", "\"clave\": 1, ", "ñ", "n\u{303}", "👨‍👩‍👧", "🇨🇱", "🇨🇱🇨", "\u{600}1", "\u{200D}",
      "\t", "\u{301}", "क्ष", "각", "\u{C}", "\u{0}",
    ]
    let count = dice.number(0...3) == 0 ? pieces.count : 5
    var bytes: [UInt8] = []
    for _ in 0..<dice.number(1...1_500) {
      bytes += Array(pieces[dice.number(0...(count - 1))].utf8)
      if dice.number(0...900) == 0 {
        bytes += Array(["\n", "\r\n", "\r"][dice.number(0...2)].utf8)
      }
      if dice.number(0...900) == 0 { bytes.append([0xC3, 0x80, 0xF0, 0xFF][dice.number(0...3)]) }
    }
    let table = LineTable(bytes)
    for _ in 0..<60 {
      let offset = dice.number(0...bytes.count)
      let place = table.place(of: offset)
      let start = table.lineRange(of: place.line).start
      let before = String(decoding: bytes[start..<offset], as: UTF8.self)
      #expect(place.byteColumn == offset - start + 1)
      #expect(place.column == before.count + 1)
      #expect(place.utf16Column == before.utf16.count + 1)
    }
  }

  @Test("of one long line take work that is linear in their number")
  func workOfLongLine() {
    func work(_ rows: Int) -> Int {
      let rows = Array(repeating: "{\"región\": \"Ñuble\", \"año\": 2019}", count: rows)
      let bytes = Array("[\(rows.joined(separator: ","))]".utf8)
      let table = LineTable(bytes)
      return bytes.indices.filter { bytes[$0] == UInt8(ascii: "{") }
        .reduce(0) { $0 + table.countingWork(for: $1) }
    }
    #expect(work(4_000) <= 5 * work(1_000))
  }
}
