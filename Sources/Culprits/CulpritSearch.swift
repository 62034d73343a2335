import Constraints
import ExactNumbers

/// Searches for the smallest sets of cells that can be changed so that every equation holds.
///
/// A set fails if some equation cannot hold whatever figures the set is given. That equation (or
/// the two equations that require different figures of one cell) is a conflict, and every solution
/// contains another cell of it. So sets grow by the cells of one conflict at a time, smallest sets
/// first, and no solution is missed:
///
///     GAS01 total = a + b + adm  broken     {}        conflict GAS01: total, a, b, adm
///     GAS02 gpb = total / ben    holds      {total}   conflict GAS01, GAS02: gpb, ben, a, b, adm
///     GAS03 gpu = a / prod       broken     {a}       no conflict: GAS01 and GAS03 agree on a
struct CulpritSearch {
  private(set) var system: EquationSystem
  /// The equations to mend.
  let broken: [Int]
  /// The same, to look them up.
  private let mended: Set<Int>
  /// The number of steps left.
  var steps: Int
  /// What each equation leaves for a cell, by the number of both.
  private var solved: [Int: Solution] = [:]

  /// A set of cells with the possible figures of each.
  struct OpenSet {
    let cells: [CellID]
    let domains: Domains
  }

  /// The result of a search.
  package struct Finding {
    /// The solutions of the smallest size; empty if the limit was reached first.
    var sets: [OpenSet] = []
    /// It is certain that no set of this many cells is a solution.
    var excludedSize = 0
    /// Whether the search stopped before it had tried every set of the current size.
    var isBoundHit = false
    /// Cells of broken equations that cannot be the only mistake, with the equations that rule them
    /// out.
    var excluded: [(cell: CellID, against: [Int])] = []
  }

  init(_ system: EquationSystem, broken: [Int], steps: Int) {
    self.system = system
    self.broken = broken.sorted { system.cells[$0].count < system.cells[$1].count }
    mended = Set(broken)
    self.steps = steps
  }

  /// Whether a broken equation is handled separately.
  private func isIgnored(_ equation: Int) -> Bool {
    system.verdicts[equation].isBroken && !mended.contains(equation)
  }

  /// Whether an equation is only advised and none of those to mend.
  private func isAdvice(_ equation: Int) -> Bool {
    system.advice.contains(equation) && !mended.contains(equation)
  }

  /// Sets the figures of some cells, to see what that leaves for the others.
  mutating func set(_ figures: [(cell: CellID, figure: ExactDecimal)]) {
    system = system.setting(figures)
    solved = [:]
  }

  /// Searches for sets of at most `most` cells.
  mutating func search(upTo most: Int) -> Finding {
    var finding = Finding()
    var level: [[CellID]] = [[]]
    for size in 0...most {
      var closed: [[CellID]] = []
      var missing: [[CellID]] = []
      for set in level {
        if steps <= 0 {
          finding.isBoundHit = true
          return finding
        }
        switch look(at: set) {
        case .open(let domains): finding.sets.append(OpenSet(cells: set, domains: domains))
        case .conflict(let conflict):
          if size == 1 { finding.excluded.append((set[0], conflict.equations)) }
          closed.append(set)
          missing.append(conflict.cells)
        }
      }
      if !finding.sets.isEmpty { return finding }
      level = Self.larger(closed, by: missing)
      if level.isEmpty { return finding }
      finding.excludedSize = size
    }
    finding.isBoundHit = true
    return finding
  }

  /// Extends each set by each cell of its conflict; each larger set appears once.
  private static func larger(_ sets: [[CellID]], by cells: [[CellID]]) -> [[CellID]] {
    // the cells of one conflict are already distinct
    if sets.count == 1, sets[0].isEmpty { return cells[0].map { [$0] } }
    var known: Set<[CellID]> = []
    var larger: [[CellID]] = []
    for index in sets.indices {
      for cell in cells[index] {
        let set = (sets[index] + [cell]).sorted { $0.index < $1.index }
        if known.insert(set).inserted { larger.append(set) }
      }
    }
    return larger
  }
}

// MARK: - Testing a set

extension CulpritSearch {
  /// Equations that cannot hold together, and the cells that could resolve them.
  struct Conflict {
    let equations: [Int]
    let cells: [CellID]
  }

  enum Look {
    case open(Domains)
    case conflict(Conflict)
  }

  mutating func look(at set: [CellID]) -> Look {
    steps -= 1
    for equation in broken where !set.contains(where: { system.stands($0, in: equation) }) {
      return .conflict(conflict([equation], without: set))
    }
    var domains = Domains()
    var joint: [Int] = []
    for cell in set {
      switch domain(of: cell, in: set, &joint) {
      case .open(let interval): domains[cell] = interval
      case .closed(let equations): return .conflict(conflict(equations, without: set))
      }
    }
    for _ in 0..<2 where !joint.isEmpty {
      for equation in joint {
        if let found = narrow(&domains, by: equation, in: set) { return .conflict(found) }
      }
    }
    return .open(domains)
  }

