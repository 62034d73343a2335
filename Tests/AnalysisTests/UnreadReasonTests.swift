import Analysis
import DocumentTree
import SheetRules
import Testing

@Suite("What could not be read")
struct UnreadReasonTests {
  @Test(
    "is not said to be missing",
    arguments: [
      ("antecedentes: {inicio: dos mil}", "ANT05", "el año de inicio no se pudo leer"),
      ("componentes: [{numero: uno}]", "COM02", "el número de un componente no se pudo leer"),
      ("poblacion: {reingreso: S}", "POB14", "la respuesta de reingreso no se pudo leer"),
      ("poblacion: {egreso: {tiempo: diez}}", "POB15", "el tiempo de egreso no se pudo leer"),
      (
        "objetivos: {termino: {tiene: Indefinido}}", "OBJ06",
        "la respuesta sobre el término no se pudo leer"
      ),
      (
        "antecedentes: {inicio: hoy}\nobjetivos: {termino: {tiene: No}, plenaImplementacion: 2018}",
        "OBJ06", "el año de inicio no se pudo leer"
      ),
      (
        "formulario: 2019-revision-de-diseno\nantecedentes: {eje: x}\nobjetivos: {termino: {tiene: No}, plenaImplementacion: 2018}",
        "OBJ06", "falta el año de inicio"
      ),
    ])
  func isNamed(_ text: String, _ rule: String, _ reason: String) {
    let sheet = SheetChecker.check(
      Document.read(Array(ReadSheet(text).text.utf8), as: .yaml))
    let reasons = sheet.checks.filter { $0.rule == rule }.compactMap { $0.reason?.es }
    #expect(reasons.contains(reason), "\(reasons)")
    #expect(!sheet.findings.contains { $0.rule == rule })
  }
}
