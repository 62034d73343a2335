public import Constraints
public import ExactNumbers

/// A typical slip: the difference between a stated figure and the one that mends it.
public struct Slip: Sendable, Hashable {
  /// The kinds of slip.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// One digit is wrong.
    case digit = "one-digit"
    /// A digit is missing.
    case droppedDigit = "dropped-digit"
    /// There is an extra digit.
    case addedDigit = "added-digit"
    /// Two adjacent digits are swapped.
    case swappedDigits = "swapped-digits"
    /// The thousands separator or decimal mark is misplaced: off by a factor of 10ⁿ.
    case mark
    /// Pesos instead of M$, or vice versa.
    case pesos
    /// The complement to 100 % instead of the percentage.
    case complement
    /// The sign is wrong.
    case sign
    /// The figure of an adjacent row, column or year.
    case neighbour
    /// A sum that omits one of its addends.
    case missingAddend = "missing-addend"
    /// A sum that counts one of its addends twice.
    case doubledAddend = "doubled-addend"
    /// The figure matches an earlier version of an input.
    case stale
    /// A wrong copy of a figure that the sheet states elsewhere.
    case miscopied
    /// No slip of its own: it was computed from another wrong figure.
    case follows
    /// Truncated instead of rounded.
    case truncated
    /// Off by one unit of the last digit.
    case misrounded
    /// A sum whose addends were rounded one by one.
    case roundedAddends = "rounded-addends"
    /// The figure that another one of its column should have, and the other way round.
    case exchanged
    /// It was not updated when others were.
    case outdated
  }

  /// The kind of slip.
  public let kind: Kind
  /// The figure that mends the equations, or nil if the slip explains the stated figure but any
  /// figure of an interval would do.
  public let proposed: ExactDecimal?
  /// The other cell involved: the neighbour, the addend, the input with another version.
  public let source: CellID?
  /// How unlikely the slip is, in quarters of a bit: 4 more means half as likely.
  public let cost: Int
  /// The cost as long as the slip could be there by chance, beside another mistake.
  let cautiousCost: Int

  init(
    _ kind: Kind, _ proposed: ExactDecimal?, source: CellID? = nil, cost: Int,
    surprise: Int = .max
  ) {
    self.kind = kind
    self.proposed = proposed
    self.source = source
    self.cost = cost
    cautiousCost = max(cost, Plausibility.unexplained - min(surprise, Plausibility.unexplained))
  }
}
