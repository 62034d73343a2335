import DocumentTree
import Foundation
import Testing

@testable import OfficialText

/// Texts in the order of drawing, without blank lines between cells.
@Suite("Texts without positions")
struct StreamTextTests {
  private let beginning = """
    Sección 1: Antecedentes
    Código Sistema PI071620190048347
    Nombre del Programa (420 caracteres)
    Apoyo a ferias
    Sección 2: Diagnóstico

    """

  private func fields(_ text: String) throws -> [String: String] {
    let sheet = try #require(OfficialText(Array((beginning + text).utf8)).sheets.first)
    return Leaves.all(of: sheet.document)
  }

  @Test("have labels that the end of a page cut, behind the beginning of their values")
  func cutLabel() throws {
    let fields = try fields(
      """
      Describa el principal problema público que el Programa abordará, identificando la población
      Faltan compradores en las
      ferias
      Página 1
      \u{0C}afectada (1.000 caracteres)
      de la región.
      Presente datos cuantitativos que evidencien que el problema señalado anteriormente está vigente
      y que dimensionen la brecha generada por dicho problema
      Hay 40 ferias menos que en 2012.
      \u{0C}(1.500 caracteres)
      Cierran dos al mes.

      """)
    #expect(fields["/diagnostico/problema"] == "Faltan compradores en las ferias de la región.")
    #expect(fields["/diagnostico/datos"] == "Hay 40 ferias menos que en 2012. Cierran dos al mes.")
  }

  @Test("have the limit of a label below the value beside it")
  func limitBelow() throws {
    let fields = try fields(
      """
      Describa el principal problema público que el Programa abordará, identificando la población
      afectada Faltan compradores.
      (1.000 caracteres)

      """)
    #expect(fields["/diagnostico/problema"] == "Faltan compradores.")
  }

  @Test(
    "have a value on the line on which the limit of its label ends",
    arguments: ["(250\ncaracteres)", "\n(250 caracteres)", "(250 caracteres)"])
  func limitBesideValue(limit: String) throws {
    let fields = try fields(
      """
      Indique el fin del Programa, entendido como el objetivo de política
      pública al que contribuye el Programa \(limit) Más ventas
      en las ferias.

      """)
    #expect(fields["/objetivos/fin"] == "Más ventas en las ferias.")
  }

  @Test("leave a value unread within which a label begins that no page end tells to be cut")
  func cutLabelWithoutPages() throws {
    let text =
      beginning + """
        Describa el principal problema público que el Programa abordará, identificando la población
        afectada (1.000 caracteres)
        Faltan compradores.
        Presente datos
        cuantitativos que evidencien que el
        problema señalado anteriormente
        Hay 40 ferias menos que en 2012.
        está vigente y que dimensionen la
        brecha generada por dicho problema (1.500 caracteres)
        Cierran dos al mes.
        Señale la fuente de dicha información (encuestas, referencias bibliográficas, etc.) entregando el
        respectivo link para acceder a ésta (1.000 caracteres)
        Registro de ferias
        PROGRAMA NUEVO
        Cobertura 2019

        """
    let sheet = try #require(OfficialText(Array(text.utf8)).sheets.first)
    let lost = sheet.remarks.compactMap { remark in
      if case .lost(let issue) = remark.kind { issue.lostFields } else { nil }
    }.joined().map(\.description)
    #expect(lost.contains("/diagnostico/problema"))
    #expect(lost.contains("/diagnostico/datos"))
  }

  @Test("are unread as a whole where the lines of labels have those of the values beside them")
  func interleaved() throws {
    let prompts = ExAntePrompts.all.compactMap { prompt in
      if case .text = prompt.shape { prompt.wordings[0] } else { nil }
    }
    let rows = prompts.flatMap { label in
      let words = label.split(separator: " ")
      return stride(from: 0, to: words.count, by: 4).map { start in
        words[start..<min(start + 4, words.count)].joined(separator: " ")
          + " palabras de la respuesta"
      }
    }
    let text = beginning + rows.joined(separator: "\n") + "\n"
    let sheet = try #require(OfficialText(Array(text.utf8)).sheets.first)
    let lost = sheet.remarks.compactMap { remark in
      if case .lost(let issue) = remark.kind { issue.lostFields } else { nil }
    }.joined().map(\.description)
    for field in Leaves.all(of: sheet.document).keys where field != "/ficha" {
      #expect(lost.contains { field == $0 || field.hasPrefix("\($0)/") }, "\(field)")
    }
    #expect(lost.contains("/objetivos"))
  }

