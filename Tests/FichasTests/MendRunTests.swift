import Foundation
import TestSupport
import Testing

@testable import Fichas

@Suite("Writing a mended sheet")
struct MendRunTests {
  @Test("is refused where the new text is found to be worse, and the file stays as it was")
  func isProved() throws {
    let folder = try TemporaryFolder()
    let example = (Project.examples + "/con-errores/gasto-por-beneficiario.yaml")
    let text = try String(contentsOfFile: example, encoding: .utf8)
    try folder.write(text, to: "a.yaml")
    let file = Checker().check(file: folder.path(to: "a.yaml"))
    let worse = text.replacing("total: 340.000", with: "total: 341.000")
    #expect(worse != text)
    let outcome = MendOutcome(
      before: file, steps: [], newSource: Array(worse.utf8), findings: file.report.findings)
    let problem = MendRun.write(outcome, inside: [Path(folder.path)])
    guard case .unproved(let finding)? = problem else {
      Issue.record("\(String(describing: problem))")
      return
    }
    #expect(finding.rule == "GAS01")
    #expect(try folder.read("a.yaml") == text)
  }
}
