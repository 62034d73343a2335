import Testing

@Suite("Whose a formula is")
struct FormulaOwnerTests {
  @Test("it stays with the answer that it stands in, however near it comes to the other population")
  func staysWithAnswer() {
    var sheet = FormulaSheet()
    sheet.potencial = 13_600
    sheet.answers[.potencialCalculo] = "90.000*0,40 = 36.000"
    sheet.answers[.objetivoCalculo] = "36.000*0,75*0,60 = 16.200"
    #expect(
      sheet.findings.first
        == "POB05 la población potencial dice 13.600, pero el resultado de su fórmula escrita da 36.000"
    )
    #expect(
      !sheet.findings.contains {
        $0.hasPrefix("POB06 la población objetivo dice 16.200, pero el resultado")
      })
  }

  @Test("it is the other population's where it fits only that one")
  func goesToTheOther() {
    var sheet = FormulaSheet()
    sheet.answers[.potencialCalculo] =
      "90.000*0,40 = 36.000\n36.000*0,75 = 27.000\n27.000*0,60 = 16.200"
    #expect(sheet.findings == [])
    #expect(sheet.outcome(of: "POB06") == .holds)
  }

  @Test("it is the other population's where its base, its shares or its words are")
  func goesWithItsWords() {
    for text in [
      "90.000*0,40 = 36.000\n36.000*0,5 = 18.000", "35.990*0,75*0,60 = 16.196",
      "Población objetivo: 36.990*0,5 = 18.495",
    ] {
      var sheet = FormulaSheet()
      sheet.answers[.potencialCalculo] = text
      #expect(!sheet.findings.contains { $0.hasPrefix("POB05") }, "\(text)")
      #expect(
        sheet.findings.contains { $0.hasPrefix("POB06 la población objetivo dice") }, "\(text)")
    }
  }

  @Test("a thousands mark of another notation is no other population")
  func knowsItsMarks() {
    var sheet = FormulaSheet()
    sheet.potencial = 677_207
    sheet.objetivo = 304_743
    sheet.answers[.potencialEstimacion] = "Población potencial = 1128679* 0,60= 677207"
    #expect(sheet.findings == [])
    sheet.answers[.objetivoCalculo] = "677,207*0,75*0,6 = 304743"
    // only the mark is told
    #expect(sheet.findings.count == 1)
    #expect(sheet.findings[0].hasPrefix("POB07"))
    sheet.answers[.objetivoCalculo] = "677,207 x 75% x 60% = 304,743"
    #expect(sheet.findings == [])
  }

  @Test("why a formula is not checked is said with its own words")
  func tellsReasons() {
    for (text, reason) in [
      ("90.000 * tasa rural = 36.000", "una parte de la fórmula no tiene cifra: «tasa rural»"),
      ("90.000 * √2 = 36.000", "no se entiende «√» en la fórmula"),
      (
        "según el censo vigente * tasa",
        "la fórmula no tiene cifras: «según el censo vigente * tasa»"
      ),
      ("unas 40.000 personas", "la respuesta no tiene una operación: «unas 40.000 personas»"),
    ] {
      var sheet = FormulaSheet()
      sheet.answers[.potencialCalculo] = text
      #expect(sheet.reasons == [reason])
    }
  }
}
