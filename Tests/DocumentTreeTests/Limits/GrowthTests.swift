import DocumentTree
import Testing

/// A kind of text that a careless reader takes square time or endless stack for.
struct GrowthCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let format: DocumentFormat
  let text: @Sendable (Int) -> String

  init(_ name: String, _ format: DocumentFormat, _ text: @escaping @Sendable (Int) -> String) {
    testDescription = name
    self.format = format
    self.text = text
  }

  static func lines(_ name: String, _ line: @escaping @Sendable (Int) -> String) -> GrowthCase {
    GrowthCase(name, .yaml) { count in (0..<count).map { line($0) + "\n" }.joined() }
  }
}

@Suite("Cost")
struct GrowthTests {
  @Test("is linear in the size of the file", arguments: shapes)
  func linear(_ shape: GrowthCase) {
    let small = work(shape, 2_000)
    let large = work(shape, 8_000)
    // Four times the text: some more than four times the steps, and not the sixteen of a square.
    #expect(large <= 5 * small + 1_000)
  }

  @Test("of a tolerant reading is linear, too", arguments: shapes + tolerantShapes)
  func tolerantLinear(_ shape: GrowthCase) {
    func work(_ count: Int) -> Int {
      let document = Document.read(Array(shape.text(count).utf8), as: shape.format)
      return document.readTolerantly(nil).readingWork
    }
    #expect(work(8_000) <= 5 * work(2_000) + 1_000)
  }

  static let tolerantShapes: [GrowthCase] = [
    .lines("tabs") { "\ta\($0): 1" },
    .lines("tabs deeper and deeper") { String(repeating: "\t", count: $0 % 900) + "a:" },
    .lines("no-break spaces") { _ in "\u{A0}\u{A0}- a" },
    .lines("stray lines") { $0 == 0 ? "a: b" : "stray \($0)" },
    .lines("stray lines and entries") { "a\($0):\n  b: c\nstray\n" },
    .lines("prose with colons") { "Some words \($0): and more" },
    .lines("shifted lines") { "  a:\n   b\($0): 1\n  c: 1" },
    .lines("blocks") { _ in "a: |-\n\tx\n\ty" },
    .lines("quotes at the margin") { _ in "a: \"b\nc" },
    .lines("colons without blanks") { "a\($0):b" },
    GrowthCase("JSON: line breaks in quotes", .json) { count in
      "[" + String(repeating: "\"a\nb\", \"c\n, ", count: count) + "1]"
    },
  ]

  private func work(_ shape: GrowthCase, _ count: Int) -> Int {
    let bytes = Array(shape.text(count).utf8)
    return Document.readAll(bytes, as: shape.format).reduce(0) { $0 + $1.readingWork }
  }

  static let shapes = [
    GrowthCase("JSON: keys", .json) { count in
      "{" + (0..<count).map { "\"clave\($0)\": 1" }.joined(separator: ",") + "}"
    },
    GrowthCase("JSON: small objects", .json) { count in
      "[" + String(repeating: "{\"a\":1,\"b\":2,\"\\u0061c\":3},", count: count) + "1]"
    },
    GrowthCase("JSON: errors", .json) { "[" + String(repeating: "tru,", count: $0) + "1]" },
    GrowthCase("JSON: brackets", .json) { String(repeating: "[", count: $0) },
    .lines("keys") { "clave\($0): 1" },
    .lines("quoted keys with escapes") { "\"\\x61\($0)\": 1" },
    .lines("equal keys") { _ in "a: 1" },
    .lines("anchors and aliases") { "- &a\($0) x\n- *a\($0)" },
    .lines("merges") { "a\($0): &a\($0) {x: 1}\nb\($0): {<<: *a\($0)}" },
    .lines("errors") { _ in "a: b: c" },
    .lines("open quotes") { _ in "- 'b" },
    .lines("open brackets") { _ in "a: [" },
    .lines("open brackets deeper and deeper") { _ in "- [{a: [" },
    .lines("documents") { _ in "--- a" },
    .lines("long plain scalar") { _ in "  a" },
    GrowthCase("dashes", .yaml) { String(repeating: "- ", count: $0) },
    GrowthCase("question marks", .yaml) { String(repeating: "? ", count: $0) },
    GrowthCase("pairs in a flow sequence", .yaml) {
      "[" + String(repeating: "[[a]: b, c]: d, ", count: $0) + "]"
    },
  ]

  @Test("is bounded for endless nesting", arguments: ["[", "{a: ", "- ", "? ", "[{a: "])
  func nesting(_ opening: String) throws {
    let text = String(repeating: opening, count: 100_000)
    let found = errors(of: text)
    #expect(found.map(\.kind) == [.tooDeep(limit: 1_000)])
    if opening == "[" {
      #expect(errors(of: text, as: .json).map(\.kind) == [.tooDeep(limit: 1_000)])
    }
  }

  @Test("allows nesting up to the limit and no deeper")
  func depth() {
    let limits = ReadingLimits(depth: 5)
    for (text, isFine) in [("[[[[[]]]]]", true), ("[[[[[[]]]]]]", false)] {
      for format in DocumentFormat.allCases {
        let document = Document.read(Array(text.utf8), as: format, limits: limits)
        #expect(document.issues.isEmpty == isFine)
      }
    }
  }

  @Test("of aliases upon aliases is bounded")
  func bomb() {
    let levels = (1..<30).map {
      "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 10).joined(separator: ", "))]\n"
    }
    let text = "a0: &a0 [x, x]\n" + levels.joined()
    let document = Document.read(
      Array(text.utf8), as: .yaml, limits: ReadingLimits(aliasedNodes: 10_000))
    #expect(document.issues.map(\.kind) == [.aliasesTooLarge(limit: 10_000)])
    #expect(document.root.map { json(of: $0).utf8.count < 100_000 } == true)
  }

  @Test("of a chain of aliases is bounded by the depth it makes")
  func chain() {
    let levels = (1..<200).map { "a\($0): &a\($0) [*a\($0 - 1)]\n" }
    let text = "a0: &a0 [x]\n" + levels.joined()
    let document = Document.read(Array(text.utf8), as: .yaml, limits: ReadingLimits(depth: 50))
    #expect(document.issues.count == 1)
  }

  @Test("of errors is bounded by their limit")
  func manyErrors() {
    let text = String(repeating: "a: b: c\n", count: 5_000)
    let issues = Document.read(Array(text.utf8), as: .yaml, limits: ReadingLimits(issues: 7)).issues
    #expect(issues.count == 8)
    #expect(issues.last?.kind == .tooManyIssues(limit: 7))
  }
}
