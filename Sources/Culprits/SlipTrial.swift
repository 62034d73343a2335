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
    slips += miscopies + roundings + scales + sums + neighbours + versions
    slips.sort { ($0.cost, $0.kind.rawValue) < ($1.cost, $1.kind.rawValue) }
    var distinct: [Slip] = []
    for slip in slips where !distinct.contains(where: { $0.proposed == slip.proposed }) {
      distinct.append(slip)
    }
    return distinct
  }

  private var decimals: Int { system.decimals(of: cell) }

  /// The typing slips that mend the equations; nearly all are discarded by a range check.
  private var handSlips: [Slip] {
    let least = domain.leastFigure(decimals: decimals)
    let greatest = domain.greatestFigure(decimals: decimals)
    let reached = hand.filter { slip in
      guard let figure = slip.proposed else { return false }
      if let least, figure < least { return false }
      if let greatest, greatest < figure { return false }
      return mends(slip)
    }
    return reached.map { slip in
      // a figure that cannot be negative shows its slip by itself
      if slip.kind == .sign { return slip }
      return typed(slip.kind, slip.proposed, slip.cost, tried: hand.count { $0.kind == slip.kind })
    }
  }

  /// Creates a typing slip; the more of its kind were tried, the less it surprises.
  private func typed(
    _ kind: Slip.Kind, _ figure: ExactDecimal?, _ cost: Int, tried: Int
  ) -> Slip {
    let count = domain.figureCount(decimals: decimals, atMost: 60_000)
    return Slip(
      kind, figure, cost: cost,
      surprise: Plausibility.surprise(digits: written.digitCount, count: count, tried: tried))
  }

  private func mends(_ slip: Slip) -> Bool {
    guard let figure = slip.proposed, figure != written, domain.contains(Rational(figure)) else {
      return false
    }
    return holds(with: figure)
  }

  /// Returns whether every equation holds with the figure, or all but for results that are cut off.
  func holds(with figure: ExactDecimal, orCutOff: Bool = false) -> Bool {
    var changed = system.setting([(cell, figure)])
    if orCutOff { changed = changed.leavingCut(equations) }
    return equations.allSatisfy(changed.holds)
  }
}

// MARK: - Slips that involve other cells

extension SlipTrial {
  /// The sheet states the same quantity elsewhere, possibly truncated.
  private var miscopies: [Slip] {
    traits.twins.compactMap { twin in
      guard let figure = system.figure(of: twin, inUnitOf: cell), figure != written,
        holds(with: figure, orCutOff: true)
      else { return nil }
      return Slip(
        .miscopied, figure, source: twin,
        cost: Plausibility.cost(of: .miscopied, ways: traits.twins.count))
    }
  }

  /// The only figure that mends, if it is the result of the cell's own equation.
  private var computed: ExactDecimal? {
    guard broken.contains(where: { system.equations[$0].gives(cell) }) else { return nil }
    return domain.onlyFigure(decimals: decimals)
  }

  /// Cut off, or one unit of the last digit off.
  private var roundings: [Slip] {
    guard let computed, let figure = try? Rational(computed).rounded(toScale: decimals),
      let result = try? Rational(written).rounded(toScale: decimals),
      figure.scale == result.scale
    else { return [] }
    if broken.contains(where: {
      system.verdicts[$0] == .truncation && system.equations[$0].gives(cell)
    }) {
      return [Slip(.truncated, computed, cost: Plausibility.cost(of: .truncated))].filter(mends)
    }
    guard decimals > 0, abs(figure.coefficient - result.coefficient) == 1 else { return [] }
    let cost = Plausibility.cost(of: .misrounded, ways: 2)
    return [typed(.misrounded, computed, cost, tried: 2)].filter(mends)
  }

  /// A figure that was written in a larger unit, rounded to the decimals of the form.
  private var scales: [Slip] {
    guard written.coefficient > 0 else { return [] }
    return (1...6).compactMap { exponent -> Slip? in
      guard let meant = try? written.scaled(byPowerOfTen: exponent),
        let unit = try? ExactDecimal(1).scaled(byPowerOfTen: exponent),
        let rounded = try? Interval(printed: written, by: .nearest)
          * Interval(exactly: Rational(unit)),
        let figures = domain.intersection(rounded),
        let figure = figures.leastFigure(decimals: decimals), figure != meant
      else { return nil }
      let only = figures.onlyFigure(decimals: decimals)
      guard holds(with: only ?? figure) else { return nil }
      return typed(.mark, only, Plausibility.cost(of: .mark, ways: 6), tried: 12)
    }
  }

  private var sums: [Slip] {
    broken.flatMap { equation -> [Slip] in
      guard system.equations[equation].gives(cell),
        let addends = system.equations[equation].computed.addends, addends.count > 1
      else { return [] }
      return
        (roundedAddends(addends.count) + addends.flatMap { missingOrDoubled($0, of: addends.count) })
        .filter(mends)
    }
  }

  private func missingOrDoubled(_ addend: CellID, of count: Int) -> [Slip] {
    guard let part = system.table.number(addend), part.coefficient != 0 else { return [] }
    let sums: [(Slip.Kind, Rational?)] = [
      (.missingAddend, try? Rational(written) + Rational(part)),
      (.doubledAddend, try? Rational(written) - Rational(part)),
    ]
    return sums.compactMap { kind, sum in
      sum?.exactDecimal.map {
        Slip(kind, $0, source: addend, cost: Plausibility.cost(of: kind, ways: count))
      }
    }
  }

  /// Each addend was off by half a unit at most; whole things are not rounded.
  private func roundedAddends(_ count: Int) -> [Slip] {
    guard traits.quantity != .count, let figure = domain.onlyFigure(decimals: decimals),
      figure.scale == written.scale,
      2 * abs(figure.coefficient - written.coefficient) <= Int128(count)
    else { return [] }
    let cost = Plausibility.cost(of: .roundedAddends, ways: count)
    return [typed(.roundedAddends, figure, cost, tried: count)]
  }

  /// The stated figure is that of a neighbour, whatever was intended.
  private var neighbours: [Slip] {
    func isSame(_ other: CellID) -> Bool { system.table.number(other) == written }
    let beside = traits.neighbours.first(where: isSame)
    // of another column and row only a long figure is the same for no other reason
    let across =
      written.digitCount < 5 ? [] : traits.neighbours.flatMap { system.traits[$0.index].rowMates }
    let others = traits.rowMates + across
    guard let same = beside ?? others.first(where: isSame) else { return [] }
    let ways = traits.neighbours.count + others.count
    let cost = Plausibility.cost(of: .neighbour, ways: ways)
    // of two figures side by side that are the same, neither would be another of quite another size
    if beside != nil, domain.onlyFigure(decimals: decimals) == nil,
      let nearest = domain.nearestFigure(to: written, decimals: decimals),
      Plausibility.remoteness(of: nearest, from: written) >= Plausibility.remote
    {
      return []
    }
    return [
      Slip(
        .neighbour, domain.onlyFigure(decimals: decimals), source: same,
        cost: beside == nil
          ? cost : cost + Plausibility.equalNeighbour(digits: written.digitCount))
    ]
  }

  /// The stated ratio or total would fit if an input had its neighbour's figure.
  private var versions: [Slip] {
    let figure = domain.onlyFigure(decimals: decimals)
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
          return Slip(
            .stale, figure, source: other, cost: Plausibility.cost(of: .stale, ways: ways))
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
