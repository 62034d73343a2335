import Constraints
import ExactNumbers

/// Finds the cells that are to blame for broken equations.
///
/// They are the smallest sets of cells that can be changed so that every equation holds, within the
/// intervals used by the check (the error localisation of Fellegi and Holt). Broken equations that
/// share no cell are searched separately, so unrelated mistakes do not multiply the work. The work
/// grows with the number of cells of a conflict to the power of the number of connected mistakes;
/// when it reaches the limit the search stops, and the result says so.
public struct Blame: Sendable {
  /// The maximum number of cells in a set.
  public var mostCells = 6
  /// The maximum number of steps, of a few microseconds each, that one group may spend on finding
  /// its sets, and again on finding the intended figures.
  public var mostSteps = 6_000
  /// Whether to choose a figure for each of several interdependent cells, instead of only giving
  /// their ranges.
  public var choosesFigures = true
  /// The maximum number of hypotheses listed for a group.
  public var mostHypotheses = 64

  /// Creates a search with the default limits.
  public init() {}

  /// Returns one group per mistake, in the order of their first broken equations.
  public func groups(in system: EquationSystem) -> [CulpritGroup] {
    groups(of: system.broken, in: system)
  }

  /// Returns one group per mistake behind some of the broken equations, ignoring the other broken
  /// ones.
  public func groups(of broken: [Int], in system: EquationSystem) -> [CulpritGroup] {
    let components = Self.components(of: broken, in: system)
    let groups = components.flatMap { component in
      settingCutFiguresApart(self.groups(component, in: system), of: component, in: system)
    }
    let joined = choosesFigures ? Self.joining(groups, in: system) : groups
    return joined.sorted {
      ($0.broken.first ?? 0) < ($1.broken.first ?? 0)
    }
  }

  func groups(_ component: [Int], in system: EquationSystem) -> [CulpritGroup] {
    var search = CulpritSearch(system, broken: component, steps: mostSteps)
    let found = search.search(upTo: mostCells)
    let excluded = found.excluded.filter { cell, _ in
      component.contains { system.cells[$0].contains(cell) }
    }.map { CulpritGroup.Excluded(cell: $0.cell, against: $0.against.sorted()) }
    let searched = mostSteps - search.steps
    search.steps = mostSteps
    var builder = HypothesisBuilder(search, choosesFigures: choosesFigures)
    let followed = followedChanges(component, beside: found.sets, &builder)
    var hypotheses = Self.sets(found.sets, besides: followed).map { builder.hypothesis($0) }
    // one change with what follows from it is less than two changes
    if !followed.isEmpty { hypotheses.removeAll { !$0.isOneChange } }
    hypotheses += followed
    let steps = searched + mostSteps - builder.search.steps
    hypotheses.removeAll { $0.mends.contains { $0.proposed == $0.reported } }
    hypotheses += changesLeavingCut(component, in: system, beside: found.sets)
    hypotheses += Self.cutFigures(component, in: system, beside: hypotheses)
    let ranked = hypotheses.ranked
    let bound: CulpritGroup.Bound? =
      found.isBoundHit
      ? .work(found.excludedSize) : (ranked.isEmpty ? .moreThan(found.excludedSize) : nil)
    let parts = Self.split(ranked, of: component)
    return parts.map { part in
      CulpritGroup(
        broken: part.broken, hypotheses: Array(part.hypotheses.prefix(mostHypotheses)),
        excluded: excluded.filter { excluded in
          part.broken.contains { system.cells[$0].contains(excluded.cell) }
        },
        bound: bound, isPart: parts.count > 1 && !system.areResults(ranked),
        isCertain: part.hypotheses.count == 1
          && isCertain(part.hypotheses[0], mending: part.broken, in: system),
        steps: steps)
    }
  }

  /// The sets whose cells are not those of a change with what follows from it.
  private static func sets(
    _ sets: [CulpritSearch.OpenSet], besides followed: [Hypothesis]
  ) -> [CulpritSearch.OpenSet] {
    if followed.isEmpty { return sets }
    let known = Set(followed.map { Set($0.mends.map(\.cell)) })
    return sets.filter { !known.contains(Set($0.cells)) }
  }

