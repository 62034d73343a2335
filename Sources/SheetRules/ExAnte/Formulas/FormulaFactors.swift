package import Constraints
import ExactNumbers

/// A part of a formula that multiplies the rest as a coefficient does.
package struct FormulaFactor: Sendable {
  /// The part: a number, or what is in a bracket such as `(1 - 0,26)`.
  let expression: Expression
  /// What it comes to: 0,74 for `74 %`.
  let value: Rational
  /// The number by itself, if it is one.
  package let cell: CellID?
}

extension Expression {
  /// The factors of a product, its base apart: the numbers below one, brackets that come to a number
  /// below one, and the numbers after the first that multiply or divide.
  func factors(in table: CellTable) -> [FormulaFactor] {
    var factors: [FormulaFactor] = []
    _ = addFactors(in: table, isBase: true, to: &factors)
    return factors
  }

  /// Adds the factors; returns whether the base is among what is left out.
  ///
  /// The base of a product is its first number that is no share: `0,75 × 36.000 × 0,60` has two factors.
  private func addFactors(
    in table: CellTable, isBase: Bool, to factors: inout [FormulaFactor]
  ) -> Bool {
    let value = value(in: table)
    let isShare = value.map { $0.sign > 0 && $0 < .one } ?? false
    func add(_ expression: Expression, _ value: Rational?, _ cell: CellID? = nil) {
      guard let value else { return }
      factors.append(FormulaFactor(expression: expression, value: value, cell: cell))
    }
    switch self {
    case .constant: return false
    case .cell(let id):
      if isBase, !isShare { return true }
      add(self, value, id)
    case .quotient(.cell(let id), .constant): add(self, value, id)
    case .quotient(.constant, .constant): add(self, value)
    case .quotient(.cell, .cell) where !isBase && (isShare || value == .one): add(self, value)
    // «36 mil»
    case .product(.cell, .constant):
      if isBase, !isShare { return true }
      add(self, value)
    case .product(let left, let right):
      let hasBase = left.addFactors(in: table, isBase: isBase, to: &factors)
      return right.addFactors(in: table, isBase: isBase && !hasBase, to: &factors) || hasBase
    case .quotient(let left, let right):
      let hasBase = left.addFactors(in: table, isBase: isBase, to: &factors)
      guard !isBase || right.value(in: table) != nil, case .cell = right else { return hasBase }
      let inverse = Expression.quotient(.constant(ExactDecimal(1)), right)
      add(inverse, inverse.value(in: table))
      return hasBase
    case .sum(let left, let right), .difference(let left, let right):
      if isShare {
        add(self, value)
        return false
      }
      let isLeft = left.addFactors(in: table, isBase: true, to: &factors)
      return right.addFactors(in: table, isBase: true, to: &factors) || isLeft
    case .function(_, let values):
      return values.reduce(false) { found, inner in
        inner.addFactors(in: table, isBase: isBase && !found, to: &factors) || found
      }
    }
    return false
  }

  /// What it comes to with the figures of a table; nil where it cannot be computed.
  func value(in table: CellTable) -> Rational? { value { table.number($0) } }

  /// What it comes to with these numbers in its cells; nil where it cannot be computed.
  func value(_ number: (CellID) -> ExactDecimal?) -> Rational? {
    try? interval { (id) throws(EvaluationError) in
      guard let number = number(id) else { throw .absent(id, .missing) }
      return Interval(exactly: Rational(number))
    }.single
  }

  /// Whether it is one product, so that its factors alone lead from the base to the result.
  var isProduct: Bool {
    switch self {
    case .cell, .constant: true
    case .product(let left, let right), .quotient(let left, let right):
      left.isProduct && right.isProduct
    case .function(.rounded, let values): values.allSatisfy(\.isProduct)
    case .sum, .difference, .function: false
    }
  }

  /// The expression with a cell in place of one of its parts, the first that is like it.
  func replacing(_ part: Expression, by replacement: Expression, done: inout Bool) -> Expression {
    if done { return self }
    if self == part {
      done = true
      return replacement
    }
    switch self {
    case .cell, .constant: return self
    case .sum(let left, let right):
      let first = left.replacing(part, by: replacement, done: &done)
      return .sum(first, right.replacing(part, by: replacement, done: &done))
    case .difference(let left, let right):
      let first = left.replacing(part, by: replacement, done: &done)
      return .difference(first, right.replacing(part, by: replacement, done: &done))
    case .product(let left, let right):
      let first = left.replacing(part, by: replacement, done: &done)
      return .product(first, right.replacing(part, by: replacement, done: &done))
    case .quotient(let left, let right):
      let first = left.replacing(part, by: replacement, done: &done)
      return .quotient(first, right.replacing(part, by: replacement, done: &done))
    case .function(let function, let values):
      return .function(
        function, values.map { $0.replacing(part, by: replacement, done: &done) })
    }
  }
}
