import DocumentTree
import Testing

/// A text, an edit of it and the text that must come out.
struct EditCase: Sendable, CustomTestStringConvertible {
  let name: String
  let before: String
  let edits: [DocumentEdit]
  let after: String
  var format = DocumentFormat.yaml

  init(
    _ name: String, _ before: String, _ edits: DocumentEdit..., gives after: String,
    as format: DocumentFormat = .yaml
  ) {
    (self.name, self.before, self.edits, self.after, self.format) =
      (name, before, edits, after, format)
  }

  var testDescription: String { name }
}

private func replace(_ pointer: String, _ value: TreeValue) -> DocumentEdit {
  .replace(JSONPointer(pointer), with: value)
}

private func insert(
  _ pointer: String, _ value: TreeValue, before: String? = nil
) -> DocumentEdit {
  .insert(JSONPointer(pointer), value, before: before)
}

private func remove(_ pointer: String) -> DocumentEdit { .remove(JSONPointer(pointer)) }

private let replacements = [
  EditCase(
    "a figure keeps its comment", "a:\n  b: 857.200 # M$\n", replace("/a/b", .figure("857.300")),
    gives: "a:\n  b: 857.300 # M$\n"),
  EditCase("single quotes stay", "a: 'x'\n", replace("/a", .text("it's")), gives: "a: 'it''s'\n"),
  EditCase(
    "double quotes stay", "a: \"x\"\r\nb: 1\r\n", replace("/a", .text("\u{1F600}\n")),
    gives: "a: \"\u{1F600}\\n\"\r\nb: 1\r\n"),
  EditCase(
    "quotes come where they are needed", "a: x\n", replace("/a", .text("07")), gives: "a: \"07\"\n"),
  EditCase(
    "nothing becomes something", "a:\nb: 1\n", replace("/a", .number("7")), gives: "a: 7\nb: 1\n"),
  EditCase(
    "a byte order mark stays", "\u{FEFF}a: 1\n", replace("/a", .null), gives: "\u{FEFF}a: null\n"),
  EditCase("the last line stays open", "a: 1", replace("/a", .figure("2")), gives: "a: 2"),
  EditCase(
    "a text of several lines becomes one", "a: x\n  y\nb: 1\n", replace("/a", .text("z")),
    gives: "a: z\nb: 1\n"),
  EditCase(
    "a literal text stays one", "a: |- # why\n    x\n\n    y\n\nb: 1\n",
    replace("/a", .text("1\n2\n")), gives: "a: | # why\n    1\n    2\n\nb: 1\n"),
  EditCase(
    "a folded text stays one", "a: >-\n  x y\n  z\nb: 1\n", replace("/a", .text("1\n2")),
    gives: "a: >-\n  1\n\n  2\nb: 1\n"),
  EditCase(
    "a block text becomes a number", "a: | # why\n  x\nb: 1\n", replace("/a", .number("2")),
    gives: "a: 2 # why\nb: 1\n"),
  EditCase(
    "a mapping becomes a figure", "a: # c\n  # d\n  b: 1\n  c: 2\nd: 3\n",
    replace("/a", .figure("1,5")), gives: "a: 1,5 # c\n  # d\nd: 3\n"),
  EditCase(
    "a figure becomes a mapping", "a: 1 # c\nb: 2\n",
    replace("/a", .fields(("numero", .figure("1")), ("fuente", .text("SII")))),
    gives: "a: # c\n  numero: 1\n  fuente: SII\nb: 2\n"),
  EditCase(
    "a mapping in a list", "- a\n- b # c\n- d\n",
    replace("/1", .fields(("x", .null), ("k", .sequence([.text("z")])))),
    gives: "- a\n- x: null # c\n  k:\n    - z\n- d\n"),
  EditCase(
    "between brackets", "a: {b: [1, x], c: 2}\n", replace("/a/b/1", .text("y, z")),
    gives: "a: {b: [1, \"y, z\"], c: 2}\n"),
  EditCase(
    "an alias itself", "a: &x 1\nb: *x\n", replace("/b", .number("2")), gives: "a: &x 1\nb: 2\n"),
  EditCase("the root", "x\n", replace("", .sequence([.number("1")])), gives: "- 1\n"),
  EditCase(
    "a JSON number", "{\"a\": 1, \"b\":[ 2 ]}", replace("/b/0", .figure("1.167.259")),
    gives: "{\"a\": 1, \"b\":[ \"1.167.259\" ]}", as: .json),
  EditCase(
    "a JSON collection on its own lines", "{\n\t\"a\": 1\n}\n",
    replace("/a", .fields(("b", .sequence([.null])))),
    gives: "{\n\t\"a\": {\n\t\t\"b\": [\n\t\t\tnull\n\t\t]\n\t}\n}\n", as: .json),
]

