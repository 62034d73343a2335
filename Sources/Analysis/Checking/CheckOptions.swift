public import ProgramSheets
public import SheetRules

/// What becomes of a rule.
public enum RuleLevel: Sendable, Hashable {
  /// It is not checked.
  case off
  /// It is checked, and its findings have this severity.
  case on(Severity)
}

/// How much of a sheet is checked.
package enum CheckExtent: Sendable, Hashable {
  /// Every rule, and the likely culprits of what it finds.
  case whole
  /// Only the equations that compute figures, for callers that need nothing else.
  case equations
}

/// What a person can choose about a check.
public struct CheckOptions: Sendable, Hashable {
  /// What is asked beyond the national forms.
  public var profile: Profile
  /// The rules that a team stated itself.
  public var ownRules: [OwnRule]
  /// What becomes of the rules of the catalogue, by id, where it is not what they say themselves.
  public var levels: [String: RuleLevel]
  /// The findings that a team accepts in this file.
  public var exceptions: [AcceptedFinding]
  /// The day by which exceptions expire; nil where none does.
  public var today: CalendarDay?
  /// The kinds of sheets that are known.
  public var kinds: [RuledKind]
  /// Where to find the files that a sheet names.
  public var companions = Companions.none
  /// How much is checked.
  package var extent = CheckExtent.whole
  /// What a comparison with another sheet is made with.
  public var comparison = ComparisonSettings()

  /// Creates options.
  public init(
    profile: Profile = .nacional, ownRules: [OwnRule] = [], levels: [String: RuleLevel] = [:],
    exceptions: [AcceptedFinding] = [], today: CalendarDay? = nil,
    kinds: [RuledKind] = RuledKind.all
  ) {
    self.profile = profile
    self.ownRules = ownRules
    self.levels = levels
    self.exceptions = exceptions
    self.today = today
    self.kinds = kinds
  }
}