  @Test("keep a label that is whole on its page, whatever the next page begins with")
  func wholeLabel() throws {
    let fields = try fields(
      """
      Señale cómo se estimó y qué fuentes de datos se utilizó para cuantificar la población
      potencial (500 caracteres)
      Se usó la encuesta de 2017.
      En 2019 ¿el Programa atenderá a toda la población
      \u{0C}objetivo identificada anteriormente o sólo a una parte?
      El Programa atenderá a toda la población objetivo.

      """)
    #expect(fields["/poblacion/potencial/estimacion"] == "Se usó la encuesta de 2017.")
    #expect(fields["/poblacion/atencion"] == "toda")
  }

  @Test("have figures on two lines, and names that end with a word of the form")
  func brokenFigure() throws {
    let fields = try fields(
      """
      Componente 1
      Nombre del componente
      Ferias
      Unidad de medida de producción
      Mercados con
      cobertura
      5.3 Nivel de producción
      Componentes Unidad de medida de Producción 2019
      Ferias Mercados con
      cobertura
      72846
      Sección 6: Uso de Recursos

      """)
    #expect(fields["/produccion/filas/0/cantidad"] == "72846")
    #expect(fields["/produccion/filas/0/componente"] == "Ferias")
    #expect(fields["/produccion/filas/0/unidad"] == "Mercados con cobertura")
  }

  @Test("are one sheet where the end of a page stands above the displaced title")
  func displacedTitle() throws {
    let problem = """
      Describa el principal problema público que el Programa abordará, identificando la población
      afectada (1.000 caracteres)
      Faltan compradores

      """
    let first = (beginning + problem).replacing(
      "Sección 2", with: "\u{0C}PROGRAMA NUEVO\nSección 2")
    let sheets = OfficialText(Array(first.utf8)).sheets
    #expect(sheets.count == 1)
    #expect(sheets.first?.document.root?["antecedentes"]?["nombre"]?.text == "Apoyo a ferias")
    // the next sheet begins with its title as well
    let next = "\u{0C}PROGRAMA NUEVO\n" + beginning + problem
    #expect(OfficialText(Array((first + next).utf8)).sheets.count == 2)
  }

  @Test("have the number of a component whose name begins above the end of a page")
  func cutComponent() throws {
    let text = """
      5.2 Componentes
      Componente 1
      Ferias de
      Página 4
      \u{0C}Nombre del
      componente
      barrio
      Unidad de medida de producción
      ferias
      Componente 2
      Nombre del
      componente
      Talleres

      """
    let fields = try fields(text)
    #expect(fields["/componentes/0/numero"] == "1")
    #expect(fields["/componentes/1/numero"] == "2")
    #expect(fields["/componentes/1/nombre"] == "Talleres")
  }

  @Test("have a figure that stands alone behind words that are none")
  func figureBehindWords() throws {
    let text = PublishedText.all[0]
    let other = try text.text.replacingOccurrences(
      of: "\n6,90 %\n", with: "\nDetalle qué incluyen\n\n6,90 %\n")
    let sheet = try #require(OfficialText(Array(other.utf8)).sheets.first)
    #expect(Leaves.all(of: sheet.document) == Leaves.all(of: try text.sheet.document))
    let lines = other.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(sheet.leftOver.map { lines[$0 - 1] } == ["Detalle qué incluyen"])
  }

