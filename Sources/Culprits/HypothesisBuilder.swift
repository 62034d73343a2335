import Constraints
import ExactNumbers

/// Builds hypotheses from the sets found by a search: the intended figure of each cell, and the
/// slip.
struct HypothesisBuilder {
  var search: CulpritSearch
  private let choosesFigures: Bool
  private var known: [Question: Mend] = [:]
  private var handSlips: [CellID: [Slip]] = [:]

  private struct Question: Hashable {
    let cell: CellID
    let domain: Interval
  }

  /// How many slips of a cell are tried when choosing the figure of the next.
  private static let mostTrials = 12

  init(_ search: CulpritSearch, choosesFigures: Bool) {
    self.search = search
    self.choosesFigures = choosesFigures
  }

  mutating func hypothesis(_ set: CulpritSearch.OpenSet) -> Hypothesis {
    if set.cells.count == 1 {
      let mends = set.cells.map { freshMend($0, set.domains[$0] ?? .everything) }
      return Hypothesis(mends: mends, isProved: true)
    }
    if !isJoint(set.cells) {
      let mends = set.cells.map { mend($0, set.domains[$0] ?? .everything) }
      return Hypothesis(mends: sharingVersion(mends), isProved: true)
    }
    let original = search.system
    // cells computed from another one follow from its figure
    let ordered = set.cells.sorted {
      (isBlameless($0) ? 1 : 0, width($0, set.domains), $0.index)
        < (isBlameless($1) ? 1 : 0, width($1, set.domains), $1.index)
    }
    let found = choosesFigures ? assign(ordered, domains: set.domains) : nil
    search.set(ordered.compactMap { cell in original.table.number(cell).map { (cell, $0) } })
    if let found { return Hypothesis(mends: following(found), isProved: true) }
    let mends = ordered.map { bare($0, set.domains[$0] ?? .everything) }
    return Hypothesis(mends: mends, isProved: false)
  }

  private func isJoint(_ cells: [CellID]) -> Bool {
    cells.contains { cell in
      search.equations(of: cell, in: cells).contains { equation in
        search.system.cells[equation].contains { $0 != cell && cells.contains($0) }
      }
    }
  }

  private func isBlameless(_ cell: CellID) -> Bool {
    !search.broken.contains { search.system.cells[$0].contains(cell) }
  }

  private func width(_ cell: CellID, _ domains: Domains) -> Int {
    (domains[cell] ?? .everything)
      .figureCount(decimals: search.system.decimals(of: cell), atMost: 60_000)
  }
}

// MARK: - A single cell

extension HypothesisBuilder {
  private mutating func mend(_ cell: CellID, _ domain: Interval) -> Mend {
    let question = Question(cell: cell, domain: domain)
    if let mend = known[question] { return mend }
    let mend = freshMend(cell, domain)
    known[question] = mend
    return mend
  }

  private mutating func freshMend(_ cell: CellID, _ domain: Interval) -> Mend {
    var mend = bare(cell, domain)
    let equations = search.equations(of: cell, in: [cell])
    mend.slips = trial(cell, domain, mend.reported, equations).slips()
    if let slip = mend.slips.first {
      mend.cost = min(mend.cost, slip.cost + origin(of: cell))
    }
    return mend
  }

  private mutating func trial(
    _ cell: CellID, _ domain: Interval, _ reported: ExactDecimal, _ equations: [Int]
  ) -> SlipTrial {
    search.steps -= 5
    let system = search.system
    let hand =
      handSlips[cell]
      ?? HandSlips.all(
        in: reported, system.traits[cell.index], decimals: system.decimals(of: cell))
    handSlips[cell] = hand
    return SlipTrial(
      system: system, cell: cell, written: reported, domain: domain, equations: equations,
      hand: hand)
  }

  /// The cell without slips.
  private func bare(_ cell: CellID, _ domain: Interval) -> Mend {
    let system = search.system
    let reported = system.table.number(cell) ?? .zero
    let decimals = system.decimals(of: cell)
    let count = domain.figureCount(decimals: decimals, atMost: 60_000)
    let cost = Plausibility.unexplained(digits: reported.digitCount, count: count)
    let broken = search.broken.filter { system.cells[$0].contains(cell) }
    return Mend(
      cell: cell, reported: reported, values: domain, slips: [],
      onlyFigure: domain.onlyFigure(decimals: decimals), mends: broken,
      bounds: system.intactEquations(of: cell), cost: cost + origin(of: cell))
  }

  private func origin(of cell: CellID) -> Int {
    search.system.traits[cell.index].origin == .filledIn ? Plausibility.filledIn : 0
  }
}

// MARK: - Cells of the same equation

extension HypothesisBuilder {
  /// Assigns a figure to one cell after another, trying its most likely slips and its nearest
  /// figure, and returns the most likely assignment that satisfies every equation.
  private mutating func assign(
    _ cells: [CellID], domains: Domains
  ) -> [Mend]? {
    guard let cell = cells.first, let domain = domains[cell], search.steps > 0 else { return nil }
    if cells.count == 1 { return last(cell, domain) }
    let rest = Array(cells.dropFirst())
    let reported = search.system.table.number(cell) ?? .zero
    var best: [Mend]?
    for mend in choices(cell, domain, rest) {
      guard let figure = mend.proposed else { continue }
      search.set([(cell, figure)])
      if let open = self.domains(of: rest), let others = assign(rest, domains: open) {
        let choice = [mend] + others
        if best.map({ $0.cost > choice.cost }) ?? true { best = choice }
      }
    }
    search.set([(cell, reported)])
    return best
  }

