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
  /// The slips that explain the stated figure, most likely first; each was checked against every
  /// equation.
  public var slips: [Slip]
  /// The only figure that mends the equations, or nil if there are several.
  public let onlyFigure: ExactDecimal?
  /// The broken equations mended by the cell.
  public let mends: [Int]
  /// The intact equations of the cell, which limit the change.
  public let bounds: [Int]
  /// How unlikely the change is, in quarters of a bit.
  public var cost: Int

  /// The figure to propose: the only one that mends the equations, or that of a slip far more
  /// likely than all others; nil if there is none.
  public var proposed: ExactDecimal? {
    if let onlyFigure {
      // prefer the slip's form, which has no added zeros
      return slips.lazy.compactMap(\.proposed).first { $0 == onlyFigure } ?? onlyFigure
    }
    guard let first = slips.first, let figure = first.proposed else { return nil }
    let rival = slips.dropFirst().first { $0.proposed != figure }
    return rival.map { $0.cost <= first.cost + Plausibility.tie } ?? false ? nil : figure
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
  /// The number of steps spent on this group and those found along with it.
  public let steps: Int

  /// How many of the first hypotheses are indistinguishable: 1 if the first stands out.
  public var leaders: Int {
    guard let first = hypotheses.first else { return 0 }
    return hypotheses.prefix { $0.cost <= first.cost + Plausibility.tie }.count
  }

  /// Whether only one set of cells mends all the equations and each of its figures is known.
  public var isUnique: Bool {
    hypotheses.count == 1 && bound == nil && hypotheses[0].isProved
      && hypotheses[0].mends.allSatisfy { $0.isDetermined }
  }
}

extension Mend {
  /// Whether there is a single figure to propose: the only one that mends the equations, or the
  /// only one reached by a slip.
  public var isDetermined: Bool {
    if onlyFigure != nil { return true }
    return slips.count == 1 && slips[0].proposed != nil
  }
}
