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
  /// For each equation, its cells that have a number.
  let cells: [[CellID]]
  /// For each cell, the equations that it stands in and that could be checked, or could be if a divisor
  /// were not zero.
  let equationsOfCell: [[Int]]
  /// For each equation that a zero divisor keeps from being checked, the cells of that divisor.
  let zeroDivisors: [Int: [CellID]]

  /// Creates a system; `traits` has one element for each cell of the table.
  public init(table: CellTable, equations: [Equation], traits: [CellTraits]) {
    precondition(traits.count == table.cells.count, "every cell has traits")
    self.table = table
    self.equations = equations
    self.traits = traits
    let outcomes = equations.map { $0.check(in: table) }
    verdicts = outcomes.map(\.verdict)
    cells = equations.map { $0.cells.filter { table[$0].number != nil } }
    var zeroDivisors: [Int: [CellID]] = [:]
    for (index, outcome) in outcomes.enumerated() {
      if case .divisionByZero(let divisor)? = outcome.reason { zeroDivisors[index] = divisor }
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
    traits[cell.index].decimals ?? table[cell].number?.scale ?? 0
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
