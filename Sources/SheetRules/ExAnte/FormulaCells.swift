package import Constraints
import DocumentTree
import ExactNumbers

/// A calculation that an answer of section 3 holds, over cells.
package struct FormulaCells: Sendable {
  /// The population that a calculation arrives at.
  enum Target: Sendable {
    case potencial, objetivo
  }

  let target: Target
  /// What is calculated.
  package let expression: Expression
  /// What the text says it amounts to.
  let result: CellID
  /// The result with what the text adds to it.
  package let total: Expression
  /// The coefficients among the numbers, as shares: 0,74 for `74 %`.
  package let coeficientes: [Share]

  /// A coefficient of a formula.
  package struct Share: Sendable {
    package let cell: CellID
    let value: ExactDecimal
  }
}

extension Expression {
  /// Adds the cells that multiply as shares below one, whether written `0,74` or `74 %`.
  func addShares(in table: CellTable, to shares: inout [FormulaCells.Share]) {
    switch self {
    case .cell(let id):
      guard let number = table.number(id), number.isShare else { return }
      shares.append(.init(cell: id, value: number))
    case .quotient(.cell(let id), .constant):
      guard let percent = table.number(id), let share = try? percent.scaled(byPowerOfTen: -2) else {
        return
      }
      shares.append(.init(cell: id, value: share))
    case .constant, .function: return
    case .sum(let left, let right), .difference(let left, let right),
      .product(let left, let right), .quotient(let left, let right):
      left.addShares(in: table, to: &shares)
      right.addShares(in: table, to: &shares)
    }
  }
}

extension ExactDecimal {
  /// Whether the number can be a part of one, as coefficients are.
  var isShare: Bool { scale > 0 && coefficient > 0 && self < ExactDecimal(1) }
}
