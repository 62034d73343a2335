import ExactNumbers

/// A condition over the cells of one sheet.
public indirect enum Demand: Sendable, Hashable {
  /// Two sides and how they hang together.
  case equation(Equation)
  /// All of some demands.
  case all([Demand])
  /// One at least of some demands.
  case any([Demand])

  /// The equations from left to right.
  public var equations: [Equation] {
    switch self {
    case .equation(let equation): [equation]
    case .all(let demands), .any(let demands): demands.flatMap(\.equations)
    }
  }
}

/// What a statement asks of one sheet.
public struct Demands: Sendable, Hashable {
  /// Where this does not hold, nothing is asked; nil where it always is.
  public let premise: Demand?
  /// What is asked, each checked for itself.
  public let demands: [Demand]
}

extension Statement {
  /// Returns what the statement asks of one sheet.
  ///
  /// - Parameter values: the values that a name stands for: one, or those of a list.
  /// - Returns: the demands.
  /// - Throws: what `values` throws.
  public func demands<Failure: Error>(
    values: (SymbolUse) throws(Failure) -> [Expression]
  ) throws(Failure) -> Demands {
    guard case .implication(let premise, let conclusion) = condition else {
      return Demands(premise: nil, demands: try condition.parts(values))
    }
    return Demands(
      premise: try premise.demand(isDenied: false, values), demands: try conclusion.parts(values))
  }
}

extension Condition {
  /// The conditions that are asked together, each as a demand of its own.
  fileprivate func parts<Failure: Error>(
    _ values: (SymbolUse) throws(Failure) -> [Expression]
  ) throws(Failure) -> [Demand] {
    guard case .all(let conditions) = self else { return [try demand(isDenied: false, values)] }
    var demands: [Demand] = []
    for condition in conditions { demands += try condition.parts(values) }
    return demands
  }

  /// Denials go down to the comparisons, where they turn the relation round: what is left can only
  /// hold more easily the more its figures leave open.
  fileprivate func demand<Failure: Error>(
    isDenied: Bool, _ values: (SymbolUse) throws(Failure) -> [Expression]
  ) throws(Failure) -> Demand {
    func all(_ conditions: [Condition]) throws(Failure) -> [Demand] {
      var demands: [Demand] = []
      for condition in conditions {
        demands.append(try condition.demand(isDenied: isDenied, values))
      }
      return demands
    }
    switch self {
    case .comparison(let comparison):
      return .equation(try comparison.equation(isDenied: isDenied, values))
    case .all(let conditions):
      return isDenied ? .any(try all(conditions)) : .all(try all(conditions))
    case .any(let conditions):
      return isDenied ? .all(try all(conditions)) : .any(try all(conditions))
    case .negation(let condition): return try condition.demand(isDenied: !isDenied, values)
    case .implication(let premise, let conclusion):
      let sides = [
        try premise.demand(isDenied: !isDenied, values),
        try conclusion.demand(isDenied: isDenied, values),
      ]
      return isDenied ? .all(sides) : .any(sides)
    }
  }
}

extension Comparison {
  fileprivate func equation<Failure: Error>(
    isDenied: Bool, _ values: (SymbolUse) throws(Failure) -> [Expression]
  ) throws(Failure) -> Equation {
    let sides = (
      try left.expression(inPercent: isPercentage, values),
      try right.expression(inPercent: isPercentage, values)
    )
    let relation = isDenied ? self.relation.denied : self.relation
    // the side that is one figure is what the sheet states; else the left one, if it has figures
    let isMirrored =
      !sides.0.isFigure && (sides.1.isFigure || sides.0.cells.isEmpty && !sides.1.cells.isEmpty)
    let (stated, computed) = isMirrored ? (sides.1, sides.0) : sides
    let isRounded = relation == .equal && stated.isFigure && !computed.isSum
    return Equation(
      stated: stated, printing: isRounded ? .nearest : .exact,
      relation: isMirrored ? relation.mirrored : relation, computed: computed)
  }
}

extension Relation {
  fileprivate var denied: Relation {
    switch self {
    case .equal: .unequal
    case .unequal: .equal
    case .atMost: .above
    case .above: .atMost
    case .atLeast: .below
    case .below: .atLeast
    }
  }
}

extension Expression {
  fileprivate var isFigure: Bool { if case .cell = self { true } else { false } }

  /// Whether only whole figures are added up, so that nothing was rounded.
  fileprivate var isSum: Bool {
    switch self {
    case .cell, .constant: true
    case .sum(let left, let right), .difference(let left, let right): left.isSum && right.isSum
    case .product, .quotient, .function: false
    }
  }
}
