import Analysis
import DocumentTree
import ExactNumbers
import Foundation
import SheetRules
import Testing

@testable import Reporting

@Suite("A picture of a sheet")
struct PictureTests {
  private func picture(
    _ json: String, _ options: RenderingOptions = RenderingOptions(), isAscii: Bool = false
  ) throws -> String {
    let file = FileReport(
      path: "a.json", SheetChecker.check(Document.read(Array(json.utf8), as: .json)))
    let bytes = try #require(SheetPicture.draw(file, options, isAscii: isAscii))
    return String(decoding: bytes, as: UTF8.self)
  }

  private let sheet = """
    {"ficha": "ex-ante", "formulario": "2019-nuevo",
     "encabezado": {"programa": "Riego\\u001b[31m", "codigo": "C1"},
     "poblacion": {"potencial": {"numero": 1000, "unidad": "\\u202epersonas"},
       "focalizacion": [{"variable": "Superficie", "coeficiente": "50 %"}],
       "objetivo": 500, "beneficiaria": {"2019": 250, "2020": 3, "2021": 0}},
     "gasto": {"componentes": [{"componente": "Cursos ñ 漢字", "total": 80}],
       "administrativo": 20, "total": 100, "porBeneficiario": "0,40"}}
    """

  @Test("draws the funnel to scale")
  func funnel() throws {
    let text = try picture(sheet, RenderingOptions(columns: 80), isAscii: true)
    let bars = text.split(separator: "\n").compactMap { line in
      line.firstMatch(of: /^ +(\S.*\S) +[\d.]+  (#*)/).map { (String($0.1), $0.2.count) }
    }
    let lengths = Dictionary(uniqueKeysWithValues: bars)
    let whole = try #require(lengths["potencial"])
    #expect(whole > 20)
    #expect(lengths["× 0,50 Superficie"] == (whole + 1) / 2)
    #expect(lengths["objetivo"] == (whole + 1) / 2)
    #expect(lengths["beneficiaria 2020"] == 1 && lengths["beneficiaria 2021"] == 0)
    #expect(text.contains("50,00 % del objetivo"))
  }

  @Test("keeps its bars within the width", arguments: [40, 60, 80, 100, 160])
  func width(_ columns: Int) throws {
    let text = try picture(sheet, RenderingOptions(columns: columns))
    for line in text.split(separator: "\n") where line.contains("█") {
      #expect(DisplayWidth.of(line) <= columns, "\(line)")
    }
  }

  @Test("shows what a sheet holds and obeys none of it")
  func hostile() throws {
    let text = try picture(sheet)
    #expect(text.contains("Riego\\u{1B}[31m") && text.contains("\\u{202E}personas"))
    #expect(!text.unicodeScalars.contains { VisibleText.isHidden($0) && $0 != "\n" })
  }

  @Test("says of every check whether it holds or could not be made")
  func checks() throws {
    let text = try picture(sheet)
    #expect(text.contains("se cumplen: ") && text.contains("GAS01") && text.contains("GAS02"))
    #expect(text.contains("sin comprobar POB03: falta la cobertura"))
  }

  @Test("grows with its number, from nothing to all of its column")
  func bars() {
    let whole = Rational(whole: 997)
    var last = 0
    for value in 0...997 {
      let bar = Bar(Rational(whole: Int128(value)), of: whole, columns: 20)
      let length = bar.unicode.count
      #expect(length >= last && length <= 20 && bar.ascii.count == length)
      last = length
    }
    #expect(Bar(whole, of: whole, columns: 20).unicode == String(repeating: "█", count: 20))
    #expect(Bar(Rational(whole: 1_000), of: whole, columns: 20).unicode.count == 20)
    #expect(Bar(.zero, of: whole, columns: 20).unicode.isEmpty)
    #expect(Bar(whole, of: .zero, columns: 20).unicode.isEmpty)
  }

  @Test("is not made of a file without a sheet")
  func noSheet() {
    #expect(SheetPicture.draw(FormatSamples.missing, RenderingOptions()) == nil)
  }
}
