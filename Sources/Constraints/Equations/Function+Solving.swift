import ExactNumbers

extension Function {
  /// Returns the values of one argument with which the result is a member of `target`, where each
  /// of the other arguments can be any member of its interval.
  func argument(
    besides others: [Interval], in target: Interval
  ) throws(ArithmeticError) -> Solution {
    switch self {
    case .least:
      guard let rest = others.first else { return .values(target) }
      return Self.least(of: try Self.least.interval(of: [rest] + others.dropFirst()), in: target)
    case .greatest:
      guard let rest = others.first else { return .values(target) }
      let mirrored = try Self.greatest.interval(of: [rest] + others.dropFirst()).negated()
      guard case .values(let values) = Self.least(of: mirrored, in: try target.negated()) else {
        return .none
      }
      return .values(try values.negated())
    case .magnitude: return Self.magnitude(in: target)
    case .rounded(let scale): return try Self.rounded(to: scale, in: target)
    }
  }

  /// If the rest can be the minimum that is asked for, the argument only must not be below; otherwise
  /// the argument has to be the minimum itself.
  private static func least(of rest: Interval, in target: Interval) -> Solution {
    if rest.meets(target) { return .values(Interval(from: target.lower, to: nil) ?? .everything) }
    let below = Interval(from: nil, to: rest.upper)
    return (below.flatMap(target.intersection)).map { .values($0) } ?? .none
  }

  private static func magnitude(in target: Interval) -> Solution {
    guard let size = Interval(from: .init(.zero), to: nil).flatMap(target.intersection) else {
      return .none
    }
    // without zero there is an interval on either side of it
    guard size.contains(.zero) else { return .unknown }
    guard let most = size.upper else { return .values(.everything) }
    guard let opposite = try? most.value.negated() else { return .unknown }
    let least = Interval.Bound(opposite, isClosed: most.isClosed)
    return Interval(from: least, to: most).map { .values($0) } ?? .none
  }

  /// The numbers that round to a number of the target with so many decimals.
  private static func rounded(
    to scale: Int, in target: Interval
  ) throws(ArithmeticError) -> Solution {
    let unit = Rational(ExactDecimal(coefficient: 1, scale: scale))
    let half = try unit / Rational(whole: 2)
    var least: Interval.Bound?
    if let lower = target.lower {
      var step = Rational(try lower.value.rounded(toScale: scale))
      if step < lower.value || step == lower.value && !lower.isClosed { step = try step + unit }
      // a half is rounded away from zero
      least = Interval.Bound(try step - half, isClosed: step.sign > 0)
    }
    var most: Interval.Bound?
    if let upper = target.upper {
      var step = Rational(try upper.value.rounded(toScale: scale))
      if step > upper.value || step == upper.value && !upper.isClosed { step = try step - unit }
      most = Interval.Bound(try step + half, isClosed: step.sign < 0)
    }
    return Interval(from: least, to: most).map { .values($0) } ?? .none
  }
}
