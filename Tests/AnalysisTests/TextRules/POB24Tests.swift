import Testing

/// The beneficiaries of four years, and the year that stands out.
struct CourseCase: Sendable, CustomTestStringConvertible {
  let years: [String]
  var odd: Int?

  init(_ years: String..., odd: Int? = nil) {
    self.years = years
    self.odd = odd
  }

  var testDescription: String { years.joined(separator: ", ") }
}

@Suite("POB24: a year far from the years beside it")
struct POB24Tests {
  @Test(
    "a course is none, a digit too many or too few is",
    arguments: [
      CourseCase("100", "1000", "1000", "1000"), CourseCase("10", "40", "160", "640"),
      CourseCase("0", "100", "100", "100"), CourseCase("100", "100", "100", "0"),
      CourseCase("100", "NM", "100", "100"), CourseCase("100", "300", "300", "300"),
      CourseCase("100", "100", "300", "100"), CourseCase("500", "400", "100", "90"),
      CourseCase("100", "100", "301", "100", odd: 2021),
      CourseCase("1000", "100", "1000", "1000", odd: 2020),
      CourseCase("100", "1000", "100", "100", odd: 2020),
      CourseCase("1000", "1000", "1000", "100", odd: 2022),
      CourseCase("1000", "1000", "1000", "20000"),
    ])
  func course(_ example: CourseCase) {
    let years = zip(2019...2022, example.years).map { "\($0): \($1)" }.joined(separator: ", ")
    let sheet = ReadSheet("poblacion: {objetivo: {numero: 10.000}, beneficiaria: {\(years)}}")
    let messages = sheet.messages(of: "POB24")
    #expect(messages.count == (example.odd == nil ? 0 : 1))
    if let odd = example.odd { #expect(messages.first?.contains("de \(odd) es") == true) }
  }
}
