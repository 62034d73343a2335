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

  @Test("name the criterion without a coefficient where one can make the product hold")
  func blankCoefficient() throws {
    func advice(_ target: String, _ first: String) throws -> String? {
      let text = """
        ficha: ex-ante
        formulario: 2019-nuevo
        poblacion:
          potencial: {numero: 207.035}
          focalizacion: [{\(first)}, {variable: Deudas, coeficiente: 90 %}, {coeficiente: "79,5 %"}]
          objetivo: {numero: \(target)}
        """
      let checked = SheetChecker.check(Document.read(Array(text.utf8), as: .yaml))
      return try #require(checked.findings.first { $0.rule == "POB06" }).advice?.es
    }
    let words = "el criterio «Rubro» no tiene coeficiente"
    #expect(try advice("109.619", "variable: Rubro")?.hasPrefix(words) == true)
    #expect(try advice("190.619", "variable: Rubro")?.hasPrefix(words) != true)
    let other = try advice("109.619", "variable: Rubro, coeficiente: 50 %")
    #expect(other?.hasPrefix(words) != true)
  }

  @Test("call a row without a name by its number", arguments: ["", "nombre: ,", "nombre: \"\","])
  func namelessRow(_ name: String) {
    let text = """
      ficha: monitoreo
      formulario: 2021
      componentes: {filas: [{nombre: Cursos}, {\(name) gasto: {2021: 0}, produccion: {2021: 8}}]}
      """
    let message = ReadSheet(text).messages(of: "MON14").first
    #expect(
      message?.hasPrefix(
        "el gasto de 2021 de «fila 2» es 0, pero la producción de 2021 de «fila 2» es 8") == true)
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

  @Test("quote the word of a verdict as it stands, and paraphrase a sentence")
  func verdicts() throws {
    func said(_ verdict: String) throws -> LocalizedText {
      let text = """
        ficha: monitoreo
        formulario: 2021
        analisis: {gastoPorBeneficiario: \(verdict)}
        poblacion: {gastoPorBeneficiario: {2019: "10,0", 2020: N/A, 2021: "33,8"}}
        """
      let checked = SheetChecker.check(Document.read(Array(text.utf8), as: .yaml))
      return try #require(checked.findings.first { $0.rule == "MON07" }).message
    }
    let figure = "el gasto por beneficiario de 2021 (33,8)"
    let place = "está sobre el rango 80 % a 120 % del promedio"
    #expect(
      try said("fuera-inferior").es
        == "el resultado dice «fuera-inferior», pero \(figure) \(place)")
    #expect(
      try said("El gasto está fuera de rango (inferior)").en
        == "the result says that it is below the range, but the expenses per beneficiary of 2021 (33,8) is above the range 80 % to 120 % of the mean"
    )
    #expect(
      try said("{resultado: dentro, texto: Está fuera de rango (superior)}").es
        == "'resultado' dice «dentro» y la frase dice que está sobre el rango")
  }

  @Test(
    "quote what a text says of a programme that was not fulfilled",
    arguments: [
      ("No se podrá cumplir en el año.", "no se podrá cumplir"),
      ("No se pudo cumplir, por falta de recursos.", "no se pudo cumplir"),
      ("Lo acordado no se cumplirá.", "no se cumplirá"),
    ])
  func unfulfilled(_ text: String, _ words: String) throws {
    let sheet = """
      ficha: compromisos
      formulario: 2009
      bloques: [{region: Maule, balance: [{programa: complementariedad, desempeno: 100%, dificultades: "\(text)"}]}]

      """
    let checked = SheetChecker.check(Document.read(Array(sheet.utf8), as: .yaml))
    let finding = try #require(checked.report.findings.first { $0.rule == "IND11" })
    #expect(finding.message.es.hasSuffix("y el texto dice que \(words)"))
    #expect(finding.message.en.hasSuffix("and the text says «\(words)»"))
  }

  @Test("of a number of a formula keep its sign")
  func percentages() {
    let text = """
      poblacion:
        potencial: {numero: 1.000, estimacion: "Se toma el rubro (74%), las sin deudas (80%) y las con internet (46%)."}
        objetivo: {numero: 306, calculo: 1.000 * 74 % * 90 % * 46 % = 306}
        focalizacion: [{variable: Rubro}, {variable: Deudas}, {variable: Internet}]
      """
    #expect(ReadSheet(text).messages(of: "POB21") == ["el texto dice 80 % y la fórmula usa 90 %"])
  }

  @Test(
    "name the sign that makes a written formula hold, and suspect no number",
    arguments: [
      ("48.000*0,75+0,80 = 28.800", "con «×» en lugar de «+» se cumple"),
      ("48.000*0,75/0,80 = 28.800", "con «×» en lugar de «÷» se cumple"),
      ("48.000+12.000-7.200 = 28.800", "con «−» en lugar de «+» se cumple"),
    ])
  func otherSign(_ formula: String, _ advice: String) throws {
    let text = """
      ficha: ex-ante
      formulario: 2019-nuevo
      poblacion: {potencial: {numero: 48.000}, objetivo: {numero: 28.800, calculo: "\(formula)"}}
      """
    let checked = SheetChecker.check(Document.read(Array(text.utf8), as: .yaml))
    let finding = try #require(checked.findings.first { $0.rule == "POB06" })
    #expect(finding.advice?.es == advice + ": revise el signo, o los números")
    #expect(
      checked.groups.allSatisfy { group in group.suspects.allSatisfy { $0.field != finding.field } }
    )
  }

  @Test("call no number of a formula the cause that no slip explains")
  func unexplainedNumber() throws {
    let text = """
      ficha: ex-ante
      formulario: 2019-nuevo
      poblacion:
        potencial: {numero: 48.000}
        focalizacion: [{coeficiente: 75 %}, {coeficiente: 80 %}]
        objetivo: {numero: 28.800, calculo: "48.000*0,75*0,80*0,9 = 28.800"}
      """
    let checked = SheetChecker.check(Document.read(Array(text.utf8), as: .yaml))
    let suspects = checked.groups.flatMap(\.suspects)
    #expect(!suspects.isEmpty && suspects.allSatisfy { !$0.unique })
  }
}
