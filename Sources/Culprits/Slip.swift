public import Constraints
public import ExactNumbers

/// A way in which a hand errs, as the difference between a stated figure and the one that mends it.
public struct Slip: Sendable, Hashable {
  /// The ways in which a hand errs.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// One digit is another.
    case digit = "one-digit"
    /// A digit is missing.
    case droppedDigit = "dropped-digit"
    /// There is a digit too many.
    case addedDigit = "added-digit"
    /// Two neighbouring digits are swapped.
    case swappedDigits = "swapped-digits"
    /// The thousands or the decimal mark stands elsewhere: 10ⁿ times off.
    case mark
    /// Pesos where M$ belong, or the other way round.
    case pesos
    /// What is left to 100 % instead of the part.
    case complement
    /// The other sign.
    case sign
    /// The figure of a neighbouring row, column or year.
    case neighbour
    /// A sum without one of its addends.
    case missingAddend = "missing-addend"
    /// A sum with one of its addends twice.
    case doubledAddend = "doubled-addend"
    /// The figure fits another version of an input.
    case stale
    /// The sheet states the figure elsewhere, and it was copied wrongly.
    case miscopied
    /// No slip of its own: it was computed from another figure that is wrong.
    case follows
    /// Cut off instead of rounded.
    case truncated
  }

  /// The way.
  public let kind: Kind
  /// The figure that mends, or nil where the slip explains the stated figure but any of an interval
  /// would mend it.
  public let proposed: ExactDecimal?
  /// The cell that the slip has to do with: the neighbour, the addend, the input of another version.
  public let source: CellID?
  /// How unlikely the slip is, in quarters of a bit: 4 more means half as likely.
  public let cost: Int

  init(_ kind: Kind, _ proposed: ExactDecimal?, source: CellID? = nil, cost: Int) {
    self.kind = kind
    self.proposed = proposed
    self.source = source
    self.cost = cost
  }
}
