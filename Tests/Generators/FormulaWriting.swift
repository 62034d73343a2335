/// How a generated sheet writes the formulas of its populations.
public struct FormulaWriting: Sendable {
  /// The sign between factors.
  public var times = "*"
  /// Whether each factor has a line of its own that goes on with the result of the one before.
  public var hasSteps = false

  /// The plain writing: `48.000*0,75*0,80 = 28.800`.
  public init() {}

  /// The lines of the formula of the potential population.
  func potential(_ figures: SheetFigures) -> [String] {
    let share = PrintedFigure.factor(figures.universeShare * 10)
    let start = PrintedFigure.grouped(figures.universe) + times + share
    let result = " = " + PrintedFigure.grouped(figures.potential)
    guard figures.constant != 0 else { return [start + result] }
    let constant = " - " + PrintedFigure.grouped(figures.constant)
    let step = PrintedFigure.grouped(figures.potential + figures.constant)
    return hasSteps
      ? [start + " = " + step, step + constant + result] : [start + constant + result]
  }

  /// The lines of the formula of the target population.
  func target(_ figures: SheetFigures) -> [String] {
    let factors = figures.criteria.map(PrintedFigure.factor)
    let start = PrintedFigure.grouped(figures.potential)
    guard hasSteps, let steps = figures.targetSteps else {
      let product = factors.map { times + $0 }.joined()
      return [start + product + " = " + PrintedFigure.grouped(figures.target)]
    }
    let results = steps.map(PrintedFigure.grouped)
    return factors.indices.map { index in
      (index == 0 ? start : results[index - 1]) + times + factors[index] + " = " + results[index]
    }
  }
}
