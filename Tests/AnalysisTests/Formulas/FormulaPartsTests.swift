import Testing

@Suite("Parts that make up a population")
struct FormulaPartsTests {
  @Test("two equal parts under different words are two, in one answer and in both")
  func countsEqualParts() {
    let parts = "Hombres: 45.000*0,4 = 18.000; mujeres: 45.000*0,4 = 18.000"
    for text in [
      parts, "Norte 45.000*0,4 = 18.000\nSur 45.000*0,4 = 18.000",
      "Región 1: 45.000*0,4 = 18.000. Región 2: 45.000*0,4 = 18.000",
      "30.000*0,4 = 12.000 (norte), 30.000*0,4 = 12.000 (centro) y 30.000*0,4 = 12.000 (sur)",
      "45.000*0,4 = 18.000 hombres; 45.000*0,4 = 18.000 mujeres",
    ] {
      var sheet = FormulaSheet()
      sheet.answers[.potencialCalculo] = text
      #expect(sheet.outcome(of: "POB05") == .holds, "\(text)")
      #expect(sheet.findings == [])
    }
    var sheet = FormulaSheet()
    sheet.answers[.potencialEstimacion] = parts
    sheet.answers[.potencialCalculo] = parts
    #expect(sheet.outcome(of: "POB05") == .holds)
    sheet.answers[.potencialCalculo] =
      "Mujeres: 45.000*0,4 = 18.000; hombres: 45.000*0,4 = 18.000; total: 18.000 + 18.000 = 36.000"
    #expect(sheet.outcome(of: "POB05") == .holds)
  }

  @Test("equal parts that do not make it up are several results, and a wrong one is told")
  func knowsOtherSums() {
    var sheet = FormulaSheet()
    sheet.potencial = 37_000
    sheet.answers[.potencialCalculo] =
      "Hombres: 45.000*0,4 = 18.000; mujeres: 45.000*0,4 = 18.000"
    #expect(!sheet.findings.contains { $0.hasPrefix("POB05") })
    #expect(sheet.reasons.first?.hasPrefix("la respuesta tiene varios resultados") == true)
    sheet.potencial = 36_000
    sheet.answers[.potencialCalculo] =
      "Hombres: 45.000*0,4 = 19.000; mujeres: 45.000*0,4 = 19.000"
    #expect(sheet.findings.count { $0.hasPrefix("POB05") } == 2)
  }

  @Test("what is said again is no second part")
  func knowsRepeats() {
    for text in [
      "45.000*0,4 = 18.000; 45.000*0,4 = 18.000",
      "45.000*0,4 = 18.000 personas; 45.000*0,4 = 18.000 personas",
      "Norte: 45.000*0,4 = 18.000\nNorte: 45.000 * 0,4 = 18.000",
    ] {
      var sheet = FormulaSheet()
      sheet.answers[.potencialCalculo] = text
      #expect(
        sheet.findings.filter { $0.hasPrefix("POB05") } == [
          "POB05 la población potencial dice 36.000, pero el resultado de su fórmula escrita da 18.000"
        ], "\(text)")
    }
    var sheet = FormulaSheet()
    sheet.answers[.potencialCalculo] =
      "Población: 90.000*0,4 = 36.000. Por lo tanto, 90.000*0,4 = 36.000"
    #expect(sheet.outcome(of: "POB05") == .holds)
  }
}
