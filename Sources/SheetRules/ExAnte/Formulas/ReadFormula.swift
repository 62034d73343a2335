import Constraints
import ExactNumbers

/// A formula of an answer in the reading that fits the figures of the sheet best.
///
/// Where a piece of it can be read in more than one way, the equations are asked: a reading in which
/// they hold is what was meant. Where none holds, a doubtful formula says nothing.
struct ReadFormula {
  let formula: WrittenFormula
  /// The numbers of its operands; nil for names.
  let numbers: [ExactDecimal?]
  /// What its sides say to be equal, over its operands.
  let equations: [Equation]
  /// Whether all of that holds.
  let holds: Bool
  /// What it arrives at; nil where that cannot be computed.
  let total: Rational?
  /// The populations whose figure it arrives at.
  let fits: [FormulaTarget]
  /// The doubt that makes the reading count only if it holds.
  let doubt: FormulaDoubt?

  /// Whether it was read without a doubt, so that its numbers are figures of the sheet.
  var isSure: Bool { doubt == nil }

  /// Chooses the best reading of a statement; nil where it has none.
  init?(_ statement: FormulaStatement, _ figures: PopulationFigures) {
    var best: (reading: Self, score: Int)?
    for formula in statement.readings {
      let readings = Self.numbers(of: formula, figures)
      for numbers in readings {
        let trial = Trial(formula, numbers, figures)
        let isSmaller = zip(numbers, readings[0]).contains { $0.isLess(than: $1) }
        if isSmaller, trial.rank < Trial.strict { continue }
        if best.map({ trial.score > $0.score }) ?? true {
          best = (Self(formula, trial), trial.score)
        }
        if trial.score == Trial.bestScore {
          self = Self(formula, trial)
          return
        }
      }
    }
    guard let best else { return nil }
    self = best.reading
  }

  private init(_ formula: WrittenFormula, _ trial: Trial) {
    self.formula = formula
    numbers = trial.numbers
    equations = trial.equations
    // without a result, numbers that are left out of the calculation may be one
    let leavesOut = formula.doubts.contains { $0.kind == .extraNumber || $0.kind == .rest }
    holds = trial.rank == Trial.strict && !(leavesOut && formula.result == nil)
    total = trial.total
    fits = trial.fits
    doubt = formula.doubts.first ?? (trial.rank < Trial.strict ? trial.doubt : nil)
  }

  // MARK: Numbers with two readings

  /// More numbers with two readings than in any formula.
  private static let mostAmbiguous = 4

  /// The readings of the numbers: as the notation says, and with other readings of those that have one.
  ///
  /// A comma before three digits may group thousands in any place; a point groups them, unless all
  /// holds only for a factor with decimals. The usual reading comes first.
  private static func numbers(
    of formula: WrittenFormula, _ figures: PopulationFigures
  ) -> [[ExactDecimal?]] {
    let written = formula.operands.map { operand -> NumberInText? in
      if case .number(let number) = operand { number } else { nil }
    }
    let usual = written.map { number -> ExactDecimal? in
      guard let number else { return nil }
      guard let other = number.otherReading, other > number.value, figures.isStated(other),
        !figures.isStated(number.value)
      else { return number.value }
      return other
    }
    let open = written.indices.filter { index in
      guard let number = written[index], let other = number.otherReading else { return false }
      return other > number.value || index > 0 && formula.result?.operand != index
    }
    guard !open.isEmpty, open.count <= mostAmbiguous else { return [usual] }
    return (0..<(1 << open.count)).map { pattern in
      var numbers = usual
      for (bit, index) in open.enumerated() where pattern & (1 << bit) != 0 {
        guard let number = written[index] else { continue }
        numbers[index] = usual[index] == number.value ? number.otherReading : number.value
      }
      return numbers
    }
  }
}

/// How well one reading agrees with the figures of the sheet.
private struct Trial {
  let numbers: [ExactDecimal?]
  /// Of each claim the equation that holds, or the strictest.
  let equations: [Equation]
  /// 0 for a contradiction, 1 where only rounded coefficients make it hold, 2 where it holds.
  let rank: Int
  let total: Rational?
  let fits: [FormulaTarget]
  /// A doubt that matters because not all holds.
  let doubt: FormulaDoubt?

  static let strict = 2
  static let bestScore = 2 * strict + 1

  var score: Int { 2 * rank + (fits.isEmpty ? 0 : 1) }

  init(
    _ formula: WrittenFormula, _ numbers: [ExactDecimal?], _ figures: PopulationFigures
  ) {
    self.numbers = numbers
    var table = CellTable()
    let precisions = formula.precisions
    for (index, operand) in formula.operands.enumerated() {
      let value: Cell.Value =
        switch operand {
        case .number: numbers[index].map { .number($0) } ?? .absent(.unreadable)
        case .name(let name, _):
          figures.table.value(figures.cell(FormulaTarget(named: name)))
        }
      _ = table.add(Cell(name: "", value: value, precision: precisions[index]))
    }
    var (equations, rank, doubt) = ([Equation](), Self.strict, FormulaDoubt?.none)
    for claim in formula.claims {
      let ranks = claim.equations.map { Self.rank($0.check(in: table).verdict) }
      let best = ranks.max() ?? Self.strict
      if let index = ranks.firstIndex(of: best) { equations.append(claim.equations[index]) }
      rank = min(rank, best)
      if best < Self.strict, let kind = claim.doubt {
        doubt = FormulaDoubt(kind: kind, range: formula.range)
      }
      if best < Self.strict, let loose = claim.loose, loose.check(in: table).verdict.isStrict {
        doubt = FormulaDoubt(kind: .approximation, range: formula.range)
      }
    }
    (self.equations, self.rank, self.doubt) = (equations, rank, doubt)
    total = formula.total.value(in: table)
    fits = Self.fits(formula, table, figures)
  }

  private static func rank(_ verdict: Verdict) -> Int {
    switch verdict {
    case .exact, .rounding: strict
    case .truncation, .inputRounding: 1
    case .contradiction, .notChecked: 0
    }
  }

  /// The populations whose figures the formula can be for.
  private static func fits(
    _ formula: WrittenFormula, _ table: CellTable, _ figures: PopulationFigures
  ) -> [FormulaTarget] {
    if formula.unit == .percent || formula.unit == .money { return [] }
    var table = table
    return FormulaTarget.allCases.filter { target in
      let value = figures.table.value(figures.cell(target))
      let declared = table.add(Cell(name: "", value: value, precision: .exact))
      return formula.declarations(of: declared) { .cell($0) }.contains {
        rank($0.check(in: table).verdict) == strict
      }
    }
  }
}

extension ExactDecimal? {
  fileprivate func isLess(than other: Self) -> Bool {
    guard let self, let other else { return false }
    return self < other
  }
}
