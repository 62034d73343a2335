/// The numbers that a figure can stand for: everything between two bounds, each of which belongs to
/// it or not, and either of which may be missing.
///
/// `3,54` rounded is [3,535; 3,545], cut off it is [3,54; 3,55), and `más de 100` is (100; ∞).
/// An interval is never empty.
public struct Interval: Sendable, Hashable {
  /// One end of an interval.
  public struct Bound: Sendable, Hashable {
    /// The number at the end.
    public let value: Rational
    /// Whether the number itself belongs to the interval.
    public let isClosed: Bool

    /// Creates an end at `value`.
    public init(_ value: Rational, isClosed: Bool = true) {
      self.value = value
      self.isClosed = isClosed
    }
  }

  /// The lower end, or nil where there is none.
  public let lower: Bound?
  /// The upper end, or nil where there is none.
  public let upper: Bound?

  /// Creates the interval between two ends, or nil where nothing lies between them.
  public init?(from lower: Bound?, to upper: Bound?) {
    if let lower, let upper {
      if upper.value < lower.value { return nil }
      if upper.value == lower.value, !(lower.isClosed && upper.isClosed) { return nil }
    }
    self.init(uncheckedFrom: lower, to: upper)
  }

  /// Creates the interval that holds one number.
  public init(exactly value: Rational) {
    self.init(uncheckedFrom: Bound(value), to: Bound(value))
  }

  init(uncheckedFrom lower: Bound?, to upper: Bound?) {
    self.lower = lower
    self.upper = upper
  }

  /// Every number.
  public static let everything = Interval(uncheckedFrom: nil, to: nil)

  /// The one number that the interval holds, or nil where it holds more.
  public var single: Rational? {
    guard let lower, let upper, lower.value == upper.value else { return nil }
    return lower.value
  }

  /// Tells whether the number belongs to the interval.
  public func contains(_ value: Rational) -> Bool {
    if let lower, value < lower.value || (value == lower.value && !lower.isClosed) { return false }
    if let upper, value > upper.value || (value == upper.value && !upper.isClosed) { return false }
    return true
  }

  /// Returns what both have in common, or nil where that is nothing.
  public func intersection(_ other: Interval) -> Interval? {
    Interval(
      from: Self.inner(lower, other.lower) { $0.value > $1.value },
      to: Self.inner(upper, other.upper) { $0.value < $1.value })
  }

  /// Tells whether the two have a number in common.
  public func meets(_ other: Interval) -> Bool { intersection(other) != nil }

  /// Tells whether every number of this interval belongs to the other.
  public func isContained(in other: Interval) -> Bool { intersection(other) == self }

  /// Returns the smallest interval that holds both.
  public func union(_ other: Interval) -> Interval {
    Interval(
      uncheckedFrom: Self.outer(lower, other.lower) { $0.value < $1.value },
      to: Self.outer(upper, other.upper) { $0.value > $1.value })
  }

  private static func inner(
    _ first: Bound?, _ second: Bound?, isFurther: (Bound, Bound) -> Bool
  ) -> Bound? {
    guard let first else { return second }
    guard let second else { return first }
    if first.value == second.value {
      return Bound(first.value, isClosed: first.isClosed && second.isClosed)
    }
    return isFurther(first, second) ? first : second
  }

  private static func outer(
    _ first: Bound?, _ second: Bound?, isFurther: (Bound, Bound) -> Bool
  ) -> Bound? {
    guard let first, let second else { return nil }
    if first.value == second.value {
      return Bound(first.value, isClosed: first.isClosed || second.isClosed)
    }
    return isFurther(first, second) ? first : second
  }
}

extension Interval: CustomStringConvertible {
  /// The interval in point notation: `[3.535; 3.545]`, `(100; ∞)`; quotients that are no decimals
  /// as fractions.
  public var description: String {
    let open = lower.map { ($0.isClosed ? "[" : "(") + Self.text($0.value) } ?? "(-∞"
    let close = upper.map { Self.text($0.value) + ($0.isClosed ? "]" : ")") } ?? "∞)"
    return open + "; " + close
  }

  private static func text(_ value: Rational) -> String {
    value.exactDecimal.map(\.description) ?? "\(value.numerator)/\(value.denominator)"
  }
}
