public import Constraints
public import ExactNumbers

/// One cell of a hypothesis: its stated figure and the possible correct ones.
public struct Mend: Sendable, Hashable {
  /// The cell.
  public let cell: CellID
  /// The stated figure.
  public let reported: ExactDecimal
  /// The figures that mend every equation of the cell, given those of the other cells.
  public let values: Interval
  /// Whether each of the values mends.
  ///
  /// Otherwise some equation could not be solved for the cell, so that they are only those that the others
  /// leave; or it changes along with cells that cannot follow all of them.
  public var areValuesSure = true
  /// The slips that explain the stated figure, most likely first; each was checked against every
  /// equation.
  public var slips: [Slip]
  /// The only figure that mends the equations, or nil if there are several.
  public let onlyFigure: ExactDecimal?
  /// The broken equations mended by the cell.
  public let mends: [Int]
  /// The intact equations of the cell, which limit the change.
  public let bounds: [Int]
  /// How unlikely the change is, in quarters of a bit, as long as its slip could be there by chance.
  public var cost: Int
  /// How unlikely the change is if its slip is no chance.
  public var leastCost: Int
  /// Whether its figures mend only if a result of them was cut off instead of rounded.
  public var leavesCut = false
  /// Whether the change is thought unlikely because a recommendation would no longer hold.
  var isAgainstAdvice = false
  /// Whether the sheet states the figure elsewhere as well.
  var isRestated = false

  /// The figure to propose: the only one that mends the equations, or that of a slip far more
  /// likely than all others; nil if there is none.
  public var proposed: ExactDecimal? {
    if let onlyFigure {
      // prefer the slip's form, which has no added zeros
      return slips.lazy.compactMap(\.proposed).first { $0 == onlyFigure } ?? onlyFigure
    }
    guard let first = slips.first, let figure = first.proposed,
      first.cautiousCost + Plausibility.tie < Plausibility.unexplained
    else { return nil }
    let rival = slips.dropFirst().first { $0.proposed != figure }
    return rival.map { $0.cost <= first.cautiousCost + Plausibility.tie } ?? false ? nil : figure
  }
}

/// A set of cells that can be changed so that every equation holds.
public struct Hypothesis: Sendable, Hashable {
  /// The cells.
  public var mends: [Mend]
  /// Whether figures were found with which every equation holds.
  ///
  /// Otherwise it is a truncated figure that another cell repeats, or two or more cells of one
  /// equation that nothing rules out but for which no figures were found within the limit.
  public let isProved: Bool

  /// How unlikely the hypothesis is, in quarters of a bit.
  public var cost: Int { mends.reduce(0) { $0 + $1.cost } }

  /// How unlikely the hypothesis is if none of its slips is a chance.
  public var leastCost: Int { mends.reduce(0) { $0 + $1.leastCost } }

  /// Whether it is one change: of one figure, with what the form computed from it.
  var isOneChange: Bool { mends.count { !$0.isFollowing } == 1 }

  /// Whether it is a figure that the sheet repeats and no slip explains: the others being less likely does
  /// not make it likely.
  var isUnlikely: Bool { mends.count == 1 && mends[0].slips.isEmpty && mends[0].isRestated }

  /// Whether each of its figures is explained by a slip.
  public var isExplained: Bool { mends.allSatisfy { !$0.slips.isEmpty } }
}

/// Broken equations with one common cause, and the sets of cells that could be it.
public struct CulpritGroup: Sendable, Hashable {
  /// Why the list of hypotheses may be incomplete.
  public enum Bound: Sendable, Hashable {
    /// It is certain that no set of this many cells mends all the equations.
    case moreThan(Int)
    /// The work limit was reached while trying sets of more than this many cells.
    case work(Int)
  }

  /// A cell of a broken equation that cannot be the only mistake.
  public struct Excluded: Sendable, Hashable {
    /// The cell.
    public let cell: CellID
    /// The equations that cannot all hold, whatever the figure of the cell.
    public let against: [Int]
  }

  /// The broken equations.
  public let broken: [Int]
  /// The smallest sets of cells that mend all the equations, most likely first.
  public let hypotheses: [Hypothesis]
  /// The cells that cannot be the only mistake.
  public let excluded: [Excluded]
  /// Why the list is empty or incomplete; nil if it is complete.
  public let bound: Bound?
  /// Whether the group is a part of a search for several mistakes, so that what is said of it depends on
  /// the others.
  public let isPart: Bool
  /// Whether its only change is the only one in the reading that asks the least of the figures, too.
  public let isCertain: Bool
  /// The number of steps spent on this group and those found along with it.
  public let steps: Int

  /// The group with further equations that its likeliest hypothesis makes hold.
  func also(_ equations: [Int]) -> CulpritGroup {
    CulpritGroup(
      broken: (broken + equations).sorted(), hypotheses: hypotheses, excluded: excluded,
      bound: bound, isPart: isPart, isCertain: isCertain, steps: steps)
  }

  /// How many of the first hypotheses are indistinguishable: 1 if the first stands out.
  public var leaders: Int {
    guard let first = hypotheses.first else { return 0 }
    if first.isUnlikely { return hypotheses.count }
    return hypotheses.prefix { $0.isTied(with: first) }.count
  }

  /// Whether the first hypothesis is so far ahead that no other one, at its best, comes near.
  ///
  /// Of two single figures that a slip explains, as a ratio and its divisor that are a thousand times off,
  /// either may be the one.
  public var isFarAhead: Bool {
    guard let first = hypotheses.first, bound == nil, !isPart, first.isProved else {
      return false
    }
    return hypotheses.dropFirst().allSatisfy { other in
      if first.mends.count == 1, other.mends.count == 1, other.isExplained { return false }
      // a recommendation may not have held before the mistake
      let advice = other.mends.count(where: \.isAgainstAdvice) * Plausibility.againstAdvice
      return other.leastCost - advice > first.cost + Plausibility.farAhead
    }
  }

  /// Whether only one change mends all the equations and each of its figures is known.
  public var isUnique: Bool {
    hypotheses.count == 1 && bound == nil && !isPart && isCertain
      && hypotheses[0].isProved && hypotheses[0].isOneChange
      && hypotheses[0].mends.allSatisfy { $0.isDetermined }
  }
}

extension Hypothesis {
  /// Whether the hypothesis, at its best, is as likely as the likeliest one.
  func isTied(with first: Hypothesis) -> Bool {
    cost == first.cost || leastCost <= first.cost + Plausibility.tie
  }
}

extension [Hypothesis] {
  /// The hypotheses, most likely first; those that tie with the first follow it.
  var ranked: [Hypothesis] {
    let costs = map(\.cost)
    let order = indices.sorted { (costs[$0], $0) < (costs[$1], $1) }.map { self[$0] }
    guard let first = order.first else { return [] }
    return order.filter { $0.isTied(with: first) } + order.filter { !$0.isTied(with: first) }
  }
}

extension Mend {
  /// Whether the figure was only computed from another that is wrong.
  var isFollowing: Bool { slips.first?.kind == .follows }

  /// Whether there is a single figure to propose: the only one that mends the equations, or the
  /// only one reached by a slip.
  public var isDetermined: Bool {
    if onlyFigure != nil { return true }
    return slips.count == 1 && slips[0].proposed != nil
  }
}
