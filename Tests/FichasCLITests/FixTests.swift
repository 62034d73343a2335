import Foundation
import TestSupport
import Testing

/// A sheet, what is asked for, and how its lines change.
struct FixCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let file: String
  var replacing: [String: String] = [:]
  let options: [String]
  /// Each line that changes, as it was and as it is.
  let changes: [String: String]
  /// A line that is said on standard error.
  var says: String?
}

@Suite("fichas check --fix")
struct FixTests {
  private static func source(_ example: FixCase) throws -> String {
    var text = try String(
      contentsOfFile: Project.examples + "/" + example.file, encoding: .utf8)
    for (old, new) in example.replacing { text = text.replacingOccurrences(of: old, with: new) }
    return text
  }

  static let cases: [FixCase] = [
    FixCase(
      testDescription: "a ratio that the system fills in is computed anew",
      file: "con-errores/gasto-por-beneficiario.yaml", options: ["--fix"],
      changes: ["  porBeneficiario: 183,89": "  porBeneficiario: 188,89"],
      says:
        "corregido: a.yaml:129:20: el gasto por beneficiario: 183,89 → 188,89 (un dígito es otro)"),
    FixCase(
      testDescription: "a percentage keeps its mark, its quotes and its comment",
      file: "con-errores/cobertura-mal-calculada.yaml",
      replacing: ["3,57 %": "'3.57%' # revisar"], options: ["--fix"],
      changes: ["    sobrePotencial: '3.57%' # revisar": "    sobrePotencial: '3.75%' # revisar"]),
    FixCase(
      testDescription: "a wrong total with what was computed from it",
      file: "con-errores/suma-de-gastos.yaml", options: ["--fix"],
      changes: [
        "  total: 341.000": "  total: 340.000",
        "  porBeneficiario: 189,44": "  porBeneficiario: 188,89",
        "  porcentajeAdministrativo: 4,69 %": "  porcentajeAdministrativo: 4,71 %",
      ]),
    FixCase(
      testDescription: "pesos become thousands",
      file: "con-errores/pesos-en-lugar-de-miles.yaml", options: ["--fix"],
      changes: ["  total: 340.000.000": "  total: 340.000"]),
    FixCase(
      testDescription: "a figure that an equation reads one way is written so",
      file: "con-errores/cifra-ambigua.yaml", options: ["--fix"],
      changes: ["      valor: 1.200": "      valor: 1200"]),
    FixCase(
      testDescription: "an input is never changed unasked",
      file: "con-errores/miles-mal-puestos.yaml", options: ["--fix=suggested"], changes: [:],
      says:
        "sin corregir: a.yaml: lo más probable es el gasto de «Cursos de riego eficiente»; para corregirlo, --fix-field gasto.componentes.0.total"
    ),
    FixCase(
      testDescription: "an input is changed by its name",
      file: "con-errores/miles-mal-puestos.yaml",
      options: ["--fix-field", "gasto.componentes.0.total"],
      changes: ["      total: 180": "      total: 180.000"]),
    FixCase(
      testDescription: "a figure within a formula, by its field",
      file: "articulacion-2019.yaml", options: ["--fix-field=/poblacion/potencial/calculo"],
      changes: [
        "    calculo: 890.493*0,74*0,90*0,461= 273.401":
          "    calculo: 890.484*0,74*0,90*0,461= 273.401"
      ]),
    FixCase(
      testDescription: "a year has no mark of thousands",
      file: "servicios-virtuales-2025.yaml",
      options: ["--fix-field", "produccion.ejercicioPoblacion"],
      changes: ["  ejercicioPoblacion: 2023": "  ejercicioPoblacion: 2025"]),
    FixCase(
      testDescription: "no figure is written where any from one on would do",
      file: "servicios-virtuales-2025.yaml",
      options: ["--fix-field", "objetivos.plenaImplementacion"], changes: [:],
      says:
        "sin corregir: a.yaml: más de una cifra corregiría objetivos.plenaImplementacion: desde 2020"
    ),
    FixCase(
      testDescription: "a named field alone changes nothing else",
      file: "con-errores/gasto-por-beneficiario.yaml",
      options: ["--fix-field", "gasto.total", "--lang", "en"], changes: [:],
      says: "not mended: a.yaml: there is nothing to mend in gasto.total"),
    FixCase(
      testDescription: "a mend that makes a new finding is taken back",
      file: "con-errores/porcentaje-administrativo.yaml",
      replacing: [
        "7,41 %": "2,21 %", "administrativo: 16.000": "administrativo: 25.194",
        "total: 340.000": "total: 349.194", "porBeneficiario: 188,89": "porBeneficiario: 194,00",
      ],
      options: ["--fix", "--config", "gore.yaml"], changes: [:],
      says: "  haría aparecer GAS05: "),
  ]

