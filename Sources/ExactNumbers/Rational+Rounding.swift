/// How a number is shortened to a printed figure.
public enum Rounding: Sendable, Hashable, CaseIterable {
  /// Rounded to nearest, ties away from zero: 2,345 → 2,35.
  case halfUp
  /// Truncated: 2,349 → 2,34.
  case truncation
}

extension Rational {
  /// Returns the number shortened to `scale` decimals (0 to 38); throws `overflow` if the digits do
  /// not fit.
  public func rounded(
    toScale scale: Int, by rounding: Rounding = .halfUp
  ) throws(ArithmeticError) -> ExactDecimal {
    let power = try PowersOfTen.power(scale)
    let product = numerator.magnitude.multipliedFullWidth(by: power.magnitude)
    let divisor = denominator.magnitude
    if product.high >= divisor { throw .overflow }
    var (quotient, remainder) = divisor.dividingFullWidth((product.high, product.low))
    if rounding == .halfUp, remainder >= divisor - remainder { quotient += 1 }
    guard let magnitude = Int128(exactly: quotient) else { throw .overflow }
    return ExactDecimal(coefficient: numerator < 0 ? -magnitude : magnitude, scale: scale)
  }

  /// The number as a decimal of at most `ExactDecimal.largestScale` decimals, or nil if it has no
  /// such form: 1/8 is 0,125, 1/3 has none.
  public var exactDecimal: ExactDecimal? {
    var remaining = denominator
    var twos = 0
    var fives = 0
    while remaining % 2 == 0 { (remaining, twos) = (remaining / 2, twos + 1) }
    while remaining % 5 == 0 { (remaining, fives) = (remaining / 5, fives + 1) }
    let scale = max(twos, fives)
    guard remaining == 1, scale <= ExactDecimal.largestScale else { return nil }
    return try? rounded(toScale: scale)
  }
}
