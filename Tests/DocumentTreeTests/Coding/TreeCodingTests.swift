import DocumentTree
import Testing

private struct Programa: Codable, Equatable {
  var nombre: String
  var inicio: Int
  var beneficiaria: [String: Int]
  var componentes: [Componente]
  var nota: String?
  var vigente: Bool
}

private struct Componente: Codable, Equatable {
  var nombre: String
  var descripcion: String
}

private struct Cifra: NodeDecodable, Encodable, WrittenAsFigure, Equatable {
  let figureText: String
  let isPlain: Bool

  init(figureText: String) {
    self.figureText = figureText
    isPlain = true
  }

  init(node: Node, userInfo: [CodingUserInfoKey: Any]) {
    figureText = node.text
    isPlain = node.isPlainOrNumber
  }

  init(from decoder: any Decoder) throws {
    throw DecodingError.dataCorrupted(
      DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "not by a node"))
  }
}

@Suite("Decoding and encoding of types")
struct TreeCodingTests {
  @Test("writes what people would write")
  func writing() throws {
    let programa = Programa(
      nombre: "Más: y mejor", inicio: 2009, beneficiaria: ["2019": 31500],
      componentes: [
        Componente(nombre: "Capacitación", descripcion: "Uno.\n\nDos."),
        Componente(nombre: "- Asesoría", descripcion: ""),
      ], nota: nil, vigente: true)
    let yaml = """
      nombre: "Más: y mejor"
      inicio: 2009
      beneficiaria:
        2019: 31500
      componentes:
        - nombre: Capacitación
          descripcion: |-
            Uno.

            Dos.
        - nombre: "- Asesoría"
          descripcion: ""
      vigente: true

      """
    let json = """
      {
        "nombre": "Más: y mejor",
        "inicio": 2009,
        "beneficiaria": {
          "2019": 31500
        },
        "componentes": [
          {
            "nombre": "Capacitación",
            "descripcion": "Uno.\\n\\nDos."
          },
          {
            "nombre": "- Asesoría",
            "descripcion": ""
          }
        ],
        "vigente": true
      }

      """
    for (format, expected) in [(DocumentFormat.yaml, yaml), (.json, json)] {
      let bytes = try TreeEncoder().encode(programa, as: format)
      #expect(String(decoding: bytes, as: UTF8.self) == expected)
      let root = try #require(Document.read(bytes, as: format).root)
      #expect(try TreeDecoder().decode(Programa.self, from: root) == programa)
    }
  }

  @Test("passes the node to leaves that need it, and writes their numbers unquoted")
  func leaves() throws {
    let text = "a: 1.167.259\nb: '2'\nc: ~\n"
    let root = try #require(Document.read(Array(text.utf8), as: .yaml).root)
    let decoded = try TreeDecoder().decode([String: Cifra?].self, from: root)
    #expect(decoded["a"]??.figureText == "1.167.259")
    #expect(decoded["a"]??.isPlain == true)
    #expect(decoded["b"]??.isPlain == false)
    #expect(decoded["c"] == .some(nil))
    let bytes = try TreeEncoder().encode([Cifra(figureText: "37.06")], as: .yaml)
    #expect(String(decoding: bytes, as: UTF8.self) == "- 37.06\n")
  }

  @Test(
    "writes as a text in JSON what is not a number there",
    arguments: ["", "1.", "01", "x", "\"1\"", "1 2", "true", " 1", "37.06", "1.167.259"])
  func figuresInWords(_ text: String) throws {
    let bytes = try TreeEncoder().encode([Cifra(figureText: text)], as: .json)
    let root = try #require(Document.read(bytes, as: .json).root)
    #expect(root[0]?.isPlainOrNumber == false)
    #expect(root[0]?.text == text)
  }

  @Test("treats ignored nodes as absent")
  func ignoring() throws {
    let document = Document.read(Array("a: 1\nb: [1, 2, 3]\n".utf8), as: .yaml)
    let root = try #require(document.root)
    let a = try #require(root["a"])
    let second = try #require(root["b"]?[1])
    let decoder = TreeDecoder(ignoring: [a.index, second.index])
    struct Both: Decodable {
      var a: Int?
      var b: [Int]
    }
    let both = try decoder.decode(Both.self, from: root)
    #expect(both.a == nil)
    #expect(both.b == [1, 3])
  }

  @Test("reports the position of an invalid value in the coding path")
  func path() throws {
    let text =
      "componentes:\n  - nombre: a\n    descripcion: b\n  - nombre: [c]\n    descripcion: d\n"
    let document = Document.read(Array(text.utf8), as: .yaml)
    let root = try #require(document.root)
    struct Lista: Decodable { var componentes: [Componente] }
    let error = #expect(throws: DecodingError.self) {
      try TreeDecoder().decode(Lista.self, from: root)
    }
    guard case .typeMismatch(_, let context) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let pointer = JSONPointer(path: context.codingPath)
    #expect(pointer == JSONPointer("/componentes/1/nombre"))
    #expect(document.node(at: pointer)?.kind == .sequence)
  }

  @Test("merges the targets of '<<' after its own entries")
  func merging() throws {
    let text = "base: &b {x: 1, y: 2}\notra: &o {y: 3, z: 4}\nfin:\n  <<: [*b, *o]\n  x: 9\n"
    let document = Document.read(Array(text.utf8), as: .yaml)
    let fin = try #require(document.root?["fin"])
    #expect(json(of: fin) == #"{"x":9,"y":2,"z":4}"#)
    #expect(try TreeDecoder().decode([String: Int].self, from: fin) == ["x": 9, "y": 2, "z": 4])
    #expect(fin["z"]?.text == "4")
    #expect(fin.writtenEntries.map(\.key.text) == ["<<", "x"])
    #expect(document.issues.map(\.kind) == [.mergeKey])
    #expect(document.issues.first?.severity == .note)
  }
}
