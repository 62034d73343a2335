public import Constraints
public import ExactNumbers

/// The cells of a sheet with all their equations and the verdict on each.
public struct EquationSystem: Sendable {
  /// The cells.
  public private(set) var table: CellTable
  /// The equations.
  public let equations: [Equation]
  /// The verdict on each equation for the stated figures.
  public private(set) var verdicts: [Verdict]
  /// The traits of each cell, in the order of the table.
  public private(set) var traits: [CellTraits]
  /// Groups of cells that share a unit, and can all be in the wrong one together.
  public var blocks: [[CellID]] = []
  /// Groups of cells of one column, whose figures can be exchanged.
  public var columns: [[CellID]] = []
  /// Equations that are only advised: they narrow a figure where they can, and rule out nothing.
  public var advice: Set<Int> = []
  /// Those that are only advised and do not hold: a figure with which one holds is the likelier one.
  public var brokenAdvice: Set<Int> = []
  /// The figures that the texts of the sheet state.
  public var told: Set<ExactDecimal> = []
  /// The figures of texts that are in question themselves.
  public var doubted: Set<ExactDecimal> = []
  /// Equations whose result is cut off and may stay so; they count as intact.
  private(set) var leftCut: Set<Int> = []
  /// Equations whose coefficients may have been rounded before they were printed.
  private(set) var roundedInputs: Set<Int> = []
  /// The cells of each equation that have a number.
  let cells: [[CellID]]
  /// The equations of each cell that could be checked, or could be if a divisor were not zero.
  let equationsOfCell: [[Int]]
  /// For each equation that could not be checked because of a zero divisor, the cells of that
  /// divisor.
  let zeroDivisors: [Int: [CellID]]
  /// For each sum of exact figures, what is stated minus what the figures of the table add up to.
  ///
  /// A total has as many cells as its table has rows, and whoever looks at each of them in turn would
  /// add up all others each time.
  private(set) var gaps: [Int: Rational] = [:]

  /// Creates a system; `traits` has one element per cell of the table.
  public init(table: CellTable, equations: [Equation], traits: [CellTraits]) {
    self.init(
      table: table, equations: equations, outcomes: equations.map { $0.check(in: table) },
      traits: traits)
  }

  /// Creates a system of equations whose outcomes for the table are already known.
  public init(
    table: CellTable, equations: [Equation], outcomes: [Outcome], traits: [CellTraits]
  ) {
    precondition(traits.count == table.cells.count, "every cell has traits")
    precondition(outcomes.count == equations.count, "every equation has an outcome")
    self.table = table
    self.equations = equations
    self.traits = traits
    verdicts = outcomes.map(\.verdict)
    cells = equations.map { $0.cells.filter { table.number($0) != nil } }
    var zeroDivisors: [Int: [CellID]] = [:]
    for index in outcomes.indices {
      if case .divisionByZero(let divisor)? = outcomes[index].reason {
        zeroDivisors[index] = divisor
      }
    }
    self.zeroDivisors = zeroDivisors
    var equationsOfCell = [[Int]](repeating: [], count: table.cells.count)
    for index in equations.indices
    where verdicts[index] != .notChecked || zeroDivisors[index] != nil {
      for cell in cells[index] { equationsOfCell[cell.index].append(index) }
    }
    self.equationsOfCell = equationsOfCell
    for index in equations.indices where equations[index].isSumOfCells {
      let isExact = cells[index].allSatisfy {
        table.precision($0) == .exact && table.number($0)?.isBinary == false
      }
      if isExact { gaps[index] = outcomes[index].difference }
    }
  }

  /// The equations that do not hold under any strict reading of the digits.
  public var broken: [Int] { equations.indices.filter { verdicts[$0].isBroken } }

  /// The equations of a cell that hold for the stated figures.
  func intactEquations(of cell: CellID) -> [Int] {
    equationsOfCell[cell.index].filter { !verdicts[$0].isBroken && verdicts[$0] != .notChecked }
  }

  /// Whether a cell is the only one of a set that stands in an equation.
  func isAlone(_ cell: CellID, in equation: Int, of set: [CellID]) -> Bool {
    !set.contains { $0 != cell && stands($0, in: equation) }
  }

  /// Whether a cell stands in an equation that could be checked.
  func stands(_ cell: CellID, in equation: Int) -> Bool {
    let own = equationsOfCell[cell.index]
    return own.count < cells[equation].count
      ? own.contains(equation) : cells[equation].contains(cell)
  }

  /// Whether a figure breaks a recommendation that the stated ones respect.
  func breaksAdvice(_ figures: [(cell: CellID, figure: ExactDecimal)]) -> Bool {
    if advice.isEmpty { return false }
    let changed = setting(figures)
    return figures.contains { cell, _ in
      equationsOfCell[cell.index].contains {
        advice.contains($0) && !verdicts[$0].isBroken && !changed.holds($0)
      }
    }
  }

