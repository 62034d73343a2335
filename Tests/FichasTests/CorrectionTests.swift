import Fichas
import Foundation
import TestSupport
import Testing

@Suite("Corrections")
struct CorrectionTests {
  /// Other ways of writing a sheet that move every place.
  static let layouts: [@Sendable (String) -> String] = [
    { $0 }, { "\u{FEFF}" + $0 }, { $0.replacing("\n", with: "\r\n") },
    { $0.hasPrefix("{") ? "\n" + $0 : "# ñandú 🦤 e\u{301}\n" + $0 },
  ]

  @Test("taken together they are what mending would write", arguments: MendTests.sheets)
  func areMends(_ name: String) throws {
    let text = try String(contentsOfFile: Project.examples + "/" + name, encoding: .utf8)
    for layout in Self.layouts {
      let file = Checker().check(text: layout(text), named: name)
      var bytes = try #require(file.document?.source)
      let replacements = file.findCorrections().flatMap(\.replacements)
      for replacement in replacements.sorted(by: { $0.range.start > $1.range.start }) {
        bytes.replaceSubrange(
          replacement.range.start..<replacement.range.end, with: Array(replacement.text.utf8))
      }
      let mended = file.mended(MendRequest(level: .suggested)).newSource
      #expect(bytes == mended ?? file.document?.source)
    }
  }

  @Test("each names the findings that are gone with it, and a figure is told as a whole")
  func sum() throws {
    let path = Project.examples + "/con-errores/suma-de-gastos.yaml"
    let file = Checker().check(file: path)
    let correction = try #require(file.findCorrections().first)
    let found = file.report.findings.filter { correction.mended.contains($0.id) }
    #expect(found.map(\.rule) == ["GAS01"])
    #expect(correction.replacements.map(\.text) == ["340.000", "188,89", "4,71 %"])
    #expect(correction.description.en.hasPrefix("the total expenses: 341.000 → 340.000"))
  }

  @Test("none is offered of a figure that somebody typed, nor looked for where nobody asks")
  func isSafe() throws {
    let path = Project.examples + "/con-errores/miles-mal-puestos.yaml"
    let file = Checker().check(file: path)
    #expect(!file.report.groups.isEmpty)
    #expect(file.findCorrections().isEmpty)
    #expect(ReportFormat.allCases.filter(\.offersCorrections) == [.sarif, .rdjsonl])
  }
}
