import DocumentTree
import Foundation
import Testing

@testable import OfficialText

@Suite("The text of a follow-up")
struct FollowUpTextTests {
  private static let published = PublishedText.all[2]

  private func read(_ text: String) throws -> (leaves: [String: String], sheet: OfficialSheet) {
    let sheet = try #require(OfficialText(Array(text.utf8)).sheets.first)
    return (Leaves.all(of: sheet.document), sheet)
  }

  @Test(
    "has its results behind any mark",
    arguments: ["-", "*", "–", "·", "●", "○", "o", "\u{F0B7}", "➢"])
  func marks(mark: String) throws {
    let text = try Self.published.text
    let other = try read(text.replacing("• ", with: "\(mark) "))
    #expect(other.leaves == Leaves.all(of: try Self.published.sheet.document))
    #expect(other.sheet.leftOver == [])
  }

  @Test("has its evaluations, regions and remarks whole in lines of a narrow page")
  func narrow() throws {
    let text = try Self.published.text
    var wrapped = text
    for (line, breaks) in [
      ("Los beneficiarios efectivos se encuentran", "Los beneficiarios efectivos se\nencuentran"),
      ("(DIPRES), Evaluación Focalizada de ", "(DIPRES),\nEvaluación Focalizada de\n"),
      ("Seguimiento 2021 / Juntos 1/5", "Seguimiento\n2021 / Juntos 1/5"),
      ("información incompleta en indicadores", "información\nincompleta en\nindicadores"),
    ] {
      try #require(wrapped.contains(line), "\(line)")
      wrapped = wrapped.replacing(line, with: breaks)
    }
    let other = try read(wrapped)
    #expect(other.leaves == Leaves.all(of: try Self.published.sheet.document))
    #expect(other.sheet.leftOver == [])
  }

  @Test("has its results behind nothing, and says where they end by a guess")
  func noMarks() throws {
    let other = try read(try Self.published.text.replacing("• ", with: ""))
    let wanted = Leaves.all(of: try Self.published.sheet.document)
      .filter { !$0.key.hasPrefix("/antecedentes/exPost") }
    for (field, value) in wanted { #expect(other.leaves[field] == value) }
    #expect(
      other.sheet.remarks.contains {
        $0.kind == .splitByGuess && $0.field.description == "/analisis/focalizacion"
      })
  }

