public import ExactNumbers

/// Arithmetic over cells and constants.
public indirect enum Expression: Sendable, Hashable {
  /// The figure of a cell.
  case cell(CellID)
  /// A constant of the equation itself, such as the 100 of a percentage; always exact.
  case constant(ExactDecimal)
  /// Left plus right.
  case sum(Expression, Expression)
  /// Left minus right.
  case difference(Expression, Expression)
  /// Left times right.
  case product(Expression, Expression)
  /// Left divided by right; has no value if right can be zero.
  case quotient(Expression, Expression)
  /// A function of some values.
  case function(Function, [Expression])

  /// Calls `body` with every cell, from left to right.
  public func forEachCell(_ body: (CellID) -> Void) {
    switch self {
    case .cell(let id): body(id)
    case .constant: break
    case .sum(let left, let right), .difference(let left, let right),
      .product(let left, let right), .quotient(let left, let right):
      left.forEachCell(body)
      right.forEachCell(body)
    case .function(_, let values): for value in values { value.forEachCell(body) }
    }
  }

  /// The distinct cells from left to right.
  public var cells: [CellID] {
    var distinct = DistinctCells()
    forEachCell { distinct.add($0) }
    return distinct.cells
  }

  /// Returns how many times the cell occurs in the expression.
  public func occurrences(of cell: CellID) -> Int {
    var count = 0
    forEachCell { if $0 == cell { count += 1 } }
    return count
  }

  /// Whether the expression adds up cells and does nothing else.
  var addsUpCells: Bool {
    switch self {
    case .cell: true
    case .sum(let left, let right): left.addsUpCells && right.addsUpCells
    default: false
    }
  }

  /// Whether the expression contains no function, so that each operation can be inverted.
  public var isArithmetic: Bool {
    switch self {
    case .cell, .constant: true
    case .sum(let left, let right), .difference(let left, let right),
      .product(let left, let right), .quotient(let left, let right):
      left.isArithmetic && right.isArithmetic
    case .function: false
    }
  }

  /// Returns the sum of the terms, or zero if there are none.
  ///
  /// Builds a balanced tree, so that a long table does not create a deep expression.
  public static func total(_ terms: [Expression]) -> Expression {
    joined(terms[...], by: Expression.sum) ?? .constant(.zero)
  }

  /// Returns the product of the factors, or one if there are none.
  ///
  /// Builds a balanced tree, like `total`.
  public static func product(_ factors: [Expression]) -> Expression {
    joined(factors[...], by: Expression.product) ?? .constant(ExactDecimal(1))
  }

  private static func joined(
    _ parts: ArraySlice<Expression>, by join: (Expression, Expression) -> Expression
  ) -> Expression? {
    if parts.count < 2 { return parts.first }
    let half = (parts.startIndex + parts.endIndex + 1) / 2
    guard let left = joined(parts[..<half], by: join), let right = joined(parts[half...], by: join)
    else { return nil }
    return join(left, right)
  }

  /// Returns `part` as a percentage of `whole`.
  public static func percentage(_ part: Expression, of whole: Expression) -> Expression {
    .quotient(.product(part, .constant(ExactDecimal(100))), whole)
  }
}

/// The distinct cells in order of appearance.
package struct DistinctCells {
  package private(set) var cells: [CellID] = []
  private var known: Set<CellID> = []

  /// A linear search is faster than a set up to this many cells.
  private static let few = 16

  package init() {}

  package mutating func add(_ cell: CellID) {
    if cells.count < Self.few {
      if !cells.contains(cell) { cells.append(cell) }
      return
    }
    if known.isEmpty { known = Set(cells) }
    if known.insert(cell).inserted { cells.append(cell) }
  }
}
