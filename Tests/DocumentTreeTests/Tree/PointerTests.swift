import DocumentTree
import Testing

@Suite("Pointers")
struct PointerTests {
  @Test(
    "are read and written with their escapes",
    arguments: ["", "/", "/a/b", "/a~1b/~0/0", "/ñ/á\u{301}", "/~01"])
  func roundTrip(_ text: String) {
    #expect(JSONPointer(text).description == text)
  }

  @Test("undo escapes once")
  func escapes() {
    #expect(JSONPointer("/a~1b/~01/~").tokens == ["a/b", "~1", "~"])
    #expect(JSONPointer(tokens: ["a/b", "~"]).description == "/a~1b/~0")
  }

  static let text = """
    # ficha
    poblacion: &p
      potencial: 890.484 # empresas
      "a/b": [1, {c: ñ}]
    otra: *p
    vacia:
    """

  static let document = Document.read(Array(text.utf8), as: .yaml)

  @Test(
    "find nodes",
    arguments: [
      ("/poblacion/potencial", "890.484"), ("/poblacion/a~1b/0", "1"),
      ("/poblacion/a~1b/1/c", "ñ"), ("/otra/potencial", "890.484"), ("/vacia", ""),
    ])
  func find(_ pointer: String, _ text: String) {
    #expect(Self.document.node(at: JSONPointer(pointer))?.text == text)
  }

  @Test(
    "find nothing where nothing is",
    arguments: [
      "/nada", "/poblacion/a~1b/2", "/poblacion/a~1b/00", "/vacia/x", "/poblacion/a~1b/-1",
    ])
  func absent(_ pointer: String) {
    #expect(Self.document.node(at: JSONPointer(pointer)) == nil)
  }

  @Test("find keys")
  func keys() throws {
    let key = try #require(Self.document.keyNode(at: JSONPointer("/poblacion/a~1b")))
    #expect(key.text == "a/b")
    #expect(Self.document.source[key.range.start] == UInt8(ascii: "\""))
    #expect(Self.document.keyNode(at: JSONPointer("")) == nil)
  }

  /// From every node to a pointer and back, by its first byte.
  @Test("and places lead to each other")
  func back() throws {
    let pointers = ["/poblacion/potencial", "/poblacion/a~1b/0", "/poblacion/a~1b/1/c", "/vacia"]
    for text in pointers {
      let pointer = JSONPointer(text)
      let node = try #require(Self.document.node(at: pointer))
      #expect(Self.document.pointer(at: node.range.start) == pointer)
      let key = Self.document.keyNode(at: pointer)
      if let key { #expect(Self.document.pointer(at: key.range.start) == pointer) }
    }
    #expect(Self.document.pointer(at: 0) == nil)
    #expect(Self.document.pointer(at: Self.document.source.count + 10) == nil)
  }

  @Test("of an alias is the alias, not its target")
  func alias() throws {
    let node = try #require(Self.document.root?["otra"])
    #expect(node.isAlias)
    #expect(node.kind == .mapping)
    #expect(Self.document.pointer(at: node.range.start + 1) == JSONPointer("/otra"))
    #expect(node.anchor == "p")
  }
}
