import TestSupport
import Testing

import DocumentTree

@Suite("A text written as YAML")
struct YamlTextTests {
  /// Texts that a parser of YAML 1.1 or 1.2 reads as something else if they are not quoted.
  static let texts = [
    "no", "Off", "y", "N", "true", "~", "null", "Null", "=", "<<", "1:30", "-1:30", "190:20:30.5",
    "1_000", "1_0.5", "0b11", "0o7", "07", "-017", "083", "0x1F", "1e3", "+12", "-5", "1.", ".5",
    ".inf", "-.INF", ".nan", "2019-10-01", "2019-1-1", "2019-10-01 9:05:00 -3", "2019", "0", "",
    " ", "- a", "a: b", "a #b", "#a", "*a", "&a", "!a", "%a", "@a", "? a", ":", "---", "a:", "[a",
  ]

  @Test("is read as the same text by every parser", arguments: texts)
  func table(text: String) throws { try check(text) }

  @Test("is read as the same text by every parser, whatever it is", arguments: 0..<200)
  func law(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let letters = Array("0123456789_:.-+eExobTZ ,yYnNoOfF=<~#?[]{}'\"ñ")
    for _ in 0..<20 {
      try check(
        String(
          (0..<Int.random(in: 1...7, using: &random)).map { _ in
            letters[Int.random(in: letters.indices, using: &random)]
          }))
    }
  }

  @Test(
    "is a year as a key, but no other number", arguments: ["2019", "07", "+1", "-1", "1_0", "0"])
  func keys(key: String) throws {
    let text = TreeValue.fields((key, .text("a"))).document(as: .yaml)
    let root = try #require(Document.read(text, as: .yaml).root)
    let written = try #require(root.entries.first { _ in true }).key
    #expect(written.text == key)
    #expect(written.isPlainOrNumber == (key == "2019"))
  }

  private func check(_ text: String) throws {
    let value = TreeValue.fields(("a", .text(text)), ("b", .sequence([.text(text)])))
    let document = Document.read(value.document(as: .yaml), as: .yaml)
    try expect(text, try #require(document.root?["a"]))
    try expect(text, try #require(document.root?["b"]?[0]))
    for source in ["a: b\n", "{a: b}\n"] {
      let edited = try Document.read(Array(source.utf8), as: .yaml).applying([
        .replace(JSONPointer("/a"), with: .text(text))
      ])
      try expect(text, try #require(Document.read(edited.bytes, as: .yaml).root?["a"]))
    }
  }

  private func expect(_ text: String, _ node: Node) throws {
    #expect(node.text == text)
    #expect(!node.isPlainOrNumber || node.scalarType == .string, "\(text)")
    #expect(node.otherReading == nil, "\(text)")
  }
}
