/// How a generated sheet writes the formulas of its populations.
public struct FormulaWriting: Sendable {
  /// How numbers and signs are written.
  public var notation = FormulaNotation()
  /// Whether each factor has a line of its own that goes on with the result of the one before.
  public var hasSteps = false

  /// The plain writing: `48.000*0,75*0,80 = 28.800`.
  public init() {}

  /// The lines of the formula of the potential population.
  func potential(_ figures: SheetFigures) -> [String] {
    let share = [figures.universeShare * 10]
    guard hasSteps, figures.constant != 0 else {
      return [
        notation.formula(
          base: figures.universe, thousandths: share, constant: -figures.constant,
          result: figures.potential)
      ]
    }
    let step = figures.potential + figures.constant
    return [
      notation.formula(base: figures.universe, thousandths: share, result: step),
      notation.formula(
        base: step, thousandths: [], constant: -figures.constant, result: figures.potential),
    ]
  }

  /// The lines of the formula of the target population.
  func target(_ figures: SheetFigures) -> [String] {
    guard hasSteps, let steps = figures.targetSteps else {
      return [
        notation.formula(
          base: figures.potential, thousandths: figures.criteria, result: figures.target)
      ]
    }
    return notation.steps(base: figures.potential, thousandths: figures.criteria, results: steps)
  }
}
