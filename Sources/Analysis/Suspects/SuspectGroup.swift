public import DocumentTree
public import ExactNumbers
public import SheetRules

/// A figure that may be the mistake.
public struct Suspect: Sendable, Hashable {
  /// The cell, in canonical form: `/gasto/total`.
  public let field: JSONPointer
  /// The bytes of the figure where it is only a part of the field's text, as in a formula.
  public let range: ByteRange?
  /// What the form calls it.
  public let name: LocalizedText
  /// The figure that the sheet states.
  public let reported: ExactDecimal
  /// The figure that mends; nil where several would.
  public let proposed: ExactDecimal?
  /// Whether it mends only if a result of it was cut off instead of rounded.
  public let leavesCutFigure: Bool
  /// The figures that mend, in words: "entre 27.633 y 27.681".
  public let values: LocalizedText
  /// What the hand did; nil where no slip leads from a figure that mends to the stated one.
  public let slip: SuspectSlip?
  /// The other slips that would explain it, the likeliest first.
  public let otherSlips: [SuspectSlip]
  /// The ids of the rules whose broken equations it mends, each once.
  public let mends: [String]
  /// The ids of the rules whose equations hold with the stated figure and keep the change in bounds.
  public let bounds: [String]
  /// Whether the official system fills the cell in.
  public let isFilledIn: Bool
  /// Whether the figure is a calendar year, which has no mark of thousands.
  public let isYear: Bool
  /// Whether the figure is a part of one, which may be written in percent.
  public let isShare: Bool
  /// Whether no other cell, and no other figure of this one, mends all.
  public let unique: Bool
}

/// A slip of the hand as a report tells it.
public struct SuspectSlip: Sendable, Hashable {
  /// The stable name of its kind: "swapped-digits".
  public let id: String
  /// What the hand did: "dos dígitos cambiados de lugar".
  public let text: LocalizedText
  /// The figure that was meant; nil where several would mend.
  public let proposed: ExactDecimal?
}

/// Findings that one mistake explains.
public struct SuspectGroup: Sendable, Hashable {
  /// A cell that stands in a broken equation but is not to blame.
  public struct Cleared: Sendable, Hashable {
    /// The cell.
    public let field: JSONPointer
    /// What the form calls it.
    public let name: LocalizedText
    /// The ids of the rules that no single figure of the cell satisfies at once.
    public let against: [String]
  }

  /// The findings: those of the broken equations, then what other rules say of the same mistake.
  public let members: [FindingID]
  /// Whether no promise of the form is broken but something that is advised, or said in words: the
  /// figures then may be right, and what is said of them wrong.
  public let isAdvised: Bool
  /// The smallest sets of figures whose change mends all, the likeliest first; mostly of one figure.
  public let hypotheses: [[Suspect]]
  /// How many of the first hypotheses cannot be told apart: 1 where the first stands out, 0 where there
  /// is none.
  public let leaders: Int
  /// Whether the first hypothesis is so likely that its figures may be changed without asking, if the
  /// official system fills them in.
  public let isClear: Bool
  /// The cells of the broken equations that alone cannot be the mistake.
  public let cleared: [Cleared]
  /// A row that a list may lack or have too many, which explains all as well; nil where there is none.
  public let rowGap: LocalizedText?
  /// Whether that row is as likely as the first hypothesis.
  public let isRowLikely: Bool
  /// What would tell the first hypotheses apart; nil where the first stands out.
  public let tellsApart: LocalizedText?
  /// Why nothing, or not everything, is listed: "más de 6 cifras"; nil where everything is.
  public let bound: LocalizedText?

  /// Whether the first hypotheses are a tie, or the first is one with a row that is not there.
  public var isTied: Bool { leaders > 1 || isRowLikely }

  /// The figures of all hypotheses, each cell once, the likeliest first.
  public var suspects: [Suspect] {
    var told: Set<SuspectPlace> = []
    return hypotheses.joined().filter {
      told.insert(SuspectPlace(field: $0.field, range: $0.range)).inserted
    }
  }

  private struct SuspectPlace: Hashable {
    let field: JSONPointer
    let range: ByteRange?
  }
}
