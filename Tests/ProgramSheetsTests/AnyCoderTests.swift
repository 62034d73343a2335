import DocumentTree
import ExactNumbers
import Foundation
import ProgramSheets
import TestSupport
import Testing

/// What `Codable` promises of a sheet, whichever coder is used.
@Suite("A sheet and any coder")
struct AnyCoderTests {
  @Test(
    "An example is the same to every coder",
    arguments: Project.sheets(of: "ex-ante"))
  func examples(name: String) throws { try expectSameForAll(Files.example(name)) }

  @Test("A sheet with something in every field is the same to every coder")
  func fullSheet() throws { try expectSameForAll(CamposTests.fullDocument()) }

  @Test("A sheet with changed values is the same to every coder", arguments: 0..<320)
  func changedSheet(seed: Int) throws { try expectSameForAll(Self.changed(seed)) }

  @Test("Foundation reads a published file of JSON itself, but for the zeros at the end of numbers")
  func publishedJson() throws {
    let text = try Project.example("juntos-2019.json")
      .replacing(/(\d\.\d*[1-9])0+(,?\n)/) { "\($0.1)\($0.2)" }
      .replacing(/(\d)\.0+(,?\n)/) { "\($0.1)\($0.2)" }
    let sheet = SheetReader.read(Document.read(Array(text.utf8), as: .json)).sheet
    #expect(sheet?.gasto?.porBeneficiario?.decimal == ExactDecimal(coefficient: 743_341, scale: 2))
    #expect(try JSONDecoder().decode(FichaExAnte.self, from: Data(text.utf8)) == sheet)
  }

  @Test("A figure is read in the notation that the sheet declares, after it or before it")
  func notation() throws {
    for (notation, expected) in [
      ("punto", ExactDecimal(coefficient: 1500, scale: 3)), ("chilena", ExactDecimal(1500)),
    ] {
      let text =
        #"{"gasto": {"total": "1.500", "porBeneficiario": 2.125}, "notacion": "\#(notation)"}"#
      let sheet = try JSONDecoder().decode(FichaExAnte.self, from: Data(text.utf8))
      #expect(sheet.gasto?.total?.decimal == expected)
      let ratio = ExactDecimal(coefficient: 2125, scale: 3)
      #expect(sheet.gasto?.porBeneficiario?.decimal == ratio)
      for format in DocumentFormat.allCases {
        let bytes = try TreeEncoder().encode(sheet, as: format)
        let again = SheetReader.read(Document.read(bytes, as: format)).sheet
        #expect(again?.gasto?.total?.decimal == expected)
        #expect(again?.gasto?.porBeneficiario?.decimal == ratio)
      }
    }
  }

  @Test("A part of a sheet is read by itself, in the notation that the decoder is given")
  func part() throws {
    let decoder = JSONDecoder()
    decoder.userInfo[.notacion] = Notation.punto
    let text = #"{"total": "1.500", "porUnidad": [{"componente": "Riego", "valor": "0.25"}]}"#
    let spending = try decoder.decode(Gasto.self, from: Data(text.utf8))
    #expect(spending.total?.decimal == ExactDecimal(coefficient: 1500, scale: 3))
    #expect(spending.porUnidad?.first?.componente == "Riego")
    #expect(try decoder.decode(Gasto.self, from: JSONEncoder().encode(spending)) == spending)
  }

