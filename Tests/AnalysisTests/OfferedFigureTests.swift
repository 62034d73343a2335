import Analysis
import DocumentTree
import ExactNumbers
import SheetRules
import Testing

/// What is offered in place of a figure is true of every figure that it names.
@Suite("Figures that are offered")
struct OfferedFigureTests {
  private func check(_ text: String) -> CheckedSheet {
    SheetChecker.check(Document.read(Array(text.utf8), as: .yaml))
  }

  private func offers(_ sheet: CheckedSheet, _ rule: String) -> [String] {
    sheet.groups.filter { sheet.report.findings(of: $0).contains { $0.rule == rule } }
      .flatMap(\.suspects).map { "\($0.field): \($0.proposed?.description ?? $0.values.es)" }
  }

  @Test("where a blank is demanded, no figure is offered")
  func blank() {
    let sheet = check(
      """
      ficha: monitoreo
      formulario: 2021
      componentes: {filas: [{nombre: A, gasto: {2021: 0}, produccion: {2021: 0}, gastoUnitario: {2021: "0,0"}}]}
      """)
    #expect(offers(sheet, "MON12") == [])
  }

  @Test("a ratio of one row is no row too many, and nothing divides 0 into more")
  func ratioOfOneRow() {
    let sheet = check(
      """
      ficha: monitoreo
      formulario: 2021
      componentes: {filas: [{nombre: A, gasto: {2021: 0}, produccion: {2021: 8}, gastoUnitario: {2021: "3,9"}}]}
      """)
    #expect(sheet.groups.allSatisfy { $0.rowGap == nil })
    #expect(
      offers(sheet, "MON12") == [
        "/componentes/filas/0/gasto/2021: 31", "/componentes/filas/0/gastoUnitario/2021: 0.0",
      ])
  }

  @Test("of a share that is too large, the bounds are offered")
  func share() {
    let sheet = check(
      """
      ficha: ex-ante
      formulario: 2019-nuevo
      objetivos:
        indicador:
          nombre: Porcentaje de empresas que exportan
          formula: (Número de empresas que exportan en t / Número de empresas atendidas en t) * 100
          unidad: "%"
          valores: {2019: "120,00"}
      """)
    #expect(offers(sheet, "OBJ12") == ["/objetivos/indicador/valores/2019: entre 0 y 100"])
  }

  @Test("persons, and the numbers of a ratio of numbers, are whole")
  func whole() {
    let sheet = check(
      """
      ficha: compromisos
      formulario: 2009
      indicadores:
        - {unidad: personas, resultado: "17/20 = 97,3%"}
        - {indicador: (N° de planes aprobados / N° de planes elaborados) x 100, resultado: "6/9 = 81,2%"}
        - {unidad: personas, resultado: {valor: "399,5", partes: [213, 168]}}
      """)
    #expect(
      offers(sheet, "IND01") == [
        "/indicadores/0/resultado/porcentaje: 85.00", "/indicadores/1/resultado/porcentaje: 66.67",
      ])
    #expect(offers(sheet, "IND07") == ["/indicadores/2/resultado/valor: 381"])
    #expect(sheet.groups.allSatisfy { $0.rowGap == nil })
  }

  @Test("populations in each other's places are told as exchanged")
  func exchanged() throws {
    let sheet = check(
      """
      ficha: ex-ante
      formulario: 2019-nuevo
      poblacion:
        potencial: {numero: 11.184, calculo: "625.483*0.42*0.44*0.12= 13871 empresas+ 2922 cooperativas"}
        focalizacion: [{coeficiente: 74 %}, {coeficiente: 90 %}]
        objetivo: {numero: 16.793, calculo: "16793*0.74*0.90= 11184"}
        beneficiaria: {2019: 224, 2020: 296, 2021: 304, 2022: 308}
        cobertura: {ejercicio: 2019, sobrePotencial: "1,33 %", sobreObjetivo: "2,00 %"}
      """)
    let group = try #require(
      sheet.groups.first { sheet.report.findings(of: $0).contains { $0.rule == "POB01" } })
    #expect(group.leaders == 1)
    let first = try #require(group.hypotheses.first)
    #expect(first.map(\.slip?.id) == ["exchanged", "exchanged"])
    #expect(first.map(\.proposed?.description) == ["16793", "11184"])
  }

  @Test(
    "of two criteria that are alike, the one that stands where another factor does is the cause")
  func alikeCriteria() throws {
    let sheet = check(
      """
      ficha: ex-ante
      formulario: 2019-nuevo
      poblacion:
        potencial: {numero: 740.615}
        focalizacion: [{coeficiente: "0,961"}, {coeficiente: 64 %}, {coeficiente: 81 %}, {coeficiente: 81 %}]
        objetivo:
          numero: 213.998
          calculo: |
            740.615*0,961 = 711.731
            711.731*0,64 = 455.508
            455.508*0,58 = 264.195
            264.195*0,81 = 213.998
      """)
    let groups = sheet.groups.filter { group in
      sheet.report.findings(of: group).contains { $0.rule == "POB06" || $0.rule == "POB17" }
    }
    #expect(groups.count == 1)
    let suspects = groups.flatMap(\.suspects).filter {
      $0.field.description.hasPrefix("/poblacion/focalizacion")
    }
    #expect(suspects.map(\.field.description) == ["/poblacion/focalizacion/2/coeficiente"])
    #expect(suspects.map(\.proposed?.description) == ["0.58"])
  }
}
