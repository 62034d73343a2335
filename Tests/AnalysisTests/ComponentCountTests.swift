import Analysis
import DocumentTree
import SheetRules
import Testing

@Suite("COM07: the words for the number of components")
struct ComponentCountTests {
  @Test(
    "agree with it",
    arguments: [
      (
        1, 3...7, "hay 1 componente y se admiten de 3 a 7",
        "there is 1 component, and 3 to 7 are allowed"
      ),
      (
        2, 1...1, "hay 2 componentes y se admite 1",
        "there are 2 components, and 1 is allowed"
      ),
      (
        1, 2...2, "hay 1 componente y se admiten 2",
        "there is 1 component, and 2 are allowed"
      ),
    ])
  func agree(_ count: Int, _ bounds: ClosedRange<Int>, _ es: String, _ en: String) {
    let rows = (1...count).map { "{numero: \($0), nombre: Taller \($0)}" }
    let text = """
      ficha: ex-ante
      formulario: 2019-nuevo
      componentes: [\(rows.joined(separator: ", "))]

      """
    let checked = SheetChecker.check(
      Document.read(Array(text.utf8), as: .yaml),
      options: CheckOptions(profile: Profile(name: "casa", componentCount: bounds)))
    let found = checked.findings.filter { $0.rule == "COM07" }
    #expect(found.map(\.message.es) == [es])
    #expect(found.map(\.message.en) == [en])
  }
}
