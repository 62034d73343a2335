import Analysis
import DocumentTree
import SheetRules
import Testing

@Suite("A programme that a text says was not fulfilled")
struct UnfulfilledProgrammeTests {
  @Test(
    "is told with the words of the text",
    arguments: [
      ("No se podrá cumplir en el año.", "no se podrá cumplir"),
      ("No se pudo cumplir, por falta de recursos.", "no se pudo cumplir"),
      ("Lo acordado no se cumplirá.", "no se cumplirá"),
    ])
  func isQuoted(_ text: String, _ words: String) throws {
    let sheet = """
      ficha: compromisos
      formulario: 2009
      bloques: [{region: Maule, balance: [{programa: complementariedad, desempeno: 100%, dificultades: "\(text)"}]}]

      """
    let checked = SheetChecker.check(Document.read(Array(sheet.utf8), as: .yaml))
    let finding = try #require(checked.report.findings.first { $0.rule == "IND11" })
    #expect(finding.message.es.hasSuffix("y el texto dice que \(words)"))
    #expect(finding.message.en.hasSuffix("and the text says «\(words)»"))
  }
}
