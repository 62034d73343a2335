import Constraints
import ExactNumbers

/// A table whose figures were all written in the wrong unit.
///
/// A table that is entirely in pesos instead of M$ still adds up; only the values computed from it
/// and other figures do not match. Cell by cell it would look like one mistake per ratio.
struct BlockSlip {
  let hypothesis: Hypothesis
  /// The broken equations that the block mends, ascending.
  let broken: [Int]

  /// Every block that, scaled up or down by 1.000, makes all of its equations hold; broken
  /// equations outside `broken` are ignored.
  package static func all(of broken: Set<Int>, in system: EquationSystem) -> [BlockSlip] {
    system.blocks.flatMap { block in [-3, 3].compactMap { BlockSlip(block, $0, broken, system) } }
  }

  private init?(
    _ block: [CellID], _ exponent: Int, _ open: Set<Int>, _ system: EquationSystem
  ) {
    let cells = block.filter { system.table.number($0).map { $0.coefficient != 0 } ?? false }
    // in most sheets the amounts agree and there is nothing to try
    guard cells.contains(where: { system.equationsOfCell[$0.index].contains(where: open.contains) })
    else { return nil }
    let equations = Set(cells.flatMap { system.equationsOfCell[$0.index] }).filter {
      open.contains($0) || !system.verdicts[$0].isBroken
    }
    broken = equations.filter(open.contains).sorted()
    let meant = cells.compactMap { cell in
      system.table.number(cell).flatMap { try? $0.scaled(byPowerOfTen: exponent) }
    }
    guard cells.count > 1, meant.count == cells.count else { return nil }
    let changed = system.setting(Array(zip(cells, meant)))
    guard equations.allSatisfy(changed.holds) else { return nil }
    let mends = zip(cells, meant).enumerated().map { index, pair in
      Self.mend(pair.0, pair.1, isFirst: index == 0, system)
    }
    hypothesis = Hypothesis(mends: mends, isProved: true)
  }

  /// A wrong unit is one mistake, however many figures it affects; of two blocks that fit, the
  /// smaller wins.
  private static func mend(
    _ cell: CellID, _ meant: ExactDecimal, isFirst: Bool, _ system: EquationSystem
  ) -> Mend {
    let figure = (try? Rational(meant).rounded(toScale: system.decimals(of: cell))) ?? meant
    let cost = isFirst ? Plausibility.cost(of: .pesos) + Plausibility.quarterBits(2) : 1
    return Mend(
      cell: cell, reported: system.table.number(cell) ?? .zero,
      values: Interval(exactly: Rational(figure)), slips: [Slip(.pesos, figure, cost: cost)],
      onlyFigure: figure,
      mends: system.equationsOfCell[cell.index].filter { system.verdicts[$0].isBroken },
      bounds: system.intactEquations(of: cell), cost: cost)
  }
}

extension Blame {
  /// Adds the blocks to the cell-by-cell results; merges groups that a single block explains.
  static func joining(_ groups: [CulpritGroup], in system: EquationSystem) -> [CulpritGroup] {
    var groups = groups
    for slip in BlockSlip.all(of: Set(groups.flatMap(\.broken)), in: system) {
      let explained = groups.filter { Set($0.broken).isSubset(of: slip.broken) }
      guard let first = explained.first, explained.flatMap(\.broken).count == slip.broken.count
      else { continue }
      groups.removeAll { explained.contains($0) }
      let cells = Set(slip.hypothesis.mends.map(\.cell))
      let others = joined(explained).filter { Set($0.mends.map(\.cell)) != cells }
      groups.append(
        CulpritGroup(
          broken: slip.broken, hypotheses: ranked(others + [slip.hypothesis]),
          excluded: explained.flatMap(\.excluded),
          bound: explained.count == 1 ? first.bound : nil,
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

  /// Sorts hypotheses, most likely first.
  static func ranked(_ hypotheses: [Hypothesis]) -> [Hypothesis] {
    let costs = hypotheses.map(\.cost)
    return hypotheses.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }.map { hypotheses[$0] }
  }
}
