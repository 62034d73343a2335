/// The dimension of a quantity: powers of people, units of production, M$, years, months and the
/// unit of an indicator.
///
/// `M$/persona` has money 1 and people -1. A share, such as M$ per M$, is dimensionless.
public struct Dimension: Sendable, Hashable {
  /// The power of people, or of whatever the sheet counts its population in.
  public var people = 0
  /// The power of units of production.
  public var units = 0
  /// The power of M$.
  public var money = 0
  /// The power of calendar years.
  public var years = 0
  /// The power of months.
  public var months = 0
  /// The power of the unit of an indicator.
  public var indicator = 0

  /// Creates a dimension from its powers.
  public init(
    people: Int = 0, units: Int = 0, money: Int = 0, years: Int = 0, months: Int = 0,
    indicator: Int = 0
  ) {
    self.people = people
    self.units = units
    self.money = money
    self.years = years
    self.months = months
    self.indicator = indicator
  }

  /// A share: dimensionless, since all powers cancel.
  public static let share = Dimension()
  /// People.
  public static let people = Dimension(people: 1)
  /// Units of production.
  public static let units = Dimension(units: 1)
  /// M$.
  public static let money = Dimension(money: 1)
  /// M$ per person.
  public static let moneyPerPerson = Dimension(people: -1, money: 1)
  /// M$ per unit of production.
  public static let moneyPerUnit = Dimension(units: -1, money: 1)
  /// Calendar years.
  public static let years = Dimension(years: 1)
  /// Months.
  public static let months = Dimension(months: 1)
  /// The unit of an indicator, which each sheet chooses.
  public static let indicator = Dimension(indicator: 1)

  static func * (left: Dimension, right: Dimension) -> Dimension {
    left.joined(with: right, by: +)
  }

  static func / (left: Dimension, right: Dimension) -> Dimension {
    left.joined(with: right, by: -)
  }

  private func joined(with other: Dimension, by join: (Int, Int) -> Int) -> Dimension {
    Dimension(
      people: join(people, other.people), units: join(units, other.units),
      money: join(money, other.money), years: join(years, other.years),
      months: join(months, other.months), indicator: join(indicator, other.indicator))
  }
}

/// The type of a value: a bare number, a quantity or a percentage.
public enum ValueType: Sendable, Hashable {
  /// A number written without a unit; it takes the dimension of the value it is compared with.
  case number
  /// A quantity.
  case measured(Dimension)
  /// A percentage, such as `8 %` or a figure that the form prints in %.
  case percentage
}

extension ValueType {
  /// The common type if both can be added or compared, or nil.
  func joined(with other: ValueType) -> ValueType? {
    switch (self, other) {
    case (.number, .percentage), (.percentage, .number): nil
    case (.number, let type), (let type, .number): type
    case (.percentage, .percentage): .percentage
    case (.percentage, .measured(let dimension)), (.measured(let dimension), .percentage):
      dimension == .share ? .percentage : nil
    case (.measured(let first), .measured(let second)): first == second ? self : nil
    }
  }

  func multiplied(by other: ValueType) -> ValueType {
    switch (self, other) {
    case (.number, let type), (let type, .number): type
    case (.percentage, .percentage): .percentage
    case (.percentage, .measured(let dimension)), (.measured(let dimension), .percentage):
      dimension == .share ? .percentage : .measured(dimension)
    case (.measured(let first), .measured(let second)): .measured(first * second)
    }
  }

  func divided(by other: ValueType) -> ValueType {
    switch (self, other) {
    case (let type, .number): type
    case (.percentage, .measured(.share)): .percentage
    case (.percentage, .percentage): .measured(.share)
    case (_, .percentage): self
    case (.number, .measured(let dimension)), (.percentage, .measured(let dimension)):
      .measured(.share / dimension)
    case (.measured(let first), .measured(let second)): .measured(first / second)
    }
  }
}
