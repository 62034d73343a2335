import DocumentTree
import TestSupport
import Testing

@testable import Analysis
@testable import SheetRules

@Suite("A bound of an own rule beside a wrong figure")
struct OwnBoundSuspectTests {
  private func check(_ conditions: String...) throws -> CheckedSheet {
    let rules = conditions.enumerated().map { index, condition in
      "{id: CASA0\(index + 1), titulo: x, gravedad: error, condicion: \"\(condition)\"}"
    }
    let (read, faults) = ConfigurationReader.read(
      Document.read(Array("reglas: [\(rules.joined(separator: ", "))]".utf8), as: .yaml), path: "c")
    #expect(faults.isEmpty)
    let document = Document.read(
      try Project.bytes("Examples/con-errores/gasto-por-beneficiario.yaml"), as: .yaml)
    return SheetChecker.check(document, options: CheckOptions(ownRules: read.ownRules))
  }

  @Test(
    "says nothing of which figure it is",
    arguments: [
      "gasto.administrativo / gasto.total <= 4 %", "gasto.porBeneficiario <= 100",
      "gasto.total <= 300.000", "poblacion.beneficiaria >= 2.000",
    ])
  func saysNothing(_ condition: String) throws {
    let checked = try check(condition)
    let group = try #require(checked.groups.first { !$0.isAdvised })
    let leaders = group.hypotheses.prefix(group.leaders).map { $0.map(\.field.description) }
    #expect(leaders == [["/gasto/porBeneficiario"]])
    let cause = try #require(group.hypotheses.first?.first)
    #expect(cause.unique)
    #expect(checked.findings.contains { $0.rule == "CASA01" })
  }

  @Test("an equality of an own rule is a promise")
  func equalityIsPromise() throws {
    let checked = try check("gasto.administrativo = 16.001")
    #expect(checked.groups.contains { !$0.isAdvised && $0.members.count == 1 })
    #expect(checked.findings.contains { $0.rule == "CASA01" })
  }
}
