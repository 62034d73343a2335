public import ExactNumbers

extension Equation {
  /// Returns the values of `cell` with which the equation holds while every other figure stands for
  /// what it printed; nil where there are none, where the cell stands in the equation more than
  /// once, or where the arithmetic cannot be done.
  public func solutions(for cell: CellID, in table: CellTable) -> Interval? {
    if stated.occurrences(of: cell) + computed.occurrences(of: cell) != 1 { return nil }
    if stated.occurrences(of: cell) == 1 {
      return solutions(for: cell, from: computed, isolatedIn: stated, relation, in: table)
    }
    return solutions(for: cell, from: stated, isolatedIn: computed, relation.mirrored, in: table)
  }

  private func solutions(
    for cell: CellID, from known: Expression, isolatedIn side: Expression, _ relation: Relation,
    in table: CellTable
  ) -> Interval? {
    do {
      let isStated = known == stated
      let interval =
        try isStated
        ? statedInterval(.rounded, in: table) : computedInterval(.rounded, in: table)
      return try side.isolating(cell, equalTo: relation.target(interval)) {
        (id) throws(EvaluationError) in
        try Reading.rounded.interval(of: id, in: table, isStated: false, printing: printing)
      }
    } catch {
      return nil
    }
  }
}

extension Relation {
  var mirrored: Relation {
    switch self {
    case .equal: .equal
    case .atMost: .atLeast
    case .atLeast: .atMost
    }
  }

  /// What a side may be, given what the other side can be.
  fileprivate func target(_ known: Interval) -> Interval {
    switch self {
    case .equal: known
    case .atMost: Interval(from: nil, to: known.upper) ?? .everything
    case .atLeast: Interval(from: known.lower, to: nil) ?? .everything
    }
  }
}

extension Expression {
  /// Returns the values of `cell`, which stands here once, that make the expression a member of
  /// `target`.
  fileprivate func isolating(
    _ cell: CellID, equalTo target: Interval,
    reading: (CellID) throws(EvaluationError) -> Interval
  ) throws(EvaluationError) -> Interval {
    func undo(
      _ left: Expression, _ right: Expression,
      onLeft: (Interval) throws(ArithmeticError) -> Interval,
      onRight: (Interval) throws(ArithmeticError) -> Interval
    ) throws(EvaluationError) -> Interval {
      let isLeft = left.occurrences(of: cell) == 1
      let other = try (isLeft ? right : left).interval(reading: reading)
      let undone = try (isLeft ? right : left).evaluating { () throws(ArithmeticError) in
        try isLeft ? onLeft(other) : onRight(other)
      }
      return try (isLeft ? left : right).isolating(cell, equalTo: undone, reading: reading)
    }
    switch self {
    case .cell, .constant: return target
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
        left, right, onLeft: { (other) throws(ArithmeticError) in try target / other },
        onRight: { (other) throws(ArithmeticError) in try target / other })
    case .quotient(let left, let right):
      return try undo(
        left, right, onLeft: { (other) throws(ArithmeticError) in try target * other },
        onRight: { (other) throws(ArithmeticError) in try other / target })
    }
  }
}
