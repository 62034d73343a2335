/// An exact quotient of two integers, always in lowest terms.
///
/// Every operation is exact or throws; nothing is rounded or wraps around.
public struct Rational: Sendable, Hashable {
  /// The signed numerator.
  public let numerator: Int128
  /// The denominator, always positive.
  public let denominator: Int128

  /// Zero.
  public static let zero = Rational(whole: 0)
  /// One.
  public static let one = Rational(whole: 1)

  private init(reducedNumerator: Int128, denominator: Int128) {
    numerator = reducedNumerator
    self.denominator = denominator
  }

  /// Creates an integer.
  public init(whole: Int128) {
    self.init(reducedNumerator: whole, denominator: 1)
  }

  /// Creates numerator / denominator in lowest terms; throws `divisionByZero` or `overflow`.
  public init(_ numerator: Int128, over denominator: Int128) throws(ArithmeticError) {
    if denominator == 0 { throw .divisionByZero }
    if denominator < 0 {
      try self.init(numerator.negated(), over: denominator.negated())
      return
    }
    let divisor = Int128(Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    if divisor == 1 {
      self.init(reducedNumerator: numerator, denominator: denominator)
      return
    }
    self.init(reducedNumerator: numerator / divisor, denominator: denominator / divisor)
  }

  /// Creates the exact value of a decimal.
  public init(_ decimal: ExactDecimal) {
    let reduced = decimal.reduced
    guard reduced.scale > 0,
      let power = try? PowersOfTen.power(reduced.scale),
      let value = try? Rational(reduced.coefficient, over: power)
    else {
      self.init(whole: reduced.coefficient)
      return
    }
    self = value
  }

  /// Whether the number is an integer.
  public var isWhole: Bool { denominator == 1 }

  /// -1, 0 or 1.
  public var sign: Int { numerator.signum() == 0 ? 0 : (numerator < 0 ? -1 : 1) }

  /// The absolute value; throws `overflow` for the smallest possible numerator.
  public func magnitude() throws(ArithmeticError) -> Rational {
    numerator < 0 ? try negated() : self
  }

  /// Returns the negated number.
  public func negated() throws(ArithmeticError) -> Rational {
    Rational(reducedNumerator: try numerator.negated(), denominator: denominator)
  }

  /// On single machine words it is several times faster.
  private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var first = first
    var second = second
    while second != 0 {
      if first <= UInt128(UInt64.max), second <= UInt128(UInt64.max) {
        return UInt128(greatestCommonDivisor(UInt64(first), UInt64(second)))
      }
      (first, second) = (second, first % second)
    }
    return first
  }

  private static func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var first = first
    var second = second
    while second != 0 { (first, second) = (second, first % second) }
    return first
  }
}

extension Rational: Comparable {
  /// Returns whether the left number is smaller; never overflows.
  public static func < (left: Rational, right: Rational) -> Bool {
    compare((left.numerator, left.denominator), (right.numerator, right.denominator)) < 0
  }

  /// Compares two fractions with positive denominators by their cross products; never overflows.
  static func compare(_ left: (Int128, Int128), _ right: (Int128, Int128)) -> Int {
    // fast path, mostly for integers: no product needed
    if left.1 == right.1 { return left.0 == right.0 ? 0 : (left.0 < right.0 ? -1 : 1) }
    if let first = try? left.0.multiplied(by: right.1),
      let second = try? right.0.multiplied(by: left.1)
    {
      return first == second ? 0 : (first < second ? -1 : 1)
    }
    let first = left.0.multipliedFullWidth(by: right.1)
    let second = right.0.multipliedFullWidth(by: left.1)
    if first.high != second.high { return first.high < second.high ? -1 : 1 }
    if first.low != second.low { return first.low < second.low ? -1 : 1 }
    return 0
  }
}
