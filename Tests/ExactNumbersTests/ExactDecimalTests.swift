import ExactNumbers
import TestSupport
import Testing

@Suite("Decimals as written")
struct ExactDecimalTests {
  @Test(
    "printing and reading give back the same number, written alike", arguments: Notation.allCases)
  func printsWhatItReads(_ notation: Notation) throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<3000 {
      let decimal = generator.decimal(digits: 34, scale: 12)
      let text = decimal.description(in: notation)
      let read = try #require(try FigureParser.parse(text, notation: notation)?.number, "\(text)")
      #expect(read.isWritten(like: decimal), "\(text)")
    }
  }

  @Test(
    "prints as Chileans write",
    arguments: [
      (ExactDecimal(1_167_259), "1.167.259"), (ExactDecimal(890), "890"),
      (ExactDecimal(coefficient: 3706, scale: 2), "37,06"),
      (ExactDecimal(coefficient: -743_341, scale: 2), "-7.433,41"),
      (ExactDecimal(coefficient: 5, scale: 3), "0,005"), (ExactDecimal.zero, "0"),
    ])
  func prints(_ decimal: ExactDecimal, _ text: String) {
    #expect(decimal.description(in: .chilena) == text)
  }

  @Test("equal numbers are equal whatever their trailing zeros, and hash alike")
  func comparesValues() {
    let short = ExactDecimal(coefficient: 35, scale: 1)
    let long = ExactDecimal(coefficient: 3500, scale: 3)
    #expect(short == long)
    #expect(short.hashValue == long.hashValue)
    #expect(!short.isWritten(like: long))
  }

  @Test("comparison is a total order, at 10^30 and beyond")
  func ordersTotally() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<3000 {
      let first = generator.decimal(digits: 37, scale: 38)
      let second = generator.decimal(digits: 37, scale: 38)
      let third = generator.decimal(digits: 37, scale: 38)
      #expect([first < second, first == second, first > second].count(where: \.self) == 1)
      if first < second, second < third { #expect(first < third) }
      #expect((first < second) == (Rational(first) < Rational(second)))
    }
  }

  @Test("adjacent numbers at 10^30 are distinguished")
  func keepsThirtyDigits() throws {
    let large = try #require(
      try FigureParser.parse("1" + String(repeating: "0", count: 30))?.number)
    let next = ExactDecimal(coefficient: large.coefficient + 1, scale: 0)
    #expect(large < next)
    #expect(try Rational(next) - Rational(large) == Rational.one)
    #expect(large.description(in: .chilena) == "1" + String(repeating: ".000", count: 10))
  }
}
