import DocumentTree
import Testing

@testable import OfficialText

/// A page as `pdftotext -bbox` tells it.
struct DrawnPage {
  private var words: [String] = []

  /// Draws words on a line, from a place in points.
  mutating func draw(_ text: String, _ left: Int, _ top: Int) {
    var left = left
    for word in text.split(separator: " ") {
      let right = left + 5 * word.count
      words.append(
        "<word xMin=\"\(left).000000\" yMin=\"\(top).000000\" xMax=\"\(right).000000\""
          + " yMax=\"\(top + 9).000000\">\(word)</word>")
      left = right + 3
    }
  }

  var xml: String {
    "<page width=\"612\" height=\"792\">\n\(words.joined(separator: "\n"))\n</page>\n"
  }
}

@Suite("Drawn pages")
struct PageTextTests {
  private func cells(_ pages: [DrawnPage]) -> [String] {
    let page = PageText(BoxedWord.all(in: Array(pages.map(\.xml).joined().utf8)), [])
    return page.cells.map { CellReader(source: page.source).line([$0]) }
  }

  @Test("are cut into cells: beside each other, below each other, over the end of a page")
  func areCut() {
    var first = DrawnPage()
    first.draw("Indique el fin", 40, 100)
    first.draw("del Programa", 40, 111)
    first.draw("Menos brechas", 200, 105)
    first.draw("Indique el propósito", 40, 135)
    first.draw("Más ventas", 200, 135)
    first.draw("Página 1", 40, 760)
    var second = DrawnPage()
    second.draw("y más empleo", 200, 60)
    #expect(
      cells([first, second]) == [
        "Indique el fin del Programa", "Menos brechas", "Indique el propósito", "Más ventas",
        "y más empleo",
      ])
  }

  @Test("have figures in columns, of which some are blank")
  func haveColumns() throws {
    var page = DrawnPage()
    page.draw("Código Sistema", 40, 80)
    page.draw("PI0716", 200, 80)
    page.draw("Código Sistema", 40, 95)
    let label =
      "Cuantifique la población beneficiaria, que corresponde a aquella parte de la población"
    page.draw(label, 40, 120)
    page.draw("objetivo que el programa planifica atender en los próximos 4 años.", 40, 131)
    for (index, year) in ["2019", "2020", "2021", "2022"].enumerated() {
      page.draw(year, 60 + 120 * index, 160)
    }
    page.draw("500", 63, 180)
    page.draw("1.500", 418, 180)
    page.draw(
      "Indique el fin del Programa, entendido como el objetivo de política pública al que", 40, 210)
    page.draw("contribuye el Programa.", 40, 221)
    page.draw("Menos brechas", 40, 240)
    let sheet = try #require(OfficialText(boxes: Array(page.xml.utf8)).sheets.first)
    let read = Leaves.all(of: sheet.document)
    #expect(read["/poblacion/beneficiaria/2019"] == "500")
    #expect(read["/poblacion/beneficiaria/2020"] == nil)
    #expect(read["/poblacion/beneficiaria/2022"] == "1.500")
    #expect(read["/objetivos/fin"] == "Menos brechas")
  }

  @Test(
    "have a figure that its narrow cell broke over two lines",
    arguments: [
      (["1.206.77", "5"], "1.206.775"), (["398.20", "3"], "398.203"),
      (["13.388,", "7"], "13.388,7"),
      (["89", ".300"], "89.300"),
    ])
  func brokenFigure(lines: [String], figure: String) throws {
    var page = DrawnPage()
    page.draw("Código Sistema", 40, 40)
    page.draw("PI0716", 200, 40)
    page.draw("Año de inicio del Programa", 40, 60)
    page.draw("Señale los gastos totales del Programa", 40, 80)
    page.draw("Componentes", 40, 100)
    page.draw("2019 (miles de $)", 300, 100)
    page.draw("Total", 40, 120)
    for (index, line) in lines.enumerated() { page.draw(line, 300, 120 + 11 * index) }
    page.draw("Señale los gastos totales", 40, 160)
    page.draw("del Programa", 40, 171)
    let sheet = try #require(OfficialText(boxes: Array(page.xml.utf8)).sheets.first)
    #expect(Leaves.all(of: sheet.document)["/gasto/total"] == figure)
    #expect(sheet.remarks.contains { $0.kind == .joinedFigure })
  }

  @Test("do not say of the number of a paragraph that it was put together with the text below it")
  func numberOfParagraph() throws {
    var page = DrawnPage()
    page.draw("Código Sistema", 40, 40)
    page.draw("PI0716", 200, 40)
    page.draw("Año de inicio del Programa", 40, 60)
    page.draw(
      "Indique el fin del Programa, entendido como el objetivo de política pública al que", 40, 80)
    page.draw("contribuye el Programa.", 40, 91)
    page.draw("1.", 40, 120)
    page.draw("200 personas dejan la pobreza", 40, 131)
    let sheet = try #require(OfficialText(boxes: Array(page.xml.utf8)).sheets.first)
    let fin = try #require(Leaves.all(of: sheet.document)["/objetivos/fin"])
    #expect(fin == "1. 200 personas dejan la pobreza")
    #expect(!sheet.remarks.contains { $0.kind == .joinedFigure })
  }

  /// Draws lines below each other.
  private func draw(_ page: inout DrawnPage, _ lines: [String], _ left: Int, _ top: Int) {
    for (index, line) in lines.enumerated() { page.draw(line, left, top + 11 * index) }
  }

  @Test("have the label together whose row the end of a page cuts")
  func cutRow() throws {
    var (first, second) = (DrawnPage(), DrawnPage())
    draw(
      &first,
      [
        "Explique los criterios de egreso en base a los",
        "cuales se determinará que un beneficiario se", "encuentra egresado del Programa",
      ], 40, 400)
    draw(&first, ["Al término del taller."], 300, 411)
    draw(&first, ["15,00 MESES"], 300, 470)
    draw(
      &second,
      ["Indique en cuántos meses/años promedio", "egresarán los beneficiarios del Programa"], 40, 40
    )
    draw(
      &second,
      [
        "Si existe un proceso de postulación a los", "beneficios del Programa ¿el Servicio cuenta",
        "con sistemas de registros que permitan",
      ], 40, 700)
    draw(&second, ["Si"], 300, 711)
    draw(&second, ["Se lleva una planilla con los datos"], 300, 733)
    var third = DrawnPage()
    draw(
      &third,
      [
        "identificar a los postulantes (RUT, RBD, Datos", "de Contacto, etc.)? Si su respuesta es",
        "afirmativa, descríbalos",
      ], 40, 40)
    draw(&third, ["de cada postulante."], 300, 40)
    draw(&third, ["Indique el fin del Programa, entendido como el"], 40, 120)
    draw(&third, ["objetivo de política pública al que contribuye el Programa."], 40, 131)
    draw(&third, ["Más ventas."], 300, 170)
    let xml = [first, second, third].map(\.xml).joined()
    let sheet = try #require(OfficialText(boxes: Array(xml.utf8)).sheets.first)
    let leaves = Leaves.all(of: sheet.document)
    #expect(leaves["/poblacion/egreso/criterios"] == "Al término del taller.")
    #expect(leaves["/poblacion/egreso/tiempo"] == "15,00")
    #expect(leaves["/poblacion/egreso/unidad"] == "MESES")
    #expect(leaves["/poblacion/seleccion/registroPostulantes"] == "Si")
    #expect(
      leaves["/poblacion/seleccion/descripcionRegistroPostulantes"]
        == "Se lleva una planilla con los datos de cada postulante.")
    #expect(leaves["/objetivos/fin"] == "Más ventas.")
  }

  @Test("have the years of a table once, though the next page begins with them again")
  func repeatedYears() throws {
    var pages = [DrawnPage(), DrawnPage()]
    pages[0].draw("Código Sistema", 40, 40)
    pages[0].draw("PI0716", 240, 40)
    pages[0].draw("Código Sistema", 40, 60)
    let label =
      "Cuantifique la población beneficiaria, que corresponde a aquella parte de la población"
    pages[0].draw(label, 40, 680)
    pages[0].draw("objetivo que el programa planifica atender en los próximos 4 años.", 40, 691)
    for (index, year) in ["2019", "2020", "2021", "2022"].enumerated() {
      pages[0].draw(year, 60 + 120 * index, 720)
      pages[1].draw(year, 60 + 120 * index, 40)
    }
    for index in 0..<4 { pages[1].draw("\(index + 1).500", 60 + 120 * index, 60) }
    let xml = pages.map(\.xml).joined()
    let sheet = try #require(OfficialText(boxes: Array(xml.utf8)).sheets.first)
    let read = Leaves.all(of: sheet.document)
    #expect(read["/poblacion/beneficiaria/2019"] == "1.500")
    #expect(read["/poblacion/beneficiaria/2022"] == "4.500")
  }

  @Test("have no value in the signs with which the last line of a label ends")
  func endOfLabel() throws {
    var page = DrawnPage()
    page.draw("Código Sistema", 40, 40)
    page.draw("PI0716", 240, 40)
    page.draw("Indicador:", 40, 60)
    page.draw("Ventas", 240, 60)
    page.draw("Dimensión: (eficiencia/e", 40, 80)
    page.draw("conomía/eficacia/calidad", 40, 91)
    page.draw("):", 40, 102)
    page.draw("Eficacia", 240, 80)
    let sheet = try #require(OfficialText(boxes: Array(page.xml.utf8)).sheets.first)
    let read = Leaves.all(of: sheet.document)
    #expect(read["/objetivos/indicador/dimension"] == "Eficacia")
    #expect(sheet.leftOver.isEmpty)
  }

  @Test("have a row together that goes on below the head of its table on the next page")
  func repeatedHead() throws {
    let head = { (page: inout DrawnPage, top: Int) in
      page.draw("Efecto", 40, top)
      page.draw("Datos cuantitativos y relevancia del efecto", 240, top)
    }
    var first = DrawnPage()
    first.draw("Código Sistema", 40, 40)
    first.draw("PI0716", 240, 40)
    first.draw("Código Sistema", 40, 55)
    head(&first, 700)
    first.draw("Cierran ferias", 40, 730)
    first.draw("Cierran dos ferias al mes,", 240, 730)
    first.draw("y las que quedan", 240, 741)
    var second = DrawnPage()
    head(&second, 40)
    second.draw("venden menos que en 2012.", 240, 70)
    second.draw("Suben los precios", 40, 100)
    second.draw("Un 4 % al año.", 240, 100)
    let xml = first.xml + second.xml
    let sheet = try #require(OfficialText(boxes: Array(xml.utf8)).sheets.first)
    let read = Leaves.all(of: sheet.document)
    #expect(read["/diagnostico/efectos/0/efecto"] == "Cierran ferias")
    #expect(
      read["/diagnostico/efectos/0/datos"]
        == "Cierran dos ferias al mes, y las que quedan venden menos que en 2012.")
    #expect(read["/diagnostico/efectos/1/efecto"] == "Suben los precios")
    #expect(sheet.leftOver.isEmpty)
  }

  @Test("have the answer of a label of which only the last words are on the next page")
  func cutLabel() throws {
    var (first, second) = (DrawnPage(), DrawnPage())
    draw(
      &first,
      [
        "Si existe un proceso de postulación a los", "beneficios del Programa ¿el Servicio cuenta",
        "con sistemas de registros que permitan", "identificar a los postulantes (RUT, RBD, Datos",
        "de Contacto, etc.)? Si su respuesta es",
      ], 40, 700)
    draw(&first, ["No"], 300, 711)
    draw(&first, ["Se lleva una planilla.", "Tiene sus datos."], 300, 728)
    draw(&second, ["afirmativa, descríbalos"], 40, 40)
    draw(
      &second,
      ["Indique el fin del Programa, entendido como el objetivo de política pública al que"], 40, 80
    )
    draw(&second, ["contribuye el Programa."], 40, 91)
    draw(&second, ["Más ventas."], 40, 120)
    draw(&second, ["Explique los criterios de egreso en base a los"], 40, 160)
    draw(&second, ["cuales se determinará que un beneficiario se"], 40, 171)
    draw(&second, ["encuentra egresado del Programa"], 40, 182)
    draw(&second, ["Al término."], 40, 220)
    let xml = [first, second].map(\.xml).joined()
    let sheet = try #require(OfficialText(boxes: Array(xml.utf8)).sheets.first)
    let leaves = Leaves.all(of: sheet.document)
    #expect(leaves["/poblacion/seleccion/registroPostulantes"] == "No")
    #expect(
      leaves["/poblacion/seleccion/descripcionRegistroPostulantes"]
        == "Se lleva una planilla. Tiene sus datos.")
    #expect(leaves["/objetivos/fin"] == "Más ventas.")
  }

  @Test(
    "are no pages where the tags are broken",
    arguments: [
      "", "<", "<word", "<word xMin=\"a\">b</word>", "<page><word xMin=\"1\"",
      "<word xMin=\"99999999999999999999\" yMin=\"1\" xMax=\"2\" yMax=\"3\">a</word>",
    ])
  func brokenTags(xml: String) {
    #expect(OfficialText(boxes: Array(xml.utf8)).sheets.isEmpty)
  }
}
