import DocumentTree
import ExactNumbers
import ProgramSheets
import Testing

@Suite("Table of fields")
struct CamposTests {
  @Test("No field is described twice")
  func unique() {
    let patterns = Campos.todos.map(\.pattern)
    #expect(Set(patterns).count == patterns.count)
  }

  @Test("A field comes after the group it stands in")
  func groupsFirst() {
    var known: Set<String> = [""]
    for field in Campos.todos {
      let parent = field.ruta.dropLast(field.ruta.dropLast().last == "*" ? 2 : 1)
      #expect(known.contains(parent.map { "/" + $0 }.joined()), "\(field.pattern)")
      known.insert(field.pattern)
    }
  }

  @Test("Keys are plain letters and labels are not empty")
  func names() {
    for field in Campos.todos {
      let isPlain = field.clave.utf8.allSatisfy { 97...122 ~= $0 | 0x20 }
      #expect(field.clave == "*" || isPlain, "\(field.pattern)")
      #expect(!field.etiqueta.isEmpty)
    }
  }

  @Test("A form demands no field that it does not have")
  func demandedFields() {
    for field in Campos.todos {
      #expect(field.formularios.isSuperset(of: field.exigido), "\(field.pattern)")
      for form in SheetKind.exAnte.forms where field.limites[form] != nil {
        #expect(field.formularios.contains(form), "\(field.pattern)")
        #expect(field.tipo == .texto, "\(field.pattern)")
      }
    }
  }

  @Test("Every described key is read into the sheet")
  func describedKeysAreRead() throws {
    let sheet = try #require(SheetReader.read(Self.fullDocument()).sheet)
    let patterns = Cells(of: sheet).patterns
    for field in Campos.todos { #expect(patterns.contains(field.pattern), "\(field.pattern)") }
  }

  @Test("Every key of the sheet is described")
  func sheetKeysAreDescribed() throws {
    let sheet = try #require(SheetReader.read(Self.fullDocument()).sheet)
    let described = Set(Campos.todos.map(\.pattern))
    let details = Set(Campo.detallesDeCifra.map(\.pattern))
    for pattern in Cells(of: sheet).patterns where !described.contains(pattern) {
      let parent = pattern.split(separator: "/").dropLast().map { "/" + $0 }.joined()
      let name = String(pattern.split(separator: "/").last ?? "")
      let isRow = name == "*" && described.contains(parent)
      let isDetail = details.contains(name) && Campos.campo(en: path(parent))?.tipo.esCifra == true
      #expect(isRow || isDetail, "\(pattern)")
    }
  }

  @Test(
    "Of a sheet with every key nothing is said but of other forms' keys, and the general decoder reads it"
  )
  func fullSheet() throws {
    let document = try Self.fullDocument()
    let reading = SheetReader.read(document)
    let foreign = Campos.todos.filter { !$0.formularios.contains(.nuevo2025) }.map(\.pattern)
    let outermost = foreign.filter { own in !foreign.contains { own.hasPrefix($0 + "/") } }
    #expect(!outermost.isEmpty)
    #expect(
      reading.issues.map { "\($0.rule) \($0.pointer)" }.sorted()
        == outermost.map { "LEC13 \($0)" }.sorted())
    let sheet = try #require(reading.sheet)
    try expectSame(document, "encabezado", sheet.encabezado)
    try expectSame(document, "antecedentes", sheet.antecedentes)
    try expectSame(document, "diagnostico", sheet.diagnostico)
    try expectSame(document, "poblacion", sheet.poblacion)
    try expectSame(document, "objetivos", sheet.objetivos)
    try expectSame(document, "estrategia", sheet.estrategia)
    try expectSame(document, "componentes", sheet.componentes)
    try expectSame(document, "produccion", sheet.produccion)
    try expectSame(document, "gasto", sheet.gasto)
    try expectSame(document, "excepciones", sheet.excepciones)
  }

