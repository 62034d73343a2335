extension Interval {
  /// Returns the interval of all sums; throws `overflow`.
  public static func + (left: Interval, right: Interval) throws(ArithmeticError) -> Interval {
    if let first = left.single, let second = right.single {
      return Interval(exactly: try first + second)
    }
    return Interval(
      uncheckedFrom: try sum(left.lower, right.lower), to: try sum(left.upper, right.upper))
  }

  /// Returns the interval of all differences; throws `overflow`.
  public static func - (left: Interval, right: Interval) throws(ArithmeticError) -> Interval {
    try left + right.negated()
  }

  /// Returns the interval of all products; throws `overflow`.
  public static func * (left: Interval, right: Interval) throws(ArithmeticError) -> Interval {
    if let first = left.single, let second = right.single {
      return Interval(exactly: try first * second)
    }
    let (first, last) = (Corner(lower: left.lower), Corner(upper: left.upper))
    let (other, end) = (Corner(lower: right.lower), Corner(upper: right.upper))
    var hull = Hull(try first * other)
    hull.take(in: try first * end)
    hull.take(in: try last * other)
    hull.take(in: try last * end)
    return Interval(uncheckedFrom: hull.lower.bound, to: hull.upper.bound)
  }

  /// Returns the interval of all quotients; throws `divisionByZero` if the divisor contains zero,
  /// and `overflow`.
  public static func / (left: Interval, right: Interval) throws(ArithmeticError) -> Interval {
    if let first = left.single, let second = right.single {
      return Interval(exactly: try first / second)
    }
    return try left * right.reciprocal()
  }

  /// Returns the interval with its sign reversed; throws `overflow`.
  public func negated() throws(ArithmeticError) -> Interval {
    Interval(uncheckedFrom: try Self.negated(upper), to: try Self.negated(lower))
  }

  private static func negated(_ bound: Bound?) throws(ArithmeticError) -> Bound? {
    guard let bound else { return nil }
    return Bound(try bound.value.negated(), isClosed: bound.isClosed)
  }

  private static func sum(_ first: Bound?, _ second: Bound?) throws(ArithmeticError) -> Bound? {
    guard let first, let second else { return nil }
    return Bound(try first.value + second.value, isClosed: first.isClosed && second.isClosed)
  }

  private func reciprocal() throws(ArithmeticError) -> Interval {
    if contains(.zero) { throw .divisionByZero }
    let isPositive = lower.map { $0.value.sign >= 0 } ?? false
    // the reciprocal of an open bound at zero is infinity, and vice versa
    let ends = (from: try Self.reciprocal(upper), to: try Self.reciprocal(lower))
    return Interval(
      uncheckedFrom: upper == nil && isPositive ? Bound(.zero, isClosed: false) : ends.from,
      to: lower == nil && !isPositive ? Bound(.zero, isClosed: false) : ends.to)
  }

  private static func reciprocal(_ bound: Bound?) throws(ArithmeticError) -> Bound? {
    guard let bound, bound.value.sign != 0 else { return nil }
    return Bound(try Rational.one / bound.value, isClosed: bound.isClosed)
  }
}

/// The smallest interval that contains all the corner values.
private struct Hull {
  private(set) var lower: Corner
  private(set) var upper: Corner

  init(_ corner: Corner) {
    lower = corner
    upper = corner
  }

  mutating func take(in corner: Corner) {
    if corner.isBelow(lower) { lower = corner }
    if upper.isBelow(corner) { upper = corner }
    if corner.isAt(lower), corner.isClosed { lower = corner }
    if corner.isAt(upper), corner.isClosed { upper = corner }
  }
}

/// A bound on the number line extended with both infinities.
private struct Corner {
  /// -1 or 1 at infinity, 0 otherwise.
  let infinity: Int
  let value: Rational
  let isClosed: Bool

  private init(infinity: Int, value: Rational = .zero, isClosed: Bool = false) {
    self.infinity = infinity
    self.value = value
    self.isClosed = isClosed
  }

  init(lower bound: Interval.Bound?) { self.init(bound, otherwise: -1) }

  init(upper bound: Interval.Bound?) { self.init(bound, otherwise: 1) }

  private init(_ bound: Interval.Bound?, otherwise infinity: Int) {
    if let bound {
      self.init(infinity: 0, value: bound.value, isClosed: bound.isClosed)
    } else {
      self.init(infinity: infinity)
    }
  }

  var bound: Interval.Bound? {
    infinity == 0 ? Interval.Bound(value, isClosed: isClosed) : nil
  }

  private var sign: Int { infinity == 0 ? value.sign : infinity }

  static func * (left: Corner, right: Corner) throws(ArithmeticError) -> Corner {
    let sign = left.sign * right.sign
    if sign == 0 {
      // an inclusive zero makes every product zero, since members are always finite
      let isReached =
        (left.sign == 0 && left.isClosed) || (right.sign == 0 && right.isClosed)
      return Corner(infinity: 0, value: .zero, isClosed: isReached)
    }
    if left.infinity != 0 || right.infinity != 0 { return Corner(infinity: sign) }
    return Corner(
      infinity: 0, value: try left.value * right.value, isClosed: left.isClosed && right.isClosed)
  }

  func isBelow(_ other: Corner) -> Bool {
    if infinity != other.infinity { return infinity < other.infinity }
    return infinity == 0 && value < other.value
  }

  func isAt(_ other: Corner) -> Bool {
    infinity == 0 && other.infinity == 0 && value == other.value
  }
}
