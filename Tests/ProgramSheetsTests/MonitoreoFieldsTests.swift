import DocumentTree
import ExactNumbers
import Testing

@testable import ProgramSheets

@Suite("Fields of the monitoring sheet")
struct MonitoreoFieldsTests {
  private static let fields = SheetKind.monitoreo.fields

  private func read(_ text: String, as format: DocumentFormat = .yaml) -> SheetReading {
    SheetReader.read(Document.read(Array(text.utf8), as: format), as: [.exAnte, .monitoreo])
  }

  private static let head = "ficha: monitoreo\nformulario: 2021\n"

  @Test("stand once each, behind the group that they are in")
  func order() {
    expectOrder(of: Self.fields)
  }

  /// A sheet with something in every field.
  private static let whole = """
    ficha: monitoreo
    formulario: "2021"
    notacion: chilena
    precios: 2022
    encabezado: {programa: P, servicio: S, ministerio: M, codigo: PI071620150009958}
    antecedentes:
      descripcion: d
      regiones: [Maule]
      proposito: p
      inicio: 2015
      termino: Permanente
      exAnte: {2019: Recomendado Favorablemente}
      exPost: [{ejercicio: 2021, institucion: i, evaluacion: e, resultado: r}]
      otrasEvaluaciones: No
    analisis:
      focalizacion: {resultado: sin deficiencias, texto: t, observaciones: o}
      ejecucionInicial: {resultado: dentro, texto: t}
      ejecucionFinal: {resultado: dentro, texto: t}
      persistencia: {resultado: No, texto: t}
      gastoPorBeneficiario: {resultado: fuera-superior, texto: t}
      gastoAdministrativo: {resultado: correcto, texto: t}
      observacionesEficiencia: [a, b]
      indicador: {resultado: permite medir, texto: t}
      observacionesEficacia: o
    presupuesto:
      precios: 2022
      ejecucionInicial: {2021: 1}
      ejecucionFinal: {2021: 2}
      ejecutado: {2021: 3}
      extrapresupuestarios: {2021: 4}
      inicial: {2021: 5}
      final: {2021: 6}
    subtitulos: {precios: 2022, filas: [{subtitulo: 24, nombre: nm, monto: 7}], total: 8}
    regiones: {precios: 2022, filas: [{region: Maule, monto: 9}], total: 10}
    poblacion:
      precios: 2022
      objetivo: {numero: 11, unidad: personas}
      beneficiaria: {2021: 12}
      cobertura: {2021: 13}
      gastoPorBeneficiario: {2021: 14}
    beneficiarios:
      region: {filas: {Maule: 1}, total: 1}
      territorio: {filas: {rural: 1}, total: 1}
      tamano: {filas: {micro: 1}, total: 1}
      sexo: {filas: {mujeres: 1}, total: 1}
    componentes:
      precios: 2022
      filas: [{nombre: nm, unidad: u, gasto: {2021: 1}, produccion: {2021: 1}, gastoUnitario: {2021: 1}}]
      administrativo: {2021: 1}
      total: {2021: 1}
      porcentajeAdministrativo: {2021: 1}
    indicadores: [{nombre: nm, clase: c, formula: f, valores: {2021: 1}, numerador: {2021: 1}, denominador: {2021: 1}}]
    ods: [8]
    contingencia: {fet: No, modificaciones: Sí}
    observaciones: [{seccion: diseño, tipo: t, texto: x}]
    notas: {coberturaNoMostrada: 2019, precios: 2022, tecnicas: [t], alPie: [{tabla: regiones, marca: "*", texto: x}]}
    excepciones: [{regla: MON14, campo: /componentes, razon: r, vence: 2030-12-31}]

    """

  @Test("are all read into the sheet, and the sheet has no others")
  func agree() throws {
    let reading = read(Self.whole)
    #expect(reading.issues.map(\.line) == [])
    expectFields(of: try #require(reading.monitoreo), toBe: Self.fields, besides: "/unidad")
  }

  @Test("come back from the tree and from JSON as they were")
  func roundTrip() throws {
    try expectRoundTrip(try #require(read(Self.whole).monitoreo), \.monitoreo)
  }

  @Test("keep blank, zero, N/A and S/I apart, with the marks of footnotes")
  func absences() throws {
    let sheet = try #require(
      read(Self.head + "presupuesto: {ejecutado: {2018: 0, 2019: , 2020: N/A**, 2021: S/I *}}")
        .monitoreo)
    let table = try #require(sheet.presupuesto?.ejecutado)
    #expect(table[2018]?.decimal == .zero)
    #expect(table[2019]?.numero == .blank)
    #expect(table[2020]?.figure?.value == .notApplicable && table[2020]?.texto == "N/A**")
    #expect(table[2021]?.figure?.value == .noInformation)
    #expect(table[2022] == nil)
  }

  @Test(
    "are told where something else stands",
    arguments: [
      FaultCase(
        text: "analisis: {ejecucionInicial: [dentro]}", line: "LEC05 /analisis/ejecucionInicial"),
      FaultCase(
        text: "analisis: {ejecucionInicial: {resultdo: dentro}}",
        line: "LEC02 /analisis/ejecucionInicial/resultdo"),
      FaultCase(
        text: "presupuesto: {ejecutado: {dos mil: 5}}", line: "LEC02 /presupuesto/ejecutado/dos mil"
      ),
      FaultCase(text: "presupuesto: {ejecutado: 5}", line: "LEC05 /presupuesto/ejecutado"),
      FaultCase(
        text: "beneficiarios: {sexo: {filas: [5]}}", line: "LEC05 /beneficiarios/sexo/filas"),
      FaultCase(
        text: "beneficiarios: {sexo: {filas: {mujeres: muchas}}}",
        line: "LEC03 /beneficiarios/sexo/filas/mujeres"),
      FaultCase(text: "poblacion: {objetivo: \"***\"}", line: "LEC03 /poblacion/objetivo"),
    ])
  func faults(_ example: FaultCase) {
    let issues = read(Self.head + example.text + "\n").issues
    #expect(issues.map { "\($0.rule) \($0.pointer)" } == [example.line])
  }
}
