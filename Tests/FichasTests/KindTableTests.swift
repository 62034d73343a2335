import Constraints
import ExactNumbers
import Fichas
import Foundation
import TestSupport
import Testing

@testable import Reporting
@testable import Analysis

@Suite("Tables of monitoring sheets")
struct MonitoreoTableTests {
  private func text(_ request: TableRequest) throws -> String {
    let files = ["juntos-2021", "juntos-2019"].map {
      Checker().check(file: Project.path("Examples/\($0).yaml"))
    }
    return SampleTables.text(request, files)
  }

  @Test("have a row for each year of a sheet, and none of designs")
  func years() throws {
    var request = TableRequest(.init(rawValue: "ejecucion") ?? .resumen)
    try request.show(columns: "programa,ejercicio,ejecutado,cobertura,porcentajeAdministrativo")
    #expect(
      try text(request) == """
        programa,ejercicio,ejecutado,cobertura,porcentajeAdministrativo
        JUNTOS,2019,1520806,2,15
        JUNTOS,2020,N/A,N/A,
        JUNTOS,2021,266350,0,7

        """)
  }

  @Test("put beside a figure what follows from the others, and choose rows by their own figures")
  func components() throws {
    var request = TableRequest(.init(rawValue: "seguimiento") ?? .resumen)
    request.comparesComputed = true
    try request.show(columns: "componente,ejercicio,gasto,gastoUnitario,gastoUnitarioCalculado")
    try request.choose(where: "componente.gasto > 0 y ejercicio > 2019")
    #expect(
      try text(request) == """
        componente,ejercicio,gasto,gastoUnitario,gastoUnitarioCalculado
        Fase de desarrollo,2021,248239,31029.9,31029.875

        """)
  }

  @Test("add up amounts, and weight their ratios")
  func totals() throws {
    var request = TableRequest(.init(rawValue: "ejecucion") ?? .resumen)
    request.group = .ministerio
    try request.show(columns: "filas,total,porcentajeAdministrativo")
    #expect(try text(request).hasSuffix("3,1787156,13.61\n3,1787156,13.61\n"))
  }
}

@Suite("The table of commitments")
struct CompromisosTableTests {
  private func text(_ request: TableRequest, _ sheet: String) -> String {
    SampleTables.text(request, [Checker().check(text: sheet)])
  }

  @Test("has a row for each indicator of each block and each year of its result")
  func rows() throws {
    var request = TableRequest(.init(rawValue: "compromisos") ?? .resumen)
    try request.show(
      columns: "ejercicio,bloque,indicador,meta,resultado,razon,porcentaje,estado,situacion")
    let sheet = """
      ficha: compromisos
      formulario: 2009
      encabezado: {servicio: S, compromiso: C, fecha: 2009-10}
      indicadores: [{numero: 1, resultado: {2009: 3/15 = 20%, 2010: 12/15 = 80%}, estado: logro}]
      bloques:
        - region: Maule
          indicadores:
            - {numero: 1, meta: {comparacion: al menos, valor: 70}, resultado: 68, estado: logro}
            - {objetivo: Jornadas, meta: {comparacion: al menos, valor: 100}, resultado: {partes: [132, 32]}}
            - {numero: 2, meta: {comparacion: al menos, valor: 2}}
      """
    #expect(
      text(request, sheet) == """
        ejercicio,bloque,indicador,meta,resultado,razon,porcentaje,estado,situacion
        2009,Nacional,1,,20,3/15,,logro,
        2010,Nacional,1,,80,12/15,,logro,
        2009,Maule,1,70,68,,97.1,logro,No
        2009,Maule,Jornadas,100,164,,164.0,,Sí
        2009,Maule,2,2,,,,,

        """)
  }

  @Test("leaves out sheets of other kinds")
  func others() throws {
    let request = TableRequest(.init(rawValue: "compromisos") ?? .resumen)
    let files = ["juntos-2021", "juntos-2019"].map {
      Checker().check(file: Project.path("Examples/\($0).yaml"))
    }
    #expect(SampleTables.text(request, files).split(separator: "\n").count == 1)
  }
}
