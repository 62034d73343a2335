import DocumentTree
import TestSupport
import Testing

@Suite("Recovery from errors in YAML")
struct YamlRecoveryTests {
  @Test("reading goes on with the next entry that is no deeper")
  func independent() {
    let text = """
      ficha: ex-ante
      gasto:
        nota: esto: falla
        otro: "sin cerrar
        total: 3
      poblacion:
      \tpotencial: 5
        objetivo: [1, 2
        beneficiaria: {2019: 1, 2020: 2}
      repetida: 1
      repetida: 2
      sin dos puntos
      lista:
        - a
        - b: 1
          c: *nada
        - 'd' e
        - f
      fin: ok
      """
    let document = Document.read(Array(text.utf8), as: .yaml)
    let lines = document.issues.map { told($0, in: text) }
    #expect(
      lines == [
        "3:13 ': ' inside of a value without quotes", "4:9 quotes never closed",
        "7:1 tab in the indentation", "8:13 '[' never closed", "11:1 key 'repetida' is there twice",
        "12:1 ': ' is missing after the key", "16:8 no anchor 'nada' before this alias",
        "17:9 'e' where the end of the line was expected",
      ])
    let read = ["/gasto/total", "/poblacion/beneficiaria/2020", "/lista/0", "/lista/3", "/fin"]
    #expect(read.map { document.node(at: JSONPointer($0))?.text } == ["3", "2", "a", "f", "ok"])
    #expect(read.allSatisfy { document.node(at: JSONPointer($0))?.isDamaged == false })
    let damaged = [
      "/gasto/nota", "/gasto/otro", "/gasto", "/poblacion", "/poblacion/objetivo", "", "/lista/1/c",
      "/lista/2",
    ]
    #expect(damaged.allSatisfy { document.node(at: JSONPointer($0))?.isDamaged == true })
  }

  /// One line broken in every way at every place: what stands before and after is always read.
  @Test(
    "the entries before and after it are read",
    arguments: [
      "x: a: b", "x: \"a", "x: 'a", "x: [a", "x: {a: [b", "x: a]\nx2: }", "\tx: a", "x", "- x",
      "x: *x",
      "x: @a", "x: |q", "x: \"\\q\"", "x: [1}", "x: !<a b", "x: &a *a", "x: [a] b", "[x", "{x: 1",
      "\"x",
      "? [a", "x:\n  y: z: w\n    v: 1", "x:\n  - a: \"b\n  - c", "%x: 1", "x: [a,\n  b: c: d\n",
      "&a &b x: 1",
    ])
  func neighbours(_ broken: String) {
    let text = "antes: 1\n\(broken)\ndespues: {a: 2}\n"
    let document = Document.read(Array(text.utf8), as: .yaml)
    #expect(document.hasErrors)
    #expect(
      document.root?.isDamaged == true || document.root?["x"]?.isDamaged == true
        || broken.contains("\n"))
    #expect(document.node(at: JSONPointer("/antes"))?.text == "1")
    #expect(document.node(at: JSONPointer("/despues/a"))?.text == "2")
  }

  @Test("the tape is consistent, wherever the file is truncated", arguments: 0..<400)
  func mutilated(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for format in DocumentFormat.allCases {
      var bytes = Array((format == .yaml ? Self.yaml : Self.json).utf8)
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<max(bytes.count, 1), using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes = bytes.enumerated().filter { $0.offset != place }.map(\.element)
        case 1:
          bytes.insert(
            Self.marks.randomElement(using: &generator) ?? 0x20, at: min(place, bytes.count))
        default: bytes = Array(bytes.prefix(place) + bytes.suffix(place / 2))
        }
      }
      for document in Document.readAll(bytes, as: format) { walk(document) }
    }
  }

  /// Keys and values in pairs, children inside of the tape, ranges inside of the file and in order.
  private func walk(_ document: Document) {
    guard let root = document.root else { return #expect(document.hasErrors) }
    var waiting = [root]
    var seen = 0
    while let node = waiting.popLast() {
      seen += 1
      #expect(node.range.end <= document.source.count)
      guard !node.isAlias else { continue }
      let children = Array(node.elements) + node.writtenEntries.flatMap { [$0.key, $0.value] }
      #expect(children.count == (node.kind == .mapping ? 2 : 1) * node.count)
      for child in children { #expect(child.range.start >= node.range.start) }
      waiting += children
      if node.kind == .scalar { #expect(node.text.utf8.count <= 2 * document.source.count) }
    }
    #expect(seen == document.nodeCount)
  }

  static let marks = Array("\"'[]{}:,-?&*!|>#%@ \n\r\t\\~<.ñ0a".utf8)

  static let yaml = """
    %TAG !e! tag:e.cl,2025:
    ---
    ficha: &a ex-ante # ñ
    lista: [1, {b: "c\\n", 'd''': e}, [f: g], ? h : i]
    texto: |-
      uno
        dos

      tres
    ? &k [x, y]
    : - - z
      - !e!w >+2
          v

      - <<: {m: 1}
        o: *a
    "clave": 'a

      b'
    ...
    --- fin
    """

  static let json = #"{"a": [1, -2.5e3, "\u00f1\n"], "b": {"c": null, "d": [true, {}]}, "e": "ñ😀"}"#
}
