import Constraints
import ExactNumbers

/// Figures that were cut off instead of rounded: a result that says 273.401 where 273.401,74 was computed.
///
/// That is how the figure was printed, and no sign that an input is wrong. Where another equation of one of
/// its cells is broken, one change may explain both; if none does, each is a mistake of its own, and what is
/// changed for the other may leave the figure cut off.
extension Blame {
  /// Blames the figures that are only cut off apart from the other mistakes of a component, unless one
  /// change explains all of it.
  func settingCutFiguresApart(
    _ groups: [CulpritGroup], of component: [Int], in system: EquationSystem
  ) -> [CulpritGroup] {
    let cut = component.filter { system.verdicts[$0] == .truncation }
    guard !cut.isEmpty, cut.count < component.count,
      groups.count != 1 || groups[0].hypotheses.first?.isOneChange != true
    else { return groups }
    let others = component.filter { !cut.contains($0) }
    let lenient = system.leavingCut(cut)
    var left = cut
    let apart = Self.components(of: others, in: system).flatMap { self.groups($0, in: lenient) }
      .map { group in
        let settled = left.filter { equation in
          group.leaders == 1 && system.settles(equation, by: group.hypotheses[0])
        }
        left.removeAll(where: settled.contains)
        return group.also(settled)
      }
    return apart + Self.components(of: left, in: system).flatMap { self.groups($0, in: system) }
  }

  /// The changes of one figure that mend a component if its results were cut off; none if one mends it
  /// without that.
  func changesLeavingCut(
    _ component: [Int], in system: EquationSystem, beside sets: [CulpritSearch.OpenSet]
  ) -> [Hypothesis] {
    guard choosesFigures, sets.first?.cells.count != 1 else { return [] }
    var search = CulpritSearch(
      system.allowingCut(component), broken: component, steps: mostSteps)
    let found = search.search(upTo: 1)
    var builder = HypothesisBuilder(search, choosesFigures: choosesFigures)
    return found.sets.map { set in
      let mends = builder.hypothesis(set).mends.map { mend -> Mend in
        var mend = mend
        mend.leavesCut = true
        mend.cost += Plausibility.cost(of: .truncated)
        mend.leastCost += Plausibility.cost(of: .truncated)
        return mend
      }
      return Hypothesis(mends: mends, isProved: false)
    }
  }

  /// A cut figure is blamed before any other, even if another cell repeats it.
  static func cutFigures(
    _ component: [Int], in system: EquationSystem, beside hypotheses: [Hypothesis]
  ) -> [Hypothesis] {
    guard let equation = component.first, component.count == 1,
      system.verdicts[equation] == .truncation,
      case .cell(let cell) = system.equations[equation].stated,
      !hypotheses.contains(where: { $0.mends.first?.cell == cell }),
      let reported = system.table.number(cell),
      case .values(let values) = system.figures(cell, in: equation),
      let computed = system.equations[equation].check(in: system.table).computed,
      let figure = try? computed.rounded(toScale: reported.scale)
    else { return [] }
    let cost = Plausibility.cost(of: .truncated)
    let mend = Mend(
      cell: cell, reported: reported, values: values,
      slips: [Slip(.truncated, figure, cost: cost)], onlyFigure: nil, mends: component,
      bounds: system.intactEquations(of: cell), cost: cost, leastCost: cost)
    return [Hypothesis(mends: [mend], isProved: false)]
  }
}

// MARK: - Equations that may stay cut off

extension EquationSystem {
  /// Returns what an equation leaves for a cell, given intervals for the cells that are also open.
  func solution(
    for cell: CellID, in equation: Int, domains: Domains = Domains()
  ) -> Solution {
    if domains.isEmpty, let figure = figure(of: cell, closing: equation) {
      return .values(Interval(exactly: figure))
    }
    func solution(_ reading: Reading) -> Solution {
      equations[equation].solution(for: cell, in: table, reading: reading, domains: domains)
    }
    let rounded = solution(roundedInputs.contains(equation) ? .inputsRounded : .rounded)
    guard leftCut.contains(equation), equations[equation].stated != .cell(cell),
      case .values(let cut) = solution(.truncated)
    else { return rounded }
    guard case .values(let values) = rounded else { return .values(cut) }
    return .values(values.union(cut))
  }

  /// The figure of a cell with which a sum of exact figures holds.
  private func figure(of cell: CellID, closing equation: Int) -> Rational? {
    guard let gap = gaps[equation], stands(cell, in: equation), let number = table.number(cell)
    else { return nil }
    let isStated = equations[equation].stated == .cell(cell)
    return isStated ? try? Rational(number) - gap : try? Rational(number) + gap
  }

  /// Returns the figures of a result that some value of the interval leaves, rounded or cut off.
  func cutFigures(meaning values: Interval, rounded: Interval, of cell: CellID) -> Interval {
    let figure = ExactDecimal(coefficient: 0, scale: decimals(of: cell))
    guard let unit = try? Interval(printed: figure, by: .truncation),
      let wide = try? values + unit
    else { return rounded }
    // a figure is cut towards zero
    let isPositive = values.lower.map { $0.value.sign >= 0 } ?? false
    let isNegative = values.upper.map { $0.value.sign <= 0 } ?? false
    return Interval(
      from: isNegative ? rounded.lower : wide.lower, to: isPositive ? rounded.upper : wide.upper)
      ?? rounded
  }

  /// Returns whether an equation holds by a strict reading of the figures in the table, or by a cut of its
  /// result that may stay.
  func holds(_ equation: Int) -> Bool {
    if let gap = gaps[equation] { return gap.sign == 0 }
    let verdict = equations[equation].check(in: table).verdict
    return verdict.isStrict || verdict == .truncation && leftCut.contains(equation)
      || verdict == .inputRounding && roundedInputs.contains(equation)
  }
}
