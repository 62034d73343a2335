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
    "keeps signs that nobody sees, and is quoted for them alone",
    arguments: [
      ("\u{85}", "\\u0085"), ("\u{9F}", "\\u009F"), ("\u{2028}", "\\u2028"),
      ("\u{2029}", "\\u2029"),
      ("\u{FEFF}", "\\uFEFF"), ("\u{FFFE}", "\\uFFFE"), ("\u{FFFF}", "\\uFFFF"),
      ("\u{7F}", "\\u007F"),
      ("\u{1}", "\\u0001"), ("\t", "\\t"), ("\r", "\\r"), ("\u{2027}", nil),
      ("\u{FEFE}", nil), ("\u{FFFD}", nil), ("ñ", nil), ("–", nil), ("😀", nil),
    ] as [(String, String?)])
  func signs(sign: String, escape: String?) throws {
    for text in ["a\(sign)b", "\(sign)b", "ñ\(sign)"] {
      try check(text)
      let plain = String(
        decoding: TreeValue.fields(("a", .text(text))).document(as: .yaml), as: UTF8.self)
      let written = escape.map { "\"" + text.replacing(sign, with: $0) + "\"" } ?? text
      #expect(plain == "a: \(written)\n")
    }
    try check("dos\nlíneas \(sign)")
  }

  @Test(
    "is quoted for a blank of a word processor at its edges, which a sheet reads as a slip",
    arguments: ["\u{A0}", "\u{AD}", "\u{200B}", "\u{202A}", "\u{3000}"])
  func foreignBlanks(sign: String) throws {
    func written(_ text: String) -> String {
      String(
        decoding: TreeValue.fields(("a", .text(text))).document(as: .yaml), as: UTF8.self)
    }
    #expect(written("a\(sign)b") == "a: a\(sign)b\n")
    for text in [sign, "\(sign)b", "ñ\(sign)"] {
      try check(text)
      #expect(written(text) == "a: \"\(text)\"\n")
    }
  }

  @Test("tells where the line of each entry and element begins")
  func lineStarts() {
    let value = TreeValue.fields(
      ("a", .text("b")),
      ("c", .sequence([.text("d"), .fields(("e", .text("f\ng")), ("h", .fields(("i", .null))))])))
    let (bytes, starts) = value.yaml
    let lines = starts.map { start in
      String(decoding: bytes[start...].prefix { $0 != 0x0A }, as: UTF8.self)
    }
    // a, c, its elements, and what stands in the second one: e stands on the line of its dash
    #expect(lines == ["a: b", "c:", "  - d", "  - e: |-", "  - e: |-", "    h:", "      i: null"])
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