  private mutating func choices(
    _ cell: CellID, _ domain: Interval, _ rest: [CellID]
  ) -> [Mend] {
    let plain = bare(cell, domain)
    let own = search.equations(of: cell, in: [cell] + rest).filter { equation in
      !search.system.cells[equation].contains(where: rest.contains)
    }
    let slips = trial(cell, domain, plain.reported, own).slips().filter { $0.proposed != nil }
    var choices = slips.prefix(Self.mostTrials).map { slip in
      var mend = plain
      mend.slips = [slip]
      mend.cost = slip.cost + origin(of: cell)
      return mend
    }
    let decimals = search.system.decimals(of: cell)
    if let nearest = domain.nearestFigure(to: plain.reported, decimals: decimals) {
      choices.append(
        Mend(
          cell: cell, reported: plain.reported, values: domain, slips: [], onlyFigure: nearest,
          mends: plain.mends, bounds: plain.bounds, cost: plain.cost))
    }
    return choices
  }

  /// The domains of the cells given the figures of the others, or nil if one is empty.
  private mutating func domains(of cells: [CellID]) -> Domains? {
    var domains = Domains()
    var joint: [Int] = []
    for cell in cells {
      guard case .open(let domain) = search.domain(of: cell, in: cells, &joint) else { return nil }
      domains[cell] = domain
    }
    for equation in joint {
      if search.narrow(&domains, by: equation, in: cells) != nil { return nil }
    }
    return domains
  }

  /// The last cell, with which every equation has to hold.
  private mutating func last(_ cell: CellID, _ domain: Interval) -> [Mend]? {
    let mend = freshMend(cell, domain)
    let decimals = search.system.decimals(of: cell)
    guard
      let figure = mend.proposed
        ?? domain.nearestFigure(to: mend.reported, decimals: decimals),
      trial(cell, domain, mend.reported, search.equations(of: cell, in: [cell]))
        .holds(with: figure, { $0.isStrict || $0 == .truncation })
    else { return nil }
    return [mend]
  }
}

extension [Mend] {
  fileprivate var cost: Int { reduce(0) { $0 + $1.cost } }
}

// MARK: - Cells computed from another

extension HypothesisBuilder {
  /// A figure computed correctly from wrong inputs is not a mistake of its own.
  private func following(_ mends: [Mend]) -> [Mend] {
    let cells = mends.map(\.cell)
    let system = search.system
    let followed = mends.map { mend -> Mend in
      let follows = system.intactEquations(of: mend.cell).contains { equation in
        system.equations[equation].gives(mend.cell)
          && system.cells[equation].contains { $0 != mend.cell && cells.contains($0) }
      }
      guard follows, mend.mends.isEmpty else { return mend }
      var mend = mend
      mend.cost = Plausibility.cost(of: .follows)
      mend.slips = [Slip(.follows, mend.proposed, cost: mend.cost)]
      return mend
    }
    return followed.enumerated().sorted {
      ($0.element.mends.isEmpty ? 1 : 0, $0.offset) < ($1.element.mends.isEmpty ? 1 : 0, $1.offset)
    }.map(\.element)
  }
}

// MARK: - Cells computed from an earlier version

extension HypothesisBuilder {
  /// If several wrong ratios or totals all fit another figure of one input, there was one mistake:
  /// the input was changed and they were not recomputed.
  private mutating func sharingVersion(_ mends: [Mend]) -> [Mend] {
    guard mends.count > 1,
      mends.allSatisfy({ search.system.traits[$0.cell.index].origin == .filledIn })
    else { return mends }
    let equations = mends.flatMap(\.mends)
    guard equations.count == mends.count, let first = equations.first else { return mends }
    var best = mends
    for input in search.system.cells[first] where !mends.contains(where: { $0.cell == input }) {
      guard let shared = sharing(input, mends, equations), shared.cost < best.cost else { continue }
      best = shared
    }
    return best
  }

  private mutating func sharing(
    _ input: CellID, _ mends: [Mend], _ equations: [Int]
  ) -> [Mend]? {
    let system = search.system
    var domain = system.traits[input.index].domain
    for equation in equations {
      guard system.cells[equation].contains(input),
        case .values(let values) = system.figures(input, in: equation),
        let common = domain.intersection(values)
      else { return nil }
      domain = common
    }
    let count = domain.figureCount(decimals: system.decimals(of: input), atMost: 60_000)
    guard count > 0 else { return nil }
    let digits = system.table.number(input)?.digitCount ?? 0
    let version = max(0, Plausibility.figure(digits: digits) - Plausibility.quarterBits(count))
    return mends.enumerated().map { index, mend in
      var mend = mend
      let cost = index == 0 ? Plausibility.cost(of: .stale) + version : Plausibility.filledIn
      mend.slips = [Slip(.stale, mend.onlyFigure, source: input, cost: cost)]
      mend.cost = cost
      return mend
    }
  }
}
