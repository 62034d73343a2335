import DocumentTree
import Testing

@testable import OfficialText

/// What the system prints around the text of each page.
@Suite("Lines that pages repeat")
struct RunningLineTests {
  /// The parts of a sheet, a page each: a value goes on, and the name of a component stands alone.
  private let pages = [
    """
    Sección 1: Antecedentes
    Código Sistema PI071620190048347
    Nombre del Programa (420 caracteres)
    Apoyo a ferias
    Sección 2: Diagnóstico
    Describa el principal problema público que el Programa abordará, identificando la población
    afectada (1.000 caracteres)
    Faltan compradores en las
    ferias
    """,
    """
    de la región.
    Presente datos cuantitativos que evidencien que el problema señalado anteriormente está vigente
    y que dimensionen la brecha generada por dicho problema
    Hay 40 ferias menos que en 2012.
    """,
    """
    (1.500 caracteres)
    Cierran dos al mes.
    Señale la fuente de dicha información (encuestas, referencias bibliográficas, etc.) entregando el
    respectivo link para acceder a ésta (1.000 caracteres)
    Registro de ferias
    """,
    """
    de 2018.
    """,
  ]

  private func isRead(_ text: String) throws {
    let sheet = try #require(OfficialText(Array(text.utf8)).sheets.first)
    let fields = Leaves.all(of: sheet.document)
    #expect(fields["/diagnostico/problema"] == "Faltan compradores en las ferias de la región.")
    #expect(fields["/diagnostico/datos"] == "Hay 40 ferias menos que en 2012. Cierran dos al mes.")
    #expect(fields["/diagnostico/fuentes"] == "Registro de ferias de 2018.")
    #expect(sheet.leftOver.isEmpty)
  }

  @Test(
    "are no part of a value, at the top or the foot of a page",
    arguments: [
      ("Ministerio de Ejemplo - Ficha de Evaluación Ex Ante", "Página %"), ("", "%"), ("", "- % -"),
      ("Banco de Programas", "Impreso el 12/03/2019 a las 10:32, hoja % de 4"),
      ("Documento generado el 12-03-2019", ""), ("% / 4", ""),
    ])
  func ends(head: String, foot: String) throws {
    let texts = pages.enumerated().map { index, page in
      [head, page, foot].filter { !$0.isEmpty }
        .joined(separator: "\n").replacing("%", with: "\(index + 1)")
    }
    try isRead(texts.joined(separator: "\n\u{0C}") + "\n")
  }

  @Test(
    "end a page where no form feed does",
    arguments: [
      ("", "Página %"), ("Ficha de evaluación %/40", ""), ("Banco de Programas", "Pág. % de 4"),
      ("", "- % -"), ("", "--- Page % ---"), ("", "Hoja % de 4"),
    ])
  func numbers(head: String, foot: String) throws {
    let texts = pages.enumerated().map { index, page in
      [head, page, foot].filter { !$0.isEmpty }
        .joined(separator: "\n").replacing("%", with: "\(index + 1)")
    }
    try isRead(texts.joined(separator: "\n") + "\n")
  }

  @Test("may be nothing but a number, if it counts the pages from the first to the last")
  func bareNumbers() throws {
    let text = PublishedText.all[0]
    let wanted = Leaves.all(of: try text.sheet.document)
    for first in [1, 2] {
      var lines: [Substring] = []
      var (last, number) = (0, first)
      for line in try text.text.split(separator: "\n", omittingEmptySubsequences: false) {
        lines.append(line)
        guard line.isEmpty, lines.count - last > 40 else { continue }
        lines += ["\(number)", ""]
        (last, number) = (lines.count, number + 1)
      }
      let read = OfficialText(Array(lines.joined(separator: "\n").utf8))
      #expect(Leaves.all(of: try #require(read.sheets.first).document) == wanted)
    }
  }

  private func edges(_ pages: [[String]]) -> [RunningLines.Edge] {
    pages.enumerated().flatMap { page, lines in
      RunningLines.edges(of: Array(lines.enumerated())).map { height, line in
        RunningLines.Edge(
          page: page, height: height, line: 10 * page + line.offset,
          letters: FoldedLetters(line.element).letters, text: Array(line.element.utf8)[...])
      }
    }
  }

  @Test("are on both pages of a short sheet, and not where several sheets begin")
  func fewPages() {
    let tables = [PromptTable(MonitoringPrompts.all)]
    let title = "MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA 2021"
    let service = "SERVICIO DE COOPERACIÓN TÉCNICA"
    let short = edges([
      ["Ministerio de Ejemplo", title, service], ["Ministerio de Ejemplo", "uno"],
    ])
    #expect(RunningLines.all(short, tables) == [0, 10])
    #expect(
      RunningLines.all(edges([["uno", "a", "1 / 40"], ["dos", "b", "2 / 40"]]), tables) == [2, 12])
    let three = edges([
      [title, service], ["uno"], [title, service], ["dos"], [title, service], ["tres"],
    ])
    #expect(RunningLines.all(three, tables).isEmpty)
  }

  @Test("are none where labels and figures stand at the edges of pages")
  func labels() {
    let pages = edges(
      (0..<4).map { ["Componente \($0 + 1)", "\(10 * $0 + 7)", "1.20\($0)", "Si"] })
    #expect(RunningLines.all(pages, [PromptTable(ExAntePrompts.all)]).isEmpty)
  }
}
