import Constraints
import ExactNumbers

/// Chooses figures for several cells that share equations: one cell after another, each by its most
/// likely slips and its nearest figure, so that every equation holds.
struct FigureAssignment {
  private(set) var search: CulpritSearch
  private var mends: CellMends
  /// How many slips of a cell are tried when choosing the figure of the next.
  private static let mostTrials = 12

  /// A cell with the figure chosen for it.
  struct Choice {
    let mend: Mend
    let figure: ExactDecimal
    /// Whether other figures of the cell would do as well, and no slip leads to this one.
    let isArbitrary: Bool
  }

  init(_ search: CulpritSearch) {
    self.search = search
    mends = CellMends(search)
  }

  /// Returns the most likely choice for each cell, or nil if none was found within the limit.
  mutating func choices(for cells: [CellID], domains: Domains) -> [Choice]? {
    guard let cell = cells.first, let domain = domains[cell], search.steps > 0 else { return nil }
    let rest = Array(cells.dropFirst())
    if rest.isEmpty { return last(cell, domain).map { [$0] } }
    let reported = search.system.table.number(cell) ?? .zero
    var best: [Choice]?
    for choice in options(cell, domain, rest) {
      search.set([(cell, choice.figure)])
      if let open = search.domains(of: rest), let others = choices(for: rest, domains: open) {
        let found = [choice] + others
        if best.map({ $0.cost > found.cost }) ?? true { best = found }
      }
    }
    search.set([(cell, reported)])
    return best
  }

  private mutating func options(
    _ cell: CellID, _ domain: Interval, _ rest: [CellID]
  ) -> [Choice] {
    search.steps -= 5
    let own = search.equations(of: cell, in: [cell] + rest).filter { equation in
      !search.system.cells[equation].contains(where: rest.contains)
    }
    let trial = mends.trial(cell, domain, own, in: search.system)
    let plain = mends.bare(cell, domain)
    var options = trial.slips().filter { $0.proposed != nil }.prefix(Self.mostTrials)
      .compactMap { slip -> Choice? in
        var mend = plain
        mend.slips = [slip]
        mends.weigh(&mend)
        return slip.proposed.map { Choice(mend: mend, figure: $0, isArbitrary: false) }
      }
    let decimals = search.system.decimals(of: cell)
    // a cell that may stay as it is does not belong to the set
    if let nearest = domain.nearestFigure(to: plain.reported, decimals: decimals),
      nearest != plain.reported
    {
      options.append(
        Choice(mend: plain, figure: nearest, isArbitrary: plain.onlyFigure == nil))
    }
    return options
  }

  /// The last cell, with which every equation has to hold.
  private mutating func last(_ cell: CellID, _ domain: Interval) -> Choice? {
    search.steps -= 10
    let equations = search.equations(of: cell, in: [cell])
    let mend = mends.mend(cell, domain, under: equations, in: search.system)
    let decimals = search.system.decimals(of: cell)
    guard
      let figure = mend.proposed ?? domain.nearestFigure(to: mend.reported, decimals: decimals),
      figure != mend.reported,
      mends.trial(cell, domain, equations, in: search.system)
        .holds(with: figure, orCutOff: true)
    else { return nil }
    return Choice(mend: mend, figure: figure, isArbitrary: mend.proposed == nil)
  }
}

extension [FigureAssignment.Choice] {
  fileprivate var cost: Int { reduce(0) { $0 + $1.mend.cost } }
}
