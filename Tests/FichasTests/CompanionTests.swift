import DocumentTree
import Foundation
import SheetRules
import TestSupport
import Testing

@testable import Fichas
@testable import Reporting

/// A file beside a sheet, and what is said of it.
struct CompanionCase: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  /// Each finding as "rule file:line:column".
  let findings: [String]

  init(_ name: String, _ text: String, _ findings: String...) {
    self.init(name, Array(text.utf8), findings)
  }

  init(_ name: String, _ bytes: [UInt8], _ findings: [String]) {
    self.name = name
    self.bytes = bytes
    self.findings = findings
  }

  var testDescription: String { name }

  static let table = "programa;gasto\nRiego;1.200\nPozos;800\nTOTAL;2.000\n"

  static let all = [
    CompanionCase("semicolons", table),
    CompanionCase("commas", table.replacing(";", with: ",")),
    CompanionCase("a byte order mark", "\u{FEFF}" + table),
    CompanionCase("CRLF", table.replacing("\n", with: "\r\n")),
    CompanionCase("no line break at the end", String(table.dropLast())),
    CompanionCase("blank lines", table.replacing("\n", with: "\n\n")),
    CompanionCase(
      "quotes", "programa,gasto\n\"Riego, norte\",\"1.200,5\"\n\"Los \"\"pozos\"\"\",800\n"),
    CompanionCase(
      "a wrong total", table.replacing("2.000", with: "2.100"), "CAR01 cartera.csv:4:7"),
    CompanionCase(
      "a wrong total behind a byte order mark",
      "\u{FEFF}" + table.replacing("2.000", with: "2.100"),
      "CAR01 cartera.csv:4:7"),
    CompanionCase(
      "a text for a figure", table.replacing("800", with: "ocho"), "LEC03 cartera.csv:3:7"),
    CompanionCase(
      "a row too short", table.replacing(";800", with: ""), "LEC05 cartera.csv:3:1"),
    CompanionCase(
      "a row too long", table.replacing("Pozos;", with: "Pozos;sur;"), "LEC05 cartera.csv:3:1"),
    CompanionCase(
      "a column not declared", table.replacing(";gasto", with: ";costo"),
      "LEC02 cartera.csv:1:10", "LEC05 cartera.csv:1:1"),
    CompanionCase(
      "a quote that does not close", "programa;gasto\n\"Riego;1.200\n", "LEC01 cartera.csv:2:1",
      "LEC05 cartera.csv:2:2"),
    CompanionCase("nothing", "", "LEC09 cartera.yaml:6:8"),
    CompanionCase("its first row alone", "programa;gasto\n", "LEC09 cartera.yaml:6:8"),
    CompanionCase(
      "another encoding", Array("programa;gasto\nRiego del a".utf8) + [0xF1] + Array("o;5\n".utf8),
      ["LEC09 cartera.yaml:6:8"]),
    CompanionCase(
      "bytes that are not text", [0x50, 0x4B, 3, 4, 0, 0, 0xFF], ["LEC09 cartera.yaml:6:8"]),
  ]
}

@Suite("A file beside a sheet")
struct CompanionTests {
  static let sheet = """
    ficha: cartera
    formulario: libre
    encabezado: {titulo: Riego, desde: 2020, hasta: 2020, fuente: Propia}
    columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
    # sus filas
    filas: cartera.csv

    """

