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
    let value = Rational(figure)
    switch printing {
    case .exact: self.init(exactly: value)
    case .nearest:
      let half = try Self.unit(of: figure) / Rational(whole: 2)
      self.init(uncheckedFrom: Bound(try value - half), to: Bound(try value + half))
    case .halfUp:
      let half = try Self.unit(of: figure) / Rational(whole: 2)
      let lower = Bound(try value - half, isClosed: value.sign > 0)
      let upper = Bound(try value + half, isClosed: value.sign < 0)
      self.init(uncheckedFrom: lower, to: upper)
    case .truncation:
      let unit = try Self.unit(of: figure)
      let lower = value.sign > 0 ? Bound(value) : Bound(try value - unit, isClosed: false)
      let upper = value.sign < 0 ? Bound(value) : Bound(try value + unit, isClosed: false)
      self.init(uncheckedFrom: lower, to: upper)
    }
  }

  /// Returns the worth of one step of the last written decimal: 0,01 for `3,54`.
  public static func unit(of figure: ExactDecimal) throws(ArithmeticError) -> Rational {
    try Rational(1, over: PowersOfTen.power(figure.scale))
  }
}
