import Testing

/// What stands in an answer, and what is right to say of it.
struct MeaningCase: Sendable, CustomTestStringConvertible {
  let answer: FormulaSheet.Answer
  let text: String
  let outcome: FormulaSheet.Outcome
  var testDescription: String { "\(answer.rawValue): \(text)" }

  init(_ answer: FormulaSheet.Answer, _ text: String, _ outcome: FormulaSheet.Outcome) {
    self.answer = answer
    self.text = text
    self.outcome = outcome
  }

  static func all(
    _ answer: FormulaSheet.Answer, _ outcome: FormulaSheet.Outcome, _ texts: [String]
  ) -> [MeaningCase] {
    texts.map { MeaningCase(answer, $0, outcome) }
  }
}

@Suite("What formulas mean")
struct FormulaMeaningTests {
  @Test(
    "a formula of the potential population",
    arguments: MeaningCase.all(.potencialCalculo, .holds, truths)
      + MeaningCase.all(.potencialCalculo, .broken, falsehoods)
      + MeaningCase.all(.potencialCalculo, .notChecked, unread))
  func ofPotencial(_ example: MeaningCase) {
    var sheet = FormulaSheet()
    sheet.answers[example.answer] = example.text
    #expect(sheet.outcome(of: "POB05") == example.outcome)
  }

  /// The potential population is 36.000, four tenths of 90.000.
  static let truths = [
    "90.000*0,40 = 36.000", "90 000*0,40 = 36 000", "90'000 x 40 % = 36'000",
    "90,000*0.40 = 36,000", "90 mil x 0,4 = 36 mil", "0,09 millones * 0,4 = 36 mil",
    "40 % de 90.000 = 36.000", "el 40 por ciento de las 90.000 personas = 36.000",
    "dos quintos de 90.000 = 36.000", "la mitad de 72.000 = 36.000", "2/5*90.000 = 36.000",
    "90.000 : 5 * 2 = 36.000", "90.000 : 2,5 = 36.000", "(90.000)(0,4) = 36.000",
    "[(80.000 + 10.000) * 0,4] = 36.000", "90.000*(1 - 60 %) = 36.000", "90.000 (40 %) = 36.000",
    "25.000*1,2² = 36.000", "25.000*1,2^2 = 36.000",
    // results before, behind and approximate
    "36.000 = 90.000*0,4", "36.000 = 40 % de 90.000", "36.000 personas = 90.000 personas x 40 %",
    "Población potencial = 90.000*0,4 = 36.000", "90.000*0,4 → 36.000", "90.000*0,4: 36.000",
    "89.990*0,4 ≈ 36.000", "90.000*0,4", "Población potencial: 90.000 x 40 %",
    "90.000*0,4 da 36.000", "36.000",
    // words, sources, units, ages, dates
    "90.000 (Censo 2017)*0,40 (EME5) = 36.000", "12.000 hogares * 3 personas/hogar = 36.000",
    "90.000 personas de 18 a 59 años * 0,4 = 36.000", "Al 30/06/2018: 90.000*0,4 = 36.000",
    "Tramo 0-40 %: 90.000*0,4 = 36.000", "Grupo 2 = 90.000*0,4 = 36.000",
    "Según la ley 19.300: 90.000*0,4 = 36.000",
    // steps
    "90.000*0,5 = 45.000\n45.000*0,8 = 36.000", "90.000*0,5 = 45.000 y 45.000*0,8 = 36.000",
    "90.000*0,5 = 45.000*0,8 = 36.000", "90.000*0,5 = 45.000 → 45.000*0,8 = 36.000",
    "1) 90.000*0,5 = 45.000 2) 45.000*0,8 = 36.000", "45.000*0,8 = 36.000, y 45.000 = 90.000*0,5",
    "Mujeres: 50.000*0,4 = 20.000; hombres: 40.000*0,4 = 16.000",
    "Mujeres: 50.000*0,4 = 20.000; hombres: 40.000*0,4 = 16.000; total: 20.000 + 16.000 = 36.000",
    // results that are no population
    "90.000*0,4 = 36.000; cobertura 900/36.000 = 2,5 %",
    "90.000*0,4 = 36.000. 36.000*2 = M$ 72.000",
    // a percentage that is taken away from a number
    "90.000 - 60 % = 36.000", "30.000 + 20% = 36.000",
  ]

