public import ProgramSheets
public import SheetRules

/// What becomes of a rule.
public enum RuleLevel: Sendable, Hashable {
  /// It is not checked.
  case off
  /// It is checked, and what breaks it matters so much.
  case on(Severity)
}

/// How much of a sheet is checked.
package enum CheckExtent: Sendable, Hashable {
  /// Every rule, and who is to blame for what it finds.
  case whole
  /// Only the equations that give figures, for whoever asks for nothing else.
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
  /// Where the files stand that a sheet names beside itself.
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
