public import Constraints
public import ExactNumbers

/// What a search for a culprit knows of a cell beside its figure.
public struct CellTraits: Sendable, Hashable {
  /// Who puts the figure there.
  public enum Origin: Sendable, Hashable {
    /// A person types it: a count, an amount, a coefficient.
    case typed
    /// The official system computes it from the others: a ratio, a total.
    case filledIn
  }

  /// What the figure is a number of.
  public enum Quantity: Sendable, Hashable {
    /// Whole things.
    case count
    /// Money, whole M$.
    case amount
    /// A quotient, as M$ per person.
    case ratio
    /// A part in percent, 0 to 100.
    case percentage
    /// A part as a factor, 0 to 1.
    case share
    /// A number of a calculation, of which nothing is known.
    case operand
  }

  /// Who puts the figure there.
  public var origin: Origin
  /// What it is a number of.
  public var quantity: Quantity
  /// The decimals that the form prints; nil where any number of them will do.
  public var decimals: Int?
  /// The cells whose figures a hand may take by mistake: those beside it, above and below it.
  public var neighbours: [CellID]
  /// The cells that may state the same figure somewhere else.
  public var twins: [CellID]

  /// Creates the traits of a cell.
  public init(
    origin: Origin = .typed, quantity: Quantity, decimals: Int? = nil, neighbours: [CellID] = [],
    twins: [CellID] = []
  ) {
    self.origin = origin
    self.quantity = quantity
    self.decimals = decimals
    self.neighbours = neighbours
    self.twins = twins
  }

  /// The figures that make sense at all.
  public var domain: Interval {
    let most: Interval.Bound? =
      switch quantity {
      case .count, .amount, .ratio, .operand: nil
      case .percentage: .init(Rational(whole: 100))
      case .share: .init(.one)
      }
    return Interval(from: .init(.zero), to: most) ?? .everything
  }
}
