import DocumentTree
import Testing

@testable import ProgramSheets

@Suite("Words of other versions of YAML")
struct YamlWordTests {
  struct WordCase: Sendable, CustomTestStringConvertible {
    let text: String
    let rules: [String]
    var testDescription: String { text }
  }

  static let words = [
    WordCase(text: "antecedentes: {nombre: no}", rules: ["LEC08"]),
    WordCase(text: "antecedentes: {nombre: ON}", rules: ["LEC08"]),
    WordCase(text: "antecedentes: {nombre: 2019-10}", rules: []),
    WordCase(text: "antecedentes: {nombre: 2019-2022}", rules: []),
    WordCase(text: "antecedentes: {nombre: 1:30}", rules: ["LEC08"]),
    WordCase(text: "antecedentes: {nombre: 1_000}", rules: ["LEC08"]),
    WordCase(text: "antecedentes: {nombre: =}", rules: ["LEC08"]),
    WordCase(text: "antecedentes: {nombre: !!str no}", rules: []),
    WordCase(text: "antecedentes: {nombre: 2019-10-31}", rules: ["LEC08"]),
    WordCase(text: "antecedentes: {nombre: 'no'}", rules: []),
    WordCase(text: "antecedentes: {nombre: si}", rules: []),
    WordCase(text: "antecedentes: {nombre: nota}", rules: []),
    WordCase(text: "poblacion: {reingreso: no}", rules: []),
    WordCase(text: "antecedentes: {identificacionPresupuestaria: {partida: 07}}", rules: ["LEC13"]),
    WordCase(
      text: "antecedentes: {identificacionPresupuestaria: {partida: no}}",
      rules: ["LEC13", "LEC08"]),
    WordCase(text: "excepciones: [{vence: 2026-12-31}]", rules: []),
    WordCase(text: "gasto: {total: 0750}", rules: ["LEC08"]),
    WordCase(text: "gasto:\n  porBeneficiario: 0,75", rules: []),
    WordCase(text: "gasto: {total: 0}", rules: []),
    WordCase(text: "gasto: {ejercicio: 2019-10}", rules: ["LEC03"]),
  ]

  @Test("A word that other versions of YAML read otherwise is noted", arguments: words)
  func yamlWords(_ example: WordCase) {
    let reading = read(example.text)
    #expect(reading.issues.map(\.rule) == example.rules)
    #expect(reading.issues.allSatisfy { $0.severity == .note } || example.rules == ["LEC03"])
  }
}
