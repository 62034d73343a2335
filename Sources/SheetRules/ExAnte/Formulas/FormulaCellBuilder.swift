import Constraints
import DocumentTree
import ExactNumbers

/// Makes cells and equations of the formulas of a sheet.
struct FormulaCellBuilder {
  private let candidates: [FormulaCandidate]
  private let figures: PopulationFigures
  /// Of each formula, what stands for its operands.
  private var operands: [[Expression]] = []
  /// Of each formula, whether a result goes on with it.
  private var isContinued: [Bool]

  private static let result = LocalizedText(
    es: "el resultado de la fórmula", en: "the result of the formula")

  init(_ candidates: [FormulaCandidate], _ figures: PopulationFigures) {
    self.candidates = candidates
    self.figures = figures
    isContinued = [Bool](repeating: false, count: candidates.count)
  }

  mutating func formulas(
    into cells: inout SheetCells, besides unread: [UnreadFormula]
  ) -> SheetFormulas {
    var formulas = SheetFormulas(unread: unread)
    for candidate in candidates { operands.append(addCells(of: candidate, to: &cells)) }
    let expressions = candidates.indices.map { calculation(at: $0) }
    for (index, candidate) in candidates.enumerated() {
      formulas.read.append(
        formulaCells(of: candidate, at: index, expressions[index], in: cells.table))
      if case .unclear(let reason) = candidate.role, candidate.isFormulaField || reason != .derived
      {
        formulas.unread.append(
          UnreadFormula(target: candidate.target, field: candidate.text.field, reason: reason))
      }
    }
    return formulas
  }

  // MARK: Cells

  /// The cells of the operands; of a doubtful reading the numbers themselves, so that nobody mends them.
  private func addCells(
    of candidate: FormulaCandidate, to cells: inout SheetCells
  ) -> [Expression] {
    let formula = candidate.read.formula
    let results = formula.resultOperands
    let precisions = formula.precisions
    return formula.operands.enumerated().map { index, operand in
      switch operand {
      case .name(let name, _):
        return .cell(figures.cell(FormulaTarget(named: name)))
      case .number(let number):
        let value = candidate.read.numbers[index] ?? number.value
        guard candidate.read.isSure else { return .constant(value) }
        let isResult = index == formula.result?.operand
        let name: CellName =
          isResult ? .form(Self.result) : .factor(candidate.text.figure(number.range))
        let place = CellPlace(
          field: candidate.text.field, label: name,
          range: candidate.text.sourceRange(of: number.range))
        return .cell(cells.add(place, value, results.contains(index) ? .exact : precisions[index]))
      }
    }
  }

  private func formulaCells(
    of candidate: FormulaCandidate, at index: Int, _ expression: Expression, in table: CellTable
  ) -> FormulaCells {
    let formula = candidate.read.formula
    let own = operands[index]
    func cell(_ id: CellID) -> Expression { own[id.index] }
    let isResult = candidate.role == .result
    let isLoose = !isResult && !isContinued[index]
    let result: CellID? =
      if let operand = formula.result?.operand, case .cell(let id) = own[operand] { id } else {
        nil
      }
    let shares = expression.groupingShares(in: table)
    return FormulaCells(
      target: candidate.target, field: candidate.text.field, isSure: candidate.read.isSure,
      claims: candidate.read.equations.map { $0.replacingCells(cell) },
      declarations: isResult
        ? formula.declarations(of: figures.cell(candidate.target), over: cell) : [],
      expression: expression, shares: shares, result: result, statesResult: formula.result != nil,
      total: formula.total.replacingCells(cell),
      coeficientes: isResult || isLoose ? shares.factors(in: table) : [], isLoose: isLoose,
      places: [(candidate.text.field, candidate.ranges)] + candidate.copies)
  }

  // MARK: Steps

  /// More steps than any chain has; keeps a step that is used many times from growing without end.
  private static let mostSteps = 48

  /// What a formula calculates; a result also with its steps.
  private mutating func calculation(at index: Int) -> Expression {
    var steps = Self.mostSteps
    if candidates[index].role == .result { return expanded(index, &steps) }
    return candidates[index].read.formula.calculation.replacingCells { operands[index][$0.index] }
  }

  /// What a formula calculates, with what the steps calculate in place of their results.
  private mutating func expanded(_ index: Int, _ steps: inout Int) -> Expression {
    let candidate = candidates[index]
    let own = operands[index]
    var parts = own
    for (place, number) in candidate.read.numbers.enumerated() {
      guard steps > 0, let number, place != candidate.read.formula.result?.operand,
        let step = step(with: number, of: candidate.target, to: index)
      else { continue }
      steps -= 1
      isContinued[step] = true
      parts[place] = rounded(step, to: number, &steps)
    }
    return candidate.read.formula.calculation(where: candidate.read.equations)
      .replacingCells { parts[$0.index] }
  }

  /// The step that gives a number.
  private func step(with number: ExactDecimal, of target: FormulaTarget, to index: Int) -> Int? {
    candidates[..<index].lastIndex {
      $0.target == target && $0.role == .step && $0.canBePopulation && $0.read.holds
        && $0.read.total == Rational(number)
    }
  }

  /// What a step calculates, rounded where its result is.
  private mutating func rounded(
    _ step: Int, to number: ExactDecimal, _ steps: inout Int
  ) -> Expression {
    let expression = expanded(step, &steps)
    let values = candidates[step].read.numbers
    let value = candidates[step].read.formula.calculation.value { values[$0.index] }
    if value == Rational(number) { return expression }
    return .function(.rounded(number.scale), [expression])
  }
}

extension Equation {
  fileprivate func replacingCells(_ replacement: (CellID) -> Expression) -> Equation {
    Equation(
      stated: stated.replacingCells(replacement), printing: printing, relation: relation,
      computed: computed.replacingCells(replacement))
  }
}
