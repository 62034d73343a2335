package import Constraints
import DocumentTree
import ExactNumbers

/// A calculation that an answer of section 3 holds, over cells.
package struct FormulaCells: Sendable {
  /// The population that it arrives at, or is a step to.
  let target: FormulaTarget
  /// The answer that it stands in.
  let field: JSONPointer
  /// Whether it was read without a doubt, so that its numbers are cells.
  let isSure: Bool
  /// What its sides say to be equal.
  let claims: [Equation]
  /// The ways in which its result can be the population; none where it is only a step.
  let declarations: [Equation]
  /// What is calculated, with the calculations of the steps in place of their results.
  package let expression: Expression
  /// The same with every share in one part: `75 / 100`.
  let shares: Expression
  /// What the text says it amounts to; nil where it does not say it, or where the reading is doubtful.
  let result: CellID?
  /// Whether the text says what it amounts to.
  let statesResult: Bool
  /// The result with what the text adds to it.
  package let total: Expression
  /// The coefficients among the numbers, as shares: 0,74 for `74 %`; none of a step that a result goes
  /// on with, which has them.
  package let coeficientes: [FormulaFactor]
  /// Whether it is no result, and none goes on with it: the steps do not follow from one another.
  let isLoose: Bool
  /// Where its numbers stand in the texts of the sheet.
  let places: [(field: JSONPointer, ranges: [Range<Int>])]

  /// Whether its result is held against the population.
  var isResult: Bool { !declarations.isEmpty }

  /// Whether all that it says holds with the figures of a table.
  func holds(in table: CellTable) -> Bool {
    claims.allSatisfy { $0.check(in: table).verdict.isStrict }
  }

  /// What it says about the population; of the ways in which it can be meant, the one that holds.
  func declaration(in table: CellTable) -> Equation? {
    declarations.first { $0.check(in: table).verdict.isStrict } ?? declarations.first
  }
}

/// The formulas of a sheet, and those that cannot be held against it.
package struct SheetFormulas: Sendable {
  package var read: [FormulaCells] = []
  var unread: [UnreadFormula] = []
  /// The answers that only restate the population, without a calculation.
  var restatements: [(target: FormulaTarget, field: JSONPointer)] = []
}
