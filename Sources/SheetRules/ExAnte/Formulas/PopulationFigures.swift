import Constraints
import ExactNumbers

/// What the sheet states that formulas are held against.
struct PopulationFigures {
  let table: CellTable
  let potencial: CellID
  let objetivo: CellID
  /// The coefficients beside the criteria.
  let coeficientes: [ExactDecimal]

  func cell(_ target: FormulaTarget) -> CellID { target == .potencial ? potencial : objetivo }

  func number(_ target: FormulaTarget) -> ExactDecimal? { table.number(cell(target)) }

  func isStated(_ number: ExactDecimal) -> Bool {
    number == self.number(.potencial) || number == self.number(.objetivo)
  }
}
