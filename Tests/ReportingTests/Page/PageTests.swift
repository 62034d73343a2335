import Analysis
import DocumentTree
import Foundation
import Reporting
import SheetRules
import TestSupport
import Testing

@Suite("A page")
struct PageTests {
  private static let names = [
    "juntos-2019.yaml", "juntos-2021.yaml", "gestion-territorial-2009.yaml",
    "actividad-1990-1993.yaml", "con-errores/suma-de-gastos.yaml", "con-errores/json-truncado.json",
  ]

  /// A page as it is recorded.
  struct PageCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sheets: [String]
    var language = Language.es
  }

  private static let pages = [
    PageCase(testDescription: "ficha.es", sheets: ["con-errores/suma-de-gastos.yaml"]),
    PageCase(
      testDescription: "ficha.en", sheets: ["con-errores/suma-de-gastos.yaml"], language: .en),
    PageCase(testDescription: "carpeta.es", sheets: Array(names.suffix(3))),
  ]

  @Test("writes what is recorded, of one sheet in both languages and of a folder", arguments: pages)
  func recorded(_ example: PageCase) throws {
    let files = try example.sheets.map(PageSamples.example)
    let body = try PageSamples.body(PageSamples.page(of: files, in: example.language))
    let file = "Tests/Recorded/Page/\(example.testDescription).html"
    #expect(try Recorded.text(file, now: body) == body)
  }

  @Test("is well formed, has each id once and a target for each link", arguments: names)
  func wellFormed(_ name: String) throws {
    let file = try PageSamples.example(name)
    for files in [[file], [file, file]] {
      for language in Language.allCases {
        let reader = try MarkupReader(PageSamples.page(of: files, in: language))
        #expect(reader.faults == [])
        let ids = reader.values("id")
        #expect(Set(ids).count == ids.count)
        for link in reader.values("href") {
          #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(link)")
        }
        for label in reader.values("aria-labelledby").flatMap({ $0.split(separator: " ") }) {
          #expect(ids.contains(String(label)))
        }
      }
    }
  }

  @Test("stays below 300 KB for every sheet that is published", arguments: Project.sheets)
  func size(_ name: String) throws {
    let page = PageSamples.page(of: [try PageSamples.example(name)])
    #expect(page.utf8.count < 300_000)
  }

  @Test("of a folder needs no more than 20 KB for a sheet")
  func folderSize() throws {
    let file = try PageSamples.example("articulacion-2019.yaml")
    let some = PageSamples.page(of: Array(repeating: file, count: 3)).utf8.count
    let more = PageSamples.page(of: Array(repeating: file, count: 13)).utf8.count
    #expect(more - some < 200_000)
  }

  @Test("allows its one style sheet and its one script by their hashes, and nothing else")
  func policy() throws {
    let page = PageSamples.page(of: [try PageSamples.example("juntos-2019.yaml")])
    let reader = try MarkupReader(page)
    let policy = try #require(
      reader.tags.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?
        .attributes["content"])
    #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
    #expect(!policy.contains("unsafe") && policy.contains("form-action 'none'"))
    for (name, directive) in [("style", "style-src"), ("script", "script-src")] {
      let parts = page.components(separatedBy: "<\(name)>")
      try #require(parts.count == 2)
      let text = try #require(parts[1].components(separatedBy: "</\(name)>").first)
      #expect(policy.contains("\(directive) 'sha256-\(Sha256(Array(text.utf8)).base64)'"))
    }
  }

  @Test("opens every figure of a sheet down to its inputs and to what uses it")
  func derivations() throws {
    let page = PageSamples.page(of: [try PageSamples.example("juntos-2019.yaml")])
    let figures = page.matches(of: /<details class=figure[\s\S]*?<\/details>/).map(\.output)
    #expect(figures.count == 40)
    let cost = try #require(figures.first { $0.contains("/gasto/porBeneficiario<") })
    #expect(cost.contains("línea 159") && cost.contains("entre 7.433,405 y 7.433,415"))
    #expect(cost.contains("1.665.083 / 224 = 7.433,40625"))
    // what the total comes from stands below it, down to the inputs
    #expect(cost.contains("666.033 + 884.160 + 114.890 = 1.665.083") && cost.contains("línea 154"))
    let administration = try #require(figures.first { $0.contains("/gasto/administrativo<") })
    #expect(administration.contains("GAS01") && administration.contains("GAS04"))
    let time = try #require(figures.first { $0.contains("/poblacion/egreso/tiempo<") })
    #expect(time.contains("ninguna ecuación la cubre"))
  }

  @Test("says of each drawing in words what it shows")
  func drawings() throws {
    let page = PageSamples.page(of: [try PageSamples.example("juntos-2019.yaml")])
    let drawings = page.matches(of: /<svg[^>]*role="img"[\s\S]*?<\/svg>/).map(\.output)
    #expect(drawings.count == 3)
    #expect(drawings.allSatisfy { $0.contains("<title id=") && $0.contains("<desc id=") })
    #expect(
      drawings[0].contains("potencial: 16.793; × 0,90 ") && drawings[0].contains("objetivo: 11.184")
    )
    #expect(drawings[0].contains("beneficiaria 2019: 224 (2,00 % del objetivo)"))
    // 11.184 of 16.793 on 360 units
    #expect(drawings[0].contains("width=\"240\""))
  }

  @Test("shows the first of many rows and figures, and says how many there are")
  func many() {
    let rows = (1...2_000).map { number in
      "{\"programa\": \"P\(number)\", \"presupuesto\": \(number)}"
    }
    let sheet = """
      {"ficha": "cartera", "formulario": "libre", "encabezado": {"titulo": "T"},
       "columnas": [{"clave": "programa", "tipo": "texto"}, {"clave": "presupuesto", "tipo": "monto"}],
       "filas": [\(rows.joined(separator: ","))]}
      """
    let file = FileReport(
      path: "t.json", SheetChecker.check(Document.read(Array(sheet.utf8), as: .json)))
    let page = PageSamples.page(of: [file])
    #expect(page.utf8.count < 300_000)
    #expect(page.contains(/La ficha tiene 2\.000 cifras; aquí están las (100|200|400) primeras/))
    #expect(page.contains("y 1.976 filas más"))
  }

  @Test("is known as ours, and nothing else is")
  func known() throws {
    let page = PageSamples.page(of: [try PageSamples.example("juntos-2019.yaml")])
    #expect(ReportPage.isOne(Array(page.utf8)))
    #expect(!ReportPage.isOne(Array((page + "<!-- mío -->\n").utf8)))
    #expect(
      !ReportPage.isOne(Array("<!DOCTYPE html>\n<html lang=\"es\">\n</body>\n</html>\n".utf8)))
    #expect(!ReportPage.isOne([]))
  }
}
