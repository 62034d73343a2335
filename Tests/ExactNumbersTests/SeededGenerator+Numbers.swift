import ExactNumbers
import TestSupport

extension SeededGenerator {
  mutating func decimal(digits: Int = 9, scale: Int = 4) -> ExactDecimal {
    var bound: Int128 = 1
    for _ in 0..<Int.random(in: 1...digits, using: &self) { bound *= 10 }
    let coefficient = Int128.random(in: -bound...bound, using: &self)
    return ExactDecimal(coefficient: coefficient, scale: Int.random(in: 0...scale, using: &self))
  }

  mutating func rational() -> Rational {
    let numerator = Int128.random(in: -5000...5000, using: &self)
    let denominator = Int128.random(in: 1...400, using: &self)
    return (try? Rational(numerator, over: denominator)) ?? .zero
  }

  /// Any interval, with the four kinds of ends and sometimes none.
  mutating func interval() -> Interval {
    while true {
      let ends = [rational(), rational()].sorted()
      let lower: Interval.Bound? =
        Int.random(in: 0..<8, using: &self) == 0
        ? nil : .init(ends[0], isClosed: .random(using: &self))
      let upper: Interval.Bound? =
        Int.random(in: 0..<8, using: &self) == 0
        ? nil : .init(ends[1], isClosed: .random(using: &self))
      if let interval = Interval(from: lower, to: upper) { return interval }
    }
  }

  /// A member of the interval, often one of its own ends.
  mutating func member(of interval: Interval) throws -> Rational {
    let lower = try interval.lower?.value ?? (interval.upper?.value ?? .zero) - Rational(whole: 700)
    let upper = try interval.upper?.value ?? lower + Rational(whole: 900)
    let candidates = try [
      lower, upper,
      lower + (upper - lower) * Rational(Int128.random(in: 1...98, using: &self), over: 99),
    ].shuffled(using: &self)
    return try found(candidates.first(where: interval.contains))
  }
}

/// The value, where there is one.
private func found<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw ArithmeticError.divisionByZero }
  return value
}
