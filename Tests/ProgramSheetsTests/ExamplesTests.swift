import DocumentTree
import ExactNumbers
import ProgramSheets
import TestSupport
import Testing

@Suite("Example sheets")
struct ExamplesTests {
  @Test("A published sheet reads without a remark", arguments: Files.published)
  func publishedSheet(name: String) throws {
    let reading = SheetReader.read(
      try Files.example(name), as: Files.kinds, choosing: [:], beside: Files.beside)
    #expect(reading.issues.map(\.line) == [])
    #expect(reading.form != nil)
  }

  @Test("The folder has no published sheet that is not tested")
  func everyPublishedSheet() throws {
    #expect(try Project.names(in: "Examples", "yaml", "json") == Files.published)
  }

  struct FaultyCase: Sendable, CustomTestStringConvertible {
    let name: String
    let rules: [String]
    var testDescription: String { name }
  }

  /// The sheets whose mistake is one of reading; the others read without a remark.
  static let faulty = [
    FaultyCase(name: "cifra-ambigua.yaml", rules: ["LEC07"]),
    FaultyCase(name: "clave-desconocida.yaml", rules: ["LEC02"]),
    FaultyCase(name: "claves-repetidas.yaml", rules: ["LEC04"]),
    FaultyCase(name: "json-truncado.json", rules: ["LEC01"]),
    FaultyCase(name: "palabra-en-lugar-de-cifra.yaml", rules: ["LEC03"]),
    FaultyCase(name: "tabuladores.yaml", rules: ["LEC01"]),
    FaultyCase(name: "texto-en-lugar-de-lista.yaml", rules: ["LEC05"]),
  ]

  @Test("A sheet with a mistake of reading has that mistake alone", arguments: faulty)
  func faultySheet(_ example: FaultyCase) throws {
    let reading = SheetReader.read(try Files.example("con-errores/\(example.name)"))
    #expect(reading.issues.map(\.rule) == example.rules, "\(reading.issues.map(\.line))")
    #expect(reading.sheet?.poblacion?.potencial?.decimal == ExactDecimal(48_000))
  }

  @Test("A sheet with a mistake of another kind reads without a remark")
  func sheetsWithOtherMistakes() throws {
    let faulty = Set(Self.faulty.map(\.name))
    #expect(try Project.names(in: "Examples/con-errores", "yaml").count > faulty.count + 10)
    for name in try Project.names(in: "Examples/con-errores", "yaml", "json")
    where !faulty.contains(name) {
      let reading = SheetReader.read(try Files.example("con-errores/\(name)"))
      #expect(reading.issues.map(\.line) == [], "\(name)")
      #expect(reading.sheet != nil)
    }
  }

  @Test("A sheet with a mistake says in its first line what it is")
  func firstLine() throws {
    for name in try Project.names(in: "Examples/con-errores", "yaml", "json")
    where name.hasSuffix(".yaml") {
      #expect(try Project.bytes("Examples/con-errores/\(name)").starts(with: Array("# ".utf8)))
    }
  }

  @Test("The figures of a published sheet are those that were printed")
  func figures() throws {
    let sheet = try Files.sheet("articulacion-2019.yaml")
    #expect(sheet.poblacion?.potencial?.decimal == ExactDecimal(890_484))
    #expect(sheet.poblacion?.potencial?.cifra.unidad == "empresas")
    #expect(sheet.poblacion?.beneficiaria?[2022]?.decimal == ExactDecimal(91_901))
    #expect(sheet.poblacion?.cobertura?.sobrePotencial?.figure?.mark == .percent)
    #expect(sheet.componentes?.map { $0.numero?.entero } == [1, 3, 4])
    #expect(sheet.gasto?.porBeneficiario?.decimal == ExactDecimal(coefficient: 3706, scale: 2))
    #expect(sheet.objetivos?.indicador?.valores?[2019]?.figure?.value == .notMeasured)
    #expect(sheet.objetivos?.termino?.ejercicio?.entero == 0)
    #expect(sheet.encabezado?.calificacion == nil)
  }

  @Test("A budget code keeps its zero")
  func budgetCode() throws {
    let sheet = try Files.sheet("juntos-2019.yaml")
    #expect(sheet.antecedentes?.identificacionPresupuestaria?.partida == "07")
  }

  @Test("The same sheet in YAML and JSON states the same")
  func sameInBothFormats() throws {
    let yaml = Cells(of: try Files.sheet("juntos-2019.yaml"))
    let json = Cells(of: try Files.sheet("juntos-2019.json"))
    #expect(yaml.figures.count > 25)
    #expect(yaml.figures == json.figures)
    #expect(yaml.texts == json.texts)
  }
}
