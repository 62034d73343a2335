import DocumentTree
import SheetRules
import TestSupport
import Testing

@testable import Analysis
@testable import Constraints

/// Two tagged sentences about what each course and each participant cost, and how they come out.
struct PerUnitCase: Sendable, CustomTestStringConvertible {
  let first: String
  let second: String
  let verdict: Verdict

  var testDescription: String { "\(first) | \(second)" }

  init(_ first: String, _ second: String, _ verdict: Verdict) {
    self.first = first
    self.second = second
    self.verdict = verdict
  }
}

@Suite("Figures per unit of one amount")
struct CarteraPerUnitTests {
  private static func check(_ first: String, _ second: String) -> CheckedSheet {
    let text = """
      ficha: cartera
      formulario: libre
      encabezado: {titulo: Cursos, desde: 2020, hasta: 2020, fuente: Memoria}
      columnas:
        - {clave: programa, tipo: texto}
        - {clave: cursos, tipo: entero}
        - {clave: asistentes, tipo: entero}
        - {clave: porCurso, tipo: monto}
        - {clave: porAsistente, tipo: cifra, unidad: $}
        - {clave: aporte, tipo: cifra}
        - {clave: nada, tipo: entero}
      filas:
        - [Oficios, 20, 500, 1.000, 40.000, 3, 0]
        - [Riego (en miles de pesos), 20, 500, 1.000, 40.000, 1.000, 0]
      texto:
        - {\(first)}
        - {\(second)}
      """
    return SheetChecker.check(Document.read(Array(text.utf8), as: .yaml), options: CheckOptions())
  }

  private static func perCourse(_ words: String) -> String {
    "dice: \"\(words)\", porUnidad: gasto, unidades: Oficios.cursos"
  }

  private static func perPerson(_ words: String) -> String {
    "dice: \"\(words)\", porUnidad: Gasto, unidades: Oficios.asistentes"
  }

  private static let person = perPerson("$40 mil por asistente")

  static let cases = [
    PerUnitCase(person, perCourse("$1 millón por curso"), .exact),
    PerUnitCase(person, perCourse("1.000.000 de pesos por curso"), .exact),
    PerUnitCase(person, perCourse("M$1.000 por curso"), .exact),
    PerUnitCase(person, perCourse("MM$1 por curso"), .exact),
    PerUnitCase(person, perCourse("$1,01 millones por curso"), .rounding),
    PerUnitCase(person, perCourse("$1,02 millones por curso"), .contradiction),
    PerUnitCase(person, perCourse("$2 millones por curso"), .contradiction),
    PerUnitCase(person, perCourse("cerca de $1 millón por curso"), .exact),
    PerUnitCase(person, perCourse("casi $1.100 mil por curso"), .contradiction),
    PerUnitCase(person, perCourse("más de $900 mil por curso"), .exact),
    PerUnitCase(person, perCourse("más de $1.100 mil por curso"), .contradiction),
    PerUnitCase(person, perCourse("menos de $900 mil por curso"), .contradiction),
    // the first whose words leave it open is held against the other
    PerUnitCase(perPerson("más de $50 mil"), perCourse("$1,0 millones por curso"), .contradiction),
    PerUnitCase(perPerson("más de $30 mil"), perCourse("$1,0 millones por curso"), .exact),
    PerUnitCase(perPerson("más de $30 mil"), perCourse("casi $1 millón"), .notChecked),
    // the same units
    PerUnitCase(person, perPerson("$40 mil"), .exact),
    PerUnitCase(person, perPerson("$40,4 mil"), .rounding),
    PerUnitCase(person, perPerson("$41 mil"), .contradiction),
    // another currency, the same one, and none
    PerUnitCase(perPerson("US$40"), perCourse("US$ 1.000 por curso"), .exact),
    PerUnitCase(perPerson("40 dólares"), perCourse("US$ 1.100 por curso"), .contradiction),
    PerUnitCase(perPerson("40 USD"), perCourse("US$ 1.000 por curso"), .exact),
    PerUnitCase(perPerson("40 UF"), perCourse("1.000 UF por curso"), .exact),
    PerUnitCase(perPerson("US$40"), perCourse("$1.000 por curso"), .notChecked),
    PerUnitCase(person, perCourse("1 millón por curso"), .notChecked),
    PerUnitCase(perPerson("40 mil"), perCourse("1 millón por curso"), .exact),
    // figures of the table
    PerUnitCase(person, perCourse("lo de un curso") + ", de: Oficios.porCurso", .exact),
    PerUnitCase(person, perCourse("$1 millón") + ", de: Oficios.porCurso", .exact),
    PerUnitCase(
      perPerson("lo de cada uno") + ", de: Oficios.porAsistente",
      perCourse("lo de un curso") + ", de: Oficios.porCurso", .exact),
    PerUnitCase(
      perPerson("lo de cada uno") + ", de: Oficios.porAsistente", perCourse("$900 mil"),
      .contradiction),
    PerUnitCase(
      person, perCourse("x") + ", de: \"Riego (en miles de pesos).aporte\"", .exact),
    PerUnitCase(person, perCourse("x") + ", de: Oficios.aporte", .notChecked),
    PerUnitCase(person, perCourse("x") + ", de: Oficios.otro", .notChecked),
    // what cannot be told
    PerUnitCase(person, perCourse("entre 1 y 2 millones"), .notChecked),
    PerUnitCase(person, "dice: $1 millón por curso, porUnidad: gasto", .notChecked),
    PerUnitCase(person, "dice: $1 millón por curso, unidades: Oficios.cursos", .notChecked),
    PerUnitCase(
      person, "dice: $1 millón, porUnidad: otro, unidades: Oficios.cursos", .notChecked),
    PerUnitCase(
      person, "dice: $1 millón, porUnidad: gasto, unidades: Oficios.nada", .notChecked),
  ]

  @Test("fit the numbers of their units, or do not, or are not compared", arguments: cases)
  func verdicts(_ tried: PerUnitCase) {
    let checked = Self.check(tried.first, tried.second)
    let checks = checked.checks.filter { $0.rule == "CAR13" }
    #expect(checks.contains { $0.verdict == tried.verdict })
    if tried.verdict == .notChecked {
      #expect(checks.allSatisfy { $0.verdict == .notChecked && $0.reason != nil })
    } else {
      #expect(checks.count == 1)
    }
    let found = checked.findings.filter { $0.rule == "CAR13" }
    #expect(found.count == (tried.verdict == .contradiction ? 1 : 0))
    #expect(found.allSatisfy { $0.severity == .warning })
    #expect(!checked.findings.contains { $0.rule == "CAR09" })
  }

  @Test("that do not fit have the figures and the numbers of units among the suspects")
  func suspects() {
    let checked = Self.check(
      Self.perPerson("x") + ", de: Oficios.porAsistente",
      Self.perCourse("y") + ", de: Oficios.aporte")
    #expect(checked.findings.allSatisfy { $0.rule != "CAR13" })
    let wrong = Self.check(
      Self.perPerson("x") + ", de: Oficios.porAsistente", Self.perCourse("$1,5 millones"))
    let fields = Set(wrong.groups.flatMap(\.suspects).map(\.field.description))
    #expect(
      fields.isSuperset(of: ["/filas/0/cursos", "/filas/0/asistentes", "/filas/0/porAsistente"]),
      "\(fields)")
  }
}
