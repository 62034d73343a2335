import Constraints
import ExactNumbers

/// Finds what may have been meant in one cell at a time: the figures that mend, the slips, and how
/// likely the change is.
struct CellMends {
  let search: CulpritSearch
  /// The slips of the hand in each cell, by its place in the table.
  private var handSlips: [Int: [Slip]] = [:]

  init(_ search: CulpritSearch) { self.search = search }

  private var system: EquationSystem { search.system }

  /// The cell with its slips; `equations` are those that have to hold.
  mutating func mend(
    _ cell: CellID, _ domain: Interval, under equations: [Int], in system: EquationSystem
  ) -> Mend {
    var mend = bare(cell, domain)
    mend.slips = trial(cell, domain, equations, in: system).slips()
    weigh(&mend)
    return mend
  }

  mutating func trial(
    _ cell: CellID, _ domain: Interval, _ equations: [Int], in system: EquationSystem
  ) -> SlipTrial {
    let written = system.table.number(cell) ?? .zero
    let hand =
      handSlips[cell.index]
      ?? HandSlips.all(
        in: written, system.traits[cell.index], decimals: system.decimals(of: cell))
    handSlips[cell.index] = hand
    return SlipTrial(
      system: system, cell: cell, written: written, domain: domain, equations: equations,
      hand: hand)
  }

  /// The cell without slips.
  func bare(_ cell: CellID, _ domain: Interval) -> Mend {
    let decimals = system.decimals(of: cell)
    let reported = system.table.number(cell) ?? .zero
    var cost = Plausibility.unexplained(
      count: domain.figureCount(decimals: decimals, atMost: 60_000))
    if let nearest = domain.nearestFigure(to: reported, decimals: decimals) {
      cost += Plausibility.remoteness(of: nearest, from: reported)
    }
    var mend = Mend(
      cell: cell, reported: reported, values: domain, slips: [],
      onlyFigure: domain.onlyFigure(decimals: decimals),
      mends: search.broken.filter { system.cells[$0].contains(cell) },
      bounds: system.intactEquations(of: cell), cost: cost, leastCost: cost)
    addEvidence(to: &mend)
    return mend
  }

  /// Lowers the cost to that of the likeliest slip.
  func weigh(_ mend: inout Mend) {
    guard let slip = mend.slips.first else { return }
    let evidence = evidence(on: mend, meaning: slip.proposed)
    mend.cost = min(mend.cost, slip.cautiousCost + evidence)
    // a slip that always leads to some figure that would do says nothing
    guard slip.cautiousCost < Plausibility.unexplained else { return }
    mend.leastCost = min(mend.leastCost, slip.cost + evidence)
  }

  private func addEvidence(to mend: inout Mend) {
    let evidence = evidence(on: mend, meaning: mend.onlyFigure)
    mend.cost += evidence
    mend.leastCost += evidence
    mend.isRestated =
      system.isRestated(mend.cell) || system.doubted.contains(mend.reported)
    let figure =
      mend.onlyFigure ?? mend.values.leastFigure(decimals: system.decimals(of: mend.cell))
    mend.isAgainstAdvice = figure.map { system.breaksAdvice([(mend.cell, $0)]) } ?? false
  }

  /// What else speaks for or against a change of the cell.
  private func evidence(on mend: Mend, meaning figure: ExactDecimal?) -> Int {
    var cost = system.traits[mend.cell.index].origin == .filledIn ? Plausibility.filledIn : 0
    if system.isRestated(mend.cell) { cost += Plausibility.restated }
    guard let figure = figure ?? mend.values.leastFigure(decimals: system.decimals(of: mend.cell))
    else { return cost }
    if system.told.contains(figure) { cost -= Plausibility.told }
    if system.breaksAdvice([(mend.cell, figure)]) { cost += Plausibility.againstAdvice }
    if system.mendsAdvice(mend.cell, figure) { cost -= Plausibility.mendsAdvice }
    return cost
  }
}
