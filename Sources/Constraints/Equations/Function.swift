import ExactNumbers

/// The functions of expressions, besides the four operations.
public enum Function: Sendable, Hashable {
  /// The minimum.
  case least
  /// The maximum.
  case greatest
  /// The absolute value of a single argument.
  case magnitude
  /// A single argument rounded to this many decimals (0 to 38), ties away from zero.
  case rounded(Int)

  /// Returns the possible results for the possible values of the arguments, of which there is at
  /// least one.
  func interval(of values: [Interval]) throws(ArithmeticError) -> Interval {
    guard let first = values.first else { return .everything }
    switch self {
    case .least: return try Self.least(values.map { $0 })
    case .greatest:
      var mirrored: [Interval] = []
      for value in values { mirrored.append(try value.negated()) }
      return try Self.least(mirrored).negated()
    case .magnitude: return try Self.magnitude(first)
    case .rounded(let scale): return try Self.rounded(first, scale)
    }
  }

  /// The minimum ranges from the lowest lower bound to the lowest upper bound.
  private static func least(_ values: [Interval]) throws(ArithmeticError) -> Interval {
    let lower =
      values.contains { $0.lower == nil } ? nil : lowest(values.compactMap(\.lower), or: true)
    let upper = lowest(values.compactMap(\.upper), or: false)
    return Interval(from: lower, to: upper) ?? .everything
  }

  /// The lowest bound; of two at the same number, the inclusive one if `prefersClosed`, otherwise
  /// the exclusive one.
  private static func lowest(
    _ bounds: [Interval.Bound], or prefersClosed: Bool
  ) -> Interval.Bound? {
    bounds.reduce(nil) { lowest, bound in
      guard let lowest else { return bound }
      if bound.value == lowest.value { return bound.isClosed == prefersClosed ? bound : lowest }
      return bound.value < lowest.value ? bound : lowest
    }
  }

  private static func magnitude(_ value: Interval) throws(ArithmeticError) -> Interval {
    if let lower = value.lower, lower.value.sign >= 0 { return value }
    let mirrored = try value.negated()
    if let lower = mirrored.lower, lower.value.sign >= 0 { return mirrored }
    // zero is inside, so the result reaches up to the more distant bound
    guard let upper = value.upper, let other = mirrored.upper else {
      return Interval(from: .init(.zero), to: nil) ?? .everything
    }
    return Interval(from: .init(.zero), to: upper.value < other.value ? other : upper) ?? value
  }

  private static func rounded(
    _ value: Interval, _ scale: Int
  ) throws(ArithmeticError) -> Interval {
    func end(_ bound: Interval.Bound?) throws(ArithmeticError) -> Interval.Bound? {
      guard let bound else { return nil }
      return Interval.Bound(Rational(try bound.value.rounded(toScale: scale)))
    }
    return Interval(from: try end(value.lower), to: try end(value.upper)) ?? .everything
  }
}
