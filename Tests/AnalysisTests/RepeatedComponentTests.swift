import Analysis
import Constraints
import DocumentTree
import SheetRules
import Testing

@Suite("A component that stands twice in a table")
struct RepeatedComponentTests {
  private static let row = (
    componentes: "{numero: 2, nombre: Asesoría}", produccion: "{componente: Asesoría, cantidad: 3}",
    gasto: "{componente: Asesoría, total: 50}",
    porUnidad: "{componente: Asesoría, valor: \"16,67\"}"
  )

  private func check(twiceIn table: String) -> CheckedSheet {
    func again(_ name: String, _ row: String) -> String {
      name == table ? "\(row), \(row.uppercasedName)" : row
    }
    let text = """
      ficha: ex-ante
      formulario: 2019-nuevo
      componentes: [{numero: 1, nombre: Cursos}, \(again("componentes", Self.row.componentes))]
      produccion: {filas: [{componente: Cursos, cantidad: 2}, \(again("produccion", Self.row.produccion))]}
      gasto:
        componentes: [{componente: Cursos, total: 40}, \(again("gasto", Self.row.gasto))]
        administrativo: 10
        total: 100
        porUnidad: [{componente: Cursos, valor: "20,00"}, \(again("porUnidad", Self.row.porUnidad))]

      """
    return SheetChecker.check(Document.read(Array(text.utf8), as: .yaml))
  }

  @Test(
    "is said to stand there twice, and not to be missing elsewhere",
    arguments: [
      ("componentes", "/componentes/2/nombre", "los componentes (5.2)"),
      ("produccion", "/produccion/filas/2/componente", "la producción (5.3)"),
      ("gasto", "/gasto/componentes/2/componente", "los gastos (6.1)"),
      ("porUnidad", "/gasto/porUnidad/2/componente", "los gastos por unidad (6.1)"),
    ])
  func isNamed(_ table: String, _ field: String, _ name: String) {
    let found = check(twiceIn: table).findings.filter { $0.rule == "COM01" }
    #expect(found.map(\.field.description) == [field])
    #expect(found.map(\.message.es) == ["el componente «ASESORÍA» está dos veces en \(name)"])
    #expect(found.first?.operands.count == 1)
  }

  @Test("lists no more of its other rows than a person reads")
  func listsFew() {
    let rows = [String](repeating: "{componente: Cursos, cantidad: 2}", count: 60)
    let text = """
      ficha: ex-ante
      formulario: 2019-nuevo
      componentes: [{numero: 1, nombre: Cursos}]
      produccion: {filas: [\(rows.joined(separator: ", "))]}

      """
    let found = SheetChecker.check(Document.read(Array(text.utf8), as: .yaml)).findings
      .filter { $0.rule == "COM01" }
    #expect(!found.isEmpty && found.allSatisfy { (1...20).contains($0.operands.count) })
    #expect(found.first?.message.es.contains("60 veces") == true)
  }

  @Test("is not added up, so that no right figure is blamed")
  func isNotAddedUp() {
    let checked = check(twiceIn: "gasto")
    #expect(!checked.findings.contains { $0.rule == "GAS01" })
    #expect(checked.checks.contains { $0.rule == "GAS01" && $0.verdict == .notChecked })
    #expect(
      check(twiceIn: "produccion").checks.contains { $0.rule == "GAS01" && $0.verdict == .exact })
  }
}

extension String {
  /// The row with the name in capitals, which is the same name.
  fileprivate var uppercasedName: String { replacing("Asesoría", with: "ASESORÍA") }
}