  private func conflict(_ equations: [Int], without set: [CellID]) -> Conflict {
    var distinct = DistinctCells()
    for equation in equations {
      for cell in system.cells[equation] where !set.contains(cell) { distinct.add(cell) }
    }
    return Conflict(equations: equations, cells: distinct.cells)
  }

  enum Domain {
    case open(Interval)
    /// The equations that leave no possible figure.
    case closed([Int])
  }

  /// Returns what is left for the cell by the equations in which it is the only open cell; appends
  /// the equations with more open cells to `joint`.
  mutating func domain(
    of cell: CellID, in set: [CellID], _ joint: inout [Int]
  ) -> Domain {
    var domain = system.traits[cell.index].domain
    var seen: [Int] = []
    var intervals: [Interval] = []
    var unsolved: [Int] = []
    for equation in equations(of: cell, in: set) {
      if !system.isAlone(cell, in: equation, of: set) {
        if !joint.contains(equation) { joint.append(equation) }
        continue
      }
      switch figures(of: cell, in: equation) {
      case .unknown: unsolved.append(equation)
      case .none: return .closed([equation])
      case .values(let interval):
        if let rival = intervals.firstIndex(where: { !$0.meets(interval) }) {
          return .closed([seen[rival], equation])
        }
        seen.append(equation)
        intervals.append(interval)
        guard let common = domain.intersection(interval) else { return .closed(seen) }
        domain = common
      }
    }
    if let positive = withoutZero(domain, of: cell, in: seen) { domain = positive }
    guard has(cell, figureIn: domain) else { return .closed(seen) }
    if !unsolved.isEmpty, let figure = domain.onlyFigure(decimals: system.decimals(of: cell)) {
      let changed = system.setting([(cell, figure)])
      if let failing = unsolved.first(where: { !changed.holds($0) }) {
        return .closed(seen + [failing])
      }
    }
    return .open(advised(domain, of: cell, in: set))
  }

  /// The part of a domain that respects what is advised, or all of it where there is none.
  private mutating func advised(
    _ domain: Interval, of cell: CellID, in set: [CellID]
  ) -> Interval {
    var narrowed = domain
    for equation in system.equationsOfCell[cell.index] where isAdvice(equation) {
      guard !system.verdicts[equation].isBroken, system.isAlone(cell, in: equation, of: set),
        case .values(let interval) = figures(of: cell, in: equation),
        let common = narrowed.intersection(interval), has(cell, figureIn: common)
      else { continue }
      narrowed = common
    }
    return narrowed
  }

  /// The equations that the cell has to satisfy.
  ///
  /// An equation that could not be checked because of a zero divisor counts once a cell of the
  /// divisor is open.
  func equations(of cell: CellID, in set: [CellID]) -> [Int] {
    system.equationsOfCell[cell.index].filter { equation in
      if isIgnored(equation) || isAdvice(equation) { return false }
      guard let divisor = system.zeroDivisors[equation] else { return true }
      return divisor.contains(where: set.contains)
    }
  }

  private func has(_ cell: CellID, figureIn domain: Interval) -> Bool {
    domain.figureCount(decimals: system.decimals(of: cell), atMost: 1) > 0
  }

  /// Narrows the domains of the open cells of one equation by those of the others; returns the
  /// conflict if a domain becomes empty.
  mutating func narrow(
    _ domains: inout Domains, by equation: Int, in set: [CellID]
  ) -> Conflict? {
    let open = system.cells[equation].filter(set.contains)
    for cell in open {
      steps -= 1
      let others = open.filter { $0 != cell }
      var known = Domains()
      for other in others { known[other] = system.meaning(of: other, domains[other]) }
      let solution = system.solution(for: cell, in: equation, domains: known)
      let left: Interval?
      switch solution {
      case .unknown: continue
      case .none: left = nil
      case .values(let interval):
        left = domains[cell]?.intersection(
          system.figures(meaning: interval, of: cell, in: equation))
      }
      if let left, has(cell, figureIn: left) {
        domains[cell] = left
      } else {
        var equations: [Int] = []
        for cell in open {
          equations += self.equations(of: cell, in: set).filter { !equations.contains($0) }
        }
        return conflict(equations, without: set)
      }
    }
    return nil
  }

  /// Whether some equation of the cell says nothing about its figures.
  mutating func isUnsolved(_ cell: CellID) -> Bool {
    equations(of: cell, in: [cell]).contains {
      figures(of: cell, in: $0) == .unknown
    }
  }

  private mutating func figures(of cell: CellID, in equation: Int) -> Solution {
    let place = equation * system.traits.count + cell.index
    if let known = solved[place] { return known }
    steps -= 1
    let found = system.figures(cell, in: equation)
    solved[place] = found
    return found
  }
}
