import DocumentTree
import Testing

@testable import Constraints
@testable import Analysis
@testable import SheetRules

/// A condition on the sheet of the suite, and what comes of it: the fields that break it, "" where it
/// holds and the reason where it cannot be checked.
struct OwnCase: Sendable, CustomTestStringConvertible {
  let condition: String
  let outcome: [String]

  init(_ condition: String, _ outcome: String...) {
    self.condition = condition
    self.outcome = outcome
  }

  var testDescription: String { condition }
}

@Suite("Own rules over a sheet")
struct OwnRuleTests {
  private static let sheet = """
    ficha: ex-ante
    formulario: 2019-revision-de-diseno
    encabezado: {tipo: Revisión  Diseño, estado: CALIFICADO, calificacion: "-"}
    antecedentes: {inicio: 2011}
    diagnostico:
      problema: El agua se pierde 🌶️.
      causas: [{causa: Poca información, vinculo: no aplica}, {causa: Poco capital, vinculo: 40 %}]
    poblacion:
      potencial: {numero: 10.000, unidad: Unidades}
      focalizacion: [{variable: Edad, coeficiente: 50 %}, {variable: Renta}]
      objetivo: 5.000
      beneficiaria: {2019: 900, 2020: 1.000}
      egreso: {tiempo: "1,5", unidad: AÑOS}
      reingreso: no, por ahora
      cobertura: {ejercicio: 2019}
    objetivos:
      indicador: {nombre: Riego, valores: {2017: NM, 2018: "12,00", 2019: "35,00"}}
      plenaImplementacion: 2012
    componentes: [{nombre: Cursos, modalidad: Por definir}, {nombre: Visitas, modalidad: Directa}]
    gasto:
      componentes: [{componente: Cursos, total: 700}, {componente: Visitas, total: 300}]
      administrativo: 50
      total: 1.050
    """

  private func outcome(of condition: String) throws -> [String] {
    let rule = OwnRule(
      id: "C1", title: LocalizedText(es: "t", en: "t"), severity: .error,
      statement: try Statement.read(condition, with: OwnLanguage.all[0].vocabulary), path: "c",
      line: 1)
    let document = Document.read(Array(Self.sheet.utf8), as: .yaml)
    let report = SheetChecker.check(document, options: CheckOptions(ownRules: [rule]))
    let reasons = report.checks.filter { $0.rule == "C1" }.compactMap(\.reason?.es)
    return report.findings.filter { $0.rule == "C1" }.map { $0.field.description } + reasons
  }

  @Test(
    "counts, years, indicators and egress",
    arguments: [
      OwnCase("cuenta(componentes) = 2"), OwnCase("cuenta(componentes) > 2", "/componentes"),
      OwnCase("cuenta(causas) = 2 y cuenta(efectos) = 0 y cuenta(criterios) = 2"),
      OwnCase("cuenta(indicadores) >= 2", "/objetivos/indicador"),
      OwnCase("cuenta(criterios) < cuenta(componentes)", "/poblacion/focalizacion"),
      OwnCase(
        "objetivos.indicador.valores >= 3 * objetivos.indicador.valores.2018",
        "/objetivos/indicador/valores/2019"),
      OwnCase("objetivos.indicador.valores >= 2 * objetivos.indicador.valores.2018"),
      OwnCase(
        "objetivos.indicador.valores.2017 > 1", "el valor del indicador de 2017 es NM (no medido)"),
      OwnCase(
        "objetivos.indicador.valores.2016 > 1",
        "la ficha no tiene objetivos.indicador.valores.2016"),
      OwnCase("para cada indicador: indicador.valores > indicador.valores.2018"),
      OwnCase("para cada indicador: indicador.valores <= 34", "/objetivos/indicador/valores/2019"),
      OwnCase(
        "para cada indicador: indicador.valores.2016 > 1",
        "la ficha no tiene indicador.valores.2016 para «Riego»"),
      OwnCase("para cada indicador: indicador.nombre = 'riego' y no hay(indicador.metodologia)"),
      OwnCase("para cada indicador: hay(indicador.unidad)", "/objetivos/indicador/unidad"),
      OwnCase("poblacion.egreso.meses <= 18"),
      OwnCase("poblacion.egreso.meses < 18", "/poblacion/egreso/tiempo"),
      OwnCase("formulario.ejercicio - antecedentes.inicio <= 8"),
      OwnCase(
        "objetivos.plenaImplementacion > formulario.ejercicio", "/objetivos/plenaImplementacion"),
      OwnCase("gasto.total / (1 - 1) <= 3", "división por cero"),
      OwnCase("objetivos.termino.ejercicio > 1", "falta el año de término"),
      OwnCase("poblacion.beneficiaria.2020 <= 900", "/poblacion/beneficiaria/2020"),
    ])
  func figures(_ own: OwnCase) throws {
    #expect(try outcome(of: own.condition) == own.outcome)
  }