  @Test("have a label at the top of a page where it stands, though signs alone stand before it")
  func labelOfNextPage() throws {
    let text = PublishedText.all[2]
    let lines = try text.text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
    let raw = lines.joined(separator: "\n")
    let value = "(FET):  El programa"
    try #require(raw.contains(value))
    let other = raw.replacingOccurrences(of: value, with: "(FET):\n)\nEl programa")
      .replacingOccurrences(of: "\nVI. OBSERVACIONES", with: "\n\u{C}VI. OBSERVACIONES")
    let wanted = Leaves.all(of: try #require(OfficialText(Array(raw.utf8)).sheets.first).document)
    let read = Leaves.all(of: try #require(OfficialText(Array(other.utf8)).sheets.first).document)
    #expect(read == wanted)
  }

  @Test("have the time until beneficiaries leave behind the rest of a text that a page cut")
  func restBeforeTime() throws {
    let text = PublishedText.all[0]
    let time = try #require(try text.text.split(separator: "\n").first { $0.hasSuffix("AÑOS ") })
    let other = try text.text.replacingOccurrences(
      of: "\n\(time)\n", with: "\n84.037 empresas de la comuna.\n\n\(time)\n")
    let sheet = try #require(OfficialText(Array(other.utf8)).sheets.first)
    #expect(Leaves.all(of: sheet.document) == Leaves.all(of: try text.sheet.document))
    let left = other.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(sheet.leftOver.map { left[$0 - 1] } == ["84.037 empresas de la comuna."])
  }

  @Test("have no heading in the last word of a unit")
  func headingInBrackets() throws {
    let text = PublishedText.all[2]
    let lines = try text.text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
    let raw = lines.joined(separator: "\n")
    let unit = "con fase de desarrollo \nimplementado)"
    try #require(raw.contains(unit))
    let other = raw.replacingOccurrences(of: unit, with: "con\npoblación)")
    let wanted = Leaves.all(of: try #require(OfficialText(Array(raw.utf8)).sheets.first).document)
    let read = Leaves.all(of: try #require(OfficialText(Array(other.utf8)).sheets.first).document)
    #expect(read["/componentes/filas/1/unidad"] == "Empresas y cooperativas con población")
    #expect(
      read.filter { $0.key != "/componentes/filas/1/unidad" }
        == wanted.filter { $0.key != "/componentes/filas/1/unidad" })
  }

  @Test("has a name below its figure before the administrative expenses")
  func nameBelow() throws {
    let text = try PublishedText.all[0].text
    let lines = text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
    let joined = lines.joined(separator: "\n")
    let wanted = try #require(OfficialText(Array(joined.utf8)).sheets.first)
    let names = Leaves.all(of: wanted.document)
    let last = try #require(
      (0..<9).last { names["/gasto/componentes/\($0)/componente"] != nil })
    let name = try #require(names["/gasto/componentes/\(last)/componente"])
    let total = try #require(names["/gasto/componentes/\(last)/total"])
    let row = try #require(
      joined.range(of: "\(name)\\s+Total Componente \(total)", options: .regularExpression))
    let moved = joined.replacingCharacters(
      in: row, with: "Total Componente \(total)\n\(name)")
    let sheet = try #require(OfficialText(Array(moved.utf8)).sheets.first)
    let leaves = Leaves.all(of: sheet.document)
    for (field, value) in names where field.hasPrefix("/gasto") {
      #expect(leaves[field] == value, "\(field)")
    }
    #expect(
      sheet.remarks.contains {
        $0.kind == .splitByGuess && $0.field.description == "/gasto/administrativo"
      })
  }

  @Test("have the rows of a table in doubt where a page ends within a cell")
  func cutCell() throws {
    let text = try PublishedText.all[0].text
    let cut = text.replacing("\nefectivo y liquidez", with: "\n\n\u{0C}efectivo y liquidez")
    try #require(cut != text)
    let sheet = try #require(OfficialText(Array(cut.utf8)).sheets.first)
    let lost = sheet.remarks.compactMap { remark in
      if case .lost(let issue) = remark.kind { issue.lostFields } else { nil }
    }.joined().map(\.description)
    #expect(lost.contains("/poblacion/focalizacion"))
    let whole = try PublishedText.all[0].sheet
    #expect(!whole.remarks.contains { $0.kind == .cutByPage })
  }

  @Test("have expenses in doubt where a row has lost its name to another")
  func expensesWithoutName() throws {
    let text = try PublishedText.all[1].text
    for (row, other) in [
      ("\nNegocios Digitales\tTotal", "\n\tTotal"),
      ("\nPymes Globales\tTotal", "\nPymes Globales Negocios Digitales\tTotal"),
    ] {
      let changed = text.replacing(row, with: other)
      try #require(changed != text)
      let sheet = try #require(OfficialText(Array(changed.utf8)).sheets.first)
      let lost = sheet.remarks.compactMap { remark in
        if case .lost(let issue) = remark.kind { issue.lostFields } else { nil }
      }.joined().map(\.description)
      #expect(lost.contains("/gasto/componentes"))
    }
  }
}
