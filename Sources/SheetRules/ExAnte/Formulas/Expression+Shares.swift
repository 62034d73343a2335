import Constraints
import ExactNumbers

extension Expression {
  /// The same calculation with every divisor beside the factor that it makes a share of: `75 / 100`,
  /// `3 / 4`, `75 × 80 / 10.000`.
  ///
  /// A share by its divisor is one coefficient, as `75 %` is; written out from left to right it would be
  /// two, of which neither is that of a criterion. What is taken away of the whole leaves one as well.
  func groupingShares(in table: CellTable) -> Expression {
    switch self {
    case .cell, .constant: return self
    case .sum(let left, let right):
      return .sum(left.groupingShares(in: table), right.groupingShares(in: table))
    case .difference(let left, let right):
      let whole = left.groupingShares(in: table)
      guard let share = right.share(of: left.value(in: table), in: table) else {
        return .difference(whole, right.groupingShares(in: table))
      }
      let rest = Expression.difference(
        .constant(ExactDecimal(1)), share.groupingShares(in: table))
      return .product(whole, rest)
    case .function(let function, let values):
      return .function(function, values.map { $0.groupingShares(in: table) })
    case .product, .quotient:
      var product = WrittenProduct(table)
      product.add(self)
      return product.grouped ?? self
    }
  }
}

extension Expression {
  /// What is taken of a number, where a product begins with it: 0,25 of 48.000 in `48.000 × 0,25`.
  fileprivate func share(of whole: Rational?, in table: CellTable) -> Expression? {
    switch self {
    case .product(let left, let right):
      if let whole, left.value(in: table) == whole { return right }
      return left.share(of: whole, in: table).map { .product($0, right) }
    case .quotient(let left, let right):
      return left.share(of: whole, in: table).map { .quotient($0, right) }
    default: return nil
    }
  }
}

/// The factors and divisors of a product in the order in which it is written.
private struct WrittenProduct {
  private struct Part {
    var expression: Expression
    var isDivisor = false
    /// Whether it is a factor with its divisor.
    var isShare = false
  }

  private var parts: [Part] = []
  private let table: CellTable

  init(_ table: CellTable) { self.table = table }

  mutating func add(_ expression: Expression) {
    switch expression {
    case .product(let left, let right):
      add(left)
      add(right)
    // a percentage, which is a share already
    case .quotient(.cell, .constant), .quotient(.constant, .constant):
      parts.append(Part(expression: expression, isShare: true))
    case .quotient(let left, let right):
      add(left)
      parts.append(Part(expression: right.groupingShares(in: table), isDivisor: true))
    default: parts.append(Part(expression: expression.groupingShares(in: table)))
    }
  }

  /// The product of its base, its shares and what divides the rest; nil where no divisor makes a share.
  var grouped: Expression? {
    var product = self
    var isChanged = false
    for divisor in parts.indices where parts[divisor].isDivisor {
      if product.pair(divisor) { isChanged = true }
    }
    return isChanged ? product.expression : nil
  }

  /// Puts a divisor under the factors that it makes shares of; false where there are none.
  private mutating func pair(_ divisor: Int) -> Bool {
    guard let whole = number(divisor), whole > .one else { return false }
    let nearest = parts[..<divisor].indices.reversed() + parts[(divisor + 1)...].indices
    let shares = nearest.filter { isPart($0, of: whole) }
    let hundreds = nearest.filter { isPart($0, of: Rational(whole: 100)) }
    let count = Self.hundreds(in: whole)
    if count > 0, hundreds.count >= count, hasBase(besides: count) {
      for factor in hundreds.prefix(count) { makeShare(factor, of: .constant(ExactDecimal(100))) }
    } else if let factor = shares.first, hasBase(besides: 1) {
      makeShare(factor, of: parts[divisor].expression)
    } else {
      return false
    }
    parts[divisor].expression = .constant(ExactDecimal(1))
    return true
  }

  /// How many percentages a divisor takes the signs of: one for 100, two for 10.000; 0 for any other.
  private static func hundreds(in number: Rational) -> Int {
    [100, 10_000, 1_000_000].firstIndex { number == Rational(whole: $0) }.map { $0 + 1 } ?? 0
  }

  private func number(_ part: Int) -> Rational? {
    guard case .cell(let id) = parts[part].expression else { return nil }
    return table.number(id).map { Rational($0) }
  }

  private func isPart(_ part: Int, of whole: Rational) -> Bool {
    guard !parts[part].isDivisor, !parts[part].isShare, let number = number(part) else {
      return false
    }
    return number.sign > 0 && number <= whole
  }

  /// Whether a factor is left that the shares are of.
  private func hasBase(besides count: Int) -> Bool {
    parts.count { !$0.isDivisor && !$0.isShare } > count
  }

  private mutating func makeShare(_ factor: Int, of whole: Expression) {
    parts[factor] = Part(expression: .quotient(parts[factor].expression, whole), isShare: true)
  }

  /// The base before its shares.
  private var expression: Expression {
    let factors = parts.filter { !$0.isDivisor }
    let base = factors.firstIndex { !$0.isShare } ?? 0
    let ordered = [factors[base]] + factors[..<base] + factors[(base + 1)...]
    let divisors = parts.filter { $0.isDivisor && $0.expression != .constant(ExactDecimal(1)) }
    return divisors.reduce(Expression.product(ordered.map(\.expression))) {
      .quotient($0, $1.expression)
    }
  }
}