private let additions = [
  EditCase(
    "a key at the end", "a:\n  b: 1 # c\n\nd: 2\n", insert("/a/e", .text("x")),
    gives: "a:\n  b: 1 # c\n  e: x\n\nd: 2\n"),
  EditCase(
    "a key before another", "a: 1\n# of b\nb: 2\n", insert("/c", .null, before: "b"),
    gives: "a: 1\nc: null\n# of b\nb: 2\n"),
  EditCase(
    "the first key of an element", "- a: 1\n", insert("/0/b", .bool(true), before: "a"),
    gives: "- b: true\n  a: 1\n"),
  EditCase("behind an open last line", "a: 1", insert("/b", .number("2")), gives: "a: 1\nb: 2"),
  EditCase(
    "in steps of four, with CRLF", "a:\r\n    b: 1\r\n",
    insert("/a/c", .fields(("d", .text("x\ny")))),
    gives: "a:\r\n    b: 1\r\n    c:\r\n        d: |-\r\n            x\r\n            y\r\n"),
  EditCase(
    "an element in the middle", "a:\n- 1\n- 2\n", insert("/a/1", .text("- x")),
    gives: "a:\n- 1\n- \"- x\"\n- 2\n"),
  EditCase(
    "among mixed line ends", "a: 1\rb: |\n x\n\n", insert("/c", .null),
    gives: "a: 1\rb: |\n x\nc: null\n\n"),
  EditCase("between braces", "{a: 1}\n", insert("/b", .text("x")), gives: "{a: 1, b: x}\n"),
  EditCase("into nothing", "a: {}\n", insert("/a/b", .text("x")), gives: "a: {b: x}\n"),
  EditCase(
    "on lines between brackets", "[\n  a, # one\n  b # two\n]\n", insert("/-", .text("c")),
    gives: "[\n  a, # one\n  b, # two\n  c\n]\n"),
  EditCase(
    "into tight JSON", "{\"a\":[1,2]}", insert("/a/0", .fields(("b", .sequence([])))),
    gives: "{\"a\":[{\"b\":[]},1,2]}", as: .json),
  EditCase(
    "into JSON on lines", "{\n  \"a\": {}\n}\n", insert("/a/b", .null),
    gives: "{\n  \"a\": {\n    \"b\": null\n  }\n}\n", as: .json),
]

private let removals = [
  EditCase(
    "a key with its lines", "a: 1\n# of b\nb:\n  - x # y\nc: 2\n", remove("/b"),
    gives: "a: 1\n# of b\nc: 2\n"),
  EditCase("the first key of an element", "- a: 1\n  b: 2\n", remove("/0/a"), gives: "- b: 2\n"),
  EditCase("the last key of an open line", "a: 1\nb: 2", remove("/b"), gives: "a: 1"),
  EditCase("the only key", "a:\n  b: 1\nc: 2\n", remove("/a/b"), gives: "a: {}\nc: 2\n"),
  EditCase("between brackets", "[a, b, c]\n", remove("/1"), gives: "[a, c]\n"),
  EditCase("the last of brackets", "[a, b, ]\n", remove("/1"), gives: "[a, ]\n"),
  EditCase(
    "the last of brackets among mixed line ends", "[a,\r b,\n\n]\n", remove("/1"),
    gives: "[a,\n\n]\n"),
  EditCase(
    "the last of brackets, behind a comma on its own line", "{\nn \n,\nb: 1,}\n", remove("/b"),
    gives: "{\nn \n,}\n"),
  EditCase(
    "on lines of JSON", "{\n  \"a\": 1,\n  \"b\": 2\n}\n", remove("/b"),
    gives: "{\n  \"a\": 1\n}\n",
    as: .json),
  EditCase(
    "several at once", "a: 1\nb: 2\nc:\n  - x\n  - y\n", remove("/b"), replace("/a", .figure("3")),
    insert("/c/-", .text("z")), gives: "a: 3\nc:\n  - x\n  - y\n  - z\n"),
]

private let refusals: [(String, DocumentEdit, EditRefusal.Reason)] = [
  ("a: 1\n", remove("/b"), .notFound),
  ("a: &x {b: 1}\nc: *x\n", replace("/a/b", .null), .aliased),
  ("a: &x {b: 1}\nc: *x\n", replace("/c/b", .null), .behindAlias),
  ("a: &x {b: 1}\nc: *x\n", remove("/a"), .aliased),
  ("a: &x {b: 1}\nc:\n  <<: *x\n", replace("/c/b", .null), .merged),
  ("a: &x {b: 1}\nc:\n  <<: *x\n  d: 1\n", replace("/c/<<", .null), .merged),
  ("a: 1\na: 2\n", replace("/a", .null), .damaged),
  ("a: \"x\n", replace("/a", .null), .damaged),
  ("a: 1\n---\nb: 1\n", replace("/a", .null), .severalDocuments),
  ("a: !!str 1\n", replace("/a", .null), .tagged),
  ("a: 1\n", insert("/a", .null), .keyExists),
  ("a: 1\n", insert("/a/b", .null), .notACollection),
  ("? a\n: 1\n? b\n: 2\n", remove("/b"), .explicitKey),
  ("a: 1\n", replace("/a", .number("1.2.3")), .notANumber),
]

@Suite("An edit of a document")
struct DocumentEditTests {
  @Test("changes its own bytes and no others", arguments: replacements + additions + removals)
  func changes(_ sample: EditCase) throws {
    let document = Document.read(Array(sample.before.utf8), as: sample.format)
    let edited = try document.applying(sample.edits)
    #expect(String(decoding: edited.bytes, as: UTF8.self) == sample.after)
  }

  @Test("is refused if it would change anything else", arguments: refusals)
  func refuses(_ text: String, _ edit: DocumentEdit, _ reason: EditRefusal.Reason) {
    let document = Document.read(Array(text.utf8), as: .yaml)
    #expect(throws: EditRefusal.self) { try document.applying([edit]) }
    do { _ = try document.applying([edit]) } catch { #expect(error.reason == reason) }
  }

  @Test("is refused if another edit affects the same bytes")
  func overlap() {
    let document = Document.read(Array("a:\n  b: 1\n  c: 2\n".utf8), as: .yaml)
    let edits = [replace("/a", .null), replace("/a/b", .number("2"))]
    #expect(throws: EditRefusal.self) { try document.applying(edits) }
  }

  @Test("says why it was refused in both languages")
  func messages() {
    let document = Document.read(Array("a: 1\n".utf8), as: .yaml)
    do { _ = try document.applying([remove("/b")]) } catch {
      #expect(error.message(in: .es) == "/b: no hay nada ahí")
      #expect(error.message(in: .en) == "/b: there is nothing there")
    }
  }
}
