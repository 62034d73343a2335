package import DocumentTree

/// Turns the bytes of a text into places of the protocol and back.
///
/// Lines end with LF, CRLF or CR for both sides. A byte order mark is a character of its line for the
/// protocol, and none for a line table.
package struct TextPositions: Sendable {
  private let bytes: [UInt8]
  private let lines: LineTable
  private let encoding: PositionEncoding
  /// The length of the byte order mark.
  private let mark: Int

  /// Makes the places of a text.
  package init(_ bytes: [UInt8], _ encoding: PositionEncoding) {
    self.bytes = bytes
    self.encoding = encoding
    lines = LineTable(bytes)
    mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The offset of a place; one behind the end of its line or of the text is that end.
  package func offset(of place: TextPlace) -> Int {
    guard place.line < lines.count else { return bytes.count }
    let line = place.line + 1
    let isFirst = line == 1
    switch encoding {
    case .utf8:
      let range = lines.lineRange(of: line)
      let start = isFirst ? 0 : range.start
      var offset = min(start + min(place.character, bytes.count), range.end)
      while offset > start, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      return offset
    case .utf16:
      let marked = isFirst && mark > 0
      if marked, place.character == 0 { return 0 }
      let column = min(place.character, bytes.count) + (marked ? 0 : 1)
      return lines.offset(line: line, utf16Column: column)
    }
  }

  /// The place of an offset; one behind the text is its end.
  package func place(of offset: Int) -> TextPlace {
    let place = lines.place(of: min(offset, bytes.count))
    let isMarked = place.line == 1 && mark > 0
    if isMarked, offset < mark { return TextPlace(line: 0, character: 0) }
    switch encoding {
    case .utf8:
      return TextPlace(
        line: place.line - 1, character: place.byteColumn - 1 + (isMarked ? mark : 0))
    case .utf16:
      return TextPlace(line: place.line - 1, character: place.utf16Column - 1 + (isMarked ? 1 : 0))
    }
  }

  /// The part of the text that some bytes are.
  package func span(of range: ByteRange) -> TextSpan {
    TextSpan(place(of: range.start), place(of: range.end))
  }

  /// The bytes of a part of the text; one that ends before it begins is empty.
  package func range(of span: TextSpan) -> ByteRange {
    ByteRange(start: offset(of: span.start), end: offset(of: span.end))
  }

  /// How many bytes the text has.
  var byteCount: Int { bytes.count }
}
