import DocumentTree
import TestSupport
import Testing

/// An order for the tests: `a`, `b`, `rows` with `x`, `y`, then `z`.
struct AlphabetOrder: KeyOrder {
  let root = 0

  func entry(_ key: String, in place: Int) -> (rank: Int, place: Int)? {
    let keys = ["a", "b", "k0", "k2", "k1", "k3", "rows", "x", "y", "z"]
    return keys.firstIndex(of: key).map { ($0, 0) }
  }

  func element(of place: Int) -> Int? { 0 }
}

/// A text and its canonical layout.
struct LayoutCase: Sendable, CustomTestStringConvertible {
  let name: String
  let before: String
  let after: String
  var format = DocumentFormat.yaml

  init(_ name: String, _ before: String, gives after: String, as format: DocumentFormat = .yaml) {
    (self.name, self.before, self.after, self.format) = (name, before, after, format)
  }

  var testDescription: String { name }
}

private let layouts = [
  LayoutCase("keys come in order", "z: 1\na: 2\n", gives: "a: 2\nz: 1\n"),
  LayoutCase(
    "an unknown key follows its neighbour", "z: 1\n?: 2\na: 3\nñ: 4\n",
    gives: "a: 3\nñ: 4\nz: 1\n?: 2\n"),
  LayoutCase(
    "comments go with their key", "# of z\nz: 1 # beside z\n# of a\na: 2\n",
    gives: "# of a\na: 2\n# of z\nz: 1 # beside z\n"),
  LayoutCase(
    "a comment parted by a blank line belongs to the file", "# file\n\n# of z\nz: 1\na: 2\n",
    gives: "# file\n\na: 2\n# of z\nz: 1\n"),
  LayoutCase(
    "a deeper comment closes what is above it", "z:\n    x: 1\n    # end of z\na: 2\n",
    gives: "a: 2\nz:\n  x: 1\n  # end of z\n"),
  LayoutCase(
    "brackets become lines", "a: {y: [1, 'b'], x: \"c\"} # d\n",
    gives: "a: # d\n  x: \"c\"\n  y:\n    - 1\n    - 'b'\n"),
  LayoutCase(
    "comments between brackets stay", "a: [ # one\n  1, # two\n  # three\n  2\n  # four\n ]\n",
    gives: "a: # one\n  - 1 # two\n  # three\n  - 2\n  # four\n"),
  LayoutCase(
    "a comment behind a closing bracket on its own line stays with the key",
    "z: {\n  x: 1\n  } # of z\na: [\n  2\n  ] # of a\n",
    gives: "a: # of a\n  - 2\nz: # of z\n  x: 1\n"),
  LayoutCase(
    "comments of the rows of a list stay with their rows",
    "z: [\n  {a: 1,\n   b: 2\n  }, # one\n  {a: 3} # two\n  ]\na: 0\n",
    gives: "a: 0\nz:\n  # one\n  - a: 1\n    b: 2\n  # two\n  - a: 3\n"),
  LayoutCase(
    "of two comments on the lines of a key, the first goes above it",
    "z: 1\n\na: { # one\n  x: 1\n  } # two\n", gives: "# one\na: # two\n  x: 1\nz: 1\n"),
  LayoutCase(
    "a comment behind a comma belongs to the item before it",
    "a: [{x: 1\n  } # one\n  , # two\n  { # three\n   x: 2}]\n",
    gives: "a:\n  # one\n  # two\n  - x: 1\n  # three\n  - x: 2\n"),
  LayoutCase(
    "comments in empty brackets stand beside them", "z: { # one\n  }\na: [\n  # two\n  ]\n",
    gives: "a: [] # two\nz: {} # one\n"),
  LayoutCase(
    "a comment behind an anchor stays on its line",
    "a: &x # one\n  b: 1\nz:\n- &y # two\n  b: 2\n- &w\n  # three\n  b: 3\n",
    gives: "a: &x # one\n  b: 1\nz:\n  - &y # two\n    b: 2\n  - &w\n    # three\n    b: 3\n"),
  LayoutCase(
    "a comment between a key and its block scalar goes above the key", "a: # one\n  |\n  b\n",
    gives: "# one\na: |\n  b\n"),
  LayoutCase(
    "a comment behind a dash after a block scalar goes above the dash",
    "- |\n  a\n- # one\n  b\n", gives: "- |\n  a\n# one\n- b\n"),
  LayoutCase(
    "a deeper comment closes a row above a dash on a line of its own",
    "a:\n- b: 1\n  # end\n-\n  # above\n  b: 2\n",
    gives: "a:\n  - b: 1\n    # end\n  # above\n  - b: 2\n"),
  LayoutCase(
    "a comment above --- belongs to the file", "# file\n---\n# of z\nz: 1\na: 2\n",
    gives: "# file\n\na: 2\n# of z\nz: 1\n"),
  LayoutCase(
    "a comment beside --- belongs to the file", "--- # file\nz: 1\na: 2\n",
    gives: "# file\n\na: 2\nz: 1\n"),
  LayoutCase(
    "a line for an editor stays first", "# yaml-language-server: $schema=x\nz: 1\na: 2\n",
    gives: "# yaml-language-server: $schema=x\na: 2\nz: 1\n"),
  LayoutCase(
    "a comment below a line for an editor goes with its key",
    "# -*- mode: yaml -*-\n# of z\nz: 1\na: 2\n",
    gives: "# -*- mode: yaml -*-\na: 2\n# of z\nz: 1\n"),
  LayoutCase(
    "a line for an editor in brackets stays first", "# vim: sw=2\n{z: 1, a: 2}\n",
    gives: "# vim: sw=2\na: 2\nz: 1\n"),
  LayoutCase(
    "comments behind a dash go above it", "-   # one\n    # two\n    y: 1\n    # three\n    x: 2\n",
    gives: "# one\n# two\n# three\n- x: 2\n  y: 1\n"),
  LayoutCase(
    "sequences stand deeper than their key", "a:\n- 1\n-   - 2\n", gives: "a:\n  - 1\n  - - 2\n"),
  LayoutCase(
    "texts of several lines keep their lines", "a: b\n     c\nb: |1-\n   d\n  e\n\n\n\nx: 1\n",
    gives: "a: b\n  c\nb: |2-\n    d\n   e\n\nx: 1\n"),
  LayoutCase(
    "a kept end stays kept", "a: |+ # c\n     b\n\nx: 1", gives: "a: |+ # c\n  b\n\nx: 1\n"),
  LayoutCase("anchors stay before their aliases", "z: &m 1\na: *m\n", gives: "z: &m 1\na: *m\n"),
  LayoutCase(
    "line ends stay", "---\r\na:   1  \r\n\r\n\r\nb:\r\n...\r\n", gives: "a: 1\r\n\r\nb:\r\n"),
  LayoutCase("comments above the root's tag stay there", "# a\n!b\n\n-", gives: "# a\n\n!b\n-\n"),
  LayoutCase(
    "below the root's tag, a line for an editor is a comment", "!a\n# vim: sw=2\nb: 1\n",
    gives: "!a\n# vim: sw=2\nb: 1\n"),
  LayoutCase(
    "a line for an editor between a key and its value stays below the root's tag",
    "!a\nb:\n# vim: sw=2\n  c\n", gives: "!a\n# vim: sw=2\nb: c\n"),
  LayoutCase(
    "a comment between the root's tag and a blank line stays there", "!a\n\n# c\n\n\n? b",
    gives: "!a\n# c\n\nb:\n"),
  LayoutCase(
    "a blank line below the root's tag stays below the comments of the first key",
    "!a\n\nb:\n  # c\n  d\n", gives: "!a\n# c\n\nb: d\n"),
  LayoutCase(
    "a blank line between an anchor and its node goes", "- a\n- &x\n\n  - b\n- !t\n\n  c\n",
    gives: "- a\n- &x\n  - b\n- !t c\n"),
  LayoutCase("a byte order mark stays", "\u{FEFF}z: 1\na: 2", gives: "\u{FEFF}a: 2\nz: 1\n"),
  LayoutCase("nothing between braces", "a: {  }\nb: [\n ]\n", gives: "a: {}\nb: []\n"),
  LayoutCase(
    "JSON has an entry a line", "{\"z\":[1.50,{}],\"a\":\"\\u00f1\"}",
    gives: "{\n  \"a\": \"\\u00f1\",\n  \"z\": [\n    1.50,\n    {}\n  ]\n}\n", as: .json),
]

