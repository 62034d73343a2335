import Constraints
import ExactNumbers

/// Builds hypotheses from the sets found by a search: the intended figure of each cell, and the
/// slip.
struct HypothesisBuilder {
  private(set) var search: CulpritSearch
  private let choosesFigures: Bool
  private var mends: CellMends
  /// What is known of each cell, by its place in the table; the domains of one are few.
  private var known: [Int: [Answer]] = [:]

  private struct Answer {
    let domain: Interval
    let mend: Mend
  }

  init(_ search: CulpritSearch, choosesFigures: Bool) {
    self.search = search
    self.choosesFigures = choosesFigures
    mends = CellMends(search)
  }

  private var system: EquationSystem { search.system }

  mutating func hypothesis(_ set: CulpritSearch.OpenSet) -> Hypothesis {
    if set.cells.count == 1 || !isJoint(set.cells) {
      let mends = set.cells.map { mend($0, set.domains[$0] ?? .everything) }
      let isProved = mends.allSatisfy { $0.areValuesSure || $0.proposed != nil }
      return Hypothesis(mends: system.sharingVersion(mends), isProved: isProved)
    }
    // cells computed from another one follow from its figure
    let ordered = set.cells.sorted {
      (isBlameless($0) ? 1 : 0, width($0, set.domains), $0.index)
        < (isBlameless($1) ? 1 : 0, width($1, set.domains), $1.index)
    }
    guard choosesFigures, let found = assigned(ordered, set.domains) else {
      return Hypothesis(mends: open(ordered, set.domains), isProved: false)
    }
    return Hypothesis(mends: system.following(found), isProved: true)
  }

  private mutating func mend(_ cell: CellID, _ domain: Interval) -> Mend {
    if let answer = known[cell.index]?.first(where: { $0.domain == domain }) { return answer.mend }
    search.steps -= 5
    let equations = search.equations(of: cell, in: [cell])
    var mend = mends.mend(cell, domain, under: equations, in: system)
    if search.isUnsolved(cell) {
      mend.areValuesSure = false
      // what the other equations leave was tried when it was the only figure
      mend.slips.removeAll { $0.proposed == nil }
    }
    known[cell.index, default: []].append(Answer(domain: domain, mend: mend))
    return mend
  }

  /// The cells with the figures chosen for them.
  ///
  /// If one of the figures could be another, it is not proposed, nor is any that depends on it.
  private mutating func assigned(_ cells: [CellID], _ domains: Domains) -> [Mend]? {
    var assignment = FigureAssignment(search)
    let found = assignment.choices(for: cells, domains: domains)
    search.steps = assignment.search.steps
    guard let found else { return nil }
    let isOpen = found.contains(where: \.isArbitrary)
    guard isOpen || found.contains(where: { $0.mend.proposed != $0.figure }) else {
      return found.map(\.mend)
    }
    var mends = open(cells, domains)
    // what depends on a slip that is not certain is as open as it is
    if !isOpen, var first = found.first?.mend, first.proposed == nil {
      first.areValuesSure = mends[0].areValuesSure
      mends[0] = first
    }
    return mends
  }

  /// Cells without figures of their own, each with the range that it may have.
  private mutating func open(_ cells: [CellID], _ domains: Domains) -> [Mend] {
    cells.map { cell in
      var mend = mends.bare(cell, domains[cell] ?? .everything)
      mend.areValuesSure = areReached(mend, in: cells)
      return mend
    }
  }

  /// Whether the other cells can follow the ends of a range: each equation narrows it by itself, so that
  /// it may be too wide for all together.
  private mutating func areReached(_ mend: Mend, in cells: [CellID]) -> Bool {
    if cells.contains(where: { search.isUnsolved($0) }) { return false }
    let decimals = system.decimals(of: mend.cell)
    let ends = [
      mend.values.leastFigure(decimals: decimals), mend.values.greatestFigure(decimals: decimals),
    ]
    let rest = cells.filter { $0 != mend.cell }
    defer { search.set([(mend.cell, mend.reported)]) }
    return ends.compactMap(\.self).allSatisfy { end in
      search.set([(mend.cell, end)])
      return search.domains(of: rest) != nil
    }
  }

  private func isJoint(_ cells: [CellID]) -> Bool {
    cells.contains { cell in
      search.equations(of: cell, in: cells).contains { !system.isAlone(cell, in: $0, of: cells) }
    }
  }

