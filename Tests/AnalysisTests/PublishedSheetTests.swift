import Analysis
import DocumentTree
import ProgramSheets
import SheetRules
import TestSupport
import Testing

/// A file of the examples and all that is found in it, each as "rule severity field".
struct ExampleFile: Sendable, CustomTestStringConvertible {
  let path: String
  let findings: [String]

  init(_ path: String, _ findings: String...) {
    self.path = path
    self.findings = findings
  }

  var testDescription: String { path }

  func bytes() throws -> [UInt8] {
    try Project.bytes("Examples/\(path).yaml")
  }

  func found() throws -> [String] {
    var options = CheckOptions()
    options.companions = Companions(of: "Examples") { name in
      (try? Project.bytes("Examples/\(name)")).map { .bytes($0, path: name) }
        ?? .refused(es: "no está", en: "not there")
    }
    let checked = SheetChecker.check(Document.read(try bytes(), as: .yaml), options: options)
    return checked.findings.map {
      "\($0.rule) \($0.severity.rawValue) \($0.field)"
    }
  }

  /// What is true of the published texts, and no more.
  static let published = [
    ExampleFile(
      "actividad-1990-1993", "CAR14 note /filas/0/indicador", "CAR14 note /filas/1/indicador",
      "CAR14 note /filas/5/indicador", "CAR14 note /filas/6/indicador"),
    ExampleFile(
      "subsidios-2019-2024", "CAR08 warning /cuenta", "CAR09 note /texto/0/dice"),
    ExampleFile(
      "articulacion-2019",
      "POB06 warning /poblacion/potencial/calculo", "POB06 note /poblacion/objetivo",
      "POB07 warning /poblacion/potencial/estimacion",
      "POB19 note /poblacion/focalizacion/2/variable",
      "OBJ02 warning /objetivos/indicador/valores/2019", "COM02 warning /componentes/1/numero"),
    ExampleFile(
      "capacitacion-2019",
      "ANT04 note /encabezado/estado", "POB18 note /poblacion/atencionEjercicio",
      "OBJ04 note /objetivos/indicador/metodologia"),
    ExampleFile(
      "gestion-territorial-2009",
      "IND10 warning /balance/2/desempeno",
      "IND14 warning /listas/0/filas",
      "IND15 note /listas/0/filas/3/numero",
      "IND14 warning /listas/1/filas",
      "IND15 note /listas/1/filas/3/numero",
      "IND14 warning /listas/2/filas",
      "IND15 note /listas/2/filas/3/numero",
      "IND11 warning /bloques/0/balance/2/desempeno",
      "IND11 warning /bloques/1/balance/2/desempeno",
      "IND17 note /bloques/2/indicadores/1/afirmaciones/0/dice",
      "IND11 warning /bloques/2/balance/2/desempeno",
      "IND02 note /bloques/3/indicadores/2/resultado",
      "IND09 warning /bloques/3/balance/0/afirmaciones/0/valor",
      "IND11 warning /bloques/4/balance/2/desempeno",
      "IND13 warning /bloques/5/seguimiento/1/plazo",
      "IND17 note /bloques/6/indicadores/1/afirmaciones/0/dice",
      "IND11 warning /bloques/6/provision/otroCumplimiento",
      "IND02 note /bloques/7/indicadores/2/resultado",
      "IND17 note /bloques/7/balance/0/afirmaciones/1/dice",
      "IND11 warning /bloques/7/balance/1/desempeno",
      "IND13 warning /bloques/7/provision/hechos/0/fecha",
      "IND02 note /bloques/8/indicadores/0/resultado",
      "IND04 warning /bloques/8/indicadores/0/estado",
      "IND17 note /bloques/8/indicadores/1/afirmaciones/0/dice",
      "IND17 note /bloques/8/indicadores/1/afirmaciones/1/dice",
      "IND16 note /bloques/8/indicadores/5/nombrados",
      "IND09 warning /bloques/8/balance/0/afirmaciones/0/valor",
      "IND12 error /bloques/8/seguimiento/0/plazo",
      "IND12 error /bloques/8/seguimiento/1/plazo",
      "IND12 error /bloques/8/seguimiento/2/plazo",
      "IND16 note /bloques/9/indicadores/3/cantidad",
      "IND13 warning /bloques/10/provision/hechos/1/fecha",
      "IND09 warning /bloques/11/balance/0/afirmaciones/0/resultado",
      "IND11 warning /bloques/11/balance/2/desempeno",
      "IND08 warning /bloques/12/balance/0/afirmaciones/0/valor",
      "IND15 note /bloques/13/indicadores/0/numero",
      "IND11 warning /bloques/13/balance/2/desempeno",
      "IND13 warning /bloques/13/seguimiento/2/plazo",
      "IND04 warning /bloques/14/indicadores/3/estado",
      "IND02 note /bloques/14/indicadores/7/resultado/porcentaje",
      "IND04 warning /bloques/14/indicadores/7/estado"),
    ExampleFile(
      "juntos-2019",
      "ANT04 note /encabezado/estado", "POB18 note /poblacion/atencionEjercicio",
      "POB19 note /poblacion/focalizacion", "COM02 warning /componentes/1/numero"),
    ExampleFile(
      "juntos-2021",
      "MON06 warning /poblacion/gastoPorBeneficiario/2021",
      "MON14 warning /componentes/filas/0/gasto/2021",
      "MON18 warning /poblacion/cobertura/2019",
      "MON19 warning /poblacion/gastoPorBeneficiario/2019",
      "MON24 note /indicadores/0/valores/2019", "MON24 note /indicadores/0/valores/2021",
      "MON25 note /componentes/administrativo/2021"),
    ExampleFile(
      "servicios-virtuales-2025",
      "POB07 warning /poblacion/objetivo/calculo", "POB18 note /produccion/ejercicioPoblacion",
      "POB19 note /poblacion/focalizacion/3/variable",
      "OBJ10 note /objetivos/indicadorComplementario/medios",
      "OBJ05 warning /objetivos/indicador/metodologia",
      "OBJ06 warning /objetivos/plenaImplementacion",
      "COM05 warning /poblacion/beneficiaria/2025",
      "TXT02 warning /objetivos/termino/justificacion"),
  ]