private let refusedLayouts: [(String, FormattingRefusal.Reason)] = [
  ("a: \"b\n", .hasErrors),
  ("a: 1\na: 2\n", .hasErrors),
  ("", .hasErrors),
  ("a: 1\n---\nb: 2\n", .severalDocuments),
  ("%YAML 1.2\n---\na: 1\n", .directives),
  ("? [a]\n: 1\n", .complexKey),
  ("? |\n  a\n: 1\n", .complexKey),
]

@Suite("The canonical layout")
struct FormattingTests {
  @Test("is what it is", arguments: layouts)
  func layout(_ sample: LayoutCase) throws {
    #expect(try formatted(sample.before, sample.format) == sample.after)
    #expect(try formatted(sample.after, sample.format) == sample.after)
  }

  @Test("is refused if something could be lost", arguments: refusedLayouts)
  func refused(_ text: String, _ reason: FormattingRefusal.Reason) {
    do {
      let layout = try formatted(text, .yaml)
      Issue.record("formatted as \(layout)")
    } catch {
      #expect(error.reason == reason)
      #expect(error.message(in: .es) != error.message(in: .en))
    }
  }

  @Test(
    "of documents of any shape keeps values and comments, and is its own layout", arguments: 0..<600
  )
  func law(seed: Int) throws {
    for format in DocumentFormat.allCases {
      let text = WildDocument(seed: UInt64(seed), format: format).text
      let once = try formatted(text, format)
      #expect(try formatted(once, format) == once, "\(text)")
      #expect(sortedLeaves(once, format) == sortedLeaves(text, format), "\(text)")
      #expect(comments(once, format) == comments(text, format), "\(text)")
    }
  }

