public import Constraints
public import ExactNumbers

/// What the search for culprits knows about a cell apart from its figure.
public struct CellTraits: Sendable, Hashable {
  /// How the figure gets into the cell.
  public enum Origin: Sendable, Hashable {
    /// Typed by a person: a count, an amount, a coefficient.
    case typed
    /// Computed by the official system from other figures: a ratio, a total.
    case filledIn
  }

  /// What kind of quantity the figure is.
  public enum Quantity: Sendable, Hashable {
    /// A count of whole things.
    case count
    /// Money, in whole M$.
    case amount
    /// A quotient, such as M$ per person.
    case ratio
    /// A percentage, 0 to 100.
    case percentage
    /// A fraction used as a factor, 0 to 1.
    case share
    /// A number in a calculation, of unknown kind.
    case operand
  }

  /// How the figure gets into the cell.
  public var origin: Origin
  /// What kind of quantity it is.
  public var quantity: Quantity
  /// The number of decimals printed by the form, or nil if it is not fixed.
  public var decimals: Int?
  /// The cells whose figures could be copied by mistake: the adjacent ones in the row and column.
  public var neighbours: [CellID]
  /// Cells of another kind in the same row, whose figures could be copied as well.
  public var rowMates: [CellID] = []
  /// Cells that may state the same figure elsewhere in the sheet.
  public var twins: [CellID]
  /// Whether the figure is in %, while its twins may be parts of one: 75 of `75 %` beside 0,75.
  public var isPercent = false
  /// Whether a percentage can be more than 100, as that of a budget which was raised.
  public var maySurpassWhole = false

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

  /// The figures that are plausible for this kind of quantity.
  public var domain: Interval {
    let most: Interval.Bound? =
      switch quantity {
      case .count, .amount, .ratio, .operand: nil
      case .percentage: maySurpassWhole ? nil : .init(Rational(whole: 100))
      case .share: .init(.one)
      }
    return Interval(from: .init(.zero), to: most) ?? .everything
  }
}
