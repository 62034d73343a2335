import Testing

@Suite("Percentages in formulas")
struct RoundedPercentageTests {
  @Test(
    "one without decimals is as round as the coefficient that it is",
    arguments: [
      ("90.300*0,40 = 36.000", "90.300*40% = 36.000"),
      ("90.300*0,40 = 36.000", "40 por ciento de 90.300 = 36.000"),
      ("90.300*0,40 = 36.000", "90.300 (Censo) x 40 % = 36.000"),
      ("90.300*0,80*0,50 = 36.000", "80 % del 50 % de 90.300 = 36.000"),
    ])
  func isRounded(_ coefficient: String, _ percentage: String) {
    var sheet = FormulaSheet()
    sheet.answers[.potencialCalculo] = coefficient
    let asCoefficient = sheet.findings
    #expect(asCoefficient.first?.contains("solo coinciden si los coeficientes") == true)
    sheet.answers[.potencialCalculo] = percentage
    #expect(sheet.findings == asCoefficient)
  }

  @Test(
    "beyond its last digit it is wrong, and all of something is no round figure",
    arguments: ["90.300*41% = 36.000", "36.300*100% = 36.000"])
  func isWrong(_ text: String) {
    var sheet = FormulaSheet()
    sheet.answers[.potencialCalculo] = text
    #expect(sheet.findings.first?.hasPrefix("POB05") == true)
    #expect(!sheet.findings.contains { $0.contains("solo coinciden si los coeficientes") })
  }
}
