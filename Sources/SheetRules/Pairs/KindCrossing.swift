import DocumentTree
import ProgramSheets

/// What the forms of two kinds of sheets of one programme have in common: the plan, and what came of it.
///
/// It is data. Whatever crosses the two kinds goes through it, and nothing else names their fields.
struct KindCrossing: Sendable {
  /// The kind that plans.
  let plan: RuledKind
  /// The kind that says what came of it.
  let actual: RuledKind
  /// The words that say which programme it is.
  let identities: [Identity]
  /// Until when the programme runs.
  let end: End
  /// The figures.
  let figures: [Figure]
  /// The components.
  let components: JoinedTable
  /// The number that the plan gives a component; the other kind has none but the order of its rows.
  let componentNumber: String
  /// The field with the unit of production in both tables of components.
  let componentUnit: String
  /// The production of the components, of which some is expected in some year.
  let production: String
  /// The indicators.
  let indicators: Indicators
  /// The evaluation of the plan.
  let evaluation: Evaluation
  /// The unit of the beneficiaries.
  let units: Units
  /// The price year of all amounts of the actual kind; a table may have its own.
  let prices: String
  /// The amounts that the plan names for a component in words.
  let caps: Caps
  /// The subtitles of the budget that the actual kind lists.
  let subtitles: Subtitles

  /// A field with words, or a year, that must be the same.
  struct Identity: Sendable {
    let key: String
    let name: LocalizedText
    /// The fields of the plan, of which the first that says something counts.
    let plan: [String]
    let actual: String
    var kind = NameKind.words
    /// Whether another text is a mismatch; if not, it is only shown where it is the same.
    var isBinding = true
  }

  /// Until when the programme runs: whether it ends, and when.
  struct End: Sendable {
    let has: String
    let year: String
    let actual: String
    /// What the actual kind says where there is no end, as it is compared.
    let permanent: String
  }

  /// The rows of a table in both kinds, joined by their titles.
  struct JoinedTable: Sendable {
    let plan: String
    let planTitle: String
    let actual: String
    let actualTitle: String

    /// The table in the first sheet, and in the second.
    var lists: (left: [JSONPointer], right: [JSONPointer]) {
      ([JSONPointer(plan)], [JSONPointer(actual)])
    }
  }

  /// A figure of both kinds.
  struct Figure: Sendable {
    let key: String
    /// The name, with a `*` where the title of the row stands.
    let name: LocalizedText
    let plan: String
    /// The field with the year that the figure of the plan is of; nil where the years are keys of it, or
    /// it is of none.
    var year: String?
    let actual: String
    /// The rows that the figure is of; nil where it is of none.
    var rows: JoinedTable?
    /// What gives the figure where the actual kind does not state it: a whole number that two figures are
    /// the quotient of.
    var implied: (dividend: String, divisor: String)?
  }

  /// The indicators: groups of the plan, rows of the actual kind.
  struct Indicators: Sendable {
    let groups: [String]
    let rows: String
    let title: String
    let formula: String
    let values: String
  }

  /// The evaluation of the plan: its state and outcome, and the outcome of each year as the actual kind
  /// says it.
  struct Evaluation: Sendable {
    let state: String
    let outcome: String
    let history: String
  }

  /// The unit of the beneficiaries: two fields of the plan, one of the actual kind.
  struct Units: Sendable {
    let plan: [String]
    let actual: String
    let beneficiaries: String

    /// The fields of the plan; those of the other kind stand in the findings themselves.
    var lists: (left: [JSONPointer], right: [JSONPointer]) { (plan.map { JSONPointer($0) }, []) }
  }

  /// Texts of the plan, and of each component, that may name an amount, and what a unit of it cost.
  struct Caps: Sendable {
    let texts: [String]
    let rowTexts: [String]
    let unitCost: String
  }

  /// The subtitle of the plan's budget, and those with expenses.
  struct Subtitles: Sendable {
    let plan: String
    let table: String
    let key: String
  }

  /// The crossing of two kinds in this order; nil where they have nothing in common, or are one.
  static func of(_ plan: RuledKind, _ actual: RuledKind) -> KindCrossing? {
    all.first { $0.plan == plan && $0.actual == actual }
  }

  /// Every pair of kinds that can be crossed.
  static let all = [designAndFollowUp]
}

extension RuledKind {
  /// Whether sheets of this kind are the plan that those of another kind are compared with.
  ///
  /// - Parameter other: the other kind.
  /// - Returns: true where they can be crossed, in this order.
  public func isPlan(of other: RuledKind) -> Bool { KindCrossing.of(self, other) != nil }
}
