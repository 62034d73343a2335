/// How a printed figure was derived from the underlying number.
public enum Printing: Sendable, Hashable, CaseIterable {
  /// Printed exactly.
  case exact
  /// Rounded to nearest, ties either way: both bounds are inclusive.
  case nearest
  /// Rounded to nearest, ties away from zero.
  case halfUp
  /// Truncated.
  case truncation
}

extension Interval {
  /// Creates the interval of the numbers that print as `figure`; throws `overflow` if half a unit
  /// of the last decimal is not representable.
  ///
  /// A figure that came out of a binary computation stands for what a double can mean, unless it is
  /// taken exactly.
  public init(printed figure: ExactDecimal, by printing: Printing) throws(ArithmeticError) {
    if printing != .exact, figure.isBinary {
      let ends = try Self.binary(around: figure)
      self.init(uncheckedFrom: Bound(ends.below), to: Bound(ends.above))
      return
    }
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

  /// The numbers within half a unit of the last decimal of a figure.
  private static func halfAUnit(
    around figure: ExactDecimal
  ) throws(ArithmeticError) -> (below: Rational, above: Rational) {
    try halves(1, around: figure)
  }

  /// The numbers within half a unit of the last decimal of a figure and four times the error of one
  /// binary operation, 2^-52 of its size.
  private static func binary(
    around figure: ExactDecimal
  ) throws(ArithmeticError) -> (below: Rational, above: Rational) {
    let error = figure.coefficient.magnitude / (1 << 49) + 1
    return try halves(1 + Int128(error), around: figure)
  }

  /// The numbers within some halves of a unit of the last decimal of a figure.
  private static func halves(
    _ width: Int128, around figure: ExactDecimal
  ) throws(ArithmeticError) -> (below: Rational, above: Rational) {
    let halves = try figure.coefficient.multiplied(by: 2)
    let denominator = try PowersOfTen.power(figure.scale).multiplied(by: 2)
    return (
      try Rational(halves.adding(-width), over: denominator),
      try Rational(halves.adding(width), over: denominator)
    )
  }

  /// Returns one unit of the last decimal: 0,01 for `3,54`.
  public static func unit(of figure: ExactDecimal) throws(ArithmeticError) -> Rational {
    try Rational(1, over: PowersOfTen.power(figure.scale))
  }
}
