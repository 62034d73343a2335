import Constraints
import ExactNumbers

/// One slip that made several figures wrong at once: a table in another unit, or two figures of a
/// column that are exchanged.
///
/// A table that is entirely in pesos instead of M$ still adds up; only the values computed from it
/// and other figures do not match. Cell by cell it would look like one mistake per ratio.
struct JointSlip {
  let hypothesis: Hypothesis
  /// The broken equations that it mends, ascending.
  let broken: [Int]

  /// A change of some cells at once; nil if some of their equations do not hold afterwards, apart
  /// from the broken ones that are not in `open`.
  private init?(
    _ change: [(cell: CellID, figure: ExactDecimal)], mending open: Set<Int>,
    _ system: EquationSystem, _ slips: (Int) -> Slip
  ) {
    let changed = system.setting(change)
    let equations = Set(change.flatMap { system.equationsOfCell[$0.cell.index] }).filter {
      (open.contains($0) || !(system.verdicts[$0].isBroken || system.advice.contains($0)))
        && !changed.isSame($0, as: system)
    }
    broken = equations.filter(open.contains).sorted()
    guard !broken.isEmpty, equations.allSatisfy(changed.holds) else { return nil }
    let mends = change.enumerated().map { index, change in
      Self.mend(change.cell, slips(index), change.figure, system)
    }
    hypothesis = Hypothesis(mends: mends, isProved: true)
  }

  private static func mend(
    _ cell: CellID, _ slip: Slip, _ figure: ExactDecimal, _ system: EquationSystem
  ) -> Mend {
    Mend(
      cell: cell, reported: system.table.number(cell) ?? .zero,
      values: Interval(exactly: Rational(figure)), slips: [slip], onlyFigure: figure,
      mends: system.equationsOfCell[cell.index].filter { system.verdicts[$0].isBroken },
      bounds: system.intactEquations(of: cell), cost: slip.cautiousCost, leastCost: slip.cost)
  }
}

extension EquationSystem {
  /// Whether an equation comes to the same with other figures, as a sum does whose addends are
  /// exchanged; then it says nothing of the exchange.
  fileprivate func isSame(_ equation: Int, as other: EquationSystem) -> Bool {
    guard other.verdicts[equation].isBroken else { return false }
    let (outcome, before) = (
      equations[equation].check(in: table), equations[equation].check(in: other.table)
    )
    return outcome.stated == before.stated && outcome.computed == before.computed
  }
}

// MARK: - Tables in another unit

extension JointSlip {
  /// Every block that, scaled up or down by 1.000, makes all of its equations hold.
  static func units(mending open: Set<Int>, in system: EquationSystem) -> [JointSlip] {
    system.blocks.flatMap { block in [-3, 3].compactMap { unit(block, $0, open, system) } }
  }

  private static func unit(
    _ block: [CellID], _ exponent: Int, _ open: Set<Int>, _ system: EquationSystem
  ) -> JointSlip? {
    let cells = block.filter { system.table.number($0).map { $0.coefficient != 0 } ?? false }
    // in most sheets the amounts agree and there is nothing to try
    guard cells.contains(where: { system.equationsOfCell[$0.index].contains(where: open.contains) })
    else { return nil }
    let change = cells.compactMap { cell in
      (try? system.table.number(cell)?.scaled(byPowerOfTen: exponent))
        .flatMap { try? Rational($0).rounded(toScale: system.decimals(of: cell)) }
        .map { (cell: cell, figure: $0) }
    }
    guard cells.count > 1, change.count == cells.count else { return nil }
    // one mistake, however many figures it affects; of two blocks that fit, the smaller wins
    let first = Plausibility.cost(of: .pesos, ways: 2)
    return JointSlip(change, mending: open, system) { index in
      Slip(.pesos, change[index].figure, cost: index == 0 ? first : 1)
    }
  }
}

// MARK: - Figures exchanged

extension JointSlip {
  /// Longer columns are not searched for exchanges: their number grows with the square.
  private static let longest = 60

  /// Every pair of cells of one column whose figures, exchanged, make all of their equations hold.
  static func exchanges(mending open: Set<Int>, in system: EquationSystem) -> [JointSlip] {
    system.columns.flatMap { column -> [JointSlip] in
      let cells = column.filter { system.table.number($0) != nil }
      guard cells.count > 1, cells.count <= longest else { return [] }
      let ways = cells.count * (cells.count - 1) / 2
      return cells.indices.flatMap { index in
        cells[(index + 1)...].compactMap { exchange(cells[index], $0, ways, open, system) }
      }
    }
  }

  private static func exchange(
    _ one: CellID, _ other: CellID, _ ways: Int, _ open: Set<Int>, _ system: EquationSystem
  ) -> JointSlip? {
    let isOpen = [one, other].contains { cell in
      system.equationsOfCell[cell.index].contains(where: open.contains)
    }
    guard isOpen, let first = system.table.number(one), let second = system.table.number(other),
      first != second
    else { return nil }
    let figures = [(cell: one, figure: second), (cell: other, figure: first)]
    let cost = Plausibility.cost(of: .exchanged, ways: ways)
    return JointSlip(figures, mending: open, system) { index in
      Slip(
        .exchanged, figures[index].figure, source: index == 0 ? other : one,
        cost: index == 0 ? cost : 0, surprise: .max)
    }
  }
}

// MARK: - Among the other explanations

extension Blame {
  /// Adds the joint slips to the cell-by-cell results; merges groups that a single one explains.
  static func joining(_ groups: [CulpritGroup], in system: EquationSystem) -> [CulpritGroup] {
    var groups = groups
    let open = Set(groups.flatMap(\.broken))
    let slips =
      JointSlip.exchanges(mending: open, in: system) + JointSlip.units(mending: open, in: system)
    for slip in slips {
      let explained = groups.filter { Set($0.broken).isSubset(of: slip.broken) }
      guard let first = explained.first, explained.flatMap(\.broken).count == slip.broken.count
      else { continue }
      groups.removeAll { explained.contains($0) }
      let cells = Set(slip.hypothesis.mends.map(\.cell))
      let others = joined(explained).filter { Set($0.mends.map(\.cell)) != cells }
      groups.append(
        CulpritGroup(
          broken: slip.broken, hypotheses: (others + [slip.hypothesis]).ranked,
          excluded: explained.flatMap(\.excluded),
          bound: explained.count == 1 ? first.bound : nil,
          isPart: explained.contains(where: \.isPart), isCertain: false,
          steps: explained.reduce(0) { $0 + $1.steps }))
    }
    return groups
  }

  /// Combines the most likely hypothesis of each group into one.
  private static func joined(_ groups: [CulpritGroup]) -> [Hypothesis] {
    if groups.count == 1 { return groups[0].hypotheses }
    let firsts = groups.compactMap(\.hypotheses.first)
    guard firsts.count == groups.count else { return [] }
    return [
      Hypothesis(mends: firsts.flatMap(\.mends), isProved: firsts.allSatisfy(\.isProved))
    ]
  }
}
