import Testing

@testable import SheetRules

@Suite("The length of a text for who reads it")
struct VisibleLengthTests {
  struct LengthCase: Sendable, CustomTestStringConvertible {
    let text: String
    let length: Int
    var testDescription: String { "«\(text)» has \(length)" }
  }

  @Test(
    "Accents, marks and runs of white space count as a person counts them",
    arguments: [
      LengthCase(text: "", length: 0),
      LengthCase(text: " \r\n\t", length: 0),
      LengthCase(text: "  dos  palabras\r\n", length: 12),
      LengthCase(text: "año «niñez» – “más”…", length: 20),
      LengthCase(text: "an\u{303}o", length: 3),
      LengthCase(text: "a\u{A0}\u{85}\u{2003}b", length: 3),
      LengthCase(text: "👩‍👩‍👧 y 🇨🇱", length: 5),
    ])
  func length(_ example: LengthCase) {
    #expect(VisibleLength.count(Array(example.text.utf8).span) == example.length)
  }

  /// The bytes are counted in place up to U+02FF and from U+2010 to U+2027: both edges are here.
  private static let pieces =
    (Array(0x00...0x310) + Array(0x2000...0x2040) + [0x1F1E8, 0x1F1F1, 0x200D, 0xFE0F, 0x1F469])
    .compactMap { Unicode.Scalar($0 as UInt32).map { String(Character($0)) } }

  @Test("A scalar between any two others is counted as by walking through characters")
  func scalars() {
    for piece in Self.pieces {
      for neighbour in ["a", "ñ", "\r", "\n", "©", "—", " ", "\u{AD}"] {
        let text = "x" + piece + neighbour + piece + neighbour + "x"
        #expect(
          VisibleLength.count(Array(text.utf8).span) == VisibleLength.count(text),
          "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
      }
    }
  }
}
