import Analysis
import DocumentTree
import SheetRules
import Testing

@Suite("Reasons beside a No to re-entry")
struct POB14Tests {
  private func findings(_ answer: String, _ reasons: String) -> Int {
    let text = """
      ficha: ex-ante
      formulario: 2019-nuevo
      poblacion: {reingreso: \(answer), razonesReingreso: "\(reasons)"}
      """
    return SheetChecker.check(.read(Array(text.utf8), as: .yaml)).findings
      .count { $0.rule == "POB14" }
  }

  @Test(
    "what says why there is none, or nothing, is no reason",
    arguments: [
      "No aplica, los beneficiarios ingresan una sola vez.", "N.A.", "n/a", "No.", "Ninguna",
      "Sin reingreso", "No procede", "S/I", "-", "El programa no contempla reingreso.",
      "Pueden acceder una sola vez.", "Quienes egresan no reingresan.", "Ingreso por única vez",
    ])
  func allowsDenials(_ text: String) { #expect(findings("No", text) == 0) }

  @Test(
    "a reason is one, also where it says whom it leaves out",
    arguments: [
      "La atención es anual.", "Sí, cada año.", "Pueden volver quienes no aprobaron.",
      "Se permite un segundo ingreso, no antes de un año.", "Nivelación anual de notas",
    ])
  func findsReasons(_ text: String) { #expect(findings("No", text) == 1) }

  @Test("a yes still wants them")
  func wantsReasons() {
    #expect(findings("Sí", "No aplica") == 1)
    #expect(findings("Sí", "La atención es anual.") == 0)
  }
}
