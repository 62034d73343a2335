import ExactNumbers

/// A condition over the cells of one sheet.
public indirect enum Demand: Sendable, Hashable {
  /// Two sides and their relation.
  case equation(Equation)
  /// A condition on an answer.
  case answer(AnsweredTest)
  /// A conjunction.
  case all([Demand])
  /// A disjunction.
  case any([Demand])

  /// The equations from left to right.
  public var equations: [Equation] {
    switch self {
    case .equation(let equation): [equation]
    case .answer: []
    case .all(let demands), .any(let demands): demands.flatMap(\.equations)
    }
  }

  /// The tests of answers from left to right.
  public var answers: [AnsweredTest] {
    switch self {
    case .equation: []
    case .answer(let answer): [answer]
    case .all(let demands), .any(let demands): demands.flatMap(\.answers)
    }
  }
}

/// A test of an answer and its result in a sheet.
public struct AnsweredTest: Sendable, Hashable {
  /// The test.
  public let test: AnswerTest
  /// Whether the test is negated.
  public let isDenied: Bool
  /// Whether the test, negated or not, holds.
  public let holds: Bool
}

/// The values of the names of a statement in one sheet.
public protocol StatementBinding {
  /// Why a name has no value.
  associatedtype Failure: Error

  /// Returns the values of a name: one, or those of a list.
  func values(of use: SymbolUse) throws(Failure) -> [Expression]

  /// Returns whether a test of an answer holds.
  func holds(_ test: AnswerTest) throws(Failure) -> Bool
}

/// What a statement requires of one sheet.
public struct Demands: Sendable, Hashable {
  /// Nothing is required unless this holds; nil if there is no premise.
  public let premise: Demand?
  /// The requirements, each checked separately.
  public let demands: [Demand]
}

extension Statement {
  /// Returns what the statement requires of one sheet.
  ///
  /// - Parameter binding: resolves the names of the statement.
  /// - Returns: the demands.
  /// - Throws: whatever `binding` throws.
  public func demands<Binding: StatementBinding>(
    in binding: Binding
  ) throws(Binding.Failure) -> Demands {
    guard case .implication(let premise, let conclusion) = condition else {
      return Demands(premise: nil, demands: try condition.parts(binding))
    }
    return Demands(
      premise: try premise.demand(isDenied: false, binding), demands: try conclusion.parts(binding))
  }
}

extension Condition {
  /// The conjuncts of the condition, each as a demand of its own.
  fileprivate func parts<Binding: StatementBinding>(
    _ binding: Binding
  ) throws(Binding.Failure) -> [Demand] {
    guard case .all(let conditions) = self else { return [try demand(isDenied: false, binding)] }
    var demands: [Demand] = []
    for condition in conditions { demands += try condition.parts(binding) }
    return demands
  }

  /// Pushes negations down to the comparisons, where they reverse the relation.
  ///
  /// What remains is monotone: the less exact the figures, the more easily it holds.
  fileprivate func demand<Binding: StatementBinding>(
    isDenied: Bool, _ binding: Binding
  ) throws(Binding.Failure) -> Demand {
    func all(_ conditions: [Condition]) throws(Binding.Failure) -> [Demand] {
      var demands: [Demand] = []
      for condition in conditions {
        demands.append(try condition.demand(isDenied: isDenied, binding))
      }
      return demands
    }
    switch self {
    case .comparison(let comparison):
      return .equation(try comparison.equation(isDenied: isDenied, binding))
    case .answer(let test):
      let holds = try binding.holds(test) != isDenied
      return .answer(AnsweredTest(test: test, isDenied: isDenied, holds: holds))
    case .all(let conditions):
      return isDenied ? .any(try all(conditions)) : .all(try all(conditions))
    case .any(let conditions):
      return isDenied ? .all(try all(conditions)) : .any(try all(conditions))
    case .negation(let condition): return try condition.demand(isDenied: !isDenied, binding)
    case .implication(let premise, let conclusion):
      let sides = [
        try premise.demand(isDenied: !isDenied, binding),
        try conclusion.demand(isDenied: isDenied, binding),
      ]
      return isDenied ? .all(sides) : .any(sides)
    }
  }
}

extension Comparison {
  fileprivate func equation<Binding: StatementBinding>(
    isDenied: Bool, _ binding: Binding
  ) throws(Binding.Failure) -> Equation {
    func side(_ term: Term) throws(Binding.Failure) -> Expression {
      try term.expression(inPercent: isPercentage) { (use) throws(Binding.Failure) in
        try binding.values(of: use)
      }
    }
    let sides = (try side(left), try side(right))
    let relation = isDenied ? self.relation.denied : self.relation
    // a side that is a single figure is the stated one; otherwise the left one, if it contains
    // figures
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

  /// Whether it only adds whole figures, so that nothing was rounded.
  fileprivate var isSum: Bool {
    switch self {
    case .cell, .constant: true
    case .sum(let left, let right), .difference(let left, let right): left.isSum && right.isSum
    case .product, .quotient, .function: false
    }
  }
}
