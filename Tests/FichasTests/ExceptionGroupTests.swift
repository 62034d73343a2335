import Fichas
import Foundation
import TestSupport
import Testing

@Suite("Exceptions beside a culprit")
struct ExceptionGroupTests {
  /// A sheet with two wrong ratios, and exceptions of which the first is malformed.
  private func sheet() throws -> String {
    let path = Project.examples + "/con-errores/gasto-por-beneficiario.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let lines = text.components(separatedBy: "\n").map { line in
      line.contains("sobreObjetivo:") ? "    sobreObjetivo: 99,99 %" : line
    }
    return lines.joined(separator: "\n") + """

      excepciones:
        - {regla: GAS07}
        - {regla: POB04, campo: /poblacion/cobertura/sobreObjetivo, razon: otra fuente}

      """
  }

  @Test("a malformed exception takes no culprit away, and what is accepted gets none")
  func keepsCulprits() throws {
    let file = Checker().check(text: try sheet())
    #expect(file.report.findings.contains { $0.rule == "EXC03" })
    let accepted = file.report.findings.filter { $0.acceptance != nil }
    #expect(accepted.map(\.rule) == ["POB04"])
    let groups = file.report.groups
    #expect(groups.map { file.report.findings(of: $0).map(\.rule) } == [["GAS02"]])
    #expect(groups.first?.suspects.first?.field.description == "/gasto/porBeneficiario")
    #expect(groups.first?.suspects.first?.unique == true)
    let mended = try #require(file.mended().newSource)
    #expect(String(decoding: mended, as: UTF8.self).contains("porBeneficiario: 188,89"))
  }
}
