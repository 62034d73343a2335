/// The figures of a generated sheet, which agree unless `surplus` is set.
public struct SheetFigures: Sendable {
  /// A component of the programme.
  public struct Component: Sendable {
    /// The name that joins its rows.
    public var name: String
    /// What it produces.
    public var unit: String
    /// How much it produces in the year.
    public var production: Int
    /// What is spent on it, in M$.
    public var spend: Int
    /// The parts of its spend by subtitle of the budget, in M$; none where they are not told apart.
    public var subtitles: [(subtitle: Int, amount: Int)] = []
  }

  /// Everybody among whom the potential population is found.
  public var universe: Int
  /// The part of the universe that is the potential population, in hundredths.
  public var universeShare: Int
  /// The coefficients of the two criteria of targeting, in thousandths.
  public var criteria: [Int]
  /// The people reached in each year from 2019 on.
  public var beneficiaries: [Int]
  /// The components in the order of the form.
  public var components: [Component]
  /// Administrative expenses in M$.
  public var administrative: Int
  /// M$ that the stated total has more than its parts.
  public var surplus = 0

  /// The potential population.
  public var potential: Int { PrintedFigure.rounded(universe * universeShare, 100) }

  /// The target population.
  public var target: Int {
    PrintedFigure.rounded(potential * criteria[0] * criteria[1], 1_000_000)
  }

  /// The total expenses as the sheet states them, in M$.
  public var total: Int { components.reduce(administrative + surplus) { $0 + $1.spend } }

  /// The invented programme of the examples, as often as asked.
  ///
  /// - Parameters:
  ///   - people: how many times the example's people and products there are
  ///   - money: how many times the example's amounts there are
  public init(people: Int = 1, money: Int = 1) {
    universe = 120_000 * people
    universeShare = 40
    criteria = [750, 800]
    beneficiaries = [1_800, 2_400, 3_000, 3_600].map { $0 * people }
    components = [
      .course(production: 1_500 * people, spend: 180_000 * money),
      .advice(production: 600 * people, spend: 144_000 * money),
    ]
    administrative = 16_000 * money
  }

  /// The same programme with figures of its own for each number.
  ///
  /// - Parameter number: any number from 0 on
  public init(number: Int) {
    self.init()
    let served = 1_500 + 3 * (number % 211)
    universe = 120_000 + 1_000 * (number % 397)
    beneficiaries = (0..<4).map { served + 600 * $0 }
    components = [
      .course(production: served - 20 - number % 13, spend: 170_000 + 37 * (number % 503)),
      .advice(production: 600 + number % 101, spend: 140_000 + 53 * (number % 307)),
    ]
    administrative = 15_000 + 11 * (number % 89)
  }

  /// Figures of many sizes: one to seven components, figures up to 10⁸, a production of zero.
  ///
  /// - Parameter seed: what the figures depend on, and nothing else
  public init(seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed) &* 7919)
    self.init()
    universe = dice.number(20_000...(seed % 5 == 0 ? 30_000_000 : 900_000))
    universeShare = dice.number(30...95)
    criteria = [dice.number(400...990), dice.number(50...99) * 10]
    var year = max(20, target / dice.number(8...60))
    beneficiaries = []
    for _ in 0..<4 {
      beneficiaries.append(year)
      year = min(target, year + dice.number(0...max(1, year / 4)))
    }
    let largest = seed % 4 == 0 ? 40_000_000 : 900_000
    components = (0..<(seed % 7 + 1)).map { index in
      let letter = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(index)))
      return Component(
        name: "Componente \(letter)", unit: "Cursos", production: dice.number(10...40_000),
        spend: dice.number(5_000...largest))
    }
    // a component that has not begun yet
    if seed % 6 == 3, let last = components.indices.last, last > 0 {
      components[last].production = 0
      components[last].spend = 0
    }
    administrative = dice.number(1_000...90_000)
    for index in components.indices where seed % 3 == 1 {
      let spend = components[index].spend
      guard spend > 10 else { continue }
      let first = dice.number(1...(spend - 1))
      components[index].subtitles = [(24, first), (33, spend - first)]
    }
  }
}

extension SheetFigures.Component {
  fileprivate static func course(production: Int, spend: Int) -> Self {
    Self(
      name: "Cursos de riego eficiente", unit: "personas capacitadas", production: production,
      spend: spend)
  }

  fileprivate static func advice(production: Int, spend: Int) -> Self {
    Self(
      name: "Asesoría en el predio", unit: "personas asesoradas", production: production,
      spend: spend)
  }
}