  /// Entries with a comment that holds the name of the key, in every place where it can stand.
  private static let commented = [
    "K: 1 # K\n", "# K\nK: 1\n", "K: {\n  x: 1\n  } # K\n", "K: [\n  1\n  ] # K\n",
    "K: { # K\n  x: 1}\n", "K: [[ # K\n  1], 2]\n", "K: # K\n  - 1\n", "K: |- # K\n  t\n",
    "K: &K # K\n  x: 1\n", "K: {\n  # K\n  }\n", "K: # K\n  |\n  t\n", "K: &K [ 1\n  ] # K\n",
    "K:\n  { x: 1\n  } # K\n",
  ]

  @Test("of entries in any order keeps every comment with its key", arguments: 0..<200)
  func commentsOfKeys(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let keys = ["a", "b", "k0", "k1", "k2", "k3", "z"].shuffled(using: &random)
    let text = keys.map { key in
      let entry = Self.commented.randomElement(using: &random) ?? ""
      return entry.replacing("K", with: key)
    }.joined()
    let layout = try formatted(text, .yaml)
    #expect(try formatted(layout, .yaml) == layout, "\(text)")
    let lines = layout.split(separator: "\n")
    for key in keys {
      let places = lines.indices.filter { lines[$0].hasSuffix("# \(key)") }
      #expect(places.count == 1, "\(layout)")
      let line = lines[try #require(places.first)...].first { !$0.hasPrefix("#") }
      #expect(line?.hasPrefix("\(key):") == true, "\(layout)")
    }
  }

  private func formatted(
    _ text: String, _ format: DocumentFormat
  ) throws(FormattingRefusal) -> String {
    let document = Document.read(Array(text.utf8), as: format)
    return String(decoding: try document.formatted(by: AlphabetOrder()), as: UTF8.self)
  }

  /// Every value behind its pointer.
  private func sortedLeaves(_ text: String, _ format: DocumentFormat) -> [String] {
    let document = Document.read(Array(text.utf8), as: format)
    var leaves: [String] = []
    var waiting = document.root.map { [(JSONPointer(), $0)] } ?? []
    while let (place, node) = waiting.popLast() {
      leaves.append("\(place) \(node.kind) \(node.text)")
      waiting += node.writtenEntries.map { (place.appending($0.key.text), $0.value) }
      waiting += node.elements.enumerated().map { (place.appending($0.offset), $0.element) }
    }
    return leaves.sorted()
  }

  private func comments(_ text: String, _ format: DocumentFormat) -> [String] {
    ["# top", "# ñ comment", "# inner", "# trailing", "# header"].map { comment in
      "\(comment) \(text.split(separator: comment, omittingEmptySubsequences: false).count)"
    }
  }
}