  /// Expects that the general decoder makes the same of a section as the reader did.
  private func expectSame<Section: Decodable & Equatable>(
    _ document: Document, _ key: String, _ section: Section?
  ) throws {
    let node = try #require(document.root?[key])
    #expect(try TreeDecoder().decode(Section.self, from: node) == section)
  }

  @Test("A published form has its own limits")
  func limits() throws {
    let articulations = try #require(Campos.campo(en: ["estrategia", "articulaciones"]))
    #expect(SheetKind.exAnte.forms.map { articulations.limites[$0] } == [1000, 500, 1500])
    let name = try #require(Campos.campo(en: ["componentes", "3", "nombre"]))
    #expect(SheetKind.exAnte.forms.map { name.limites[$0] } == [nil, nil, 200])
  }

  @Test("A pointer with row numbers and years finds its field")
  func lookup() {
    #expect(Campos.campo(en: ["gasto", "componentes", "12", "total"])?.unidad == .milesDePesos)
    #expect(Campos.campo(en: ["poblacion", "beneficiaria", "2019"])?.tipo == .conteo)
    #expect(Campos.campo(en: ["poblacion", "potencial", "numero"])?.tipo == .conteo)
    #expect(Campos.campo(en: ["gasto", "total", "estimacion"])?.tipo == .texto)
    #expect(Campos.campo(en: ["gasto", "totales"]) == nil)
  }

  @Test("Every field is found at the path that its pattern leads along")
  func ownPaths() {
    for field in Campos.todos { #expect(Campos.campo(en: path(field.pattern)) == field) }
  }

  @Test("A figure has its details beside it, unless the form has its own")
  func details() {
    for figure in Campos.todos where figure.tipo.esCifra {
      let hasOwn = Campos.todos.contains { $0.pattern.hasPrefix(figure.pattern + "/") }
      for detail in Campo.detallesDeCifra.dropFirst() where !hasOwn {
        #expect(Campos.campo(en: path(figure.pattern) + [detail.pattern]) == detail)
      }
      #expect(Campos.campo(en: path(figure.pattern) + ["numero"]) == figure)
    }
  }

  private func path(_ pattern: String) -> [String] {
    pattern.split(separator: "/").map { $0 == "*" ? "0" : String($0) }
  }

  /// A sheet with something in every field that the table describes.
  static func fullDocument() throws -> Document {
    var root = Branch()
    for field in Campos.todos where !field.tipo.esContenedor || field.tipo == .textos {
      root.add(field.ruta[...], sample(of: field))
    }
    return Document.read(Array(root.json.utf8), as: .json)
  }

  private static func sample(of field: Campo) -> String {
    switch field.pattern {
    case "/ficha": "\"ex-ante\""
    case "/formulario": "\"2025-nuevo\""
    case "/notacion": "\"chilena\""
    default: sample(of: field.tipo)
    }
  }

  private static func sample(of type: Campo.Tipo) -> String {
    switch type {
    case .conteo, .monto, .porcentaje, .cifra, .ejercicio: "7"
    case .respuesta: "\"Sí\""
    case .textos: "[\"texto\"]"
    default: "\"texto\""
    }
  }
}

/// A tree of keys that becomes JSON.
private struct Branch {
  var leaf: String?
  var children: [(name: String, branch: Branch)] = []

  mutating func add(_ path: ArraySlice<String>, _ value: String) {
    guard let name = path.first else {
      leaf = value
      return
    }
    let index = children.firstIndex { $0.name == name } ?? children.endIndex
    if index == children.endIndex { children.append((name, Branch())) }
    children[index].branch.add(path.dropFirst(), value)
  }

  var json: String {
    guard let first = children.first else { return leaf ?? "null" }
    if first.name == "*", leaf == nil {
      let isYear = first.branch.children.isEmpty
      return isYear ? "{\"2019\": \(first.branch.json)}" : "[\(first.branch.json)]"
    }
    // a figure with something beside it
    let own = leaf.map { ["\"numero\": \($0)"] } ?? []
    return "{"
      + (own + children.map { "\"\($0.name)\": \($0.branch.json)" })
      .joined(separator: ", ") + "}"
  }
}
