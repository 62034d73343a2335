import DocumentTree
import Foundation
import Testing

@testable import OfficialText

/// A figure of a published text that is broken, and what is read and said of it.
struct BrokenFigure: Sendable, CustomTestStringConvertible {
  let text: Int
  let printed: String
  let broken: String
  let field: String
  /// What the field then says; nil for nothing.
  let read: String?
  /// What is said of it.
  let kind: OfficialSheet.Remark.Kind
  /// The field that it is said of, where that is another.
  let said: String

  init(
    _ text: Int, _ printed: String, _ broken: String, _ field: String, _ read: String?,
    _ kind: OfficialSheet.Remark.Kind, of said: String? = nil
  ) {
    self.text = text
    self.printed = printed
    self.broken = broken
    self.field = field
    self.read = read
    self.kind = kind
    self.said = said ?? field
  }

  var testDescription: String { broken }

  static let all = [
    // a blank within
    BrokenFigure(
      0, "16.793 unidades", "16 .793 unidades", "/poblacion/potencial/numero", "16.793",
      .joinedFigure, of: "/poblacion/potencial"),
    BrokenFigure(
      0, "16.793 unidades", "16.7 93 unidades", "/poblacion/potencial/numero", "16.7",
      .brokenFigure, of: "/poblacion/potencial"),
    BrokenFigure(
      0, "Total Componente 884.160", "Total Componente 884.1 60", "/gasto/componentes/1/total",
      "60", .brokenFigure),
    BrokenFigure(
      0, "Total Componente 884.160", "Total Componente 884 160", "/gasto/componentes/1/total",
      "884.160", .brokenFigure),
    BrokenFigure(
      0, "Total 1.665.083", "Total 1 665 083", "/gasto/total", "1.665.083", .brokenFigure),
    // a row that is full by a broken figure, and lost a blank cell: the quotients tell
    BrokenFigure(
      2, "1.206.775 0 248.239 173", "1.206 775 0 248.239 173", "/componentes/filas/1/gasto/2019",
      "1.206.775", .joinedFigure, of: "/componentes/filas/1"),
    BrokenFigure(
      2, "248.239 173 0 8", "248.239 17 3 0 8", "/componentes/filas/1/produccion/2019", "173",
      .joinedFigure, of: "/componentes/filas/1"),
    // an amount of a region
    BrokenFigure(
      2, "La Araucanía 248.239", "La Araucanía 248 239", "/regiones/filas/0/monto", "248239",
      .joinedFigure),
    BrokenFigure(
      0, "Asignación : 133", "Asignación : 1 33",
      "/antecedentes/identificacionPresupuestaria/asignacion", "1", .brokenFigure),
    BrokenFigure(
      2, "1.071,5", "1.071 ,5", "/componentes/filas/0/gastoUnitario/2019", "1.071,5",
      .joinedFigure),
    BrokenFigure(
      2, "33.293,8", "33. 293,8", "/poblacion/gastoPorBeneficiario/2021", "293,8", .brokenFigure,
      of: "/poblacion/cobertura"),
    // the end of a line within
    BrokenFigure(
      1, "\t93.852\n", "\t93.\n852\n", "/gasto/componentes/2/total", "852", .brokenFigure),
    BrokenFigure(1, "\t5,76\n", "\t5\n,76\n", "/gasto/porUnidad/0/valor", "5", .brokenFigure),
    // a figure glued to the word before it
    BrokenFigure(
      1, "Total Componente\t159.342", "Total Componente159.342", "/gasto/componentes/0/total",
      "93.852", .splitByGuess, of: "/gasto/componentes"),
    // a year of a heading
    BrokenFigure(
      2, "2019 2020 2021\n", "2016 2020 2021\n", "/presupuesto/ejecutado/2016", "1.520.806",
      .otherYears, of: "/presupuesto"),
    // a figure that is missing, or glued to the next one
    BrokenFigure(
      2, "1.206.775 0 248.239 173", "1.206.775 248.239 173",
      "/componentes/filas/1/gastoUnitario/2020", nil, .unequalYears, of: "/componentes/filas/1"),
    BrokenFigure(
      2, "88.931 0 0 83 0 8", "88.931 0 083 0 8", "/componentes/filas/0/gastoUnitario/2020", nil,
      .unequalYears, of: "/componentes/filas/0"),
  ]
}