  private func folder(_ csv: [UInt8]?, _ sheet: String = sheet) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(sheet, to: "cartera.yaml")
    if let csv { try folder.write(Data(csv), to: "cartera.csv") }
    return folder
  }

  private func findings(_ file: FileReport, in folder: TemporaryFolder) -> [String] {
    file.placedFindings.map { placed in
      let path = file.path(of: placed.start).replacing(folder.path + "/", with: "")
      return
        "\(placed.finding.rule) \(path):\(placed.start?.line ?? 0):\(placed.start?.column ?? 0)"
    }.sorted()
  }

  @Test("is read, and what is wrong is said where it stands", arguments: CompanionCase.all)
  func reads(_ example: CompanionCase) throws {
    let folder = try folder(example.bytes)
    let file = Checker().check(file: folder.path + "/cartera.yaml")
    #expect(findings(file, in: folder) == example.findings.sorted())
  }

  @Test("is read whatever the spelling of the key that names it", arguments: ["Filas", "FILAS"])
  func spelled(_ key: String) throws {
    let table = CompanionCase.table.replacing("2.000", with: "2.100")
    let folder = try folder(
      Array(table.utf8), Self.sheet.replacing("filas: ", with: "\(key): "))
    let file = Checker().check(file: folder.path + "/cartera.yaml")
    #expect(findings(file, in: folder) == ["CAR01 cartera.csv:4:7", "LEC02 cartera.yaml:6:1"])
  }

  @Test(
    "that is not there, is no CSV or is outside is an error",
    arguments: [
      "cartera.csv", "../otra.csv", "/etc/passwd", "cartera.yaml", "enlace.csv", "carpeta.csv",
      ".oculto.csv", "", "a\u{0}b.csv",
    ])
  func refused(_ name: String) throws {
    let outer = try TemporaryFolder()
    try outer.write(CompanionCase.table, to: "otra.csv")
    try outer.makeFolder("dentro/carpeta.csv")
    try outer.write(CompanionCase.table, to: "dentro/.oculto.csv")
    try outer.link("dentro/enlace.csv", to: outer.path(to: "otra.csv"))
    let quoted = name.isEmpty ? "\"\"" : "\"\(name.replacing("\u{0}", with: "\\0"))\""
    try outer.write(Self.sheet.replacing("cartera.csv", with: quoted), to: "dentro/ficha.yaml")
    let file = Checker().check(file: outer.path + "/dentro/ficha.yaml")
    let faults = file.report.findings.filter(\.isReadingFault)
    #expect(!faults.isEmpty || file.report.findings.contains { $0.isOfMissing })
    #expect(file.report.checks.allSatisfy { $0.rule != "CAR01" || $0.verdict == .notChecked })
  }

  @Test("of a text without a folder cannot be read, and that is said")
  func text() {
    let file = Checker().check(text: Self.sheet)
    #expect(file.report.findings.map(\.rule) == ["LEC12"])
  }

  @Test("stays as it is whatever is mended")
  func mending() throws {
    let csv = CompanionCase.table.replacing("2.000", with: "2.100")
    let folder = try folder(Array(csv.utf8))
    var outcomes: [MendOutcome] = []
    var request = MendRequest(level: .suggested)
    request.fields = [JSONPointer("/total/gasto"), JSONPointer("/filas/0/gasto")]
    let run = CheckRun(paths: [Path(folder.path + "/cartera.yaml")])
    MendRun(check: run, request: request).each { outcome, problem in
      outcomes.append(outcome)
      #expect(problem == nil)
      return true
    }
    #expect(outcomes.map(\.newSource) == [nil])
    #expect(try folder.read("cartera.csv") == csv)
    let file = Checker().check(file: folder.path + "/cartera.yaml")
    #expect(file.findCorrections().isEmpty)
  }

  @Test("has its own path in every format")
  func formats() throws {
    let csv = CompanionCase.table.replacing("2.000", with: "2.100")
    let folder = try folder(Array(csv.utf8))
    let file = Checker().check(file: folder.path + "/cartera.yaml")
    for format in ReportFormat.allCases {
      var bytes: [UInt8] = []
      format.renderer(RenderingOptions()).render(file, to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self).contains("cartera.csv"), "\(format)")
    }
  }

  @Test(
    "A column that cannot be read has a value in each row that is a list",
    arguments: [
      ("{tipo: año}", "ANT06"), ("{clave: un año, tipo: año}", "LEC02"),
      ("{clave: programa, tipo: texto}", "LEC04"), ("{clave: ejercicio, tipo: fecha}", "LEC02"),
    ])
  func unreadColumn(_ column: String, _ rule: String) {
    let sheet = Self.sheet.replacing("texto}, {", with: "texto}, \(column), {")
      .replacing(
        "cartera.csv", with: "[[Riego, 2020, \"1.200\"], [Pozos, 2020, 800], [TOTAL, \"\", 2.100]]")
    let found = Checker().check(text: sheet).report.findings.map(\.rule)
    #expect(found.contains(rule))
    #expect(found.contains("CAR01") && !found.contains("LEC05"), "\(found)")
  }

  @Test("A wrong figure of a row that is a list is mended where it stands")
  func listRow() throws {
    let sheet = Self.sheet.replacing(
      "cartera.csv", with: "[[Riego, \"1.200\"], [Pozos, 800]]\ntotal: {gasto: 2.100}")
    let folder = try folder(nil, sheet)
    var request = MendRequest(level: .safe)
    request.fields = [JSONPointer("/filas/0/gasto")]
    let run = CheckRun(paths: [Path(folder.path + "/cartera.yaml")])
    MendRun(check: run, request: request).each { _, problem in
      #expect(problem == nil)
      return true
    }
    let mended = try folder.read("cartera.yaml")
    #expect(mended.contains("[Riego, \"1.300\"]"), "\(mended)")
  }

  @Test("with thousands of rows is checked, and its total has no suspects")
  func manyRows() throws {
    let rows = (1...2_000).map { "Programa \($0);1\n" }.joined()
    let folder = try folder(Array("programa;gasto\n\(rows)TOTAL;2.100\n".utf8))
    let file = Checker().check(file: folder.path + "/cartera.yaml")
    #expect(findings(file, in: folder) == ["CAR01 cartera.csv:2002:7"])
    #expect(file.report.groups.isEmpty)
  }
}
