import Fichas
import Foundation
import TestSupport
import Testing

@Suite("The report of one file")
struct FileReportTests {
  private static let files = Checker().check(paths: [Project.examples])

  private func object(_ data: Data) throws -> NSDictionary {
    try #require(try JSONSerialization.jsonObject(with: data) as? NSDictionary)
  }

  @Test("is encoded as the format json writes it", arguments: Language.allCases)
  func encoding(_ language: Language) throws {
    let encoder = JSONEncoder()
    encoder.userInfo[.reportLanguage] = language
    #expect(Self.files.count > 20)
    for file in Self.files {
      let written = try object(Data(file.text(as: .json, in: language).utf8))
      #expect(try object(encoder.encode(file)) == written, "\(file.path)")
      #expect(written["path"] as? String == file.path)
    }
  }

  @Test("is encoded in Spanish where nobody asks for a language")
  func defaultLanguage() throws {
    let file = try #require(Self.files.first { !$0.report.findings.isEmpty })
    let encoded = try object(JSONEncoder().encode(file))
    #expect(encoded == (try object(Data(file.text(as: .json, in: .es).utf8))))
    #expect(encoded != (try object(Data(file.text(as: .json, in: .en).utf8))))
  }

  @Test("has a line and a column for every finding, the same as in the format json")
  func places() throws {
    var compared = 0
    for file in Self.files {
      let written = try object(Data(file.text(as: .json).utf8))["findings"] as? [NSDictionary]
      let placed = file.allPlacedFindings
      #expect(placed.map(\.finding) == file.report.findings)
      for (placed, written) in zip(placed, try #require(written)) {
        #expect(placed.start?.line == written["line"] as? Int)
        #expect(placed.start?.column == written["column"] as? Int)
        #expect(placed.end?.line == written["endLine"] as? Int)
        #expect(placed.end?.column == written["endColumn"] as? Int)
        if placed.start != nil { compared += 1 }
      }
    }
    #expect(compared > 20)
  }

  @Test("points at what an editor shows behind an accent and an emoji")
  func accents() throws {
    let text =
      "ficha: ex-ante\nformulario: 2019-nuevo\ngasto: {\"a\u{F1}o \u{1F600}\": 1, totl: 5}\n"
    let file = Checker().check(text: text)
    let placed = try #require(file.placedFindings.first { $0.finding.field.tokens.last == "totl" })
    #expect(placed.start?.line == 3)
    #expect(placed.start?.column == 21)
    #expect(placed.end?.column == 25)
  }

  @Test("is rendered as text by one call, in either language")
  func text() throws {
    let file = Checker().check(file: Project.examples + "/con-errores/suma-de-gastos.yaml")
    let finding = try #require(file.report.findings.first { $0.rule == "GAS01" })
    #expect(file.text().contains(finding.message.es))
    #expect(file.text(as: .human, in: .en).contains(finding.message.en))
    let options = RenderingOptions(language: .en)
    #expect(file.text(as: .sarif, in: .en).utf8.elementsEqual(file.rendered(as: .sarif, options)))
  }
}
