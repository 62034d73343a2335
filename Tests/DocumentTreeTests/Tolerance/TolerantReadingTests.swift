import DocumentTree
import Testing

/// A form with a few keys, to read tolerantly by.
private struct SmallForm: KeyOrder {
  let root = 0

  func entry(_ key: String, in place: Int) -> (rank: Int, place: Int)? {
    let groups: [Int: [String: Int]] = [
      0: ["obra": 1, "gasto": 2, "dato": 9], 1: ["texto": 9, "causas": 3, "notas": 5, "fin": 9],
      2: ["total": 9, "filas": 6, "resto": 9], 4: ["causa": 9, "prueba": 9],
      7: ["fila": 9, "total": 9],
    ]
    return groups[place]?[key].map { (0, $0) }
  }

  func element(of place: Int) -> Int? { [3: 4, 5: 8, 6: 7][place] }
}

struct SlipCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let tree: String
  let issues: [String]
  /// Whether the mended layout reads strictly as the same tree.
  let isMended: Bool

  init(_ name: String, _ text: String, _ tree: String, _ issues: String..., isMended: Bool = true) {
    testDescription = name
    self.text = text
    self.tree = tree
    self.issues = issues
    self.isMended = isMended
  }
}

@Suite("A tolerant reading")
struct TolerantReadingTests {
  @Test("says one slip once, and reads all the rest", arguments: slips)
  func slip(_ example: SlipCase) {
    let document = Document.read(Array(example.text.utf8), as: .yaml).readTolerantly(SmallForm())
    #expect(document.issues.map { told($0, in: example.text) } == example.issues)
    #expect(document.root.map(json) == example.tree)
    let mended = Document.read(document.mendedLayout, as: .yaml)
    #expect(mended.hasErrors != example.isMended)
    if example.isMended { #expect(mended.root.map(json) == example.tree) }
  }

  private static let sound = #"{"obra":{"texto":"a","fin":"b"},"gasto":{"total":5}}"#
  private static let rows =
    #"{"gasto":{"filas":[{"fila":"a","total":1},{"fila":"b","total":2}],"total":3}}"#
  private static let stray = #"{"obra":{"texto":"uno","fin":"b"},"gasto":{"total":5}}"#

  static let slips: [SlipCase] = [
    SlipCase(
      "no-break spaces before a key", "obra:\n  texto: a\n\u{A0} fin: b\ngasto:\n  total: 5\n",
      sound, "3:1 no-break space (U+00A0) in the indentation"),
    SlipCase(
      "wide and narrow blanks on several lines",
      "obra:\n\u{2009}\u{202F}texto: a\n\u{3000} fin: b\ngasto:\n  total: 5\n", sound,
      "2:1 special space (U+2009) in the indentation, here and in 1 more line"),
    SlipCase(
      "a sign without width before a key",
      "obra:\n  \u{200B}texto: a\n  fin: b\n\u{FEFF}gasto:\n  total: 5\n", sound,
      "2:3 invisible character (U+200B) in the indentation, here and in 1 more line"),
    SlipCase(
      "a no-break space after a colon", "obra:\n  texto:\u{A0}a\n  fin: b\ngasto:\n  total: 5\n",
      sound, "2:9 no-break space (U+00A0) after the colon"),
    SlipCase(
      "a no-break space before a colon", "obra:\n  texto\u{A0}: a\n  fin: b\ngasto:\n  total: 5\n",
      sound, "2:8 no-break space (U+00A0) after the colon"),
    SlipCase(
      "no-break spaces around values",
      "obra:\n  texto: \u{A0}a\n  fin: b\u{A0}\ngasto:\n  total: 5\n", sound,
      "2:10 no-break space (U+00A0) at the start or the end of the value, here and in 1 more line"),
    SlipCase(
      "a line of a no-break space", "obra:\n  texto: a\n\u{A0}\n  fin: b\ngasto:\n  total: 5\n",
      sound, "3:1 no-break space (U+00A0) in the indentation"),
    SlipCase(
      "a comment behind a no-break space",
      "\u{A0}# c\nobra:\n  texto: a\n \u{A0}# c\n  fin: b\ngasto:\n  total: 5\n", sound,
      "1:1 no-break space (U+00A0) in the indentation, here and in 1 more line"),
    SlipCase(
      "no-break spaces after dashes",
      "gasto:\n  filas:\n    -\u{A0}fila: a\n      total: 1\n    -\u{A0}fila: b\n      total: 2\n  total: 3\n",
      rows, "3:6 no-break space (U+00A0) after the dash, here and in 1 more line"),
    SlipCase(
      "tabs everywhere",
      "gasto:\n\tfilas:\n\t\t- fila: a\n\t\t  total: 1\n\t\t- fila: b\n\t\t\ttotal: 2\n\ttotal: 3\n",
      rows, "2:1 tab in the indentation, here and in 5 more lines"),
    SlipCase(
      "a tab among spaces",
      "gasto:\n    filas:\n      - fila: a\n        total: 1\n      - fila: b\n        total: 2\n\ttotal: 3\n",
      rows, "7:1 tab in the indentation"),
    SlipCase(
      "tabs before the lines of a text",
      "obra:\n\ttexto: |-\n\t\tuno\n\t\tdos\n\tfin: tres\n\t\tcuatro\n",
      #"{"obra":{"texto":"uno\ndos","fin":"tres cuatro"}}"#,
      "2:1 tab in the indentation, here and in 4 more lines"),
    SlipCase(
      "no blank after the first colon", "obra:\n  texto:a\n  fin: b\ngasto:\n  total: 5\n", sound,
      "2:3 a space is missing after 'texto:'"),
    SlipCase(
      "no blank after a colon in a row and in braces",
      "gasto:\n  filas:\n    - fila:a\n      total: 1\n    - {fila: b, total:2}\n  total: 3\n",
      rows, "3:7 a space is missing after 'fila:', here and in 1 more line"),
    SlipCase(
      "a row one column less",
      "gasto:\n  filas:\n    - fila: a\n      total: 1\n   - fila: b\n     total: 2\n  total: 3\n",
      rows, "5:4 indentation with 1 column less than the sibling lines"),
    SlipCase(
      "a row one column more, its keys not",
      "gasto:\n  filas:\n    - fila: a\n      total: 1\n     - fila: b\n      total: 2\n  total: 3\n",
      rows, "5:6 indentation with 1 column more than the sibling lines"),
    SlipCase(
      "a first key beside its siblings",
      "obra:\n   texto: a\n  causas: []\n  fin: b\ngasto:\n  total: 5\n",
      #"{"obra":{"texto":"a","causas":[],"fin":"b"},"gasto":{"total":5}}"#,
      "2:4 indentation with 1 column more than the sibling lines"),
    SlipCase(
      "a bracket and a line of a quoted text at the margin",
      "obra:\n  texto: \"uno\ndos\"\n  notas: [\n    a,\n  ]\n",
      #"{"obra":{"texto":"uno dos","notas":["a"]}}"#,
      "3:1 line without indentation within quotes",
      "6:3 line without indentation within brackets"),
    SlipCase(
      "a paragraph at the margin",
      "obra:\n  texto: uno\nDos: con dos puntos.\n\n- tres\n# no\n  fin: b\ngasto:\n  total: 5\n",
      stray, "3:1 these 2 lines continue the text of 'texto' without its indentation",
      isMended: false),
    SlipCase(
      "a paragraph behind a block",
      "obra:\n  texto: |-\n    uno\n dos\n tres: 3\n  fin: b\ngasto:\n  total: 5\n",
      stray, "4:2 these 2 lines continue the text of 'texto' without its indentation",
      isMended: false),
    SlipCase(
      "a text below its key", "obra:\n  texto:\nuno\n  fin: b\ngasto:\n  total: 5\n",
      #"{"obra":{"texto":null,"fin":"b"},"gasto":{"total":5}}"#,
      "3:1 this line continues the text of 'texto' without its indentation", isMended: false),
    SlipCase(
      "a title above everything", "Título\nobra:\n  texto: a\n  fin: b\ngasto:\n  total: 5\n",
      sound, "1:1 this line continues the text before it without its indentation",
      isMended: false),
    SlipCase(
      "a key without its colon", "obra:\n  texto: a\n  fin b\ngasto:\n  total: 5\n",
      #"{"obra":{"texto":"a"},"gasto":{"total":5}}"#, "3:3 ': ' is missing after the key",
      isMended: false),
  ]

  @Test(
    "is as strict as any other in a sound text",
    arguments: [
      "obra:\n  texto: a\n    b\n  notas:\n  - x\n  - y: 1\ngasto: {total: 5}\n",
      "obra: # c\n  texto: >-\n\n    uno\n     dos\n\n    tres\n  # c\n  fin: 'a\n    b'\n",
      "? obra\n: texto: a\n--- x\n", "&a obra:\n  ? texto\n  : *a\n", "[a, {b: c}]\n",
      "- - a\n  - b\n",
    ])
  func sound(_ text: String) {
    let strict = Document.read(Array(text.utf8), as: .yaml)
    let tolerant = strict.readTolerantly(SmallForm())
    #expect(tolerant.root.map(json) == strict.root.map(json))
    #expect(tolerant.layoutMends.isEmpty)
    #expect(tolerant.issues.filter { $0.severity != .error }.isEmpty)
  }

  @Test(
    "reads the slips of a JSON text",
    arguments: [
      ("{\"a\":\u{A0}1,\u{FEFF}\"b\": 2}", #"{"a":1,"b":2}"#),
      ("{\"a\": \"uno\ndos\ttres\", \"b\": 2}", #"{"a":"uno\ndos\ttres","b":2}"#),
    ])
  func slipOfJson(_ text: String, _ tree: String) {
    let strict = Document.read(Array(text.utf8), as: .json)
    #expect(strict.hasErrors)
    let tolerant = strict.readTolerantly(nil)
    #expect(tolerant.issues.count == 1)
    #expect(tolerant.issues.allSatisfy { $0.severity == .slip })
    #expect(tolerant.root.map(json) == tree)
    #expect(json(of: String(decoding: tolerant.mendedLayout, as: UTF8.self), as: .json) == tree)
  }

  @Test("reads a key of a JSON text without its quotes")
  func bareKeys() {
    let text = #"{a": 1, "g": {b: [2], c: 3}}"#
    let tolerant = Document.read(Array(text.utf8), as: .json).readTolerantly(nil)
    #expect(tolerant.issues.map(\.kind) == [.unquotedKey, .unquotedKey, .unquotedKey])
    #expect(tolerant.root.map(json) == #"{"a":1,"g":{"b":[2],"c":3}}"#)
  }

  @Test(
    "a quote that is never closed stays one",
    arguments: [
      "{\"a\": \"uno\n\"b\": 2}", "{\"a\": \"uno\n}",
    ])
  func openQuote(_ text: String) {
    #expect(Document.read(Array(text.utf8), as: .json).readTolerantly(nil).hasErrors)
  }
}
