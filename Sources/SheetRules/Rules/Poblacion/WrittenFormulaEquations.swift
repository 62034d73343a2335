import ExactNumbers
import Constraints

/// The equations that a written calculation promises, the same for both populations.
enum WrittenFormulaEquations {
  /// Returns, for every calculation that arrives at `target`, that it gives its result and that the
  /// result is the declared figure.
  static func all(
    for target: FormulaCells.Target, declared: CellID, _ cells: SheetCells
  ) -> [StatedEquation] {
    cells.formulas.filter { $0.target == target }.flatMap { formula in
      [calculation(formula, cells), declaration(formula, declared)]
    }
  }

  /// The numbers of a written formula count as written and only its result is rounded.
  private static func calculation(_ formula: FormulaCells, _ cells: SheetCells) -> StatedEquation {
    let toResult = Equation(
      stated: .cell(formula.result), printing: .nearest, computed: formula.expression)
    let toTotal = Equation(
      stated: formula.total, printing: .exact, computed: formula.expression)
    // `= 10 + 5` can also mean that all of it is the result
    let isWhole =
      formula.total != .cell(formula.result)
      && toResult.check(in: cells.table).verdict == .contradiction
      && toTotal.check(in: cells.table).verdict != .contradiction
    return StatedEquation(
      equation: isWhole ? toTotal : toResult, subject: formula.result,
      formula: LocalizedText(es: "la fórmula escrita", en: "the written formula"),
      advice: LocalizedText(
        es: "revise los números de la fórmula y su resultado",
        en: "look at the numbers of the formula and at its result"))
  }

  private static func declaration(_ formula: FormulaCells, _ declared: CellID) -> StatedEquation {
    StatedEquation(
      equation: Equation(
        stated: .cell(declared), printing: .nearest, computed: formula.total), subject: declared,
      formula: LocalizedText(
        es: "el resultado de su fórmula escrita", en: "the result of its written formula"))
  }
}
