import Testing

@testable import DocumentTree

@Suite("A document with its scalars decoded")
struct DecodedTextsTests {
  static let yaml = """
    # ficha
    llano: Ñandúes y pudúes
    seguido: una línea
      y otra
    'con''comilla': 'dos

      párrafos'
    escapes: "tab\\t, \\u00F1 y \\
      unión"
    plegado: >-
      Una línea
      y otra.

        sangrada
    literal: &texto |+
      primera
      segunda

    vacio: |-
    alias: *texto
    lista: ["\\L", 'a''b', {"\\x41": "\\""}]
    """

  @Test(
    "says the same",
    arguments: [
      (yaml, DocumentFormat.yaml), (yaml.replacing("\n", with: "\r\n"), .yaml),
      (#"{"a\n": ["\u00f1", "b", "", {"\"": "c\\d"}], "d": 1}"#, .json), ("{}", .json), ("", .yaml),
    ])
  func sameTexts(_ text: String, _ format: DocumentFormat) {
    let document = Document.read(Array(text.utf8), as: format)
    expectSame(document.decodingTexts(), as: document)
  }

  @Test("says what scalars were respelled as")
  func respelled() {
    let document = Document.read(Array(Self.yaml.utf8), as: .yaml)
    let texts: [Int: Respelling] = [2: .text("otro"), 4: .blank]
    let respelled = document.respelled(texts)
    let decoded = respelled.decodingTexts()
    expectSame(decoded, as: respelled)
    #expect(decoded.root?["llano"]?.text == "otro")
    #expect(decoded.original === document)
  }

  @Test("is the document itself where every scalar stands in the source as it is")
  func nothingToDecode() {
    let document = Document.read(Array(#"{"a": ["b", 1, "ñ"]}"#.utf8), as: .json)
    #expect(document.decodingTexts() === document)
    let other = Document.read(Array(Self.yaml.utf8), as: .yaml).decodingTexts()
    #expect(other.decodingTexts() === other)
    #expect(other.decodedTexts != nil)
  }

  private func expectSame(_ decoded: Document, as document: Document) {
    #expect(decoded.nodeCount == document.nodeCount)
    for index in 0..<document.nodeCount {
      let node = Node(document: document, index: index)
      let other = Node(document: decoded, index: index)
      #expect(other.text == node.text)
      #expect(other.bytes == Array(node.text.utf8))
      #expect(other.range == node.range)
      #expect(other.isNull == node.isNull)
      #expect(other.hasText(node.text) == (node.kind == .scalar))
    }
  }
}
