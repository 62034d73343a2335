import DocumentTree
import ExactNumbers
import Fichas
import FileSystem
import Foundation
import SheetRules
import TestSupport
import Testing

@testable import Analysis
@testable import Reporting

@Suite("A workbook that comes back")
struct WorkbookImportTests {
  private typealias Edit = (inout [WorkbookCell]) -> Void

  private let folder: TemporaryFolder
  private let example: String

  init() throws {
    folder = try TemporaryFolder()
    example = try Project.example("juntos-2019.yaml")
    try folder.write(example, to: "f.yaml")
  }

  /// The workbook of the sheet with other cells in the rows of some keys, the first of each.
  private func write(
    _ edits: [String: Edit], schema: String? = nil, copy: (key: String, edit: Edit)? = nil,
    path: String = "f.yaml",
    to name: String = "l.xlsx"
  ) throws {
    let file = Checker().check(file: folder.path + "/f.yaml")
    let sheet = try #require(file.sheet)
    let calculator = try #require(SheetCalculator(sheet))
    var workbook = CalculationWorkbook(network: calculator.network, path: path, language: .es)
      .workbook
    for (key, edit) in edits {
      let index = workbook.sheets[0].rows.firstIndex {
        $0[FigureColumn.key.rawValue].content == .text(key)
      }
      edit(&workbook.sheets[0].rows[try #require(index)])
    }
    if let copy {
      let index = try #require(
        workbook.sheets[0].rows.firstIndex {
          $0[FigureColumn.key.rawValue].content == .text(copy.key)
        })
      var row = workbook.sheets[0].rows[index]
      copy.edit(&row)
      workbook.sheets[0].rows.append(row)
    }
    if let schema { workbook.sheets[3].rows[0][0] = .text(schema) }
    try folder.write(.init(try workbook.bytes()), to: name)
  }

  private func value(_ content: WorkbookCell.Content) -> Edit {
    { $0[FigureColumn.value.rawValue].content = content }
  }

  private func number(_ coefficient: Int, scale: Int = 0) -> Edit {
    value(.number(ExactDecimal(coefficient: Int128(coefficient), scale: scale)))
  }

  private func read(of sheet: String? = nil) -> WorkbookOutcome {
    ImportedWorkbook.read(
      Path(folder.path + "/l.xlsx"), of: sheet.map { Path(folder.path + "/" + $0) })
  }

  private func imported() throws -> (text: String, changes: [FigureChange]) {
    guard case .sheet(let book) = read() else {
      Issue.record("\(problems())")
      throw CancellationError()
    }
    return (String(decoding: book.bytes, as: UTF8.self), book.changes)
  }

  private func problems() -> [String] {
    guard case .problem(let report) = read() else { return [] }
    return report.report.findings.map(\.message.es)
  }

  @Test("changes nothing where nobody changed a figure")
  func same() throws {
    try write([:])
    #expect(try imported() == (example, []))
    // what a program has calculated anew is no edit
    try write(["/gasto/total": value(.formula("1+1", result: .number(ExactDecimal(2))))])
    #expect(try imported().text == example)
  }

  @Test("changes the figures that were changed, each as the sheet writes it, and no other byte")
  func edits() throws {
    try write([
      "/gasto/administrativo": number(120_000),
      "/poblacion/focalizacion/2/coeficiente": number(8, scale: 1),
      "/gasto/porBeneficiario": number(70_005, scale: 1),
      "/poblacion/potencial/calculo": number(13_000),
      "/poblacion/beneficiaria/2020": value(.text("1.296")),
      // a formula of the person's own
      "/poblacion/objetivo": value(.formula("C3*0.5", result: .number(ExactDecimal(8_396)))),
    ])
    let expected = example.replacing("administrativo: 114.890", with: "administrativo: 120.000")
      .replacing("coeficiente: 0.90", with: "coeficiente: 0.80")
      .replacing("porBeneficiario: 7.433,41", with: "porBeneficiario: 7.000,50")
      .replacing("(625.483*", with: "(13.000*")
      .replacing("2020: 296", with: "2020: 1.296").replacing(
        "numero: 11.184", with: "numero: 8.396")
    let (text, changes) = try imported()
    #expect(text.split(separator: "\n") == expected.split(separator: "\n"))
    #expect(text == expected && changes.count == 6)
  }

  @Test("keeps a byte order mark and the breaks of lines, and refuses bytes that are not text")
  func bytes() throws {
    let windows = "\u{FEFF}" + example.replacing("\n", with: "\r\n")
    try folder.write(windows, to: "f.yaml")
    try write(["/gasto/administrativo": number(7)])
    #expect(
      try imported().text == windows.replacing("administrativo: 114.890", with: "administrativo: 7")
    )
    try folder.write(Data(example.utf8) + [0x23, 0x20, 0xC3, 0x0A], to: "f.yaml")
    #expect(problems().first?.contains("tiene bytes que no son texto") == true)
  }

