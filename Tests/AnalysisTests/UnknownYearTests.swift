import SheetRules
import TestSupport
import Testing

@testable import Analysis

@Suite("A monitoring sheet whose form and year are not known")
struct UnknownYearTests {
  @Test("may have rounded the amounts of any year", arguments: ["formulario:", "formulario: otro"])
  func amounts(_ form: String) {
    let text = """
      ficha: monitoreo
      \(form)
      componentes:
        filas: [{nombre: Cursos, gasto: {2019: 30}}, {nombre: Visitas, gasto: {2019: 50}}]
        administrativo: {2019: 20}
        total: {2019: 101}
      """
    #expect(ReadSheet(text).messages(of: "MON10").isEmpty)
    #expect(ReadSheet(text.replacing("101", with: "103")).messages(of: "MON10").count == 1)
  }

  @Test("names no year in its place")
  func coverage() {
    let text = """
      ficha: monitoreo
      formulario:
      poblacion: {objetivo: {numero: 100}, beneficiaria: {2019: 30}, cobertura: {2019: 20%}}
      """
    #expect(
      ReadSheet(text).messages(of: "MON13") == [
        "la cobertura de 2019 dice 20, pero 100 × (población beneficiada) / población objetivo da 30"
      ])
  }
}
