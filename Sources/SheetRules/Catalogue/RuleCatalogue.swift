/// Every rule, in the order of the forms.
public enum RuleCatalogue {
  /// The rules that look at a sheet, kind by kind; what several kinds share stands with the first.
  public static let rules: [any Rule.Type] = {
    var known: Set<String> = []
    return RuledKind.all.flatMap(\.rules).filter { known.insert($0.description.id).inserted }
  }()

  /// The rules that look at two sheets.
  package static let pairRules: [any PairRule.Type] = [
    CRU01.self, CRU02.self, CRU03.self, CRU04.self, CRU05.self, CRU06.self, CRU07.self, CRU08.self,
    CRU09.self,
  ]

  /// What every id that a report can name says of itself: the faults of reading first, then the rules
  /// of one sheet and of two, the exceptions and the faults of a configuration.
  public static let descriptions: [RuleDescription] =
    LecturaDescriptions.all + rules.map { $0.description } + pairDescriptions + ownFaults

  private static let pairDescriptions = pairRules.map { $0.description }

  private static var ownFaults: [RuleDescription] {
    ExceptionDescriptions.all + ConfigurationDescriptions.all
  }

  /// Returns the rule of an id, whatever its case; nil where there is none.
  public static func rule(_ id: String) -> (any Rule.Type)? {
    let id = id.uppercased()
    return rules.first { $0.description.id == id }
  }

  /// Returns the family of the rule of an id; nil where no rule of the catalogue has it.
  package static func category(of id: String) -> Category? { categories[id] }

  private static let categories = Dictionary(
    descriptions.map { ($0.id, $0.category) }, uniquingKeysWith: { first, _ in first })

  /// Returns what an id says of itself, whatever its case; nil where there is no such id.
  ///
  /// - Parameters:
  ///   - id: the id.
  ///   - kinds: the kinds of sheets whose rules it may be of.
  /// - Returns: the description.
  public static func description(
    _ id: String, of kinds: [RuledKind] = RuledKind.all
  ) -> RuleDescription? {
    let id = id.uppercased()
    for kind in kinds {
      if let rule = kind.rules.first(where: { $0.description.id == id }) { return rule.description }
    }
    return (LecturaDescriptions.all + pairDescriptions + ownFaults).first { $0.id == id }
  }
}
