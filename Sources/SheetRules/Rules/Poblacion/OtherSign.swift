import Constraints
import ExactNumbers

/// The sign of a written calculation that is another: × in place of + in `48.000*0,75+0,80 = 28.800`.
struct OtherSign {
  let written: String
  let meant: String

  /// Longer calculations have so many signs that another one may hold by chance.
  private static let mostSigns = 8

  /// Finds the only sign with which a calculation that does not hold would; nil where there is none, or
  /// several.
  init?(_ equation: Equation, in table: CellTable) {
    let others = Self.others(in: equation.computed)
    guard others.count <= Self.mostSigns * 3 else { return nil }
    let holding = others.filter { other in
      Equation(
        stated: equation.stated, printing: equation.printing, relation: equation.relation,
        computed: other.expression
      ).check(in: table).verdict.isStrict
    }
    guard holding.count == 1, let other = holding.first else { return nil }
    (written, meant) = (other.written, other.meant)
  }

  private struct Other {
    let written: String
    let meant: String
    let expression: Expression
  }

  /// The expression with each of its signs in turn as each of the others.
  private static func others(in expression: Expression) -> [Other] {
    guard let (sign, left, right) = parts(of: expression) else { return [] }
    func around(_ other: Other, isLeft: Bool) -> Other {
      Other(
        written: other.written, meant: other.meant,
        expression: isLeft
          ? joined(other.expression, sign, right) : joined(left, sign, other.expression))
    }
    // what a word or a percent sign multiplies by has no sign of its own
    let isWritten = !left.cells.isEmpty && !right.cells.isEmpty
    let own =
      isWritten
      ? signs.filter { $0 != sign }.map {
        Other(written: sign, meant: $0, expression: joined(left, $0, right))
      } : []
    return own + others(in: left).map { around($0, isLeft: true) }
      + others(in: right).map { around($0, isLeft: false) }
  }

  private static let signs = ["+", "−", "×", "÷"]

  private static func parts(of expression: Expression) -> (String, Expression, Expression)? {
    switch expression {
    case .sum(let left, let right): ("+", left, right)
    case .difference(let left, let right): ("−", left, right)
    case .product(let left, let right): ("×", left, right)
    case .quotient(let left, let right): ("÷", left, right)
    case .cell, .constant, .function: nil
    }
  }

  private static func joined(_ left: Expression, _ sign: String, _ right: Expression) -> Expression
  {
    switch sign {
    case "+": .sum(left, right)
    case "−": .difference(left, right)
    case "×": .product(left, right)
    default: .quotient(left, right)
    }
  }
}
