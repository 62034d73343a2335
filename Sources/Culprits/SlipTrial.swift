import Constraints
import ExactNumbers

/// Tries on one cell which slips turn a figure that mends the equations into the stated one.
struct SlipTrial {
  let system: EquationSystem
  let cell: CellID
  let written: ExactDecimal
  /// The figures that mend the equations.
  let domain: Interval
  /// The equations of the cell that have to hold.
  let equations: [Int]
  /// The typing slips that result in the written figure.
  let hand: [Slip]

  private var traits: CellTraits { system.traits[cell.index] }
  private var broken: [Int] { equations.filter { system.verdicts[$0].isBroken } }

  /// The slips, most likely first, one for each intended figure.
  func slips() -> [Slip] {
    var slips = handSlips
    slips += miscopies + cuts + sums + neighbours + versions
    slips.sort { ($0.cost, $0.kind.rawValue) < ($1.cost, $1.kind.rawValue) }
    var distinct: [Slip] = []
    for slip in slips where !distinct.contains(where: { $0.proposed == slip.proposed }) {
      distinct.append(slip)
    }
    return distinct
  }

  /// The typing slips that mend the equations; nearly all are discarded by a range check.
  private var handSlips: [Slip] {
    let decimals = system.decimals(of: cell)
    let least = domain.leastFigure(decimals: decimals)
    let greatest = domain.greatestFigure(decimals: decimals)
    return hand.filter { slip in
      guard let figure = slip.proposed else { return false }
      if let least, figure < least { return false }
      if let greatest, greatest < figure { return false }
      return mends(slip)
    }
  }

  private func mends(_ slip: Slip) -> Bool {
    guard let figure = slip.proposed, figure != written, domain.contains(Rational(figure)) else {
      return false
    }
    return holds(with: figure) { $0.isStrict }
  }

  /// Returns whether every equation holds well enough with the figure.
  func holds(with figure: ExactDecimal, _ isMended: (Verdict) -> Bool) -> Bool {
    let changed = system.setting([(cell, figure)])
    return equations.allSatisfy { equation in
      isMended(changed.equations[equation].check(in: changed.table).verdict)
    }
  }
}

// MARK: - Slips that involve other cells

extension SlipTrial {
  private func cost(_ kind: Slip.Kind, ways: Int) -> Int {
    Plausibility.cost(of: kind) + Plausibility.quarterBits(ways)
  }

  /// The sheet states the same quantity elsewhere, possibly truncated.
  private var miscopies: [Slip] {
    traits.twins.compactMap { twin in
      guard let figure = system.table.number(twin), figure != written,
        holds(with: figure, { $0.isStrict || $0 == .truncation })
      else { return nil }
      return Slip(
        .miscopied, figure, source: twin, cost: cost(.miscopied, ways: traits.twins.count))
    }
  }

  private var cuts: [Slip] {
    let isCut = broken.contains {
      system.verdicts[$0] == .truncation && system.equations[$0].gives(cell)
    }
    guard isCut, let figure = domain.onlyFigure(decimals: system.decimals(of: cell)) else {
      return []
    }
    return [Slip(.truncated, figure, cost: cost(.truncated, ways: 1))].filter(mends)
  }

  private var sums: [Slip] {
    broken.flatMap { equation -> [Slip] in
      guard system.equations[equation].gives(cell),
        let addends = system.equations[equation].computed.addends, addends.count > 1
      else { return [] }
      return addends.flatMap { addend -> [Slip] in
        guard let part = system.table.number(addend), part.coefficient != 0 else { return [] }
        let (sum, rest) = (
          try? Rational(written) + Rational(part), try? Rational(written) - Rational(part)
        )
        return [
          sum?.exactDecimal.map {
            Slip(
              .missingAddend, $0, source: addend, cost: cost(.missingAddend, ways: addends.count))
          },
          rest?.exactDecimal.map {
            Slip(
              .doubledAddend, $0, source: addend, cost: cost(.doubledAddend, ways: addends.count))
          },
        ].compactMap(\.self).filter(mends)
      }
    }
  }

  /// The stated figure is that of a neighbour, whatever was intended.
  private var neighbours: [Slip] {
    guard let same = traits.neighbours.first(where: { system.table.number($0) == written }) else {
      return []
    }
    let decimals = system.decimals(of: cell)
    let count = domain.figureCount(decimals: decimals, atMost: 60_000)
    let digits = max(
      0,
      Plausibility.figure(digits: written.digitCount)
        - Plausibility.quarterBits(count) - Plausibility.equalNeighbour)
    return [
      Slip(
        .neighbour, domain.onlyFigure(decimals: decimals), source: same,
        cost: cost(.neighbour, ways: traits.neighbours.count) + digits)
    ]
  }

  /// The stated ratio or total would fit if an input had its neighbour's figure.
  private var versions: [Slip] {
    let figure = domain.onlyFigure(decimals: system.decimals(of: cell))
    return broken.flatMap { equation -> [Slip] in
      guard system.equations[equation].gives(cell) else { return [] }
      let inputs = system.cells[equation].filter { $0 != cell }
      let ways = inputs.reduce(0) { $0 + system.traits[$1.index].neighbours.count }
      return inputs.flatMap { input in
        system.traits[input.index].neighbours.compactMap { other -> Slip? in
          guard other != cell, let number = system.table.number(other),
            number != system.table.number(input),
            system.setting([(input, number)]).holds(equation)
          else { return nil }
          return Slip(.stale, figure, source: other, cost: cost(.stale, ways: ways))
        }
      }
    }
  }
}

extension Equation {
  /// Whether the equation defines the figure of the cell.
  func gives(_ cell: CellID) -> Bool { relation == .equal && stated == .cell(cell) }
}

extension Expression {
  /// The cells of a plain sum of cells, or nil if it is not one.
  var addends: [CellID]? {
    switch self {
    case .cell(let id): return [id]
    case .sum(let left, let right):
      guard let first = left.addends, let second = right.addends else { return nil }
      return first + second
    default: return nil
    }
  }
}
