extension Statement {
  /// The names used by the statement, from left to right, except those of a premise.
  public var uses: [SymbolUse] {
    if case .implication(_, let conclusion) = condition { conclusion.uses } else { condition.uses }
  }
}

extension Condition {
  fileprivate var uses: [SymbolUse] {
    switch self {
    case .comparison(let comparison): comparison.left.uses + comparison.right.uses
    case .answer(let test): [test.use]
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.uses)
    case .negation(let condition): condition.uses
    case .implication(let premise, let conclusion): premise.uses + conclusion.uses
    }
  }
}

extension Term {
  fileprivate var uses: [SymbolUse] {
    switch self {
    case .number, .percentage: []
    case .symbol(let use): [use]
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .quotient(let left, let right):
      left.uses + right.uses
    case .function(_, let terms), .total(let terms), .count(let terms): terms.flatMap(\.uses)
    }
  }
}
