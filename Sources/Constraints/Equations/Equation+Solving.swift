public import ExactNumbers

/// The values of a cell with which an equation holds.
public enum Solution: Sendable, Hashable {
  /// All members of the interval, except that only nonnegative ones count where a divisor could
  /// have either sign.
  case values(Interval)
  /// No value at all.
  case none
  /// The cell occurs more than once in the equation, the values are no interval, or the arithmetic
  /// failed.
  case unknown
}

extension Equation {
  /// Returns the values of `cell` with which the equation holds while every other figure represents
  /// what it printed.
  ///
  /// Returns nil if there are none, if the cell occurs more than once in the equation or if the
  /// arithmetic fails.
  public func solutions(for cell: CellID, in table: CellTable) -> Interval? {
    if case .values(let interval) = solution(for: cell, in: table) { interval } else { nil }
  }

  /// Returns the values of `cell` with which the equation holds while every other figure represents
  /// what it printed.
  public func solution(for cell: CellID, in table: CellTable) -> Solution {
    solution(for: cell, in: table, reading: .rounded, domains: Domains())
  }

  /// As above, with another reading of the figures, and with intervals for cells that are also
  /// open.
  package func solution(
    for cell: CellID, in table: CellTable, reading: Reading, domains: Domains
  ) -> Solution {
    let inStated = stated.occurrences(of: cell)
    // any value but one
    if inStated + computed.occurrences(of: cell) != 1 || relation == .unequal { return .unknown }
    let isFigure = if case .cell = stated { true } else { false }
    let side = inStated == 1 ? stated : computed
    let known = inStated == 1 ? computed : stated
    let knownIsStated = inStated == 0
    func read(_ id: CellID, isStated: Bool) throws(EvaluationError) -> Interval {
      if let domain = domains[id] { return domain }
      return try reading.interval(of: id, in: table, isStated: isStated, printing: printing)
    }
    do {
      let interval = try known.interval { (id) throws(EvaluationError) in
        try read(id, isStated: knownIsStated && isFigure)
      }
      let target = (knownIsStated ? relation.mirrored : relation).target(interval)
      return try side.isolating(cell, equalTo: target) { (id) throws(EvaluationError) in
        try read(id, isStated: false)
      }
    } catch {
      return .unknown
    }
  }
}

extension Relation {
  /// The relation of the sides the other way round.
  package var mirrored: Relation {
    switch self {
    case .equal: .equal
    case .atMost: .atLeast
    case .atLeast: .atMost
    case .below: .above
    case .above: .below
    case .unequal: .unequal
    }
  }

  /// The possible values of one side, given those of the other.
  fileprivate func target(_ known: Interval) -> Interval {
    switch self {
    case .equal: known
    case .atMost: Interval(from: nil, to: known.upper) ?? .everything
    case .atLeast: Interval(from: known.lower, to: nil) ?? .everything
    case .below: Interval(from: nil, to: known.upper?.opened) ?? .everything
    case .above: Interval(from: known.lower?.opened, to: nil) ?? .everything
    case .unequal: .everything
    }
  }
}

extension Expression {
  /// Returns the values of `cell`, which occurs here once, that make the expression a member of
  /// `target`.
  fileprivate func isolating(
    _ cell: CellID, equalTo target: Interval,
    reading: (CellID) throws(EvaluationError) -> Interval
  ) throws(EvaluationError) -> Solution {
    func undo(
      _ left: Expression, _ right: Expression,
      onLeft: (Interval) throws(ArithmeticError) -> Interval?,
      onRight: (Interval) throws(ArithmeticError) -> Interval?
    ) throws(EvaluationError) -> Solution {
      let isLeft = left.occurrences(of: cell) == 1
      let other = try (isLeft ? right : left).interval(reading: reading)
      let undone: Interval?
      do {
        undone = try isLeft ? onLeft(other) : onRight(other)
      } catch {
        throw error == .overflow ? .overflow : .divisionByZero((isLeft ? right : left).cells)
      }
      guard let undone else { return .none }
      return try (isLeft ? left : right).isolating(cell, equalTo: undone, reading: reading)
    }
    switch self {
    case .cell, .constant: return .values(target)
    case .sum(let left, let right):
      return try undo(
        left, right, onLeft: { (other) throws(ArithmeticError) in try target - other },
        onRight: { (other) throws(ArithmeticError) in try target - other })
    case .difference(let left, let right):
      return try undo(
        left, right, onLeft: { (other) throws(ArithmeticError) in try target + other },
        onRight: { (other) throws(ArithmeticError) in try other - target })
    case .product(let left, let right):
      return try undo(
        left, right, onLeft: { (other) throws(ArithmeticError) in try target.factor(with: other) },
        onRight: { (other) throws(ArithmeticError) in try target.factor(with: other) })
    case .quotient(let left, let right):
      return try undo(
        left, right, onLeft: { (other) throws(ArithmeticError) in try target * other },
        onRight: { (other) throws(ArithmeticError) in try target.divisor(of: other) })
    case .function(let function, let values):
      guard let inner = values.first(where: { $0.occurrences(of: cell) == 1 }) else {
        return .unknown
      }
      var others: [Interval] = []
      for value in values where value.occurrences(of: cell) == 0 {
        others.append(try value.interval(reading: reading))
      }
      let solution: Solution
      do {
        solution = try function.argument(besides: others, in: target)
      } catch {
        throw .overflow
      }
      guard case .values(let wanted) = solution else { return solution }
      return try inner.isolating(cell, equalTo: wanted, reading: reading)
    }
  }
}

extension Interval.Bound {
  /// The same bound, exclusive.
  fileprivate var opened: Interval.Bound { Interval.Bound(value, isClosed: false) }
}

extension Interval {
  private static let aboveZero = Interval(from: .init(.zero, isClosed: false), to: nil)
  private static let belowZero = Interval(from: nil, to: .init(.zero, isClosed: false))

  /// The part of the interval on one side of zero: the positive one, if there is any.
  private var oneSide: Interval? {
    if !contains(.zero) { return self }
    return Self.aboveZero.flatMap(intersection) ?? Self.belowZero.flatMap(intersection)
  }

  /// The numbers whose product with a member of `other` is a member of this interval.
  fileprivate func factor(with other: Interval) throws(ArithmeticError) -> Interval? {
    if contains(.zero), other.contains(.zero) { return .everything }
    guard let divisor = other.oneSide else { return nil }
    return try self / divisor
  }

  /// The numbers that divide a member of `dividend` into a member of this interval.
  fileprivate func divisor(of dividend: Interval) throws(ArithmeticError) -> Interval? {
    if contains(.zero), dividend.contains(.zero) { return .everything }
    guard let quotient = oneSide else { return nil }
    let divisor = try dividend / quotient
    // nothing divides 0 into another number
    return divisor.single == .zero ? nil : divisor
  }
}
