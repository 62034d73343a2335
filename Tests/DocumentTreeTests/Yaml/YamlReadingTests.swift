import DocumentTree
import Testing

@Suite("YAML")
struct YamlReadingTests {
  @Test(
    "has no words of version 1.1: they are texts",
    arguments: [
      "yes", "No", "on", "OFF", "y", "n", "2019-10", "2019-10-01", "190:20:30", "0b11", "1_000",
      "0777x",
      "1.167.259", "37,06", "3,54 %", "NM", "N/A", "S/I", "nULL", "tRUE", ".iNF", "+.nan", "0x",
      "1e", "--1",
      "+", "-", ".", "e3", "0o8", "0xG",
    ])
  func texts(_ word: String) throws {
    let root = try #require(Document.read(Array("a: \(word)x".dropLast().utf8), as: .yaml).root)
    let node = root["a"]
    if word == "-" { return #expect(node?.isDamaged != false) }
    #expect(node?.scalarType == .string)
    #expect(node?.text == word)
  }

  @Test(
    "knows the words and numbers of the core schema",
    arguments: [
      ("", .null), ("~", .null), ("NULL", .null), ("true", .bool(true)), ("False", .bool(false)),
      ("07", .integer), ("-12", .integer), ("0x1f", .integer), ("0o17", .integer), ("1.", .float),
      ("+.5", .float), ("1e3", .float), (".NaN", .float), ("-.INF", .float),
    ] as [(String, Node.ScalarType)])
  func core(_ word: String, _ type: Node.ScalarType) throws {
    let root = try #require(Document.read(Array("a: \(word)\n".utf8), as: .yaml).root)
    #expect(root["a"]?.scalarType == type)
    #expect(root["a"]?.isNull == (type == .null))
    let quoted = try #require(Document.read(Array("a: '\(word)'\n".utf8), as: .yaml).root)
    #expect(quoted["a"]?.scalarType == .string)
  }

  @Test(
    "tells tags in full",
    arguments: [
      ("!!str 1", "tag:yaml.org,2002:str"), ("!x 1", "!x"),
      ("!<tag:a.cl,2025:b> 1", "tag:a.cl,2025:b"),
      ("!c!a%21 1", "tag:c.cl,2025:a!"), ("! 1", "!"),
    ])
  func tags(_ text: String, _ tag: String) throws {
    let whole = "%TAG !c! tag:c.cl,2025:\n---\na: \(text)\n"
    let root = try #require(Document.read(Array(whole.utf8), as: .yaml).root)
    #expect(root["a"]?.tag == tag)
    #expect(root["a"]?.scalarType == .string)
  }

  @Test("keeps where each node stands, and its style")
  func ranges() throws {
    let text = "ñ: 'x y'\nb: [1, {c: d}]\ne: |\n  f\n\ng:\nh: \"i\"\n"
    let bytes = Array(text.utf8)
    let document = Document.read(bytes, as: .yaml)
    let root = try #require(document.root)
    func written(_ pointer: String) throws -> String {
      let range = try #require(document.node(at: JSONPointer(pointer))).range
      return String(decoding: bytes[range.start..<range.end], as: UTF8.self)
    }
    #expect(try written("/ñ") == "'x y'")
    #expect(try written("/b") == "[1, {c: d}]")
    #expect(try written("/b/1") == "{c: d}")
    #expect(try written("/e") == "|\n  f\n")
    #expect(try written("/g") == "")
    #expect(root["g"]?.isAbsent == true)
    #expect(root["g"]?.range.start == text.utf8.count - 8)
    #expect(root.style == .block)
    #expect(
      [root["ñ"]?.style, root["b"]?.style, root["e"]?.style, root["h"]?.style]
        == [.singleQuoted, .flow, .literal, .doubleQuoted])
    #expect(root.count == 5)
  }

  @Test("parses every document of a stream; a second one is an issue if one is expected")
  func documents() throws {
    let bytes = Array("%YAML 1.2\n--- a\n---\n# nada\n...\n---\nb: c\n...\n".utf8)
    let all = Document.readAll(bytes, as: .yaml)
    #expect(all.map { $0.root.map(json(of:)) } == [#""a""#, "null", #"{"b":"c"}"#])
    #expect(all.allSatisfy { $0.issues.isEmpty })
    let first = Document.read(bytes, as: .yaml)
    #expect(first.issues.map(\.kind) == [.severalDocuments])
    #expect(first.root?.text == "a")
  }

