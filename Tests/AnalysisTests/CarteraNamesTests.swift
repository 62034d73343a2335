import Analysis
import DocumentTree
import SheetRules
import Testing

/// Declarations of a portfolio table that name what is not there.
struct DeclaredNameCase: Sendable, CustomTestStringConvertible {
  let declaration: String
  let rule: String
  let reason: String

  var testDescription: String { declaration }
}

@Suite("Names in the declarations of a portfolio table")
struct CarteraNamesTests {
  private static func check(_ column: String, _ rest: String) -> CheckedSheet {
    let text = """
      ficha: cartera
      formulario: libre
      columnas: [{clave: programa, tipo: texto}, {clave: ejercicio, tipo: año}, {clave: region, tipo: region}, {clave: gasto, tipo: monto}, {clave: cobertura, tipo: entero\(column)}]
      filas: [[Riego, 2020, RM, 40, 30], [Pozos, 2020, Metropolitana de Santiago, 24, 20], [Canales, 2019-2020, Maule, 20, 10]]
      \(rest)

      """
    return SheetChecker.check(Document.read(Array(text.utf8), as: .yaml))
  }

  static let cases = [
    DeclaredNameCase(
      declaration: ", razon: [gastos, cobertura, 0]", rule: "CAR04",
      reason: "no hay una columna de cifras 'gastos'"),
    DeclaredNameCase(
      declaration: ", cambio: [gastos, cobertura]", rule: "CAR06",
      reason: "no hay una columna de cifras 'gastos'"),
    DeclaredNameCase(
      declaration: ", parteDe: programa", rule: "CAR07",
      reason: "no hay una columna de cifras 'programa'"),
    DeclaredNameCase(
      declaration: ", entre: [menor, gasto]", rule: "CAR12",
      reason: "no hay una columna de cifras 'menor'"),
    DeclaredNameCase(
      declaration: "relaciones: [{fila: Riego, razon: [Pozo, Canales, 0]}]", rule: "CAR04",
      reason: "no hay una sola fila «Pozo»"),
    DeclaredNameCase(
      declaration: "relaciones: [{fila: Riegos, parteDe: Pozos}]", rule: "CAR07",
      reason: "no hay una sola fila «Riegos»"),
    DeclaredNameCase(
      declaration: "totales: [{columna: gastos, region: Maule, total: 20}]", rule: "CAR16",
      reason: "no hay una columna de cifras 'gastos'"),
    DeclaredNameCase(
      declaration: "totales: [{columna: gasto, region: Biobío, total: 20}]", rule: "CAR16",
      reason: "la tabla no tiene filas de lo que se suma"),
    DeclaredNameCase(
      declaration: "totales: [{columna: gasto, ejercicio: 2020, total: 64}]", rule: "CAR16",
      reason: "no se sabe cuánto de la fila de 2019-2020 es de 2020"),
  ]

  @Test("that stand for nothing are not checked, which is said", arguments: cases)
  func areSaid(_ example: DeclaredNameCase) {
    let isColumn = example.declaration.hasPrefix(",")
    let checked = Self.check(
      isColumn ? example.declaration : "", isColumn ? "" : example.declaration)
    let reasons = checked.report.checks.filter { $0.rule == example.rule }.compactMap(\.reason?.es)
    #expect(reasons.contains(example.reason), "\(reasons)")
    #expect(!checked.findings.contains { $0.rule == example.rule })
  }

  @Test("of regions are one by whatever name they are written", arguments: [(64, 0), (65, 1)])
  func regions(_ total: Int, _ findings: Int) {
    let sum = "totales: [{columna: gasto, region: Metropolitana, total: \(total)}]"
    let checked = Self.check("", sum)
    #expect(checked.findings.count { $0.rule == "CAR16" } == findings)
  }

  @Test(
    "of the keys that declare are read however they are written",
    arguments: ["Columnas", "CLAVE", "Tipo", "FILAS", "unidád"])
  func keys(_ written: String) {
    let text = """
      ficha: cartera
      formulario: libre
      columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
      filas: [[Riego, 40], [Pozos, 24]]
      total: {gasto: 65}

      """
    let key = written.lowercased().replacing("á", with: "a")
    let changed = text.replacing("\(key):", with: "\(written):")
    let checked = SheetChecker.check(Document.read(Array(changed.utf8), as: .yaml))
    let rules = Set(checked.findings.filter { $0.rule != "ANT06" }.map(\.rule))
    #expect(rules == ["LEC02", "CAR01"])
    #expect(checked.findings.allSatisfy { $0.rule != "LEC02" || $0.severity == .note })
  }
}
