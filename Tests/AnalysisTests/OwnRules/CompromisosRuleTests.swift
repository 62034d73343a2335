import DocumentTree
import Foundation
import TestSupport
import Testing

@testable import Analysis
@testable import SheetRules

@Suite("Own rules about commitments")
struct CompromisosRuleTests {
  private static let conditions =
    ExpressionPageTests.page.components(separatedBy: "```compromisos\n").dropFirst().flatMap {
      ($0.components(separatedBy: "```").first ?? "").split(separator: "\n").map(String.init)
    }

  private func report(_ condition: String) throws -> CheckedSheet {
    let text = "reglas: [{id: CASA01, titulo: x, gravedad: error, condicion: \"\(condition)\"}]"
    let (read, faults) = ConfigurationReader.read(
      Document.read(Array(text.utf8), as: .yaml), path: "c")
    #expect(faults.map(\.message.es) == [])
    let options = CheckOptions(ownRules: [try #require(read.ownRules.first)])
    let bytes = try Project.bytes("Examples/gestion-territorial-2009.yaml")
    return SheetChecker.check(Document.read(bytes, as: .yaml), options: options)
  }

  @Test(
    "each condition of the page is read, and can be asked of the published sheet",
    arguments: conditions)
  func reads(_ text: String) throws {
    #expect(!(try report(text)).report.checks.filter { $0.rule == "CASA01" }.isEmpty)
  }

  @Test("there are conditions on the page")
  func isThere() { #expect(Self.conditions.count > 4) }

  @Test(
    "a broken one is told at the figure or answer of its row, of a block too",
    arguments: [
      (
        "para cada regional: regional.resultado.valor >= 90 % * regional.meta.valor",
        [
          "/bloques/3/indicadores/2/resultado", "/bloques/7/indicadores/2/resultado",
          "/bloques/11/indicadores/4/resultado",
        ]
      ),
      ("para cada trabajo: trabajo.desempeno > 100 %", []),
      ("para cada programa: programa.desempeno > 95 %", ["/balance/2/desempeno"]),
      (
        "para cada bloque: no bloque.provision.cumplimiento = 'no cumplido'",
        ["/bloques/1/provision/cumplimiento", "/bloques/13/provision/cumplimiento"]
      ),
      ("cuenta(bloques) >= 16", ["/bloques"]),
    ])
  func tells(_ condition: String, _ fields: [String]) throws {
    let found = try report(condition).findings.filter { $0.rule == "CASA01" }
    #expect(found.map(\.field.description) == fields)
  }
}