  @Test(
    "answers, compared as people write them",
    arguments: [
      OwnCase("encabezado.tipo = 'revision diseño'"),
      OwnCase("encabezado.tipo = 'Nuevo'", "/encabezado/tipo"),
      OwnCase("formulario = '2019-revision-de-diseno'"),
      OwnCase("si formulario = '2019-nuevo' entonces gasto.total < 1"),
      OwnCase("si formulario ≠ '2019-nuevo' entonces gasto.total < 1", "/gasto/total"),
      OwnCase("poblacion.reingreso = 'No'"),
      OwnCase("poblacion.reingreso ≠ 'No'", "/poblacion/reingreso"),
      OwnCase("hay(encabezado.calificacion)", "/encabezado/calificacion"),
      OwnCase(
        "encabezado.calificacion = 'Falta Información'",
        "la ficha no tiene encabezado.calificacion"),
      OwnCase("hay(gasto.total) y hay(componentes) y no hay(gasto.porBeneficiario)"),
      OwnCase("hay(efectos)", "/diagnostico/efectos"),
      OwnCase("contiene(poblacion.potencial.unidad; 'unidad')"),
      OwnCase("caracteres(diagnostico.problema) = 20"),
      OwnCase("caracteres(diagnostico.problema) > 20", "/diagnostico/problema"),
      OwnCase("caracteres(diagnostico.datos) > 5", "la ficha no tiene diagnostico.datos"),
      OwnCase("encabezado.tipo = 'Nuevo' o gasto.total < 5", "/gasto/total"),
      OwnCase(
        "para cada componente: no contiene(componente.modalidad; 'por definir')",
        "/componentes/0/modalidad"),
      OwnCase("para cada causa: hay(causa.vinculo)", "/diagnostico/causas/0/vinculo"),
      OwnCase(
        "para cada criterio: criterio.coeficiente < 50 %", "/poblacion/focalizacion/0/coeficiente",
        "la ficha no tiene criterio.coeficiente para «Renta»"),
      OwnCase(
        "para cada criterio: si hay(criterio.coeficiente) entonces criterio.variable = 'Edad'"),
    ])
  func answers(_ own: OwnCase) throws {
    #expect(try outcome(of: own.condition) == own.outcome)
  }

  @Test("a list of a component that is left blank in a row cannot be added up")
  func blankRows() throws {
    let rule = OwnRule(
      id: "C1", title: LocalizedText("t"), severity: .error,
      statement: try Statement.read(
        "suma(componentes.gasto) <= 800", with: OwnLanguage.all[0].vocabulary), path: "c", line: 1)
    let sheet = Self.sheet.replacing("componente: Visitas, total: 300", with: "componente: Visitas")
    let report = SheetChecker.check(
      Document.read(Array(sheet.utf8), as: .yaml), options: CheckOptions(ownRules: [rule]))
    let check = try #require(report.checks.first { $0.rule == "C1" })
    #expect(check.verdict == .notChecked)
    #expect(check.reason?.es.contains("el gasto de «Visitas»") == true)
  }

  @Test("a finding about an answer shows what the sheet says and what was asked")
  func tells() throws {
    let rule = OwnRule(
      id: "C1", title: LocalizedText(es: "t", en: "t"), severity: .error,
      message: LocalizedText("falta la modalidad de {componente}"),
      statement: try Statement.read(
        "para cada componente: componente.modalidad ≠ 'por definir' o componente.gasto < 100",
        with: OwnLanguage.all[0].vocabulary), path: "c", line: 1)
    let document = Document.read(Array(Self.sheet.utf8), as: .yaml)
    let report = SheetChecker.check(document, options: CheckOptions(ownRules: [rule]))
    let finding = try #require(report.findings.first { $0.rule == "C1" })
    #expect(finding.message.es == "falta la modalidad de «Cursos»")
    #expect(
      finding.working.map(\.es) == [
        "700 < 100: no se cumple", "componente.modalidad ≠ 'por definir': no se cumple",
      ])
    #expect(finding.operands.map(\.value) == ["700", "Por definir"])
  }

  @Test("every answer of the form has one name, and the page about the format has its key")
  func namesAnswers() {
    let names = OwnName.answers.map(\.symbol.name)
    #expect(names.count > 90)
    #expect(Set(OwnName.all.map(\.symbol.name)).count == OwnName.all.count)
    for name in ["formulario", "encabezado.tipo", "componente.actores", "ods.respuesta"] {
      #expect(names.contains(name), "\(name)")
    }
  }
}