  @Test("that is empty is reported", arguments: ["", "\n\n", "# c\n", "\u{FEFF}", "   ", "...\n"])
  func empty(_ text: String) {
    let document = Document.read(Array(text.utf8), as: .yaml)
    #expect(document.root == nil)
    #expect(document.issues.map(\.kind) == [.emptyFile])
    #expect(Document.readAll(Array(text.utf8), as: .yaml).isEmpty)
  }

  @Test("parses to the same tree with any line break", arguments: ["\n", "\r\n", "\r"])
  func lineBreaks(_ lineBreak: String) {
    let text = "a: b\n  c\nd: |\n  e\n\n  f\ng: \"h\n\n  i\"\nj:\n- k # l\n- {m: n,\n   o: p}\n"
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let changed = lines.joined(separator: lineBreak)
    #expect(errors(of: changed).isEmpty)
    #expect(json(of: changed) == json(of: text))
  }

  @Test(
    "holds JSON",
    arguments: [
      #"{"a":[1,2.5,{"b":null}],"c":"\u00f1\ud83d\ude00\/","d":{}}"#, #"["x",["y"],[],true]"#,
      #""a: b # c""#,
    ])
  func json12(_ text: String) {
    #expect(json(of: text, as: .yaml) == json(of: text, as: .json))
  }

  @Test(
    "takes what is not written for null",
    arguments: [
      ("?\n: a\n", #"{"":"a"}"#), ("? &b\n: a\n? c\n", #"{"":"a","c":null}"#),
      ("?\n? a\n", #"{"":null,"a":null}"#),
      ("- ?\n-\n", #"[{"":null},null]"#),
      ("a:\n- b:\n  c:\nd:\n", #"{"a":[{"b":null,"c":null}],"d":null}"#),
    ])
  func absent(_ text: String, _ value: String) {
    #expect(errors(of: text).isEmpty)
    #expect(json(of: text) == value)
  }

  @Test("follows aliases to the last anchor of the name")
  func aliases() {
    #expect(
      json(of: "- &a 1\n- *a\n- &a 2\n- *a\n- &b [*a, *a]\n- *b\n") == "[1,1,2,2,[2,2],[2,2]]")
    #expect(json(of: "? [*x]\n: 1\n") == "(key is no text)")
    #expect(json(of: "&m\n{&k a: &v b}: 1\n") == "(key is no text)")
    #expect(json(of: "- [&a x: &b y, *a : *b]\n") == #"[[{"x":"y"},{"x":"y"}]]"#)
  }
}

@Suite("Words that other parsers read differently")
struct OtherReadingTests {
  @Test(
    "are told",
    arguments: [
      ("yes", .boolean), ("No", .boolean), ("OFF", .boolean), ("y", .boolean), ("True", .boolean),
      ("2019-10-01", .date), ("2019-1-1", .date), ("2019-10-01 9:05:00", .date),
      ("2019-10-01T09:05:00.5-03:00", .date), ("2019-10-01t09:05:00Z", .date),
      ("2019-10", nil), ("2019-2022", nil), ("2019-10-01 de 2020", nil), ("2019-10-01 9:05", nil),
      ("12:30", .sexagesimal), ("-1:30", .sexagesimal), ("190:20:30.15", .sexagesimal),
      ("12:75", nil), ("12:", nil), ("12:300", nil), ("a:30", nil),
      ("07", .octal), ("-017", .octal), ("0_7", .octal), ("0o17", .octal), ("0o8", nil),
      ("083", .number), ("007.5", .number), ("1_000", .number), ("1_000.5", .number), ("_1", nil),
      ("0b11", .number), ("0x1F", .number), ("0b2", nil), ("1e3", .number), ("1e", nil),
      (".inf", .number), ("-.INF", .number), (".nan", .number), ("inf", nil), (".", nil),
      ("=", .mark), ("==", nil), ("0", nil), ("10", nil), ("-10.50", nil), ("+5", nil),
      ("nota", nil), ("1.167.259", nil), ("2019", nil), ("10-20", nil), ("'no'", nil), ("", nil),
      ("null", nil), ("~", nil),
    ] as [(String, Node.OtherReading?)])
  func words(_ word: String, _ reading: Node.OtherReading?) throws {
    let root = try #require(Document.read(Array("- \(word)\n".utf8), as: .yaml).root)
    #expect(root[0]?.otherReading == reading)
  }
}
