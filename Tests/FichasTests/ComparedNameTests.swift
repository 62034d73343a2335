import Fichas
import TestSupport
import Testing

@Suite("The names of a programme in a design and its follow-up")
struct ComparedNameTests {
  @Test(
    "may be written in several ways",
    arguments: [
      ("programa: JUNTOS", "programa: Programa Juntos", true),
      ("programa: JUNTOS", "programa: Programa", false),
      ("programa: JUNTOS", "programa: Juntos Fondo", false),
      (
        "SERVICIO DE COOPERACIÓN TÉCNICA", "Servicio de Cooperación Técnica (SERCOTEC)", true
      ),
      ("SERVICIO DE COOPERACIÓN TÉCNICA", "Servicio de Cooperación Internacional", false),
      ("MINISTERIO DE ECONOMÍA, FOMENTO Y TURISMO", "Ministerio de Economía", true),
      ("MINISTERIO DE ECONOMÍA, FOMENTO Y TURISMO", "Ministerio de Educación", false),
      ("MINISTERIO DE ECONOMÍA, FOMENTO Y TURISMO", "Ministerio", false),
      ("ganan mercados con asociación", "ganan mercados, con asociación,", true),
      ("ganan mercados con asociación", "ganan mercados sin asociación", false),
    ])
  func written(_ name: String, _ other: String, isSame: Bool) throws {
    let followUp = try Project.example("juntos-2021.yaml")
    try #require(followUp.contains(name))
    let checker = Checker()
    let comparison = try #require(
      Checker.compare(
        checker.check(text: try Project.example("juntos-2019.yaml"), named: "a.yaml"),
        with: checker.check(text: followUp.replacing(name, with: other), named: "b.yaml")))
    let told = comparison.findings.filter { $0.rule == "CRU01" && $0.severity == .warning }
    #expect(told.isEmpty == isSame)
  }
}
