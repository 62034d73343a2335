import Testing

@testable import SheetRules

@Suite("Figures and years in a text")
struct QuantitativeEvidenceTests {
  /// A text, and whether it has a figure and a year.
  struct Sample: Sendable, CustomTestStringConvertible {
    let text: String
    let hasFigure: Bool
    let hasYear: Bool

    init(_ text: String, figure: Bool, year: Bool) {
      (self.text, hasFigure, hasYear) = (text, figure, year)
    }

    var testDescription: String { text }
  }

  @Test(
    "are told apart, and from the numbers of names",
    arguments: [
      Sample("el 12,5 % (ELE4, 2016)", figure: true, year: true),
      Sample("(ELE4,2016)", figure: false, year: true),
      Sample("(ELE4.2016)", figure: false, year: true),
      Sample("(ELE-4 2016)", figure: false, year: true),
      Sample("ELE-4 (2016)", figure: false, year: true),
      Sample("ELE4", figure: false, year: false),
      Sample("COVID-19", figure: false, year: false),
      Sample("CASEN2017", figure: false, year: true),
      Sample("CASEN-2017", figure: false, year: true),
      Sample("(INE, 2018)", figure: false, year: true),
      Sample("(INE,2018)", figure: false, year: true),
      Sample("Censo de 2017.", figure: false, year: true),
      Sample("Censos 2002,2017", figure: false, year: true),
      Sample("al 31.12.2018", figure: true, year: true),
      Sample("2016-2018", figure: false, year: true),
      Sample("2.016 personas", figure: true, year: false),
      Sample("20.169 personas", figure: true, year: false),
      Sample("1.234.567,25", figure: true, year: false),
      Sample("3,20165", figure: true, year: false),
      Sample("48.000 en 2017", figure: true, year: true),
      Sample("D20165", figure: false, year: false),
      Sample("sin dato", figure: false, year: false),
    ])
  func evidence(_ sample: Sample) {
    let evidence = QuantitativeEvidence(sample.text)
    #expect(evidence.hasFigure == sample.hasFigure)
    #expect(evidence.hasYear == sample.hasYear)
  }
}
