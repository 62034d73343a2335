import Analysis
import Constraints
import DocumentTree
import ExactNumbers
import SheetRules
import Testing

@Suite("Calculating with a sheet")
struct SheetCalculatorTests {
  static let text = """
    poblacion:
      potencial: {numero: 50.000}
      objetivo: {numero: 5.000}
      beneficiaria: {2019: 1.800}
      cobertura: {ejercicio: 2019, sobrePotencial: "3,60 %", sobreObjetivo: "36,00 %"}
    produccion: {filas: [{componente: A, cantidad: 1.500}, {componente: B, cantidad: 600}]}
    gasto:
      componentes: [{componente: A, total: 180.000}, {componente: B, total: 144.000}]
      administrativo: 16.000
      total: 340.000
      porBeneficiario: "188,89"
      porUnidad: [{componente: A, valor: "120,00"}, {componente: B, valor: "240,00"}]
      porcentajeAdministrativo: "4,71 %"
    """

  private func calculator(_ text: String = text) throws -> SheetCalculator {
    try #require(
      SheetCalculator(SheetChecker.check(Document.read(MarkedSheet(text).bytes, as: .yaml))))
  }

  @Test("every ratio and total is derived with its working")
  func derives() throws {
    let derived = try calculator().derivedCells
    #expect(
      derived.map(\.field.description) == [
        "/poblacion/cobertura/sobrePotencial", "/poblacion/cobertura/sobreObjetivo",
        "/gasto/total", "/gasto/porBeneficiario", "/gasto/porUnidad/0/valor",
        "/gasto/porUnidad/1/valor", "/gasto/porcentajeAdministrativo",
      ])
    #expect(derived.allSatisfy { $0.stated == $0.computed && $0.kind == .computed })
    #expect(derived[3].working == "340.000 / 1.800 = 188,888888…")
    #expect(derived[3].computed.description == "188.89")
    #expect(derived[3].verdict == .rounding)
  }

  @Test("what is missing is filled in, one figure leading to the next")
  func fills() throws {
    let text = Self.text.replacing("total: 340.000", with: "total:")
      .replacing("\"4,71 %\"", with: "").replacing("\"188,89\"", with: "NM")
    let missing = try calculator(text).missingCells
    #expect(
      missing.map { "\($0.field) \($0.computed)" } == [
        "/gasto/total 340000", "/gasto/porcentajeAdministrativo 4.71",
      ])
    let inputs = try calculator(Self.text.replacing("16.000", with: "")).missingCells
    #expect(
      inputs.map { "\($0.field) \($0.computed) \($0.kind)" } == [
        "/gasto/administrativo 16000 solved"
      ])
  }

  @Test(
    "a changed figure changes what the system computes from it, and nothing that a person typed")
  func answersWhatIf() throws {
    let assignment = try #require(Assignment("gasto.componentes.0.total=200.000"))
    let answer = try calculator().whatIf([assignment])
    #expect(
      answer.changes.map { "\($0.field) \($0.after)" } == [
        "/gasto/componentes/0/total 200000", "/gasto/total 360000",
        "/gasto/porBeneficiario 200.00", "/gasto/porUnidad/0/valor 133.33",
        "/gasto/porcentajeAdministrativo 4.44",
      ])
    #expect(answer.changes.first?.formula == nil && answer.changes.last?.formula != nil)
    #expect(answer.breaks.isEmpty && answer.mends.isEmpty)
  }

  @Test("several figures at once: what would break and what would be mended")
  func tellsEffects() throws {
    let broken = Self.text.replacing("\"188,89\"", with: "\"198,89\"")
    let answer = try calculator(broken).whatIf([
      Assignment(field: JSONPointer("/poblacion/objetivo"), value: "1.000"),
      Assignment(field: JSONPointer("/gasto/porBeneficiario"), value: "188,89"),
    ])
    #expect(answer.breaks.map(\.rule) == ["POB02"])
    #expect(answer.mends.map(\.rule) == ["GAS02"])
    #expect(answer.changes.map(\.after.description).contains("180.00"))
  }

  @Test("a cell is solved for so that all equations hold")
  func solves() throws {
    let solved = try calculator().solve(
      JSONPointer("/produccion/filas/0/cantidad"),
      setting: [Assignment(field: JSONPointer("/gasto/porUnidad/0/valor"), value: "5,76")])
    // 180.000 / 5,765 and 180.000 / 5,755
    #expect(solved.least?.description == "31223" && solved.greatest?.description == "31277")
    #expect(solved.demands.map(\.rule) == ["GAS03"])
    let total = try calculator().solve(JSONPointer("/gasto/total"))
    #expect(total.least?.description == "340000" && total.greatest?.description == "340000")
    let none = try calculator().solve(
      JSONPointer("/gasto/total"),
      setting: [Assignment(field: JSONPointer("/gasto/administrativo"), value: "99.000")])
    #expect(none.values == nil && none.valuesInWords.es == "ninguna cifra")
  }

  @Test("a field without a cell and a value that is none are told")
  func refuses() throws {
    let calculator = try calculator()
    #expect(throws: CalculationError.unknownField(JSONPointer("/gasto/otro"))) {
      try calculator.solve(JSONPointer("/gasto/otro"))
    }
    #expect(throws: CalculationError.notAFigure("mucho")) {
      try calculator.whatIf([Assignment(field: JSONPointer("/gasto/total"), value: "mucho")])
    }
    #expect(Assignment("gasto.total") == nil)
  }

  @Test("a missing cell can be solved for, and a divisor of zero is left alone")
  func solvesMissing() throws {
    let text = Self.text.replacing("cantidad: 600", with: "cantidad:")
    let solved = try calculator(text).solve(JSONPointer("/produccion/filas/1/cantidad"))
    #expect(solved.stated == nil && solved.least?.description == "600")
    let zero = try calculator(Self.text.replacing("cantidad: 600", with: "cantidad: 0"))
    #expect(try zero.solve(JSONPointer("/produccion/filas/1/cantidad")).least?.description == "600")
    #expect(!zero.derivedCells.contains { $0.field == JSONPointer("/gasto/porUnidad/1/valor") })
  }
}