  @Test("changes the lines it should, and no other byte", arguments: cases)
  func mends(_ example: FixCase) throws {
    let command = try BuiltCommand()
    let before = try Self.source(example)
    try command.write(before, to: "a.yaml")
    try command.write("perfil: gore\n", to: "gore.yaml")
    let dry = try command.run(["check", "a.yaml", "--diff"] + example.options)
    #expect(dry.status == (example.changes.isEmpty ? 0 : 1), "\(dry.errors)")
    #expect(try command.read("a.yaml") == before)
    let result = try command.run(["check", "a.yaml"] + example.options)
    var expected = before.components(separatedBy: "\n")
    for (old, new) in example.changes {
      let place = try #require(expected.firstIndex(of: old), "\(old)")
      expected[place] = new
      #expect(dry.output.contains("\n-\(old)\n") && dry.output.contains("\n+\(new)\n"))
    }
    #expect(try command.read("a.yaml") == expected.joined(separator: "\n"), "\(result.errors)")
    if let says = example.says {
      #expect(result.errors.contains(says), "\(result.errors)")
    }
    // nothing is left to do
    let again = try command.run(["check", "a.yaml", "--diff"] + example.options)
    #expect(again.status == 0 && again.output.isEmpty)
  }

  /// A sheet with one wrong ratio, and what speaks against mending it.
  private static func frozen(_ command: BuiltCommand, accepting exceptions: String = "") throws
    -> String
  {
    let path = Project.examples + "/con-errores/gasto-por-beneficiario.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8) + exceptions
    try command.write(text, to: "a.yaml")
    return text
  }

