import DocumentTree
import SheetRules
import Testing

@testable import Analysis

@Suite("A cost per unit far from that of its peers")
struct UnitCostTests {
  @Test("is described in either language alone", arguments: ["0,11", "105.000"])
  func languages(_ amount: String) throws {
    let text = """
      ficha: cartera
      formulario: libre
      encabezado: {titulo: Cursos, desde: 2020, hasta: 2020, fuente: Memoria}
      columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto}, {clave: cobertura, tipo: entero}]
      filas: [[A, 100, 10], [B, 110, 10], [C, 95, 10], [D, 120, 10], [E, "\(amount)", 10]]
      """
    let checked = SheetChecker.check(
      Document.read(Array(text.utf8), as: .yaml), options: CheckOptions())
    let finding = try #require(checked.findings.first { $0.rule == "CAR05" })
    let (es, en) =
      amount == "0,11" ? ("1/1.000 de la", "1/1.000 of the") : ("1.000 × la", "1.000 × the")
    #expect(finding.message.es.contains("cerca de \(es) mediana"))
    #expect(finding.message.en.contains("near \(en) median"))
  }
}
