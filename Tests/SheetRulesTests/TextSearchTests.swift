import Generators
import Testing

@testable import SheetRules

@Suite("What is looked for in texts")
struct TextSearchTests {
  private let pieces = [
    "fase", "FASE", "fas", "e", "x", "X", "(", "[", ")", "<", "&", "=", "$", " ", "  ", "\n", "á",
    "Á",
    "n", "ñ", "\u{301}", "×", "«", "\u{A0}", "😀", ".", "component", "a", "",
  ]

  private func text(_ random: inout SeededGenerator) -> String {
    // a search goes by blocks of some hundred bytes
    var text = String(repeating: "-", count: random.number(0...3) * random.number(0...300))
    for _ in 0..<random.number(0...40) { text += pieces[random.number(0...(pieces.count - 1))] }
    return text
  }

  @Test("letters are found in any case, as byte by byte", arguments: 0..<10)
  func letters(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<300 {
      let bytes = Array(text(&random).utf8)
      let start = random.number(0...bytes.count)
      for letters in ["", "$", "x", "fa", "xxx", "nea", "fase", "component", "caracteres)"] {
        let wanted = Array(letters.utf8)
        let places = start..<max(start, bytes.count - wanted.count + 1)
        let first = places.first { place in
          wanted.indices.allSatisfy { bytes[place + $0] | 0x20 == wanted[$0] }
        }
        #expect(bytes.span.position(ofLetters: letters.utf8, from: start) == first)
        if start == 0 { #expect(bytes.span.containsLetters(letters) == (first != nil)) }
      }
    }
  }

  @Test("bytes are found as they are", arguments: 0..<10)
  func bytes(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<300 {
      let bytes = Array(text(&random).utf8)
      for piece in ["", "x", "X", "FASE", "fase", "ñ", "á«", "componentfase", "\n"] {
        let wanted = Array(piece.utf8)
        let isThere = (0...bytes.count).contains { bytes[$0...].starts(with: wanted) }
        #expect(bytes.span.contains(wanted) == isThere)
      }
    }
  }

  @Test("the signs of a text are those of its bytes", arguments: 0..<10)
  func signs(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<300 {
      let text = text(&random)
      let bytes = Array(text.utf8)
      let signs = TextSigns(of: bytes.span)
      #expect(signs.contains(.markup) == bytes.contains { "<&".utf8.contains($0) })
      #expect(signs.contains(.opening) == bytes.contains { "([".utf8.contains($0) })
      #expect(signs.contains(.formula) == bytes.contains { "=$".utf8.contains($0) })
      #expect(signs.contains(.cross) == bytes.contains { "xX".utf8.contains($0) })
      let start = random.number(0...bytes.count)
      let opening = bytes[start...].firstIndex { "([".utf8.contains($0) }
      #expect(bytes.span.nextOpening(from: start) == opening)
    }
  }
}
