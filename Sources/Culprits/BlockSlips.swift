import Constraints
import ExactNumbers

/// Figures of one table that all were written in another unit.
///
/// A table that is all in pesos where M$ belong adds up; only what is computed from it with other
/// figures does not fit. Cell by cell that looks like as many mistakes as there are ratios.
struct BlockSlip {
  let hypothesis: Hypothesis
  /// The broken equations that the block mends, ascending.
  let broken: [Int]

  /// Every way in which a block, 1.000 times larger or smaller, makes all of its equations hold; those that are
  /// broken but not among `broken` say nothing.
  package static func all(of broken: Set<Int>, in system: EquationSystem) -> [BlockSlip] {
    system.blocks.flatMap { block in [-3, 3].compactMap { BlockSlip(block, $0, broken, system) } }
  }

  private init?(
    _ block: [CellID], _ exponent: Int, _ open: Set<Int>, _ system: EquationSystem
  ) {
    let cells = block.filter { system.table.number($0).map { $0.coefficient != 0 } ?? false }
    // in most sheets the amounts agree, and nothing is tried
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

  /// The unit is one mistake, whatever the number of figures; of two blocks that do, the smaller wins.
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
  /// Puts blocks beside what was found cell by cell; groups that one block explains become one.
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

  /// What explains several groups: the likeliest of each, all together.
  private static func joined(_ groups: [CulpritGroup]) -> [Hypothesis] {
    if groups.count == 1 { return groups[0].hypotheses }
    let firsts = groups.compactMap(\.hypotheses.first)
    guard firsts.count == groups.count else { return [] }
    return [
      Hypothesis(mends: firsts.flatMap(\.mends), isProved: firsts.allSatisfy(\.isProved))
    ]
  }

  /// The likeliest first.
  static func ranked(_ hypotheses: [Hypothesis]) -> [Hypothesis] {
    let costs = hypotheses.map(\.cost)
    return hypotheses.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }.map { hypotheses[$0] }
  }
}