  static let falsehoods = [
    "90.000*0,40 = 37.000", "90 000*0,41 = 36 000", "37.000 = 90.000*0,4", "90.000*0,41",
    "90.000 mil x 0,4 = 36.000", "40 % de 91.000 = 36.000", "[90.000*0,30] = 36.000",
    "90.000 (Censo)*0,30 (EME5) = 36.000", "12.000 hogares * 4 personas/hogar = 36.000",
    "90.000 : 5 * 3 = 36.000", "25.000*1,3² = 36.000", "un tercio de 90.000 = 36.000",
    "90.000*0,5 = 46.000\n45.000*0,8 = 36.000", "90.000*0,5 = 45.000\n45.000*0,8 = 35.000",
    "90.000*0,5 = 45.000\n46.000*0,8 = 36.000", "90.000*0,5 = 45.000\n45.000*0,9 = 40.500",
    "90.000*0,4 = 36.000; cobertura 900/36.000 = 3,5 %", "90.000x0,40 = 36.500",
    "90.000*0,5 = 45.000*0,9 = 36.000", "90.000*0,4 = 40 %",
    "Comunas 40 x cursos 30 = 1.300\n1.300*30 = 36.000", "36.000 = 41 % de 90.000",
  ]

  static let unread = [
    "90.000 * tasa rural = 36.000", "la población rural por su tasa", "90.000 * ¿? = 36.000",
    "90.000^0,9 = 36.000", "1.23.456 * 2 = 36.000", "90.000 * raíz de 2 = 36.000",
    "90.000 - 50 % = 36.000", "(90.000*0,3 = 36.000",
    "37.000 personas", "36.000/90.000 = 40 %", "90.000*2 = M$ 180.000",
    "90.000*0,5 = 45.000 hogares", "Convenio 50-50 = 36.000", "Nivel 1 + nivel 2 = 36.000",
    "36.000 = 1/3 del total",
    "Rural 90.000*0,2 = 18.000; urbano 90.000*0,1 = 9.000",
  ]

  @Test(
    "an explanation speaks of many things besides",
    arguments: MeaningCase.all(.potencialEstimacion, .silent, prose)
      + MeaningCase.all(.potencialEstimacion, .holds, estimates)
      + MeaningCase.all(.potencialEstimacion, .broken, wrongEstimates))
  func inProse(_ example: MeaningCase) {
    var sheet = FormulaSheet()
    sheet.answers[example.answer] = example.text
    #expect(sheet.outcome(of: "POB05") == example.outcome)
  }

  static let prose = [
    "Vigentes al 31/12/2018 = 36.000 personas", "Mujeres de 18-59 años = 36.000",
    "Hogares del tramo 0-40 % = 36.000", "Período 2019-2022 = 36.000", "Ley 20.530/2011 = 36.000",
    "RUT 76.086.428-5 = 36.000", "Atención 24/7 = 36.000", "Turno 7x7 = 300",
    "EME5-2017 = 36.000", "CASEN 2017 y ENE 2018 = 36.000", "Quintiles 1-3 = 36.000",
    "Ventas entre 200 y 25.000 UF = 36.000", "https://ejemplo.cl/?q=3*4=5",
    "fono 2-22345678 = 36.000",
    // numbers that are part of a name
    "Convenio 50-50 = 36.000 personas", "Ruta 5 - Sur 2 = 36.000", "Nivel 1 + nivel 2 = 36.000",
    "Sistema 3+1 = 36.000", "36.000 = comunas 3 + 4", "Plan 12 x 2 → 36.000",
    // shares of a whole whose figure is not said
    "36.000 = 1/3 del total", "36.000 = un tercio de los hogares", "36.000 = 40 % del padrón",
    "n = N*Z²*p*q/e² = 1.067",
  ]

