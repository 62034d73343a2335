import Testing

@Suite("What stands beside a formula")
struct FormulaCitationTests {
  @Test(
    "decrees, telephones and shifts calculate nothing",
    arguments: [
      "Según Decreto 45/2018, 90.000*0,4 = 36.000",
      "D.S. 45/2018 y Ley N° 20.255: 90.000*0,4 = 36.000",
      "D.F.L. N° 1/2005 y D.L. 3.500: 90.000*0,4 = 36.000",
      "Decreto Supremo 45/2018: 90.000*0,4 = 36.000",
      "Res. Ex. N° 12/2019, 90.000*0,4 = 36.000", "90.000*0,4 = 36.000 (DFL N° 1/2005)",
      "90.000*0,4 = 36.000 (Of. Ord. N° 123-2018)", "90.000*0,4 = 36.000. Tel. +56 2 2680 8000",
      "90.000*0,4 = 36.000 (fono 2-2680-8000)", "90.000*0,4 = 36.000 (fono (2) 2680 8000)",
      "90.000*0,4 = 36.000 (60+)", "Personas de 60+: 90.000*0,4 = 36.000",
      "90.000*0,4 = 36.000 (24/7)", "90.000*0,4 = 36.000 (90.000-54.000)",
      "90.000*0,4 = 36.000 (36.000/90.000)",
    ])
  func speaksOfOtherThings(_ text: String) {
    var sheet = FormulaSheet()
    sheet.answers[.potencialCalculo] = text
    #expect(sheet.outcome(of: "POB05") == .holds, "\(sheet.findings) \(sheet.reasons)")
  }

  @Test(
    "a bracket behind the result multiplies only where that holds",
    arguments: ["36.000 (90.000*0,4)", "36.000 personas (90.000*0,4)", "36.000(90.000*0,4)"])
  func explainsTheResult(_ text: String) {
    var sheet = FormulaSheet()
    sheet.answers[.potencialCalculo] = text
    #expect(sheet.findings == [])
    sheet.answers[.potencialCalculo] = "90.000 (0,8*0,5)"
    #expect(sheet.outcome(of: "POB05") == .holds)
    sheet.answers[.potencialCalculo] = "90.000 (0,8*0,6) = 36.000"
    #expect(sheet.outcome(of: "POB05") == .broken)
  }

  @Test("a result in thousands is rounded where what it comes from is")
  func roundsThousands() {
    var sheet = FormulaSheet()
    sheet.answers[.potencialCalculo] = "89,9 mil * 0,4 = 36,0 mil"
    #expect(sheet.outcome(of: "POB05") == .holds)
    sheet.answers[.potencialCalculo] = "89,9 mil * 0,4 = 36,1 mil"
    #expect(sheet.outcome(of: "POB05") == .broken)
    sheet.potencial = 36_060
    #expect(sheet.outcome(of: "POB05") == .broken)
    sheet.answers[.potencialCalculo] = "90.000 * 0,4 = 36 mil"
    #expect(sheet.outcome(of: "POB05") == .broken)
  }

  @Test("a result that is said in words to be approximate is so")
  func readsApproximation() {
    var sheet = FormulaSheet()
    for text in ["89.990*0,4 = 36.000 aprox.", "89.990*0,4 = aprox. 36.000 personas"] {
      sheet.answers[.potencialCalculo] = text
      #expect(sheet.outcome(of: "POB05") == .holds, "\(text)")
    }
    sheet.answers[.potencialCalculo] = "90.100*0,4 = 36.000 aprox."
    #expect(sheet.findings == [])
    sheet.answers[.potencialCalculo] = "90.000*0,5 = 36.000 aprox."
    #expect(sheet.outcome(of: "POB05") == .broken)
  }

  @Test("the parts of a population are no miscopies of it")
  func knowsParts() {
    var sheet = FormulaSheet()
    sheet.potencial = 207_035
    for text in [
      "100.000 hombres y 107.035 mujeres", "107.035 mujeres; los otros 100.000 son hombres",
    ] {
      sheet.answers = [.potencialEstimacion: text]
      #expect(!sheet.findings.contains { $0.hasPrefix("POB07") }, "\(text)")
    }
    sheet.answers = [.potencialEstimacion: "Son 107.035 personas."]
    #expect(sheet.findings.contains { $0.hasPrefix("POB07") })
  }

  @Test("a percentage of a whole may restate the result before it")
  func restatesAsShare() {
    var sheet = FormulaSheet()
    sheet.answers[.potencialCalculo] = "90.000*0,4 = 36.000 = 40 % de 90.000"
    #expect(sheet.outcome(of: "POB05") == .holds, "\(sheet.findings) \(sheet.reasons)")
    sheet.answers[.potencialCalculo] = "90.000*0,4 = 36.000; 36.000/90.000 = 40 % de 90.000"
    #expect(sheet.outcome(of: "POB05") == .holds, "\(sheet.findings) \(sheet.reasons)")
  }

  @Test(
    "the base may stand anywhere among its coefficients",
    arguments: [
      "0,75*36.000*0,65 = 16.200", "75 % de 36.000 * 0,65 = 16.200", "0,75*0,65*36.000 = 16.200",
      "0,75 * 36 mil * 0,65 = 16.200", "75 % x 65 % x 36.000 = 16.200",
      "0,036 millones * 0,75 * 0,65 = 16.200",
    ])
  func findsTheBase(_ text: String) {
    var sheet = FormulaSheet()
    sheet.answers[.objetivoCalculo] = text
    let finding = sheet.findings.first { $0.hasPrefix("POB17") }
    #expect(finding?.contains("0,75; 0,65") == true || finding?.contains("75") == true)
    #expect(finding?.contains("36") == false, "\(finding ?? "")")
    #expect(finding?.contains("0,036") == false, "\(finding ?? "")")
  }
}
