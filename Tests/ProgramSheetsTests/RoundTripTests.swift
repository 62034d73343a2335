import DocumentTree
import ExactNumbers
import ProgramSheets
import Testing

@Suite("Writing a sheet and reading it again")
struct RoundTripTests {
  @Test(
    "A published sheet comes back as it was", arguments: Files.designs,
    [DocumentFormat.json, .yaml])
  func publishedSheet(name: String, format: DocumentFormat) throws {
    let sheet = try Files.sheet(name)
    let again = SheetReader.read(Document.read(try encoded(sheet, format), as: format))
    #expect(again.issues.map(\.line) == [])
    #expect(again.sheet == sheet)
  }

  @Test(
    "A sheet with something in every field comes back as it was",
    arguments: [DocumentFormat.json, .yaml])
  func fullSheet(format: DocumentFormat) throws {
    let sheet = try #require(SheetReader.read(CamposTests.fullDocument()).sheet)
    let again = SheetReader.read(Document.read(try encoded(sheet, format), as: format)).sheet
    #expect(again == sheet)
  }

  @Test(
    "A figure comes back with its value and its text",
    arguments: [
      "890.484", "1.167.259", "37,06", "0.461", "37.06", "3,54 %", "M$ 515.671", "31500", "007",
      "NM",
      "N/A", "S/I", "mil", "1.500", "677,207", "-5", "2,00", "0", "00,5", "1.23.456",
    ])
  func figure(text: String) throws {
    let figure = Cifra(text)
    for format in [DocumentFormat.json, .yaml] {
      #expect(try decoded(encoded([figure], format), format) == [figure])
    }
  }

  @Test(
    "A number of JSON keeps its value, whichever way it is read again",
    arguments: ["890484", "37.06", "37.125", "1e3", "-0.5", "1.500", "2.00"])
  func jsonNumber(token: String) throws {
    let document = Document.read(Array("[\(token)]".utf8), as: .json)
    let figures = try TreeDecoder().decode([Cifra].self, from: #require(document.root))
    let value = try FigureParser.parse(jsonNumber: Array(token.utf8).span)
    #expect(figures.first?.decimal == value)
    for format in [DocumentFormat.json, .yaml] {
      #expect(try decoded(encoded(figures, format), format).first?.decimal == value)
    }
  }

  @Test("What stands beside a figure comes back with it")
  func details() throws {
    var figure = Cifra("890.484")
    figure.unidad = "empresas"
    figure.estimacion = "registro"
    figure.calculo = "1*2 = 2"
    figure.fuente = "SII"
    var population = PoblacionEstimada(figure)
    population.caracterizacion = "quiénes"
    population.precision = "de qué"
    #expect(try decoded(encoded([figure], .yaml), .yaml) == [figure])
    let document = Document.read(try encoded([population], .yaml), as: .yaml)
    let again = try TreeDecoder().decode([PoblacionEstimada].self, from: #require(document.root))
    #expect(again == [population])
  }

  private func decoded(_ bytes: [UInt8], _ format: DocumentFormat) throws -> [Cifra] {
    let document = Document.read(bytes, as: format)
    return try TreeDecoder().decode([Cifra].self, from: #require(document.root))
  }

  private func encoded(_ value: some Encodable, _ format: DocumentFormat) throws -> [UInt8] {
    try TreeEncoder().encode(value, as: format)
  }
}
