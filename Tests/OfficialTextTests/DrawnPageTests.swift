import DocumentTree
import Testing

@testable import OfficialText

@Suite("Drawn pages, whose lines tell cells and rows")
struct DrawnPageTests {
  /// Draws lines below each other.
  private func draw(_ page: inout DrawnPage, _ lines: [String], _ left: Int, _ top: Int) {
    for (index, line) in lines.enumerated() { page.draw(line, left, top + 11 * index) }
  }

  /// Draws a line that ends at a place.
  private func draw(_ page: inout DrawnPage, _ line: String, endingAt right: Int, _ top: Int) {
    page.draw(line, right - 5 * line.count + 2 * line.count(where: { $0 == " " }), top)
  }

  private func sheets(_ pages: [DrawnPage]) -> [[String: String]] {
    OfficialText(boxes: Array(pages.map(\.xml).joined().utf8)).sheets.map {
      Leaves.all(of: $0.document)
    }
  }

  private let fin = [
    "Indique el fin del Programa, entendido como el", "objetivo de política pública al que",
    "contribuye el Programa",
  ]

  @Test("have a row together over the end of a page that draws its headings last")
  func headingsDrawnLast() throws {
    var (first, second) = (DrawnPage(), DrawnPage())
    draw(&first, ["Código Sistema"], 40, 60)
    draw(&first, ["PI0716"], 300, 60)
    draw(&first, Array(fin.prefix(1)), 40, 700)
    draw(&first, ["Más ventas en las ferias de"], 300, 700)
    draw(&first, ["Sección 4: Objetivos y Seguimiento"], 40, 640)
    draw(&first, ["4.1 Resultados esperados del Programa"], 40, 660)
    draw(&first, ["Página 1"], 40, 760)
    draw(&second, Array(fin.dropFirst()), 40, 40)
    draw(&second, ["la región."], 300, 40)
    draw(&second, ["Código Sistema"], 40, 100)
    let read = try #require(sheets([first, second]).first)
    #expect(read["/objetivos/fin"] == "Más ventas en las ferias de la región.")
    #expect(read["/antecedentes/codigo"] == "PI0716")
  }

  @Test("begin a sheet each, though their first headings are drawn last")
  func severalSheets() {
    let page = { (code: String) in
      var page = DrawnPage()
      draw(&page, ["Código Sistema"], 40, 80)
      draw(&page, [code], 300, 80)
      draw(&page, fin, 40, 120)
      draw(&page, ["Más ventas."], 300, 120)
      draw(&page, ["Código Sistema"], 40, 200)
      draw(&page, ["Sección 1: Antecedentes"], 40, 40)
      return page
    }
    #expect(
      sheets([page("PI0716"), page("PI0916")]).map { $0["/antecedentes/codigo"] } == [
        "PI0716", "PI0916",
      ])
  }

  @Test("have lines of two words whose gap is as wide as one between columns")
  func justified() throws {
    var page = DrawnPage()
    draw(&page, ["Código Sistema"], 40, 40)
    draw(&page, ["PI0716"], 300, 40)
    draw(&page, ["Código Sistema"], 40, 60)
    draw(&page, ["Efecto"], 40, 100)
    draw(&page, ["Datos cuantitativos y relevancia del efecto"], 240, 100)
    for (row, top) in [130, 180].enumerated() {
      // both lines end where the column does
      draw(&page, ["Ferias"], 40, top)
      draw(&page, "cerradas", endingAt: 200, top)
      draw(&page, ["en comunas que perdieron todos sus"], 40, top + 11)
      draw(&page, ["puestos"], 40, top + 22)
      draw(&page, ["Bajan un \(row + 2) % al año."], 240, top)
    }
    let read = try #require(sheets([page]).first)
    #expect(
      read["/diagnostico/efectos/0/efecto"]
        == "Ferias cerradas en comunas que perdieron todos sus puestos")
    #expect(read["/diagnostico/efectos/1/datos"] == "Bajan un 3 % al año.")
    #expect(read["/diagnostico/efectos/2/efecto"] == nil)
  }

  @Test(
    "have rows that lie close to each other: a label below a blank value, a figure below a year")
  func closeRows() throws {
    var page = DrawnPage()
    draw(&page, ["Código Sistema"], 40, 40)
    draw(&page, ["PI0716"], 300, 40)
    draw(
      &page,
      ["Si la unidad de medida corresponde a", "\"unidades\", precise a qué se refiere con ello"],
      40, 80)
    // two points more than between the lines of a cell
    draw(
      &page,
      [
        "Explique los criterios de egreso en base a los",
        "cuales se determinará que un beneficiario se", "encuentra egresado del Programa",
      ], 40, 103)
    draw(&page, ["Al término del taller."], 300, 103)
    draw(&page, ["Indicador gasto"], 40, 180)
    draw(&page, ["Año 2019"], 300, 180)
    draw(&page, ["0,69 %"], 300, 192)
    let read = try #require(sheets([page]).first)
    #expect(read["/poblacion/potencial/precision"] == nil)
    #expect(read["/poblacion/egreso/criterios"] == "Al término del taller.")
    #expect(read["/gasto/porcentajeAdministrativo"] == "0,69 %")
  }

  @Test("leave a table unread where the end of a page stands beside a row that lacks a cell")
  func doubtfulRows() throws {
    let rows = { (isCut: Bool) in
      var pages = [DrawnPage(), DrawnPage()]
      draw(&pages[0], ["Código Sistema"], 40, 40)
      draw(&pages[0], ["PI0716"], 300, 40)
      draw(&pages[0], ["Código Sistema"], 40, 60)
      draw(&pages[0], ["Efecto"], 40, 600)
      draw(&pages[0], ["Datos cuantitativos y relevancia del efecto"], 240, 600)
      draw(&pages[0], ["Cierran ferias."], 40, 640)
      draw(&pages[0], ["Un 4 % al año,", "según la encuesta."], 240, 640)
      let last = isCut ? 1 : 0
      draw(&pages[last], ["Suben precios."], 40, isCut ? 40 : 690)
      draw(&pages[1], fin, 40, 120)
      draw(&pages[1], ["Más ventas."], 300, 120)
      return OfficialText(boxes: Array(pages.map(\.xml).joined().utf8)).sheets.first
    }
    let isLost = { (sheet: OfficialSheet?) in
      sheet?.remarks.contains { $0.field.description == "/diagnostico/efectos" } ?? false
    }
    #expect(isLost(rows(true)))
    #expect(!isLost(rows(false)))
  }
}
