import DocumentTree
import SheetRules
import Testing

@testable import Analysis

@Suite("The words of findings")
struct FindingWordsTests {
  @Test(
    "join «de» and «a» with the article",
    arguments: [("sexo", "del sexo"), ("tamano", "del tamaño"), ("region", "de la región")])
  func contracted(_ group: String, _ words: String) throws {
    let checked = SheetChecker.check(
      Document.read(
        Array(
          """
          ficha: monitoreo
          formulario: 2021
          beneficiarios: {\(group): {filas: {Uno: 10, Dos: 12}, total: 23}}
          """.utf8), as: .yaml))
    let finding = try #require(checked.findings.first { $0.rule == "MON16" })
    // people are not rounded
    let group = try #require(checked.groups.first)
    #expect(!group.suspects.contains { $0.slip?.id == "rounded-addends" })
    #expect(finding.operands.map(\.name.es).contains("los beneficiarios \(words) «Uno»"))
  }

  @Test("count one row as one")
  func oneRow() {
    let text = """
      ficha: cartera
      formulario: libre
      cuenta: 1
      columnas: [{clave: programa, tipo: texto}, {clave: monto, tipo: cifra}]
      filas: [{programa: Uno, monto: 10}, {programa: Dos, monto: 20}]
      """
    #expect(
      ReadSheet(text).messages(of: "CAR08") == ["el texto cuenta 1 fila, y la tabla tiene 2"])
  }

  @Test("of a percentage that a text restates say the percentage of the table as it stands")
  func restatedPercentage() {
    let text = """
      objetivos:
        indicador: {unidad: "%", formula: (a / b)*100, valores: {2019: "69,94 %"}, metodologia: Se proyecta un 70 % para 2019.}
      """
    #expect(
      ReadSheet(text).messages(of: "OBJ04") == [
        "la metodología dice 70 % y la tabla 69,94 % en 2019"
      ])
  }
}
