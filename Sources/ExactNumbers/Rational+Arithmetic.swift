extension Rational {
  /// Returns the exact sum; throws `overflow`.
  public static func + (left: Rational, right: Rational) throws(ArithmeticError) -> Rational {
    if left.isWhole, right.isWhole {
      return Rational(whole: try left.numerator.adding(right.numerator))
    }
    let common = try Rational(left.denominator, over: right.denominator)
    // lcm(a, b) = a × (b / gcd) keeps the intermediate values as small as possible
    let first = try left.numerator.multiplied(by: common.denominator)
    let second = try right.numerator.multiplied(by: common.numerator)
    return try Rational(
      first.adding(second), over: left.denominator.multiplied(by: common.denominator))
  }

  /// Returns the exact difference; throws `overflow`.
  public static func - (left: Rational, right: Rational) throws(ArithmeticError) -> Rational {
    try left + right.negated()
  }

  /// Returns the exact product; throws `overflow`.
  public static func * (left: Rational, right: Rational) throws(ArithmeticError) -> Rational {
    if left.isWhole, right.isWhole {
      return Rational(whole: try left.numerator.multiplied(by: right.numerator))
    }
    // cross-reduce first: the product is then in lowest terms
    let first = try Rational(left.numerator, over: right.denominator)
    let second = try Rational(right.numerator, over: left.denominator)
    return try Rational(
      first.numerator.multiplied(by: second.numerator),
      over: first.denominator.multiplied(by: second.denominator))
  }

  /// Returns the exact quotient; throws `divisionByZero` or `overflow`.
  public static func / (left: Rational, right: Rational) throws(ArithmeticError) -> Rational {
    try left * Rational(right.denominator, over: right.numerator)
  }
}