  static let estimates = [
    "El 40 % de 90.000 personas = 36.000",
    "Así son 36.000 personas (90.000*0,40= 36.000 personas.)",
    "Potencial = personas * % que riega = 90.000*0,4 = 36.000. Objetivo: 36.000*0,75*0,6 = 16.200",
    "Con 90.000 personas en 16 regiones: 90.000 x 40 % = 36.000.",
  ]

  static let wrongEstimates = [
    "El 40 % de 90.000 personas = 37.000", "así son (90.000*0,40= 37.000 personas.)",
    "90.000*0,5 = 46.000; 45.000*0,8 = 36.000",
    "Hay 90.000 personas y por lo tanto 90.000*0,40 = 37.000 personas.",
  ]

  @Test(
    "a formula of the target population",
    arguments: MeaningCase.all(.objetivoCalculo, .holds, targets + shares)
      + MeaningCase.all(.objetivoCalculo, .broken, wrongTargets + wrongShares))
  func ofObjetivo(_ example: MeaningCase) {
    var sheet = FormulaSheet()
    sheet.answers[example.answer] = example.text
    #expect(sheet.outcome(of: "POB06") == example.outcome)
  }

  /// The target population is 16.200, the potential one by the criteria 0,75 and 0,60.
  static let targets = [
    "36.000*0,75*0,60 = 16.200", "36.000*60%*75% = 16.200", "36.000*(1-0,25)*0,6 = 16.200",
    "36.000*0,75 = 27.000\n27.000*0,6 = 16.200", "36.000*0,75 = 27.000*0,6 = 16.200",
    "60 % del 75 % de 36.000 = 16.200", "36.000*3/4*0,6 = 16.200",
    "población potencial x 75 % x 60 %", "90.000*0,4*0,75*0,6 = 16.200",
    "36.000 personas (100 %) * 75 % (superficie) * 60 % (derechos) = 16.200 personas (45 %)",
    "36.000 - 25 % = 27.000\n27.000 - 40 % = 16.200",
  ]

  /// A divisor makes a share of a factor, whichever of both stands first, and notes calculate nothing.
  static let shares = [
    "36.000*75/100*60/100 = 16.200", "36.000*0,75*60/100 = 16.200",
    "(36.000*75/100)*(60/100) = 16.200", "36.000*75*60/10.000 = 16.200",
    "36.000 x 75 : 100 x 60 : 100 = 16.200", "36.000*75/100 = 27.000; 27.000*60/100 = 16.200",
    "36.000/100*75/100*60 = 16.200", "75/100*36.000*60/100 = 16.200",
    "60/100 x 75/100 x 36.000 = 16.200", "36.000*3/4*3/5 = 16.200",
    "3/4*36.000*3/5 = 16.200", "36.000/4*3*0,60 = 16.200", "36.000*(3/4)*(3/5) = 16.200",
    "36.000*750/1.000*600/1.000 = 16.200", "36.000*7.500/10.000*60 % = 16.200",
    "36.000*75/100*6/10 = 16.200", "(36.000*75*60)/(100*100) = 16.200",
    "36.000*(1 - 25/100)*(1 - 40/100) = 16.200",
    "36.000 - 36.000*25/100 = 27.000; 27.000 - 27.000*40/100 = 16.200",
    "36.000 - 36.000*0,25 = 27.000\n27.000 - 27.000*0,40 = 16.200",
    "36.000 x 0,75¹ x 0,60² = 16.200", "36.000 x 0,75(1) x 0,60(2) = 16.200",
    "36.000 x 75 %(1) x 60 %(2) = 16.200", "36.000¹ x 0,75 x 0,60 = 16.200",
  ]
  static let wrongShares = [
    "36.000*75/100*70/100 = 18.900", "36.000*75/100*70/100 = 16.200",
    "36.000*75/10*60/100 = 16.200", "36.000*75*60/1.000 = 162.000", "36.000*3/4*4/5 = 21.600",
    "36.000*25/100*60/100 = 5.400", "36.000 - 36.000*75/100 = 9.000\n9.000*60/100 = 5.400",
    "36.000*0,75 = 27.000\n27.000*6/100 = 1.620",
  ]
  static let wrongTargets = [
    "36.000*0,75*0,60 = 16.300", "36.000*0,75*0,65 = 17.550", "36.000*75*0,60 = 16.200",
    "36.000*0,75 = 27.000\n27.000*0,6 = 16.100", "36.000*0,75*0,6 - 200 = 16.200", "36.000*0,75",
  ]