@Suite("A figure that is broken")
struct BrokenFigureTests {
  @Test("is joined or said", arguments: BrokenFigure.all)
  func isSaid(figure: BrokenFigure) throws {
    let text = try PublishedText.all[figure.text].text
    try #require(text.contains(figure.printed))
    let changed = text.replacingOccurrences(of: figure.printed, with: figure.broken)
    let sheet = try #require(OfficialText(Array(changed.utf8)).sheets.first)
    let isUndecided = sheet.undecided.contains(JSONPointer(figure.field))
    let read = Leaves.all(of: sheet.document)[figure.field]
    #expect((isUndecided ? nil : read) == figure.read)
    #expect(
      sheet.remarks.contains {
        $0.kind == figure.kind && $0.field.description == figure.said
      })
    let sound = try PublishedText.all[figure.text].sheet
    #expect(
      !sound.remarks.contains {
        $0.kind == figure.kind && $0.field.description == figure.said
      })
  }

  @Test("has a blank before the sign")
  func percent() throws {
    let text = try PublishedText.all[2].text.replacingOccurrences(of: "15% 7%", with: "15 % 7 %")
    let sheet = try #require(OfficialText(Array(text.utf8)).sheets.first)
    #expect(
      Leaves.all(of: sheet.document) == Leaves.all(of: try PublishedText.all[2].sheet.document))
  }

  @Test("has a blank between its thousands")
  func thousands() throws {
    let text = try PublishedText.all[0].text
      .replacingOccurrences(of: "16.793 unidades", with: "16 793 unidades")
    let sheet = try #require(OfficialText(Array(text.utf8)).sheets.first)
    let read = Leaves.all(of: sheet.document)
    #expect(read["/poblacion/potencial/numero"] == "16 793")
    #expect(read["/poblacion/potencial/unidad"] == "unidades")
  }

  @Test("is no number that a name has before it", arguments: ["Feria 24", "Feria"])
  func numberOfName(name: String) throws {
    let text = """
      Sección 1: Antecedentes
      Código Sistema PI071620190048347
      Nombre del Programa (420 caracteres)
      Apoyo a ferias
      Componente 1
      Nombre del componente \(name)
      Unidad de medida de producción Mercados
      Componentes 2019 (miles de $)
      \(name) Subtítulo 24 500
      \(name) Total Componente 500
      Gastos Administrativos 100
      Total 600
      Componentes Año 2019 (miles de $ / unidad de componente)
      \(name) 250

      """
    let sheet = try #require(OfficialText(Array(text.utf8)).sheets.first)
    #expect(Leaves.all(of: sheet.document)["/gasto/porUnidad/0/valor"] == "250")
    #expect(!sheet.remarks.contains { $0.kind == .brokenFigure })
  }

  @Test("leaves its row unread where a part of it is no figure")
  func part() throws {
    let text = String(decoding: try PublishedText.all[2].bytes, as: UTF8.self)
      .replacing("33.293,8", with: "33. 293,8")
    let sheet = try #require(OfficialText(Array(text.utf8)).sheets.first)
    let lost = sheet.remarks.compactMap { remark in
      if case .lost(let issue) = remark.kind { issue.lostFields } else { nil }
    }.joined().map(\.description)
    #expect(lost.contains("/poblacion/cobertura"))
  }

  @Test("is the number of a goal, where the breaks between lines are lost")
  func goals() throws {
    let text = try PublishedText.all[1].text
      .replacingOccurrences(of: "Hambre cero: No\n3 Salud", with: "Hambre cero: No 3 Salud")
    try #require(text.contains(": No 3"))
    let sheet = try #require(OfficialText(Array(text.utf8)).sheets.first)
    let sound = Leaves.all(of: try PublishedText.all[1].sheet.document)
    #expect(Leaves.all(of: sheet.document) == sound)
  }

  @Test("is the code of a subtitle, whatever stands right behind it")
  func subtitle() throws {
    let text = try PublishedText.all[2].text
      .replacingOccurrences(of: "24 (Transferencias", with: "24(Transferencias")
    let sheet = try #require(OfficialText(Array(text.utf8)).sheets.first)
    let sound = Leaves.all(of: try PublishedText.all[2].sheet.document)
    #expect(Leaves.all(of: sheet.document) == sound)
  }

  @Test(
    "is whole in a text whose lines are wrapped, where its parts are none",
    arguments: [
      ("son 890.49\n3 * 0,5", "son 890.493 * 0,5"), ("= 273.\n401 empresas", "= 273.401 empresas"),
      ("hasta $4.000.0\n00.", "hasta $4.000.000."), ("un 84\n,8% de ellas", "un 84,8% de ellas"),
      ("eran 273.\n401 empresas", "eran 273. 401 empresas"), ("de 12\n345", "de 12 345"),
      ("en 2018,\n2019 y 2020", "en 2018, 2019 y 2020"),
    ])
  func prose(text: String, wanted: String) {
    let source = Array(text.utf8)
    let lines = source.split(separator: 0x0A).map { $0.startIndex..<$0.endIndex }
    let cell = TextCell(lines: lines, page: 0, row: 0, column: nil, isStart: true)
    #expect(CellReader(source: source).text([cell]) == wanted)
  }
}
