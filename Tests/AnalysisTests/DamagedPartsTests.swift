import Analysis
import Constraints
import DocumentTree
import SheetRules
import Testing

struct DamageCase: Sendable, CustomTestStringConvertible {
  let text: String
  /// The rules with checks that the damage keeps from being made.
  let notChecked: Set<String>
  /// The rules that find something all the same.
  let findings: Set<String>
  let testDescription: String
}

@Suite("Parts that could not be read")
struct DamagedPartsTests {
  @Test(
    "say nothing of the sheet, and the rest is checked all the same",
    arguments: [
      DamageCase(
        text: """
          poblacion:
            objetivo: {numero: 10}
            potencial: {numero: 5}
            beneficiaria:
              2019: 1
              2020 2
              2021: 3
              2022: 4
          """, notChecked: ["POB08"], findings: ["POB01"],
        testDescription: "a year without its colon"),
      DamageCase(
        text: """
          poblacion:
            potencial: {numero: 48.000}
            beneficiaria: {2019: 1.800}
            cobertura: {ejercicio: 2019, sobrePotencial: 3,75 %}
          """, notChecked: ["POB03"], findings: [],
        testDescription: "a figure that a comma cuts between braces"),
      DamageCase(
        text: """
          gasto:
            componentes: [{componente: A, total: 10}]
            administrativo: 5
            administrativo: 6
            total: 20
            porcentajeAdministrativo: 50 %
          """, notChecked: ["GAS01", "GAS04"], findings: [],
        testDescription: "an amount that stands twice"),
      DamageCase(
        text: """
          gasto:
            componentes:
              - {componente: A, total: 10}
              - {componente: B, total: [}
              - {componente: C, total: 5}
            administrativo: 5
            total: 20
            porcentajeAdministrativo: 50 %
          """, notChecked: ["GAS01"], findings: ["GAS04"],
        testDescription: "a row that cannot be read"),
    ])
  func areNotChecked(_ example: DamageCase) {
    let text = "ficha: ex-ante\nformulario: 2019-nuevo\n" + example.text + "\n"
    let report = SheetChecker.check(Document.read(Array(text.utf8), as: .yaml))
    let notChecked = Set(report.checks.filter { $0.verdict == .notChecked }.map(\.rule))
    #expect(example.notChecked.isSubset(of: notChecked))
    let found = Set(report.findings.map(\.rule))
    #expect(example.findings.isSubset(of: found))
    #expect(example.notChecked.isDisjoint(with: found))
  }

  @Test("do not make a figure beside them one that could not be read")
  func keepNamesApart() {
    let text = """
      ficha: ex-ante
      formulario: 2019-nuevo
      poblacion:
        potencial: {numero: 48.000}
        beneficiaria: {2019: 1.800, veinte: 5}
        cobertura: {ejercicio: 2019, sobrePotencial: 3,75 %}

      """
    let report = SheetChecker.check(Document.read(Array(text.utf8), as: .yaml))
    let reasons = report.checks.compactMap { $0.reason?.es }
    #expect(!reasons.contains { $0.contains("población beneficiaria de 2019") })
    #expect(
      reasons.contains(
        "no se pudo leer toda la parte del archivo en que va la población beneficiaria de veinte"))
  }

  @Test("include a figure whose comma ends it between braces, whatever the keys are")
  func cutFigureOfNames() {
    let text = """
      ficha: monitoreo
      formulario: 2021
      beneficiarios: {sexo: {filas: {mujeres: 2,879, hombres: 293}, total: 3.172}}

      """
    let report = SheetChecker.check(Document.read(Array(text.utf8), as: .yaml))
    let found = report.findings.filter { $0.rule == "LEC02" }.map(\.field.description)
    #expect(found == ["/beneficiarios/sexo/filas/879"])
    let sum = report.checks.first { $0.rule == "MON16" }
    #expect(sum?.verdict == .notChecked)
    #expect(sum?.reason?.es.hasPrefix("falta los") == false)
  }
}
