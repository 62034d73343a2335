import DocumentTree
import Testing

struct JsonCase: Sendable, CustomTestStringConvertible {
  let text: String
  let value: String
  var testDescription: String { text }

  init(_ text: String, _ value: String? = nil) {
    self.text = text
    self.value = value ?? text
  }
}

@Suite("JSON")
struct JsonReadingTests {
  @Test(
    "is read to the same value, numbers as written",
    arguments: [
      JsonCase("{}"), JsonCase("[]"), JsonCase("\"\""), JsonCase("null"), JsonCase("true"),
      JsonCase("[1,-0,0.10,1e400,1E+2,123456789012345678901234567890]"),
      JsonCase(" { \"a\" : [ { } , [ ] ] } \r\n", "{\"a\":[{},[]]}"),
      JsonCase("\u{FEFF}[\"ñ\"]", "[\"ñ\"]"),
      JsonCase(#""\u00f1\n\/\"\\""#, #""ñ\n/\"\\""#),
      JsonCase(#""\ud83d\ude00""#, "\"😀\""),
      JsonCase("{\"a\":{\"b\":{\"c\":[1,[2,[3]]]}},\"d\":false}"),
    ])
  func value(_ example: JsonCase) {
    #expect(errors(of: example.text, as: .json).isEmpty)
    #expect(json(of: example.text, as: .json) == example.value)
  }

  @Test(
    "that is broken is refused with the place and what was expected",
    arguments: [
      JsonCase("", "1:1 the file is empty"),
      JsonCase("[1,]", "1:4 one comma too many"),
      JsonCase("{\"a\":1,}", "1:8 one comma too many"),
      JsonCase("[1 2]", "1:4 a comma is missing before this item"),
      JsonCase("[01]", "1:2 '01' is not a JSON number"),
      JsonCase("[1.167.259]", "1:2 '1.167.259' is not a JSON number"),
      JsonCase("[+1]", "1:2 '+1' where a value was expected"),
      JsonCase("[.5]", "1:2 '.5' where a value was expected"),
      JsonCase("[NaN]", "1:2 'NaN' is not a JSON value"),
      JsonCase("[\"ñ\", True]", "1:7 'True' is not a JSON value"),
      JsonCase("{a: 1}", "1:2 key without quotes"),
      JsonCase("{'a': 1}", "1:2 key without quotes"),
      JsonCase("{1: 1}", "1:2 '1' where a key in double quotes was expected"),
      JsonCase("{\"a\" 1}", "1:6 '1' where ':' was expected"),
      JsonCase("{\"a\": }", "1:7 '}' where a value was expected"),
      JsonCase("[1}", "1:3 '}' closes what '[' opened"),
      JsonCase("{\n \"a\": [1,\n 2", "2:7 '[' never closed"),
      JsonCase("[\"a\nb\"]", "1:2 quotes never closed"),
      JsonCase("[\"a\tb\"]", "1:4 unescaped control character 0x09"),
      JsonCase(#"["\x"]"#, #"1:3 unknown escape '\x'"#),
      JsonCase(#"["\ud83d"]"#, #"1:3 '\ud83d' is half a character"#),
      JsonCase(#"["\ude00\ud83d"]"#, #"1:3 '\ude00' is half a character"#),
      JsonCase("[] x", "1:4 text after the end of the document"),
      JsonCase("{\"a\":1,\r\n \"\\u0061\":2}", "2:2 key 'a' is there twice"),
      JsonCase("\"", "1:1 quotes never closed"),
    ])
  func fault(_ example: JsonCase) throws {
    let first = try #require(errors(of: example.text, as: .json).first)
    #expect(told(first, in: example.text) == example.value)
  }

  @Test("recovers from an error and reports the next one")
  func recovery() {
    let text = """
      {"a": tru, "b": [1, 02, 3], "c": {"d" 1, "e": 5},
       "f": "never closed
       "g": 7}
      """
    let document = Document.read(Array(text.utf8), as: .json)
    let lines = document.issues.map { told($0, in: text) }
    #expect(
      lines == [
        "1:7 'tru' is not a JSON value", "1:21 '02' is not a JSON number",
        "1:39 '1' where ':' was expected", "2:7 quotes never closed",
        "3:2 a comma is missing before this item",
      ])
    #expect(document.node(at: JSONPointer("/b/2"))?.text == "3")
    #expect(document.node(at: JSONPointer("/c/e"))?.text == "5")
    #expect(document.node(at: JSONPointer("/g"))?.text == "7")
    #expect(document.node(at: JSONPointer("/a"))?.isDamaged == true)
    #expect(document.node(at: JSONPointer("/g"))?.isDamaged == false)
  }

  @Test("with a duplicate key reports both positions and marks both values damaged")
  func duplicates() throws {
    let text = "{\"año\": 1, \"b\": 2, \"año\": 3}"
    let issue = try #require(errors(of: text, as: .json).first)
    let bytes = Array(text.utf8)
    let first = try #require(issue.related)
    #expect(String(decoding: bytes[first.start..<first.end], as: UTF8.self) == "\"año\"")
    #expect(first.start < issue.range.start)
    let document = Document.read(bytes, as: .json)
    #expect(document.root?["año"]?.isDamaged == true)
    #expect(document.root?["b"]?.isDamaged == false)
  }

  @Test("that is not valid UTF-8 is rejected as a whole", arguments: badTexts)
  func badBytes(_ example: BadText) throws {
    let document = Document.read(example.bytes, as: .json)
    let issue = try #require(document.issues.first)
    #expect(document.root == nil)
    #expect(issue.message(in: .en) == example.message)
    #expect(issue.range.start == example.offset)
    #expect(Document.read(example.bytes, as: .yaml).issues == [issue])
  }
}

struct BadText: Sendable, CustomTestStringConvertible {
  let bytes: [UInt8]
  let offset: Int
  let message: String
  var testDescription: String { message }
}

let badTexts = [
  BadText(bytes: [0x22, 0xF1, 0x22], offset: 1, message: "byte 0xF1 is not valid UTF-8"),
  BadText(bytes: [0x22, 0xC0, 0xAF, 0x22], offset: 1, message: "byte 0xC0 is not valid UTF-8"),
  BadText(
    bytes: [0x22, 0xE0, 0x80, 0xAF, 0x22], offset: 1, message: "byte 0xE0 is not valid UTF-8"),
  BadText(
    bytes: [0x22, 0xED, 0xA0, 0x80, 0x22], offset: 1, message: "byte 0xED is not valid UTF-8"),
  BadText(
    bytes: [0x22, 0xF4, 0x90, 0x80, 0x80], offset: 1, message: "byte 0xF4 is not valid UTF-8"),
  BadText(bytes: [0x22, 0x61, 0xC3], offset: 2, message: "byte 0xC3 is not valid UTF-8"),
  BadText(
    bytes: Array(repeating: 0x20, count: 100) + [0x22, 0x61, 0x00, 0x22], offset: 102,
    message: "null byte: the file is not a text"),
  BadText(bytes: [0xFF, 0xFE, 0x22, 0x00], offset: 0, message: "the file is in UTF-16, not UTF-8"),
  BadText(bytes: [0x00, 0x22, 0x00, 0x22], offset: 0, message: "the file is in UTF-16, not UTF-8"),
]