  /// Whether a recommendation that the stated figures break holds with another figure.
  func mendsAdvice(_ cell: CellID, _ figure: ExactDecimal) -> Bool {
    if brokenAdvice.isEmpty { return false }
    let own = equationsOfCell[cell.index].filter(brokenAdvice.contains)
    if own.isEmpty { return false }
    let changed = setting([(cell, figure)])
    return own.contains(where: changed.holds)
  }

  /// Whether the sheet states the figure of a cell elsewhere as well, as often as it belongs there.
  func isRestated(_ cell: CellID) -> Bool {
    guard let number = table.number(cell) else { return false }
    func stating(_ cells: [CellID]) -> [CellID] {
      cells.filter { figure(of: $0, inUnitOf: cell) == number }
    }
    let same = stating(traits[cell.index].twins)
    guard let twin = same.first else { return told.contains(number) }
    // of two equal coefficients in a formula, one criterion restates only one
    let isShare = traits[cell.index].isPercent || number.scale > 0 && number < ExactDecimal(1)
    return !isShare || same.count >= stating(traits[twin.index].twins).count
  }

  /// The figure of a cell as another one states it, which may be in % where this is a part of one.
  func figure(of twin: CellID, inUnitOf cell: CellID) -> ExactDecimal? {
    let number = table.number(twin)
    let (from, to) = (traits[twin.index].isPercent, traits[cell.index].isPercent)
    return from == to ? number : try? number?.scaled(byPowerOfTen: to ? 2 : -2)
  }

  /// The number of decimals that a figure of the cell can have.
  func decimals(of cell: CellID) -> Int {
    traits[cell.index].decimals ?? table.number(cell)?.scale ?? 0
  }

  /// Returns the system with other figures in some cells; the verdicts remain those of the stated
  /// figures.
  func setting(_ figures: [(cell: CellID, figure: ExactDecimal)]) -> EquationSystem {
    var changed = self
    changed.table = table.trying(figures)
    if !gaps.isEmpty { changed.renewGaps(of: figures.map(\.cell), from: table) }
    return changed
  }

  /// Carries the changes of some cells over to the gaps of their sums.
  private mutating func renewGaps(of cells: [CellID], from earlier: CellTable) {
    var known: [CellID] = []
    for cell in cells where !known.contains(cell) {
      known.append(cell)
      for equation in equationsOfCell[cell.index] {
        guard let gap = gaps[equation] else { continue }
        gaps[equation] = nil
        guard let before = earlier.number(cell), let after = table.number(cell), !after.isBinary,
          let change = try? Rational(after) - Rational(before)
        else { continue }
        gaps[equation] =
          equations[equation].stated == .cell(cell) ? try? gap + change : try? gap - change
      }
    }
  }

  /// Returns the system with some equations whose result may stay cut off, as if it were rounded so.
  func leavingCut(_ equations: [Int]) -> EquationSystem {
    var lenient = self
    lenient.leftCut.formUnion(equations)
    for equation in equations { lenient.verdicts[equation] = .rounding }
    return lenient
  }

  /// Returns the system with some equations whose result may be cut off, without thinking them intact.
  func allowingCut(_ equations: [Int]) -> EquationSystem {
    var lenient = self
    lenient.leftCut.formUnion(equations)
    return lenient
  }

  /// Returns the system in the reading that asks the least of its figures.
  ///
  /// Any result may be cut off, and the coefficients of an equation that is broken may be rounded. What
  /// agrees so is intact.
  func readLeniently() -> EquationSystem {
    var lenient = self
    lenient.leftCut = Set(equations.indices)
    lenient.roundedInputs = Set(broken)
    for equation in broken where verdicts[equation].isLenient {
      lenient.verdicts[equation] = .rounding
    }
    return lenient
  }

  /// Sets the number of decimals of the figures of a cell.
  public mutating func print(_ cell: CellID, decimals: Int) {
    traits[cell.index].decimals = decimals
  }

  /// Returns whether the mend admits so few figures that a slip reaches one of them by chance at
  /// most once in a hundred times.
  public func isNarrow(_ mend: Mend) -> Bool {
    let most = 60_000
    let count = mend.values.figureCount(decimals: decimals(of: mend.cell), atMost: most)
    let all = Plausibility.figure(digits: mend.reported.digitCount)
    return count < most && all - Plausibility.quarterBits(count) >= Plausibility.hundredth
  }

  /// Returns whether the figures of a hypothesis make hold an equation that contains one of them.
  public func settles(_ equation: Int, by hypothesis: Hypothesis) -> Bool {
    guard hypothesis.mends.contains(where: { cells[equation].contains($0.cell) }) else {
      return false
    }
    let figures = hypothesis.mends.compactMap { mend in
      mend.proposed.map { (cell: mend.cell, figure: $0) }
    }
    return figures.count == hypothesis.mends.count && setting(figures).holds(equation)
  }
}
