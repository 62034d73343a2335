public import Constraints
public import ExactNumbers

/// One cell of a hypothesis: what it states and what it should.
public struct Mend: Sendable, Hashable {
  /// The cell.
  public let cell: CellID
  /// What it states.
  public let reported: ExactDecimal
  /// The figures that mend every equation the cell stands in, given those of the other cells.
  public let values: Interval
  /// The slips that lead from a figure that mends to the stated one, the likeliest first; each was
  /// tried against every equation.
  public var slips: [Slip]
  /// The only figure that mends, or nil where there are several.
  public let onlyFigure: ExactDecimal?
  /// The broken equations that the cell mends.
  public let mends: [Int]
  /// The intact equations that the cell stands in, which keep the change within bounds.
  public let bounds: [Int]
  /// How unlikely the change is, in quarters of a bit.
  public var cost: Int

  /// The figure to propose: the only one that mends, or that of a slip that is far likelier than all
  /// others; nil where there is none.
  public var proposed: ExactDecimal? {
    if let onlyFigure {
      // written as the slip has it, without zeros that nobody wrote
      return slips.lazy.compactMap(\.proposed).first { $0 == onlyFigure } ?? onlyFigure
    }
    guard let first = slips.first, let figure = first.proposed else { return nil }
    let rival = slips.dropFirst().first { $0.proposed != figure }
    return rival.map { $0.cost <= first.cost + Plausibility.tie } ?? false ? nil : figure
  }
}

/// Cells that, given other figures, make all equations hold.
public struct Hypothesis: Sendable, Hashable {
  /// The cells.
  public var mends: [Mend]
  /// Whether figures were found with which every equation holds.
  ///
  /// Where not, it is a figure that was cut off and that another cell repeats, or two or more cells of
  /// one equation against which nothing speaks but for which no figures were found within the bound.
  public let isProved: Bool

  /// How unlikely it is, in quarters of a bit.
  public var cost: Int { mends.reduce(0) { $0 + $1.cost } }

  /// Whether a slip explains every one of its figures.
  public var isExplained: Bool { mends.allSatisfy { !$0.slips.isEmpty } }
}

/// Broken equations that one set of cells mends, with the sets that could.
public struct CulpritGroup: Sendable, Hashable {
  /// Why there may be more than is listed.
  public enum Bound: Sendable, Hashable {
    /// For certain, no set of so many cells mends all.
    case moreThan(Int)
    /// The bound on the work was reached with sets of more than so many cells.
    case work(Int)
  }

  /// A cell of a broken equation that alone cannot be to blame.
  public struct Excluded: Sendable, Hashable {
    /// The cell.
    public let cell: CellID
    /// The equations that no one figure of the cell makes hold together.
    public let against: [Int]
  }

  /// The broken equations.
  public let broken: [Int]
  /// The smallest sets of cells that mend them all, the likeliest first.
  public let hypotheses: [Hypothesis]
  /// The cells that alone could not.
  public let excluded: [Excluded]
  /// Why nothing, or not everything, is listed; nil where everything is.
  public let bound: Bound?
  /// The steps that the search took for this group and those found along with it.
  public let steps: Int

  /// How many of the first hypotheses the sheet cannot tell apart: 1 where the first stands out.
  public var leaders: Int {
    guard let first = hypotheses.first else { return 0 }
    return hypotheses.prefix { $0.cost <= first.cost + Plausibility.tie }.count
  }

  /// Whether only one set of cells mends all, and each of its figures is known.
  public var isUnique: Bool {
    hypotheses.count == 1 && bound == nil && hypotheses[0].isProved
      && hypotheses[0].mends.allSatisfy { $0.isDetermined }
  }
}

extension Mend {
  /// Whether there is one figure to propose: the only one that mends, or the only one that a slip
  /// leads to.
  public var isDetermined: Bool {
    if onlyFigure != nil { return true }
    return slips.count == 1 && slips[0].proposed != nil
  }
}
