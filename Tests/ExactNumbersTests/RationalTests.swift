import ExactNumbers
import TestSupport
import Testing

@Suite("Exact quotients")
struct RationalTests {
  @Test("sum and difference, product and quotient are inverses")
  func undoes() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<3000 {
      let first = generator.rational()
      let second = generator.rational()
      #expect(try (first + second) - second == first)
      #expect(try first * second == second * first)
      if second.sign != 0 { #expect(try (first / second) * second == first) }
    }
  }

  @Test("multiplication distributes over addition, and comparison agrees with cross products")
  func agreesWithCrossMultiplication() throws {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<2000 {
      let (a, b, c) = (generator.rational(), generator.rational(), generator.rational())
      #expect(try a * (b + c) == a * b + a * c)
      let twin = a.numerator * b.denominator - b.numerator * a.denominator
      #expect((a < b) == (twin < 0))
    }
  }

  @Test(
    "rounding lands on the figure whose interval holds the number", arguments: Rounding.allCases)
  func roundsIntoTheInterval(_ rounding: Rounding) throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<3000 {
      let number = generator.rational()
      let figure = try number.rounded(
        toScale: Int.random(in: 0...4, using: &generator), by: rounding)
      let printing: Printing = rounding == .halfUp ? .halfUp : .truncation
      #expect(try Interval(printed: figure, by: printing).contains(number), "\(number) \(figure)")
    }
  }

  @Test(
    "a half goes away from zero, cutting off goes towards it",
    arguments: [
      (2345, "2.35", "2.34"), (-2345, "-2.35", "-2.34"), (2349, "2.35", "2.34"),
      (2344, "2.34", "2.34"),
      (4, "0.00", "0.00"), (5, "0.01", "0.00"),
    ])
  func roundsHalves(_ thousandths: Int, _ rounded: String, _ cut: String) throws {
    let number = try Rational(Int128(thousandths), over: 1000)
    #expect(try number.rounded(toScale: 2).description == rounded)
    #expect(try number.rounded(toScale: 2, by: .truncation).description == cut)
  }

  @Test("overflow is an error and never wraps around")
  func overflows() throws {
    let huge = Rational(whole: Int128.max)
    #expect(throws: ArithmeticError.overflow) { try huge + Rational.one }
    #expect(throws: ArithmeticError.overflow) { try huge * Rational(whole: 2) }
    #expect(throws: ArithmeticError.overflow) { try Rational(whole: Int128.min).negated() }
    #expect(throws: ArithmeticError.overflow) { try huge.rounded(toScale: 1) }
    #expect(throws: ArithmeticError.divisionByZero) { try huge / Rational.zero }
    #expect(throws: ArithmeticError.divisionByZero) { try Rational(1, over: 0) }
  }

  @Test("products of 10^30 with coefficients lose nothing")
  func multipliesLargeNumbers() throws {
    var large = Rational.one
    for _ in 0..<30 { large = try large * Rational(whole: 10) }
    let coefficient = try Rational(461, over: 1000)
    let product = try large * coefficient
    #expect(product.numerator == Int128(461) * 1_000_000_000_000_000_000_000_000_000)
    #expect(try product / large == coefficient)
  }

  @Test("a quotient is a decimal exactly where its denominator has no factor but 2 and 5")
  func findsDecimals() throws {
    #expect(try Rational(1, over: 8).exactDecimal?.description == "0.125")
    #expect(try Rational(1, over: 3).exactDecimal == nil)
    #expect(try Rational(-7, over: 20).exactDecimal?.description == "-0.35")
  }
}
