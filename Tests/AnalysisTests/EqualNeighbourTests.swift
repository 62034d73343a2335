import Analysis
import DocumentTree
import ExactNumbers
import SheetRules
import Testing

@Suite("Two figures side by side that are the same")
struct EqualNeighbourTests {
  /// Both components serve the same 224 firms, and one unit cost is that of another line.
  @Test("are no copies of one another where the other would be of quite another size")
  func areNoCopies() throws {
    let text = """
      ficha: ex-ante
      formulario: 2019-nuevo
      componentes: [{numero: 1, nombre: Análisis}, {numero: 2, nombre: Desarrollo}]
      produccion:
        filas: [{componente: Análisis, cantidad: 224}, {componente: Desarrollo, cantidad: 224}]
      gasto:
        componentes: [{componente: Análisis, total: 666.033}, {componente: Desarrollo, total: 884.160}]
        porUnidad: [{componente: Análisis, valor: "2.973,36"}, {componente: Desarrollo, valor: "6,90"}]

      """
    let leaders = try leaders(of: text)
    #expect(leaders.map(\.field.description).contains("/gasto/porUnidad/1/valor"))
    #expect(leaders.allSatisfy { !$0.unique && $0.slip?.id != "neighbour" })
  }

  /// The expenses of one component stand where the production of the other does.
  @Test("a long figure of another row and column is a copy, and its bound speaks for that")
  func isCopyAcross() throws {
    let text = """
      ficha: ex-ante
      formulario: 2019-nuevo
      poblacion:
        potencial: {numero: 20.000, unidad: empresas}
        beneficiaria: {2019: 224}
        cobertura: {ejercicio: 2019}
      componentes:
        - {numero: 1, nombre: Análisis, unidad: empresas con análisis}
        - {numero: 2, nombre: Desarrollo, unidad: empresas con desarrollo}
      produccion:
        filas:
          - {componente: Análisis, unidad: empresas con análisis, cantidad: 224}
          - {componente: Desarrollo, unidad: empresas con desarrollo, cantidad: 666.033}
      gasto:
        componentes: [{componente: Análisis, total: 666.033}, {componente: Desarrollo, total: 884.160}]
        porUnidad: [{componente: Análisis, valor: "2.973,36"}, {componente: Desarrollo, valor: "3.947,14"}]

      """
    let leaders = try leaders(of: text)
    #expect(leaders.map(\.field.description) == ["/produccion/filas/1/cantidad"])
    #expect(leaders.first?.proposed == ExactDecimal(224))
  }

  /// The figures that lead the first group of a sheet.
  private func leaders(of text: String) throws -> [Suspect] {
    let checked = SheetChecker.check(Document.read(Array(text.utf8), as: .yaml))
    let group = try #require(checked.groups.first { !$0.isAdvised })
    return Array(group.hypotheses.prefix(group.leaders).joined())
  }
}
