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

  @Test("a zero before three digits and a point leaves the whole formula unchecked")
  func readsNoPaddedNumber() {
    for text in ["060.000*0,60 = 36.000", "60.000*0,60 = 036.000", "060.000*0,60 = 36"] {
      var sheet = FormulaSheet()
      sheet.answers[.potencialCalculo] = text
      #expect(sheet.outcome(of: "POB05") == .notChecked, "\(text)")
    }
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

  @Test("a part that begins with what the part before arrives at does not go on with it")
  func knowsPartsThatLookLikeSteps() {
    for text in [
      "Norte: 60.000*0,40 = 24.000; sur: 24.000*0,50 = 12.000",
      "Norte: 60.000*0,40 = 24.000; sur: 24.000*0,50 = 12.000; total 36.000",
      "Sur: 24.000*0,50 = 12.000\nNorte: 60.000*0,40 = 24.000\nTotal: 12.000 + 24.000 = 36.000",
      "Norte: 80.000*0,5 = 40.000; 40.000*0,6 = 24.000. Sur: 24.000*0,50 = 12.000",
    ] {
      var sheet = FormulaSheet()
      sheet.answers[.potencialCalculo] = text
      #expect(sheet.outcome(of: "POB05") == .holds, "\(text)")
      #expect(sheet.findings == [], "\(text)")
      sheet.potencial = 37_000
      #expect(sheet.outcome(of: "POB05") != .holds, "\(text)")
    }
    var sheet = FormulaSheet()
    sheet.answers[.potencialCalculo] = "Norte: 60.000*0,40 = 24.500; sur: 24.500*0,50 = 12.000"
    #expect(sheet.outcome(of: "POB05") == .broken)
    // the one reading as the other: it is a step, and misses the population
    sheet.answers[.potencialCalculo] = "90.000*0,50 = 45.000\n45.000*0,90 = 40.500"
    #expect(
      sheet.findings.first
        == "POB05 la población potencial dice 36.000, pero el resultado de su fórmula escrita da 40.500"
    )
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
