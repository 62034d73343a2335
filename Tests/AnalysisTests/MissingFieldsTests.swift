import Analysis
import DocumentTree
import SheetRules
import Testing

@Suite("Fields that are not there")
struct MissingFieldsTests {
  private func check(_ text: String) -> [Finding] {
    let text = "ficha: ex-ante\nformulario: 2019-nuevo\n" + text
    return SheetChecker.check(Document.read(Array(text.utf8), as: .yaml)).findings
  }

  private func found(_ text: String, _ rule: String, below field: String) -> [Finding] {
    check(text).filter { $0.rule == rule && $0.field.description.hasPrefix(field) }
  }

  @Test("Those of one section are one finding, which names each of them")
  func joins() throws {
    let text = "gasto:\n  total: 5\n  administrativo: 2\n  ejercicio: 2019\n"
    let found = found(text, "ANT06", below: "/gasto")
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.field == JSONPointer("/gasto"))
    #expect(
      finding.message.es
        == "faltan 4 campos en 'gasto': 'componentes', 'porBeneficiario', 'porUnidad', 'porcentajeAdministrativo'"
    )
    #expect(
      finding.operands.map(\.field.description) == [
        "/gasto/componentes", "/gasto/porBeneficiario", "/gasto/porUnidad",
        "/gasto/porcentajeAdministrativo",
      ])
  }

  @Test("Rows are rows above the thousandth as well, and years are none")
  func manyRows() throws {
    let rows = String(repeating: "    - {vinculo: Ninguno}\n", count: 2_021)
    let text = "diagnostico:\n  causas:\n" + rows
    let finding = try #require(found(text, "ANT06", below: "/diagnostico").first)
    #expect(finding.message.es.contains("(filas 1 a 2021)"), "\(finding.message.es)")
  }

  @Test("One alone is said by itself, at the nearest key")
  func single() throws {
    let text = "estrategia: {articulaciones: Ninguna}\n"
    let finding = try #require(found(text, "ANT06", below: "/estrategia").first)
    #expect(finding.field == JSONPointer("/estrategia/descripcion"))
    #expect(finding.message.es.hasPrefix("falta 'descripcion' ("))
  }

  @Test("What a section shares is where the finding points")
  func sharedPlace() throws {
    let text = "poblacion:\n  egreso: {unidad: MESES}\n"
    let all = try #require(found(text, "ANT06", below: "/poblacion").first)
    #expect(all.field == JSONPointer("/poblacion"))
    #expect(all.message.es.contains("'egreso.criterios', 'egreso.tiempo'"))
    let components = "componentes:\n  - {numero: 1, nombre: Cursos, unidad: horas, modalidad: x}\n"
    let row = try #require(found(components, "COM03", below: "/componentes").first)
    #expect(row.field == JSONPointer("/componentes/0"))
    #expect(row.operands.count == 2)
  }

  @Test("A field that is accepted stands apart from the others")
  func exceptions() {
    let text = """
      gasto: {total: 5, administrativo: 2, ejercicio: 2019}
      excepciones: [{regla: ANT06, campo: /gasto/porUnidad, razon: No hay}]
      """
    let found = found(text, "ANT06", below: "/gasto")
    #expect(found.count == 2)
    #expect(found.filter { $0.acceptance != nil }.map(\.field) == [JSONPointer("/gasto/porUnidad")])
    #expect(found.first { $0.acceptance == nil }?.operands.count == 3)
    let whole = self.found(
      text.replacing("/gasto/porUnidad", with: "/gasto"), "ANT06", below: "/gasto")
    #expect(whole.count == 4 && whole.allSatisfy { $0.acceptance != nil })
  }

  @Test("What stands in the file in a way that cannot be read is not missing")
  func unread() {
    for text in [
      "gasto: {totla: 5}", "gasto: {total: mil}", "gasto: {total: #N/A\n}",
      "gasto: {total: {importe: 5}}", "gasto: {total: \"5,000\"}", "gasto: {TOTAL: 5}",
      "gasto: {total: 5, Total: 6}",
    ] {
      let fields = check(text + "\n").filter { $0.rule == "ANT06" }.flatMap(\.operands).map(\.field)
      #expect(fields.contains(JSONPointer("/gasto/porUnidad")))
      #expect(!fields.contains(JSONPointer("/gasto/total")), "\(text)")
    }
  }
}
