import Analysis
import DocumentTree
import OfficialText
import Reporting
import TestSupport
import Testing

@testable import Fichas

@Suite("A published text that is cut, or whose cells run into each other")
struct CutTextTests {
  private func findings(of text: String) -> [Finding] {
    OfficialText(Array(text.utf8)).sheets.flatMap { sheet in
      FileReport(path: "ficha.txt", SheetChecker.check(sheet.document)).report.findings
    }
  }

  private func names(_ findings: [Finding]) -> Set<String> {
    Set(findings.map { "\($0.rule) \($0.field)" })
  }

  @Test(
    "ends at any line, and nothing is said of what is cut off but that it is",
    arguments: [("juntos-2019", 0), ("servicios-virtuales-2025", 3), ("juntos-2021", 5)])
  func cut(name: String, first: Int) throws {
    let text = try Project.text("Tests/OfficialTextTests/Texts/\(name).txt")
    let whole = names(findings(of: text))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for count in stride(from: first + 9, to: lines.count, by: 9) {
      let found = findings(of: lines[..<count].joined(separator: "\n") + "\n")
      // the last part of a follow-up may be whole
      let new = names(found.filter { !["LEC14", "MON26"].contains($0.rule) }).subtracting(whole)
      #expect(new.isEmpty, "\(name), \(count) lines")
    }
  }

  @Test("ends in a section, which is said at its end")
  func end() throws {
    let text = try Project.text("Tests/OfficialTextTests/Texts/juntos-2021.txt")
    let end = try #require(text.firstRange(of: "POBLACIÓN\n"))
    let cut = try #require(
      findings(of: String(text[..<end.lowerBound])).first { $0.rule == "LEC14" })
    #expect(
      cut.message.es.hasPrefix(
        "el texto termina aquí, en medio del formulario: falta el resto, con 'poblacion"))
    #expect(cut.isReadingFault)
  }
}
