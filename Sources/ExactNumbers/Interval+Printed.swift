/// How a printed figure came from the number behind it.
public enum Printing: Sendable, Hashable, CaseIterable {
  /// The number is what is printed.
  case exact
  /// To the nearest figure, whichever way a half went: both ends belong to the interval.
  case nearest
  /// To the nearest figure, a half away from zero.
  case halfUp
  /// What is too long was cut off.
  case truncation
}

extension Interval {
  /// Creates the interval of the numbers that print as `figure`; throws `overflow` where half a
  /// unit of the last decimal does not fit.
  public init(printed figure: ExactDecimal, by printing: Printing) throws(ArithmeticError) {
    switch printing {
    case .exact: self.init(exactly: Rational(figure))
    case .nearest:
      let ends = try Self.halfAUnit(around: figure)
      self.init(uncheckedFrom: Bound(ends.below), to: Bound(ends.above))
    case .halfUp:
      let ends = try Self.halfAUnit(around: figure)
      let lower = Bound(ends.below, isClosed: figure.coefficient > 0)
      let upper = Bound(ends.above, isClosed: figure.coefficient < 0)
      self.init(uncheckedFrom: lower, to: upper)
    case .truncation:
      let value = Rational(figure)
      let unit = try Self.unit(of: figure)
      let lower = value.sign > 0 ? Bound(value) : Bound(try value - unit, isClosed: false)
      let upper = value.sign < 0 ? Bound(value) : Bound(try value + unit, isClosed: false)
      self.init(uncheckedFrom: lower, to: upper)
    }
  }

  /// The numbers half a step of the last written decimal below a figure and above it.
  private static func halfAUnit(
    around figure: ExactDecimal
  ) throws(ArithmeticError) -> (below: Rational, above: Rational) {
    let halves = try figure.coefficient.multiplied(by: 2)
    let denominator = try PowersOfTen.power(figure.scale).multiplied(by: 2)
    return (
      try Rational(halves.adding(-1), over: denominator),
      try Rational(halves.adding(1), over: denominator)
    )
  }

  /// Returns the worth of one step of the last written decimal: 0,01 for `3,54`.
  public static func unit(of figure: ExactDecimal) throws(ArithmeticError) -> Rational {
    try Rational(1, over: PowersOfTen.power(figure.scale))
  }
}
