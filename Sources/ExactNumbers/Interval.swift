/// The numbers that a figure can represent: everything between two bounds, each of which is
/// inclusive, exclusive or absent.
///
/// `3,54` is [3,535; 3,545] if it was rounded and [3,54; 3,55) if it was truncated; `más de 100` is
/// (100; ∞). An interval is never empty.
public struct Interval: Sendable, Hashable {
  /// One bound of an interval.
  public struct Bound: Sendable, Hashable {
    /// The value of the bound.
    public let value: Rational
    /// Whether the bound itself belongs to the interval.
    public let isClosed: Bool

    /// Creates a bound at `value`.
    public init(_ value: Rational, isClosed: Bool = true) {
      self.value = value
      self.isClosed = isClosed
    }
  }

  /// The lower bound, or nil if there is none.
  public let lower: Bound?
  /// The upper bound, or nil if there is none.
  public let upper: Bound?

  /// Creates the interval between two bounds, or nil if it would be empty.
  public init?(from lower: Bound?, to upper: Bound?) {
    if let lower, let upper {
      if upper.value < lower.value { return nil }
      if upper.value == lower.value, !(lower.isClosed && upper.isClosed) { return nil }
    }
    self.init(uncheckedFrom: lower, to: upper)
  }

  /// Creates the interval that contains a single number.
  public init(exactly value: Rational) {
    self.init(uncheckedFrom: Bound(value), to: Bound(value))
  }

  init(uncheckedFrom lower: Bound?, to upper: Bound?) {
    self.lower = lower
    self.upper = upper
  }

  /// Every number.
  public static let everything = Interval(uncheckedFrom: nil, to: nil)

  /// The only number in the interval, or nil if there are more.
  public var single: Rational? {
    guard let lower, let upper, lower.value == upper.value else { return nil }
    return lower.value
  }

  /// Returns whether the number belongs to the interval.
  public func contains(_ value: Rational) -> Bool {
    if let lower, value < lower.value || (value == lower.value && !lower.isClosed) { return false }
    if let upper, value > upper.value || (value == upper.value && !upper.isClosed) { return false }
    return true
  }

  /// Returns the intersection, or nil if it is empty.
  public func intersection(_ other: Interval) -> Interval? {
    Interval(
      from: Self.inner(lower, other.lower) { $0.value > $1.value },
      to: Self.inner(upper, other.upper) { $0.value < $1.value })
  }

  /// Returns whether the intervals overlap.
  public func meets(_ other: Interval) -> Bool { intersection(other) != nil }

  /// Returns whether the other interval contains this one.
  public func isContained(in other: Interval) -> Bool { intersection(other) == self }

  /// Returns the smallest interval that contains both.
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
  /// The interval in point notation: `[3.535; 3.545]`, `(100; ∞)`.
  ///
  /// Quotients without a finite decimal expansion are printed as fractions.
  public var description: String {
    let open = lower.map { ($0.isClosed ? "[" : "(") + Self.text($0.value) } ?? "(-∞"
    let close = upper.map { Self.text($0.value) + ($0.isClosed ? "]" : ")") } ?? "∞)"
    return open + "; " + close
  }

  private static func text(_ value: Rational) -> String {
    value.exactDecimal.map(\.description) ?? "\(value.numerator)/\(value.denominator)"
  }
}