  @Test("what a formula adds or multiplies besides the criteria counts beside them, too")
  func countsConstants() {
    var sheet = FormulaSheet()
    sheet.objetivo = 15_000
    sheet.answers[.objetivoCalculo] = "36.000*0,75*0,60 - 1.200 = 15.000"
    #expect(sheet.outcome(of: "POB06") == .holds)
    sheet.objetivo = 8_100
    sheet.answers[.objetivoCalculo] = "36.000*0,75*0,60*0,5 = 8.100"
    #expect(sheet.outcome(of: "POB06") == .holds)
    sheet.criteria = [750, 650]
    #expect(sheet.outcome(of: "POB06") == .broken)
  }
}

@Suite("Steps that do not follow from one another")
struct LooseStepTests {
  @Test("a coefficient that stands in any of them is in the formula")
  func countsAllSteps() {
    for text in [
      "37.000*0,75 = 27.000\n27.000*0,60 = 16.200", "36.000*0,75 = 2.700\n27.000*0,60 = 16.200",
      "36.000*0,75 = 27.000\n72.000*0,60 = 16.200",
    ] {
      var sheet = FormulaSheet()
      sheet.answers[.objetivoCalculo] = text
      #expect(sheet.findings.contains { $0.hasPrefix("POB06") }, "\(text)")
      #expect(!sheet.findings.contains { $0.hasPrefix("POB17") }, "\(text)")
      sheet.criteria = [790, 600]
      #expect(sheet.findings.count { $0.hasPrefix("POB17") } == 1, "\(text)")
    }
  }

  @Test("what they have besides the criteria leaves the criteria unchecked")
  func knowsMoreThanTheCriteria() {
    var sheet = FormulaSheet()
    sheet.objetivo = 8_100
    sheet.answers[.objetivoCalculo] =
      "36.000*0,50 = 18.000\n81.000*0,75 = 13.500\n13.500*0,60 = 8.100"
    #expect(
      sheet.reasons.contains(
        "los pasos de la fórmula no siguen unos de otros y pueden tener más que los criterios"))
    #expect(!sheet.findings.contains { $0.contains("coeficientes de los criterios da") })
  }
}

@Suite("Numbers with two readings")
struct TwoReadingsTests {
  @Test("a point that groups thousands is no decimal mark just because coefficients may be rounded")
  func keepsThousands() {
    var sheet = FormulaSheet()
    sheet.potencial = 13_288_943
    sheet.answers[.potencialCalculo] = "18.555.498 × 0,7 - 998.790 = 13.288.943"
    #expect(
      sheet.findings.first
        == "POB05 el resultado de la fórmula dice 13.288.943, pero la fórmula escrita da 11.990.059"
    )
    sheet.answers[.potencialCalculo] = "18.555.498 × 0,77 - 998.790 = 13.288.943"
    #expect(!sheet.findings.contains { $0.hasPrefix("POB05") })
  }
}
