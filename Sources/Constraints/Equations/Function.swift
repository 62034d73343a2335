import ExactNumbers

/// What an expression can do with values beside the four operations.
public enum Function: Sendable, Hashable {
  /// The least of some values.
  case least
  /// The greatest of some values.
  case greatest
  /// One value without its sign.
  case magnitude
  /// One value to so many decimals (0 to 38), a half away from zero.
  case rounded(Int)

  /// Returns what the function can be, given what each of its values can be; one value at least.
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

  /// The least value is as low as the lowest of the lower ends and as high as the lowest of the upper.
  private static func least(_ values: [Interval]) throws(ArithmeticError) -> Interval {
    let lower =
      values.contains { $0.lower == nil } ? nil : lowest(values.compactMap(\.lower), or: true)
    let upper = lowest(values.compactMap(\.upper), or: false)
    return Interval(from: lower, to: upper) ?? .everything
  }

  /// The lowest end; of two at one number the closed one where `prefersClosed`, else the open one.
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
    // zero lies inside, and the further end is as far as it goes
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