  @Test(
    "may have a row twice, but not with two figures",
    arguments: ["/gasto/administrativo", "/poblacion/potencial/calculo"])
  func twice(key: String) throws {
    try write([key: number(7)], copy: (key, number(7)))
    let once = try imported()
    #expect(once.changes.count == 1)
    try write([key: number(7)], copy: (key, number(12_345)))
    #expect(
      problems().count == 1 && problems()[0].contains("el libro tiene dos filas de esta cifra"))
  }

  @Test("fills in a blank figure where the sheet has a place for it")
  func blank() throws {
    let blank = example.replacing("administrativo: 114.890", with: "administrativo:  # falta")
    try folder.write(blank, to: "f.yaml")
    try write(["/gasto/administrativo": number(7)])
    #expect(
      try imported().text
        == blank.replacing("administrativo:  # falta", with: "administrativo: 7  # falta"))
  }

  @Test("takes its sheet beside it or where it is told, and no other file")
  func places() throws {
    try write(["/gasto/administrativo": number(7)], path: "/otro/lugar/f.yaml")
    #expect(try imported().changes.count == 1)
    try write([:], path: "../../no-hay.yaml")
    #expect(problems() == ["no se encuentra la ficha del libro: ../../no-hay.yaml"])
    guard case .sheet(let book) = read(of: "f.yaml") else { return _ = Issue.record("unread") }
    #expect(book.path(in: Path("x")).text == "x/f.yaml")
  }

  @Test("is refused with a reason where something cannot be taken back")
  func refusals() throws {
    try write([:], schema: "otro/1")
    #expect(problems().first?.hasPrefix("el libro no es de 'fichas calc") == true)
    try folder.write("hola", to: "l.xlsx")
    #expect(problems() == ["no es un libro xlsx"])
    try write([
      "/gasto/administrativo": value(.blank), "/poblacion/objetivo": value(.text("mucho")),
      "/gasto/total": {
        $0[FigureColumn.key.rawValue] = .text("/gasto/x");
        $0[FigureColumn.value.rawValue] = .text("1")
      },
    ])
    #expect(
      problems() == [
        "la población objetivo: «mucho» no es una cifra",
        "el gasto administrativo: el libro la dejó en blanco",
        "la ficha no tiene /gasto/x",
      ])
    try write(["/gasto/administrativo": number(7)])
    try folder.write(example.replacing("114.890", with: "114.891"), to: "f.yaml")
    #expect(
      problems() == [
        "el gasto administrativo: el libro partió de 114890, y la ficha dice ahora 114.891"
      ])
  }

  @Test("leaves a table beside the sheet alone")
  func companion() throws {
    for name in ["subsidios-2019-2024.yaml", "subsidios-2019-2024.csv"] {
      try folder.write(
        try Project.example(name), to: name == "subsidios-2019-2024.csv" ? name : "f.yaml")
    }
    try write(["/filas/7/cobertura": number(51)])
    #expect(
      problems().first?.hasSuffix("está en la tabla que acompaña a la ficha, que no se toca")
        == true)
  }

  @Test("is taken for one by its name or its first bytes")
  func recognised() throws {
    try write([:], to: "sin-nombre")
    #expect(ImportedWorkbook.isOne(Path(folder.path + "/sin-nombre")))
    #expect(ImportedWorkbook.isOne(Path("no-hay.xlsx")) && !ImportedWorkbook.isOne(Path("no-hay")))
    #expect(!ImportedWorkbook.isOne(Path(folder.path + "/f.yaml")))
  }
}
