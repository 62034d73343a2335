import ExactNumbers

/// A condition over the cells of one sheet.
public indirect enum Demand: Sendable, Hashable {
  /// Two sides and how they hang together.
  case equation(Equation)
  /// What an answer has to be, or not to be.
  case answer(AnsweredTest)
  /// All of some demands.
  case all([Demand])
  /// One at least of some demands.
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

/// A test of an answer with how it came out in a sheet.
public struct AnsweredTest: Sendable, Hashable {
  /// The test.
  public let test: AnswerTest
  /// Whether the contrary is asked.
  public let isDenied: Bool
  /// Whether what is asked holds.
  public let holds: Bool
}

/// What the names of a statement stand for in one sheet.
public protocol StatementBinding {
  /// Why a name stands for nothing.
  associatedtype Failure: Error

  /// Returns the values that a name stands for: one, or those of a list.
  func values(of use: SymbolUse) throws(Failure) -> [Expression]

  /// Tells whether a test of an answer holds.
  func holds(_ test: AnswerTest) throws(Failure) -> Bool
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
  /// - Parameter binding: what its names stand for.
  /// - Returns: the demands.
  /// - Throws: what `binding` throws.
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
  /// The conditions that are asked together, each as a demand of its own.
  fileprivate func parts<Binding: StatementBinding>(
    _ binding: Binding
  ) throws(Binding.Failure) -> [Demand] {
    guard case .all(let conditions) = self else { return [try demand(isDenied: false, binding)] }
    var demands: [Demand] = []
    for condition in conditions { demands += try condition.parts(binding) }
    return demands
  }

  /// Denials go down to the comparisons, where they turn the relation round: what is left can only
  /// hold more easily the more its figures leave open.
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
