import Analysis
import DocumentTree
import SheetRules
import Testing

@Suite("Figures that the other figures of a sheet decide")
struct FigureDoubtTests {
  struct DoubtCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let potential: String
    var total = "212.000"
    var component = "190.000"
    /// The rules of the findings that are left.
    let rules: [String]
  }

  static let cases = [
    DoubtCase(testDescription: "nothing in doubt", potential: "80.000", rules: []),
    DoubtCase(
      testDescription: "a comma between thousands", potential: "80,000", rules: ["LEC07 note"]),
    DoubtCase(
      testDescription: "two commas, of which no equation holds without the other",
      potential: "80,000", total: "212,000", component: "190,000",
      rules: ["LEC07 note", "LEC07 note", "LEC07 note"]),
    DoubtCase(
      testDescription: "pesos", potential: "80.000", total: "$ 212.000.000",
      rules: ["LEC07 note"]),
    DoubtCase(
      testDescription: "the sign of pesos before thousands of them", potential: "80.000",
      total: "$ 212.000", rules: ["LEC10 error"]),
    DoubtCase(
      testDescription: "all of them with the wrong sign", potential: "80.000", total: "$ 212.000",
      component: "$ 190.000", rules: ["LEC10 error", "LEC10 error"]),
    DoubtCase(
      testDescription: "millions of pesos", potential: "80.000", total: "212 millones",
      rules: ["LEC07 note"]),
    DoubtCase(
      testDescription: "a population that is wrong in any reading, so that none is likelier",
      potential: "80,400",
      rules: ["LEC03 error"]),
    DoubtCase(
      testDescription: "a figure that cannot be read is not checked", potential: "ochenta mil",
      total: "doscientos", rules: ["LEC03 error", "LEC03 error"]),
  ]

  @Test("are read as what the equations allow, and else not checked", arguments: cases)
  func decides(_ example: DoubtCase) {
    for format in DocumentFormat.allCases {
      let found = check(example, format).filter { $0.rule != "ANT06" && $0.rule != "POB11" }
      let rules = found.map { "\($0.rule) \($0.severity == .error ? "error" : "note")" }
      #expect(rules.sorted() == example.rules.sorted(), "\(found.map(\.message.es))")
    }
  }

  private func check(_ example: DoubtCase, _ format: DocumentFormat) -> [Finding] {
    let json = """
      {"ficha": "ex-ante", "formulario": "2019-nuevo",
       "poblacion": {"potencial": {"numero": "\(example.potential)", "unidad": "personas"},
        "beneficiaria": {"2019": 2000, "2020": 2100, "2021": 2200, "2022": 2300},
        "cobertura": {"ejercicio": 2019, "sobrePotencial": "2,50 %"}},
       "gasto": {"ejercicio": 2019, "componentes": [{"componente": "A", "total": "\(example.component)"}],
        "administrativo": "22.000", "total": "\(example.total)"}}
      """
    // every JSON text is YAML too
    return SheetChecker.check(Document.read(Array(json.utf8), as: format)).findings
  }

  @Test("A figure that nothing decides is told with both readings, and counts for nothing")
  func undecided() {
    let text = """
      ficha: ex-ante
      formulario: 2019-nuevo
      poblacion: {potencial: {numero: "80,000"}, objetivo: {numero: 70}}
      """
    let found = SheetChecker.check(Document.read(Array(text.utf8), as: .yaml)).findings
      .filter { $0.field.description.hasPrefix("/poblacion/potencial") && $0.rule != "ANT06" }
    #expect(found.map(\.rule) == ["LEC03"])
    #expect(found.first?.message.es == "'80,000' se puede leer como 80.000 o como 80,000")
  }

  @Test("Who writes some figures with commas writes the others so too")
  func isConsistent() {
    let text = """
      ficha: ex-ante
      formulario: 2019-nuevo
      poblacion:
        potencial: {numero: "80,000", unidad: personas}
        beneficiaria: {2019: "2,000", 2020: "2,100"}
        cobertura: {ejercicio: 2019, sobrePotencial: "2,50 %"}
      """
    let found = SheetChecker.check(Document.read(Array(text.utf8), as: .yaml)).findings
    #expect(found.filter { $0.rule.hasPrefix("LEC") }.map(\.rule) == ["LEC07", "LEC07", "LEC07"])
  }
}
