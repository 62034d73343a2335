public import Constraints
import ExactNumbers

/// The cells of a sheet with all the equations over them, and how each equation came out.
public struct EquationSystem: Sendable {
  /// The cells.
  public private(set) var table: CellTable
  /// The equations.
  public let equations: [Equation]
  /// How each equation came out for the cells as they are stated.
  public let verdicts: [Verdict]
  /// What is known of each cell, in the order of the table.
  public private(set) var traits: [CellTraits]
  /// Cells whose figures are written in one unit, so that all of them may be in another.
  public var blocks: [[CellID]] = []
  /// For each equation, its cells that have a number.
  let cells: [[CellID]]
  /// For each cell, the equations that it stands in and that could be checked, or could be if a divisor
  /// were not zero.
  let equationsOfCell: [[Int]]
  /// For each equation that a zero divisor keeps from being checked, the cells of that divisor.
  let zeroDivisors: [Int: [CellID]]

  /// Creates a system; `traits` has one element for each cell of the table.
  public init(table: CellTable, equations: [Equation], traits: [CellTraits]) {
    self.init(
      table: table, equations: equations, outcomes: equations.map { $0.check(in: table) },
      traits: traits)
  }

  /// Creates a system of equations whose outcomes for the table are known already, one for each.
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
  }

  /// The equations that no strict reading of the digits makes hold.
  public var broken: [Int] { equations.indices.filter { verdicts[$0].isBroken } }

  /// The equations of a cell that hold as they are stated.
  func intactEquations(of cell: CellID) -> [Int] {
    equationsOfCell[cell.index].filter { !verdicts[$0].isBroken && verdicts[$0] != .notChecked }
  }

  /// The decimals of the figures that a cell may have.
  func decimals(of cell: CellID) -> Int {
    traits[cell.index].decimals ?? table.number(cell)?.scale ?? 0
  }

  /// Returns the system with other figures in some cells; verdicts stay those of the stated ones.
  func setting(_ figures: [(cell: CellID, figure: ExactDecimal)]) -> EquationSystem {
    var changed = self
    for (cell, figure) in figures { changed.table[cell].value = .number(figure) }
    return changed
  }

  /// Says that the figures of a cell have so many decimals.
  public mutating func print(_ cell: CellID, decimals: Int) {
    traits[cell.index].decimals = decimals
  }

  /// Tells whether so few figures mend that a slip leads to one of them by chance once in a hundred times
  /// at most.
  public func isNarrow(_ mend: Mend) -> Bool {
    let most = 60_000
    let count = mend.values.figureCount(decimals: decimals(of: mend.cell), atMost: most)
    let all = Plausibility.figure(digits: mend.reported.digitCount)
    return count < most && all - Plausibility.quarterBits(count) >= Plausibility.hundredth
  }

  /// Tells whether the figures of a hypothesis make an equation hold in which one of them stands.
  public func settles(_ equation: Int, by hypothesis: Hypothesis) -> Bool {
    guard hypothesis.mends.contains(where: { cells[equation].contains($0.cell) }) else {
      return false
    }
    let figures = hypothesis.mends.compactMap { mend in
      mend.proposed.map { (cell: mend.cell, figure: $0) }
    }
    return figures.count == hypothesis.mends.count && setting(figures).holds(equation)
  }

  /// Tells whether an equation holds by a strict reading with the figures of the table.
  func holds(_ equation: Int) -> Bool { equations[equation].check(in: table).verdict.isStrict }
}

extension Verdict {
  /// Whether something is to be mended.
  public var isBroken: Bool {
    switch self {
    case .contradiction, .inputRounding, .truncation: true
    case .exact, .rounding, .notChecked: false
    }
  }

  /// Whether the sides agree, by the rounding of printed figures at most.
  var isStrict: Bool { self == .exact || self == .rounding }
}