  @Test("has its results one behind the other on a line")
  func oneLine() throws {
    let text = try Self.published.text
    let analysis = try #require(
      text.range(
        of: #"(?s)\n• Ejecución presupuestaria inicial.*?\n\nEficacia"#, options: .regularExpression
      ))
    let lines = text[analysis].dropLast("\n\nEficacia".count).split(separator: "\n\n")
    try #require(lines.count == 2)
    let joined = lines.map { $0.split(separator: "\n").joined(separator: " ") }
    let other = try read(
      text.replacingCharacters(
        in: analysis, with: "\n\(joined[0])\n\n\(joined[1])\n\nEficacia"))
    #expect(other.leaves == Leaves.all(of: try Self.published.sheet.document))
  }

  @Test("has headings and asterisks as Markdown writes them")
  func markdown() throws {
    let text = try Self.published.text
    let headings = ["JUNTOS", "DESCRIPCIÓN", "PROPÓSITO", "INDICADORES", "COMPONENTES"]
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      headings.contains(String(line)) ? "## \(line)" : line.replacing("*", with: "\\*")
    }
    let other = try read(lines.joined(separator: "\n"))
    #expect(other.leaves == Leaves.all(of: try Self.published.sheet.document))
    #expect(other.sheet.leftOver == [])
  }

  @Test("keeps an observation that begins like a result behind its dash")
  func observation() throws {
    let text = try Self.published.text
    let first = try #require(text.range(of: "\n- "))
    let other = try read(text.replacingCharacters(in: first, with: "\n- Gasto administrativo: "))
    #expect(
      other.leaves["/analisis/observacionesEficiencia/0"]?.hasPrefix("Gasto administrativo: ")
        ?? false)
    #expect(
      other.leaves["/analisis/gastoAdministrativo"]
        == Leaves.all(of: try Self.published.sheet.document)["/analisis/gastoAdministrativo"])
  }

  @Test("is read without blank lines, but for its wrapped texts that nothing divides")
  func noBlankLines() throws {
    let text = try Self.published.text
    let lines = text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
    let other = try read(lines.joined(separator: "\n"))
    let wanted = Leaves.all(of: try Self.published.sheet.document)
    for (field, value) in wanted { #expect(other.leaves[field] == value, "\(field)") }
    #expect(other.leaves.count == wanted.count)
  }

  @Test(
    "has remarks only below their own headings, though these are damaged",
    arguments: [
      ("DISEÑO:", "DIZEÑO:", "diseño"), ("POBLACIÓN:", "P0BLACI0N:", "población"),
      ("INDICADORES:", "INDIXADRES:", "indicadores"),
      ("PRESUPUESTO:", "PRESUPUEST0 :", "presupuesto"),
      ("OBSERVACIONES GENERALES:", "0BSERVACI0NES GENERALE5:", "generales"),
      ("INDICADORES:", "MEDICIÓN:", "medición"),
    ])
  func damagedHeadings(printed: String, damaged: String, section: String) throws {
    let text = try Self.published.text
    let place = try #require(text.range(of: "\n\(printed)", options: .backwards))
    let other = try read(text.replacingCharacters(in: place, with: "\n\(damaged)"))
    let wanted = Leaves.all(of: try Self.published.sheet.document)
    let known = Self.headings.first { $0.heading == printed }?.section
    for (field, value) in wanted where field.hasPrefix("/observaciones") {
      let isSection = field.hasSuffix("/seccion") && value == known
      #expect(other.leaves[field] == (isSection ? section : value), "\(field)")
    }
    #expect(other.sheet.remarks.contains { $0.kind == .damagedLabel })
    #expect(other.sheet.leftOver == [])
  }

  private static let headings: [(heading: String, section: String)] = [
    ("DISEÑO:", "diseño"), ("POBLACIÓN:", "población"),
    ("INDICADORES:", "indicadores"), ("PRESUPUESTO:", "presupuesto"),
    ("OBSERVACIONES GENERALES:", "generales"),
  ]

  @Test(
    "keeps a damaged label out of the text before it",
    arguments: [
      ("Evaluaciones Ex-Ante:", "Exaluaciones Ex-Ante:"), ("Año de término:", "Año de termjno:"),
      ("Otras evaluaciones:", "Otras evaluacines:"),
      ("PRESUPUESTO Y EJECUCIÓN\n", "PRESUPUESTO Y EJECUCIÓX\n"),
      ("INDICADORES\n", "INDICADOXES\n"),
    ])
  func damagedLabels(printed: String, damaged: String) throws {
    let text = try Self.published.text
    let place = try #require(text.range(of: printed))
    let other = try read(text.replacingCharacters(in: place, with: damaged))
    #expect(other.leaves == Leaves.all(of: try Self.published.sheet.document))
    #expect(other.sheet.remarks.contains { $0.kind == .damagedLabel })
    #expect(other.sheet.leftOver == [])
  }

  @Test("has its technical notes, with the years that they name")
  func notes() throws {
    let text = try Self.published.text
    let notes = """
      \nNota técnica 2: Los montos se encuentran en pesos año 2023. Se aplicó
      el inflactor de los años 2019-2021.

      Nota técnica 4: Una nota más.

      """
    let other = try read(text + notes)
    #expect(
      other.leaves["/notas/tecnicas/1"]
        == "Los montos se encuentran en pesos año 2023. Se aplicó el inflactor de los años 2019-2021."
    )
    #expect(other.leaves["/notas/tecnicas/2"] == "Una nota más.")
    #expect(other.leaves["/notas/precios"] == "2023")
    #expect(
      other.sheet.remarks.contains {
        $0.kind == .otherNumberInLabel && $0.field.description == "/notas/tecnicas/2"
      })
    #expect(other.sheet.leftOver == [])
  }

  @Test("is read from pages on which headings stand close to the text below them")
  func closeHeadings() throws {
    var page = DrawnPage()
    let lines = try Self.published.text.split(separator: "\n").filter {
      !$0.allSatisfy(\.isWhitespace) && !$0.hasPrefix("Reporte proceso")
    }
    for (index, line) in lines.prefix(19).enumerated() {
      page.draw(String(line), 50, 50 + 11 * index)
    }
    let sheet = try #require(OfficialText(boxes: Array(page.xml.utf8)).sheets.first)
    let leaves = Leaves.all(of: sheet.document)
    let wanted = Leaves.all(of: try Self.published.sheet.document)
    for field in ["programa", "servicio", "ministerio"] {
      #expect(leaves["/encabezado/\(field)"] == wanted["/encabezado/\(field)"])
    }
    for field in ["proposito", "inicio", "termino", "otrasEvaluaciones"] {
      #expect(leaves["/antecedentes/\(field)"] == wanted["/antecedentes/\(field)"])
    }
    #expect(sheet.leftOver == [])
  }

  @Test("keeps the asterisks of notes on a page")
  func asterisks() {
    var page = DrawnPage()
    page.draw("N/A** S/I* &amp; **** x", 50, 50)
    #expect(
      BoxedWord.all(in: Array(page.xml.utf8)).map(\.text) == ["N/A**", "S/I*", "&", "****", "x"])
  }
}
