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
  /// What is taken from that part, which other programmes serve.
  public var constant = 0
  /// The coefficients of the criteria of targeting, in thousandths.
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
  public var potential: Int { PrintedFigure.rounded(universe * universeShare, 100) - constant }

  /// The target population.
  public var target: Int {
    let thousands = criteria.reduce(Int128(1)) { power, _ in power * 1_000 }
    let product = criteria.reduce(Int128(potential)) { $0 * Int128($1) }
    return Int((2 * product + thousands) / (2 * thousands))
  }

  /// The results of the criteria one after another, each rounded; nil where that leads elsewhere than
  /// all at once.
  var targetSteps: [Int]? {
    var steps: [Int] = []
    for criterion in criteria {
      steps.append(PrintedFigure.rounded((steps.last ?? potential) * criterion, 1_000))
    }
    return steps.last == target ? steps : nil
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
