import Analysis
import DocumentTree
import SheetRules
import Testing

@Suite("Units of production in two tables")
struct CountedUnitTests {
  private func findings(_ unit: String, _ other: String) -> Int {
    let text = """
      ficha: ex-ante
      formulario: 2019-nuevo
      componentes: [{numero: 1, nombre: Cursos, unidad: "\(unit)"}]
      produccion: {filas: [{componente: Cursos, unidad: "\(other)", cantidad: 1}]}
      """
    return SheetChecker.check(.read(Array(text.utf8), as: .yaml)).findings
      .count { $0.rule == "COM04" }
  }

  @Test(
    "what only says that it is counted, and the number of its words, is no other unit",
    arguments: [
      ("personas asesoradas", "N° de personas asesoradas"),
      ("personas asesoradas", "persona asesorada"), ("Talleres", "taller"), ("clase", "Clases"),
      ("Número de becas", "beca(s)"), ("Cantidad de sesiones", "sesión"), ("vez", "veces"),
      ("Nº becas", "Total de becas"), ("Número", "numero"), ("mes", "meses"),
    ])
  func isSame(_ unit: String, _ other: String) {
    #expect(findings(unit, other) == 0)
    #expect(findings(other, unit) == 0)
  }

  @Test(
    "other words are",
    arguments: [
      ("personas asesoradas", "personas capacitadas"), ("cursos", "cursos realizados"),
      ("N° de becas", "N° de bonos"), ("Número", "Cantidad"), ("meta", "metro"),
      ("hombre", "hombro"),
    ])
  func isOther(_ unit: String, _ other: String) { #expect(findings(unit, other) == 1) }
}
