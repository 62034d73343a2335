import Analysis
import DocumentTree
import SheetRules
import Testing

@Suite("Figures of a binary computation")
struct BinaryNoiseTests {
  private func findings(_ percentage: String) -> [String] {
    let text = """
      {"ficha": "ex-ante", "formulario": "2019-nuevo", "gasto": {"componentes": [{"componente": "A", \
      "total": 1550193}], "administrativo": 114890, "total": 1665083, \
      "porcentajeAdministrativo": \(percentage)}}
      """
    return SheetChecker.check(Document.read(Array(text.utf8), as: .json)).findings
      .filter { $0.rule == "GAS04" }.map(\.message.es)
  }

  @Test(
    "agree as the short number that they are the noise of",
    arguments: [
      "6.9", "6.900000000000001", "6.8999999999999995", "6.90000000000000002", "6.899956338512855",
    ])
  func agrees(_ percentage: String) {
    #expect(findings(percentage) == [])
  }

  @Test(
    "are told where that is another one",
    arguments: ["6.800000000000001", "6.899956338512", "6.8999999"])
  func differs(_ percentage: String) {
    #expect(findings(percentage).count == 1)
  }
}
