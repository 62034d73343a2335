/// A decimal number exactly as it was written: its digits, its number of decimals and their
/// trailing zeros.
///
/// `3,50` and `3,5` are equal, because they are the same number; they are not written alike,
/// because the first is stated to the hundredth.
public struct ExactDecimal: Sendable {
  /// The digits as one signed whole number: 354 for `3,54`.
  public let coefficient: Int128
  /// The number of decimals, 0 to 38: 2 for `3,54`.
  public let scale: Int

  /// The largest number of decimals that a figure may have.
  public static let largestScale = PowersOfTen.largestExponent

  /// Creates the number `coefficient` / 10^`scale`; the scale must be 0 to 38.
  public init(coefficient: Int128, scale: Int) {
    precondition((0...Self.largestScale).contains(scale), "a scale is 0 to 38")
    self.coefficient = coefficient
    self.scale = scale
  }

  /// Creates a whole number.
  public init(_ integer: some BinaryInteger) {
    self.init(coefficient: Int128(integer), scale: 0)
  }

  /// Zero without decimals.
  public static let zero = ExactDecimal(coefficient: 0, scale: 0)

  /// Whether the number has no fractional part, as `3,00` has none.
  public var isWhole: Bool { reduced.scale == 0 }

  /// Whether the number is below zero.
  public var isNegative: Bool { coefficient < 0 }

  /// Tells whether both are the same number with the same decimals written.
  public func isWritten(like other: ExactDecimal) -> Bool {
    coefficient == other.coefficient && scale == other.scale
  }

  /// The same number without trailing zeros behind the decimal mark.
  public var reduced: ExactDecimal {
    var coefficient = coefficient
    var scale = scale
    while scale > 0, coefficient % 10 == 0 {
      coefficient /= 10
      scale -= 1
    }
    return ExactDecimal(coefficient: coefficient, scale: scale)
  }

  /// Returns the number times 10^`exponent`; throws `overflow` where the digits do not fit.
  public func scaled(byPowerOfTen exponent: Int) throws(ArithmeticError) -> ExactDecimal {
    let newScale = scale - exponent
    if newScale > Self.largestScale { throw .overflow }
    if newScale >= 0 { return ExactDecimal(coefficient: coefficient, scale: newScale) }
    let factor = try PowersOfTen.power(-newScale)
    return ExactDecimal(coefficient: try coefficient.multiplied(by: factor), scale: 0)
  }
}

extension ExactDecimal: Hashable, Comparable {
  /// Tells whether both are the same number, however many zeros are written.
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.scale == right.scale { return left.coefficient == right.coefficient }
    return Rational.compare(left.fraction, right.fraction) == 0
  }

  /// Tells which number is smaller.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.scale == right.scale { return left.coefficient < right.coefficient }
    return Rational.compare(left.fraction, right.fraction) < 0
  }

  /// Feeds the number, without its trailing zeros.
  public func hash(into hasher: inout Hasher) {
    let reduced = reduced
    hasher.combine(reduced.coefficient)
    hasher.combine(reduced.scale)
  }

  /// Numerator and denominator; 10^38 fits for every valid scale.
  fileprivate var fraction: (Int128, Int128) {
    (coefficient, (try? PowersOfTen.power(scale)) ?? 1)
  }
}