  /// One mistake each; some show in more than one place.
  static let mistaken = [
    ExampleFile("con-errores/anios-no-consecutivos", "POB08 error /poblacion/beneficiaria/2022"),
    ExampleFile(
      "con-errores/beneficiaria-mayor-que-objetivo", "POB02 error /poblacion/beneficiaria/2022"),
    ExampleFile("con-errores/cifra-ambigua", "LEC07 note /gasto/porUnidad/1/valor"),
    ExampleFile(
      "con-errores/clave-desconocida", "LEC02 error /antecedentes/contraparteOperativa/crago"),
    ExampleFile(
      "con-errores/cobertura-mal-calculada", "POB03 error /poblacion/cobertura/sobrePotencial"),
    ExampleFile("con-errores/codigo-distinto", "ANT02 error /antecedentes/codigo"),
    ExampleFile("con-errores/codigo-mal-formado", "ANT01 warning /encabezado/codigo"),
    ExampleFile(
      "con-errores/componentes-con-otro-nombre", "COM01 error /produccion/filas/0/componente"),
    ExampleFile("con-errores/componentes-mal-numerados", "COM02 warning /componentes/1/numero"),
    ExampleFile("con-errores/division-por-cero", "COM06 warning /produccion/filas/1/cantidad"),
    ExampleFile("con-errores/egreso-en-cero", "POB15 warning /poblacion/egreso/tiempo"),
    ExampleFile("con-errores/ejercicio-de-otro-anio", "GAS06 error /gasto/ejercicio"),
    ExampleFile("con-errores/falta-el-proposito", "ANT06 error /objetivos/proposito"),
    ExampleFile("con-errores/fin-demasiado-largo", "TXT01 warning /objetivos/fin"),
    ExampleFile("con-errores/formula-que-no-da", "POB05 error /poblacion/potencial/calculo"),
    ExampleFile(
      "con-errores/formula-y-criterios-distintos", "POB06 error /poblacion/objetivo",
      "POB17 warning /poblacion/focalizacion/0/coeficiente"),
    ExampleFile("con-errores/gasto-por-beneficiario", "GAS02 error /gasto/porBeneficiario"),
    ExampleFile(
      "con-errores/miles-mal-puestos", "GAS01 error /gasto/total",
      "GAS03 error /gasto/porUnidad/0/valor",
      "GAS08 error /gasto/componentes/0/total"),
    ExampleFile("con-errores/objetivo-mayor-que-potencial", "POB01 error /poblacion/objetivo"),
    ExampleFile(
      "con-errores/palabra-en-lugar-de-cifra", "LEC03 error /produccion/filas/1/cantidad"),
    ExampleFile(
      "con-errores/pesos-en-lugar-de-miles", "GAS01 error /gasto/total",
      "GAS02 error /gasto/porBeneficiario", "GAS04 error /gasto/porcentajeAdministrativo",
      "GAS08 error /gasto/total"),
    ExampleFile(
      "con-errores/porcentaje-administrativo", "GAS04 error /gasto/porcentajeAdministrativo"),
    ExampleFile("con-errores/reingreso-sin-razones", "POB14 warning /poblacion/reingreso"),
    ExampleFile("con-errores/subtitulos-que-no-suman", "GAS07 error /gasto/componentes/0/total"),
    ExampleFile("con-errores/suma-de-gastos", "GAS01 error /gasto/total"),
    ExampleFile("con-errores/texto-en-lugar-de-lista", "LEC05 error /diagnostico/efectos"),
    ExampleFile("con-errores/unidad-distinta", "COM04 warning /produccion/filas/0/unidad"),
    ExampleFile("con-errores/unidades-sin-precisar", "POB12 error /poblacion/potencial/unidad"),
  ]
}

@Suite("Sheets of the examples")
struct PublishedSheetTests {
  @Test(
    "published sheets have the findings that are true of them", arguments: ExampleFile.published)
  func publishedFindings(_ file: ExampleFile) throws {
    #expect(try file.found().sorted() == file.findings.sorted())
  }

  @Test("a sheet with one mistake has that finding alone", arguments: ExampleFile.mistaken)
  func mistakenFindings(_ file: ExampleFile) throws {
    #expect(try file.found().sorted() == file.findings.sorted())
  }

  @Test(
    "a sheet as JSON, or with its keys the other way round, has the same findings",
    arguments: ExampleFile.published + ExampleFile.mistaken)
  func findingsInOtherWords(_ file: ExampleFile) throws {
    let sheet = RewrittenSheet(try file.bytes())
    #expect(try sheet.variations.count == (sheet.original.issues.isEmpty ? 3 : 0))
    for variation in try sheet.variations {
      #expect(sheet.findings(in: variation) == sheet.findings(in: sheet.original))
    }
  }
}
