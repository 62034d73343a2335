/// A decimal number exactly as written, including its trailing zeros.
///
/// `3,50` and `3,5` are equal because they are the same number, but they are not written alike: the
/// first is stated to the hundredth.
public struct ExactDecimal: Sendable {
  /// All the digits as one signed integer: 354 for `3,54`.
  public let coefficient: Int128
  /// The number of decimals, 0 to 38: 2 for `3,54`.
  public let scale: Int

  /// The largest number of decimals a figure can have.
  public static let largestScale = PowersOfTen.largestExponent

  /// Creates the number `coefficient` / 10^`scale`; the scale must be 0 to 38.
  public init(coefficient: Int128, scale: Int) {
    precondition((0...Self.largestScale).contains(scale), "a scale is 0 to 38")
    self.coefficient = coefficient
    self.scale = scale
  }

  /// Creates an integer.
  public init(_ integer: some BinaryInteger) {
    self.init(coefficient: Int128(integer), scale: 0)
  }

  /// Zero without decimals.
  public static let zero = ExactDecimal(coefficient: 0, scale: 0)

  /// Whether the number has no fractional part, as in `3,00`.
  public var isWhole: Bool { reduced.scale == 0 }

  /// Whether the number has 15 digits or more and some of them are decimals, as what a binary computation
  /// prints: 181.70833333333334.
  ///
  /// 15 digits are all that a spreadsheet shows of a double, and 17 all that it has.
  public var isBinary: Bool { scale > 0 && coefficient.magnitude >= 100_000_000_000_000 }

  /// Whether the number is negative.
  public var isNegative: Bool { coefficient < 0 }

  /// Returns whether both are the same number written with the same decimals.
  public func isWritten(like other: ExactDecimal) -> Bool {
    coefficient == other.coefficient && scale == other.scale
  }

  /// The same number without trailing zeros after the decimal mark.
  public var reduced: ExactDecimal {
    var coefficient = coefficient
    var scale = scale
    while scale > 0, coefficient % 10 == 0 {
      coefficient /= 10
      scale -= 1
    }
    return ExactDecimal(coefficient: coefficient, scale: scale)
  }

  /// How many zeros a number without decimals ends with: three, of 12.000; none where it has decimals or is zero.
  package var zerosAtEnd: Int {
    guard scale == 0, coefficient != 0 else { return 0 }
    var rest = coefficient
    var zeros = 0
    while rest % 10 == 0 {
      rest /= 10
      zeros += 1
    }
    return zeros
  }

  /// Returns the number times 10^`exponent`; throws `overflow` if the digits do not fit.
  public func scaled(byPowerOfTen exponent: Int) throws(ArithmeticError) -> ExactDecimal {
    let newScale = scale - exponent
    if newScale > Self.largestScale { throw .overflow }
    if newScale >= 0 { return ExactDecimal(coefficient: coefficient, scale: newScale) }
    let factor = try PowersOfTen.power(-newScale)
    return ExactDecimal(coefficient: try coefficient.multiplied(by: factor), scale: 0)
  }
}

extension ExactDecimal: Hashable, Comparable {
  /// Returns whether both are the same number, regardless of trailing zeros.
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.scale == right.scale { return left.coefficient == right.coefficient }
    return Rational.compare(left.fraction, right.fraction) == 0
  }

  /// Returns whether the left number is smaller.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.scale == right.scale { return left.coefficient < right.coefficient }
    return Rational.compare(left.fraction, right.fraction) < 0
  }

  /// Hashes the number without its trailing zeros, so that equal numbers hash alike.
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
