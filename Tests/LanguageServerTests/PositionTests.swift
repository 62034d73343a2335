import LanguageServer
import Testing

@Suite("The places of a text")
struct PositionTests {
  private let text = Array("\u{FEFF}año: 😀é\r\n\tn\u{303}: 1\rx\n".utf8)

  @Test("are the same way back, in both encodings", arguments: [PositionEncoding.utf16, .utf8])
  func roundTrip(encoding: PositionEncoding) {
    let positions = TextPositions(text, encoding)
    for offset in 0...text.count where offset == text.count || text[offset] & 0xC0 != 0x80 {
      // within CRLF there is no place, and a byte order mark is one character
      if offset > 0, offset < text.count, text[offset] == 0x0A, text[offset - 1] == 0x0D {
        continue
      }
      let place = positions.place(of: offset)
      #expect(positions.offset(of: place) == offset, "\(offset) \(place)")
    }
  }

  @Test("count a byte order mark, an emoji and a combining letter as the protocol does")
  func units() {
    let utf16 = TextPositions(text, .utf16)
    let utf8 = TextPositions(text, .utf8)
    // BOM, "año: ", then the emoji of two units or four bytes
    let emoji = 3 + 6
    #expect(utf16.place(of: emoji) == TextPlace(line: 0, character: 6))
    #expect(utf16.place(of: emoji + 4) == TextPlace(line: 0, character: 8))
    #expect(utf8.place(of: emoji + 4) == TextPlace(line: 0, character: 13))
    #expect(utf16.offset(of: TextPlace(line: 1, character: 3)) == 3 + 6 + 4 + 2 + 2 + 4)
  }

  @Test("end with their line and with the text")
  func clamped() {
    for encoding in [PositionEncoding.utf16, .utf8] {
      let positions = TextPositions(text, encoding)
      #expect(positions.offset(of: TextPlace(line: 0, character: 500)) == 3 + 6 + 4 + 2)
      #expect(positions.offset(of: TextPlace(line: 90, character: 0)) == text.count)
      #expect(positions.offset(of: TextPlace(line: .max, character: .max)) == text.count)
      // in the middle of the emoji
      #expect(positions.offset(of: TextPlace(line: 0, character: encoding == .utf8 ? 10 : 7)) == 9)
    }
  }
}