  @Test(
    "What is not of the shape that the form asks for is an error with its place",
    arguments: zip(
      [
        #"{"gasto": {"total": [1]}}"#, #"{"gasto": "mucho"}"#, #"{"componentes": {"nombre": "x"}}"#,
        #"{"componentes": [{}, "x"]}"#, #"{"poblacion": {"beneficiaria": 7}}"#,
        #"{"encabezado": {"servicio": {"x": 1}}}"#, "[]",
      ],
      [
        "/gasto/total", "/gasto", "/componentes", "/componentes/1", "/poblacion/beneficiaria",
        "/encabezado/servicio", "",
      ]))
  func misfits(text: String, place: String) throws {
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(FichaExAnte.self, from: Data(text.utf8))
    }
    guard case .typeMismatch(_, let context) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(JSONPointer(path: context.codingPath).description == place)
  }

  /// Expects that our decoder and Foundation's make of a sheet what the reader makes of it, and that what
  /// any encoder writes is read as the same sheet again.
  private func expectSameForAll(_ document: Document) throws {
    let reading = SheetReader.read(document)
    let sheet = try #require(reading.sheet)
    let root = try #require(document.root)
    // a coder knows the figures and keys of the form only
    let isAsWritten = reading.document === document
    if isAsWritten, let strict = try? TreeDecoder().decode(FichaExAnte.self, from: root) {
      #expect(strict == sheet)
    }
    for format in DocumentFormat.allCases {
      let bytes = try TreeEncoder().encode(sheet, as: format)
      let again = SheetReader.read(Document.read(bytes, as: format)).sheet
      #expect(again == sheet, "\(String(decoding: bytes, as: UTF8.self))")
    }
    let json = Data(try TreeEncoder().encode(sheet, as: .json))
    #expect(try JSONDecoder().decode(FichaExAnte.self, from: json) == sheet)
    let foreign = try JSONEncoder().encode(sheet)
    #expect(try JSONDecoder().decode(FichaExAnte.self, from: foreign) == sheet)
    let notation = sheet.notacion == "punto" ? Notation.punto : .chilena
    try expectSame(sheet.encabezado, notation)
    try expectSame(sheet.antecedentes, notation)
    try expectSame(sheet.diagnostico, notation)
    try expectSame(sheet.poblacion, notation)
    try expectSame(sheet.objetivos, notation)
    try expectSame(sheet.estrategia, notation)
    try expectSame(sheet.componentes, notation)
    try expectSame(sheet.produccion, notation)
    try expectSame(sheet.gasto, notation)
    try expectSame(sheet.excepciones, notation)
  }

  /// Expects that a part comes back from Foundation, which decodes it as the compiler synthesises it.
  private func expectSame(_ part: (some Codable & Equatable)?, _ notation: Notation) throws {
    guard let part else { return }
    let decoder = JSONDecoder()
    decoder.userInfo[.notacion] = notation
    #expect(try decoder.decode(type(of: part), from: JSONEncoder().encode(part)) == part)
  }

  /// An example in which up to three values are others, and sometimes the notation.
  private static func changed(_ seed: Int) throws -> Document {
    var generator = SeededGenerator(seed: UInt64(seed))
    let name = Files.designs.filter { $0.hasSuffix(".yaml") }[seed % 4]
    var lines = try Project.example(name).split(separator: "\n").map(String.init)
    // of another kind of sheet nothing is read
    let places = lines.indices.filter {
      lines[$0].contains(/^ *(- )?\w+: ./) && !lines[$0].hasPrefix("ficha:")
    }
    for _ in 0..<generator.number(1...3) {
      let place = try #require(places.randomElement(using: &generator))
      let value = try #require(values.randomElement(using: &generator))
      lines[place] = lines[place].replacing(/^( *(- )?\w+): .*/) { "\($0.1): \(value)" }
    }
    if seed.isMultiple(of: 3) { lines.append("notacion: punto") }
    return Document.read(Array((lines.joined(separator: "\n") + "\n").utf8), as: .yaml)
  }

  private static let values = [
    "", "''", "' '", "~", "null", "[]", "{}", "[a, ~, [b]]", "{a: 1}", "true", "NM", "S/I", "007",
    "1.500",
    "37,125", "37.125", "2.00", "1e3", "0x1F", "-5", "3,54 %", "M$ 515.671", "\"1\\n2\"", "2019",
    "Sí, ñ 😀",
    "{numero: }", "{numero: ' ', unidad: x}", "{numero: 1.500, fuente: [x]}",
    "{2022: 1, 2019: , x: 2}",
    "123456789012345678901234567890",
  ]
}