  /// The changes of a figure with what was computed from it; those of which a part mends all are
  /// known already.
  func followedChanges(
    _ component: [Int], beside sets: [CulpritSearch.OpenSet], _ builder: inout HypothesisBuilder
  ) -> [Hypothesis] {
    guard choosesFigures else { return [] }
    let known = sets.map { Set($0.cells) }
    let isOneEnough = sets.first?.cells.count == 1
    let system = builder.search.system
    return FollowedChange.all(of: component, in: system).compactMap { change in
      if known.contains(where: { $0.isStrictSubset(of: change.cells) }) { return nil }
      // where one figure is enough, nobody computed some results with it and others without
      if isOneEnough, !change.isOutdated(component, in: system) { return nil }
      return builder.hypothesis(change)
    }
  }

  /// Groups broken equations that share a cell.
  static func components(of broken: [Int], in system: EquationSystem) -> [[Int]] {
    var joined = JoinedEquations(count: broken.count)
    var firstOfCell = [Int?](repeating: nil, count: system.table.cells.count)
    for (position, equation) in broken.enumerated() {
      for cell in system.cells[equation] {
        if let first = firstOfCell[cell.index] {
          joined.join(first, position)
        } else {
          firstOfCell[cell.index] = position
        }
      }
    }
    return joined.components.map { $0.map { broken[$0] }.sorted() }
  }
}

/// A union-find structure over positions.
private struct JoinedEquations {
  /// For each position, an earlier one it is joined with, or itself.
  private var earlier: [Int]

  init(count: Int) { earlier = Array(0..<count) }

  mutating func join(_ one: Int, _ other: Int) {
    let (first, second) = (leader(of: one), leader(of: other))
    earlier[max(first, second)] = min(first, second)
  }

  private mutating func leader(of position: Int) -> Int {
    var position = position
    while earlier[position] != position {
      earlier[position] = earlier[earlier[position]]
      position = earlier[position]
    }
    return position
  }

  /// The connected components, ordered by their first positions.
  var components: [[Int]] {
    mutating get {
      var components: [[Int]] = []
      var place = earlier
      for position in earlier.indices {
        let leader = leader(of: position)
        if leader == position {
          place[position] = components.count
          components.append([position])
        } else {
          components[place[leader]].append(position)
        }
      }
      return components
    }
  }
}

// MARK: - Splitting independent mistakes

extension EquationSystem {
  /// Whether there is one hypothesis alone, and each of its cells is the result that its one broken
  /// equation gives: then each is a mistake of its own, whatever the others are.
  fileprivate func areResults(_ hypotheses: [Hypothesis]) -> Bool {
    hypotheses.count == 1
      && hypotheses[0].mends.allSatisfy { mend in
        mend.mends.count == 1 && mend.mends.allSatisfy { equations[$0].gives(mend.cell) }
      }
  }
}

extension Blame {
  /// Splits the most likely hypothesis into the cells that mend different equations; the other
  /// hypotheses go to the part in which they differ from it.
  private static func split(
    _ hypotheses: [Hypothesis], of component: [Int]
  ) -> [(broken: [Int], hypotheses: [Hypothesis])] {
    guard let first = hypotheses.first, first.mends.count > 1 else {
      return [(component, hypotheses)]
    }
    return parts(of: first).map { part in
      let cells = Set(part.map(\.cell))
      let rest = Set(first.mends.map(\.cell)).subtracting(cells)
      let own = hypotheses.compactMap { other -> Hypothesis? in
        guard rest.isSubset(of: other.mends.map(\.cell)) else { return nil }
        let mends = other.mends.filter { !rest.contains($0.cell) }
        return Hypothesis(mends: mends, isProved: other.isProved)
      }
      let broken = Set(part.flatMap(\.mends)).sorted()
      return (broken, own)
    }
  }

  /// The cells of a hypothesis, grouped by the equations they mend.
  private static func parts(of hypothesis: Hypothesis) -> [[Mend]] {
    // a cell that is in no broken equation depends on the others
    if hypothesis.mends.contains(where: { $0.mends.isEmpty }) { return [hypothesis.mends] }
    var parts: [[Mend]] = []
    for mend in hypothesis.mends {
      var merged = [mend]
      parts.removeAll { part in
        let isApart = part.allSatisfy {
          Set($0.mends).isDisjoint(with: mend.mends) && !$0.sharesVersion(with: mend)
        }
        if isApart { return false }
        merged = part + merged
        return true
      }
      parts.append(merged)
    }
    return parts
  }
}

extension Mend {
  /// Whether one earlier figure of an input explains both.
  fileprivate func sharesVersion(with other: Mend) -> Bool {
    guard let slip = slips.first, let second = other.slips.first else { return false }
    return slip.kind == .stale && second.kind == .stale && slip.source == second.source
  }
}
