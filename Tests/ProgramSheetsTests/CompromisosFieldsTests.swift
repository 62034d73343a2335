import DocumentTree
import ExactNumbers
import Testing

@testable import ProgramSheets

@Suite("Fields of the commitments")
struct CompromisosFieldsTests {
  private static let fields = SheetKind.compromisos.fields

  private func read(_ text: String, as format: DocumentFormat = .yaml) -> SheetReading {
    SheetReader.read(Document.read(Array(text.utf8), as: format), as: [.exAnte, .compromisos])
  }

  @Test("stand once each, behind the group that they are in")
  func order() {
    expectOrder(of: Self.fields)
  }

  private static let goal = "{comparacion: al menos, valor: 1, partes: [1]"
  private static let result =
    "{numerador: 1, denominador: 2, porcentaje: 50%, valor: 1, partes: [1]"
  private static let claims =
    "[{dice: es, valor: 1, resultado: 1, indicador: 1, fecha: 2009-09}]"

  /// A sheet with something in every field.
  private static let whole = """
    ficha: compromisos
    formulario: "2009"
    notacion: chilena
    encabezado: {servicio: S, ministerio: M, compromiso: C, codigo: X1, etapa: IV, fecha: 2009-10, seguimiento: 2010, bloques: 1, promedio: Sí}
    \(block)
    listas: [{programa: diseño, filas: [{numero: 1, region: Maule, texto: t, afirmaciones: \(claims)}]}]
    bloques:
      - region: Maule
        centro: c
        provision: {procedimiento: acuerdo, cumplimiento: cumplido, otroCumplimiento: parcial, fecha: 2009-10-30, matriz: [{numero: 1, informacion: i, contenido: c, formato: f, periodicidad: p, responsable: r}], hechos: [{hecho: h, fecha: 2009-09}]}
    \(block.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
    excepciones: [{regla: IND14, campo: /bloques, razon: r, vence: 2030-12-31}]

    """

  private static let block = """
    indicadores: [{numero: 1, objetivo: o, indicador: i, unidad: u, sentido: Ascendente, porRegion: No, meta: \(goal), 2009: \(goal)}}, resultado: \(result), 2009: \(result)}}, ponderacion: 100%, estado: logro, desarrollo: d, desafios: d, recomendaciones: r, nombrados: [a], cantidad: 1, afirmaciones: \(claims)}]
    cumplimiento: 100%
    balance: [{programa: diseño, desempeno: 100%, logro: l, brecha: b, dificultades: d, recomendaciones: r, afirmaciones: \(claims)}]
    seguimiento: [{programa: diseño, recomendacion: r, compromiso: c, responsable: r, plazo: 2010-S1}]
    difusion: [{destinatario: d, actividad: a, fecha: 2009-12, responsable: r}]
    """

  @Test("are all read into the sheet, and the sheet has no others")
  func agree() throws {
    let reading = read(Self.whole)
    #expect(reading.issues.map(\.line) == [])
    expectFields(of: try #require(reading.compromisos), toBe: Self.fields)
  }

  @Test("come back from the tree and from JSON as they were")
  func roundTrip() throws {
    try expectRoundTrip(try #require(read(Self.whole).compromisos), \.compromisos)
  }

  @Test(
    "are told where something else stands",
    arguments: [
      FaultCase(text: "bloques: {region: Maule}", line: "LEC05 /bloques"),
      FaultCase(
        text: "bloques: [{region: Maule, indicadores: [{resultdo: 3}]}]",
        line: "LEC02 /bloques/0/indicadores/0/resultdo"),
      FaultCase(
        text: "indicadores: [{meta: 15/15 = 100%}]", line: "LEC03 /indicadores/0/meta"),
      FaultCase(
        text: "bloques: [{indicadores: [{resultado: {2009: 3/x = 20%}}]}]",
        line: "LEC03 /bloques/0/indicadores/0/resultado/2009"),
    ])
  func faults(_ example: FaultCase) {
    let issues = read("ficha: compromisos\nformulario: 2009\n" + example.text + "\n").issues
    #expect(issues.map { "\($0.rule) \($0.pointer)" } == [example.line])
  }
}