  private func isBlameless(_ cell: CellID) -> Bool {
    !search.broken.contains { system.cells[$0].contains(cell) }
  }

  private func width(_ cell: CellID, _ domains: Domains) -> Int {
    (domains[cell] ?? .everything)
      .figureCount(decimals: system.decimals(of: cell), atMost: 60_000)
  }
}

// MARK: - A change and what follows from it

extension HypothesisBuilder {
  /// The hypothesis that a figure is wrong together with what was computed from it, or nil if that
  /// does not mend all.
  mutating func hypothesis(_ change: FollowedChange) -> Hypothesis? {
    guard search.steps > 0, case .open(let domains) = search.look(at: change.cells) else {
      return nil
    }
    var hypothesis = hypothesis(.init(cells: change.cells, domains: domains))
    guard let root = hypothesis.mends.firstIndex(where: { $0.cell == change.root }) else {
      return nil
    }
    if change.isOutdated(search.broken, in: system) {
      let figure = hypothesis.mends[root].proposed
      hypothesis.mends[root].weigh(
        Slip(.outdated, figure, cost: Plausibility.cost(of: .outdated) + Plausibility.filledIn))
    } else {
      hypothesis.mends[root].cost += Plausibility.selective
      hypothesis.mends[root].leastCost += Plausibility.selective
    }
    return hypothesis
  }
}

extension Mend {
  /// Adds a slip, and lowers the cost to that of the slip.
  fileprivate mutating func weigh(_ slip: Slip) {
    slips.append(slip)
    slips.sort { $0.cost < $1.cost }
    cost = min(cost, slip.cost)
    leastCost = min(leastCost, slip.cost)
  }
}

extension EquationSystem {
  /// A figure computed correctly from wrong inputs is not a mistake of its own.
  fileprivate func following(_ mends: [Mend]) -> [Mend] {
    let cells = mends.map(\.cell)
    let followed = mends.map { mend -> Mend in
      let follows = intactEquations(of: mend.cell).contains { equation in
        equations[equation].gives(mend.cell)
          && self.cells[equation].contains { $0 != mend.cell && cells.contains($0) }
      }
      guard follows, mend.mends.isEmpty else { return mend }
      var mend = mend
      mend.cost = Plausibility.cost(of: .follows)
      mend.leastCost = mend.cost
      mend.slips = [Slip(.follows, mend.proposed, cost: mend.cost)]
      return mend
    }
    return followed.filter { !$0.mends.isEmpty } + followed.filter(\.mends.isEmpty)
  }
}

// MARK: - Cells computed from an earlier version

extension EquationSystem {
  /// If several wrong ratios or totals all fit another figure of one input, there was one mistake:
  /// the input was changed and they were not recomputed.
  fileprivate func sharingVersion(_ mends: [Mend]) -> [Mend] {
    guard mends.count > 1, mends.allSatisfy({ traits[$0.cell.index].origin == .filledIn })
    else { return mends }
    let equations = mends.flatMap(\.mends)
    guard equations.count == mends.count, let first = equations.first else { return mends }
    var best = mends
    for input in cells[first] where !mends.contains(where: { $0.cell == input }) {
      guard let shared = sharing(input, mends, equations), shared.cost < best.cost else { continue }
      best = shared
    }
    return best
  }

  private func sharing(_ input: CellID, _ mends: [Mend], _ equations: [Int]) -> [Mend]? {
    var domain = traits[input.index].domain
    for equation in equations {
      guard cells[equation].contains(input),
        case .values(let values) = figures(input, in: equation),
        let common = domain.intersection(values)
      else { return nil }
      domain = common
    }
    guard domain.figureCount(decimals: decimals(of: input), atMost: 1) > 0 else { return nil }
    return mends.enumerated().map { index, mend in
      var mend = mend
      let cost = Plausibility.filledIn + (index == 0 ? Plausibility.cost(of: .outdated) : 0)
      mend.slips = [Slip(.stale, mend.onlyFigure, source: input, cost: cost)]
      mend.cost = cost
      mend.leastCost = cost
      return mend
    }
  }
}

extension [Mend] {
  fileprivate var cost: Int { reduce(0) { $0 + $1.cost } }
}