  @Test(
    "what is accepted is left alone, even by its name",
    arguments: [["--fix"], ["--fix=suggested"], ["--fix-field", "gasto.porBeneficiario"]],
    [true, false])
  func accepted(_ options: [String], inSheet: Bool) throws {
    let command = try BuiltCommand()
    let exceptions =
      "excepciones: [{regla: GAS02, campo: gasto.porBeneficiario, razon: convenio}]\n"
    let text = try Self.frozen(command, accepting: inSheet ? exceptions : "")
    try command.write(inSheet ? "perfil: nacional\n" : exceptions, to: "equipo.yaml")
    let result = try command.run(["check", "a.yaml", "--config", "equipo.yaml"] + options)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try command.read("a.yaml") == text)
    let isNamed = options.contains("--fix-field")
    #expect(result.errors.contains("está aceptado: convenio") == isNamed, "\(result.errors)")
  }

  @Test(
    "what the baseline knows is left alone until it is named",
    arguments: [[], ["--only-new"], ["--write-baseline", "base.json"]])
  func known(_ options: [String]) throws {
    let command = try BuiltCommand()
    let text = try Self.frozen(command)
    _ = try command.run("check", "a.yaml", "--write-baseline", "base.json")
    let base = ["check", "a.yaml", "--baseline", "base.json"] + options
    for level in ["--fix", "--fix=suggested"] {
      let result = try command.run(base + [level])
      #expect(result.status == 0, "\(result.errors)")
      #expect(try command.read("a.yaml") == text)
    }
    #expect(try command.read("base.json").contains("GAS02"))
    let named = try command.run(base + ["--fix-field", "gasto.porBeneficiario"])
    #expect(named.errors.contains("corregido: a.yaml:129:20"), "\(named.errors)")
    let mended = text.replacingOccurrences(
      of: "porBeneficiario: 183,89", with: "porBeneficiario: 188,89")
    #expect(try command.read("a.yaml") == mended)
    let isDropped = try !command.read("base.json").contains("GAS02")
    #expect(isDropped == options.contains("--write-baseline"))
  }

  @Test("a new finding is mended beside a known one, and never by the known figure")
  func newBesideKnown() throws {
    let command = try BuiltCommand()
    let text = try Self.frozen(command)
    _ = try command.run("check", "a.yaml", "--write-baseline", "base.json")
    let slipped = text.replacingOccurrences(of: "4,71 %", with: "7,41 %")
    try command.write(slipped, to: "a.yaml")
    _ = try command.run("check", "a.yaml", "--baseline", "base.json", "--fix")
    #expect(try command.read("a.yaml") == text)
    // a total that would change the ratio that is known
    let summed = text.replacingOccurrences(of: "4,71 %", with: "4,69 %")
      .replacingOccurrences(of: "total: 340.000", with: "total: 341.000")
    try command.write(summed, to: "a.yaml")
    let result = try command.run("check", "a.yaml", "--baseline", "base.json", "--fix")
    #expect(!(try command.read("a.yaml")).contains("porBeneficiario: 188,89"), "\(result.errors)")
  }

  @Test("a baseline that is written with it freezes nothing before it")
  func firstBaseline() throws {
    let command = try BuiltCommand()
    let text = try Self.frozen(command)
    let result = try command.run("check", "a.yaml", "--fix", "--write-baseline", "base.json")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try command.read("a.yaml") != text)
    #expect(try !command.read("base.json").contains("GAS02"))
  }

  @Test("JSON keeps its numbers, its texts and its layout")
  func json() throws {
    let command = try BuiltCommand()
    let text = #"""
      {"ficha": "ex-ante",
       "gasto": {"componentes": [{"componente": "A", "total": 180000}],
         "administrativo": 16000, "total": 169000, "porcentajeAdministrativo": 8.61},
       "produccion": {"filas": [{"componente": "A", "cantidad": "1.500"}]}}

      """#
    try command.write(text, to: "a.json")
    let result = try command.run("check", "a.json", "--fix")
    #expect(
      try command.read("a.json")
        == text.replacingOccurrences(of: "169000", with: "196000")
        .replacingOccurrences(of: "8.61", with: "8.16"), "\(result.errors)")
  }

  @Test("the report after it is that of the second check")
  func report() throws {
    let command = try BuiltCommand()
    let source = Project.examples + "/con-errores/gasto-por-beneficiario.yaml"
    try command.write(try Data(contentsOf: URL(filePath: source)), to: "a.yaml")
    #expect(try command.run("check", "a.yaml").status == 1)
    let result = try command.run("check", "a.yaml", "--fix", "--format", "json")
    #expect(result.status == 0 && result.output.contains("\"errors\":0"))
  }

  @Test("a link that leads out of the folder is not written through")
  func links() throws {
    let command = try BuiltCommand()
    let source = Project.examples + "/con-errores/gasto-por-beneficiario.yaml"
    let text = try String(contentsOfFile: source, encoding: .utf8)
    try command.write(text, to: "fuera.yaml")
    try command.write("", to: "carpeta/vacio.txt")
    try FileManager.default.createSymbolicLink(
      atPath: command.folder + "/carpeta/a.yaml",
      withDestinationPath: command.folder + "/fuera.yaml")
    let result = try command.run("check", "carpeta", "--fix")
    #expect(result.status == 2 && result.errors.contains("no se escribe"))
    #expect(try command.read("fuera.yaml") == text)
  }

  @Test("standard input and unknown levels are refused")
  func refuses() throws {
    let command = try BuiltCommand()
    #expect(try command.run("check", "-", "--fix", input: "ficha: ex-ante\n").status == 2)
    let level = try command.run("check", "--fix=todo")
    #expect(level.status == 2 && level.errors.contains("suggested"))
  }
}
