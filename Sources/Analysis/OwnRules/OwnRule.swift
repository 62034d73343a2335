public import Constraints
import DocumentTree
import ProgramSheets
public import SheetRules

/// A rule that a team stated itself.
public struct OwnRule: Sendable, Hashable {
  /// The id that reports name: "CASA01".
  public let id: String
  /// The fault, in a few words.
  public let title: LocalizedText
  /// How much a contradiction matters.
  public var severity: Severity
  /// What is said of a sheet that breaks it; `{componente}`, `{ejercicio}` and the like stand
  /// for the one it is about.
  public let message: LocalizedText
  /// How to mend the fault; nil where the rule does not say.
  public let advice: LocalizedText?
  /// What has to hold of a sheet of the first kind whose language it is of.
  public private(set) var statement: Statement
  /// What has to hold, by the name of the kind of sheet that it can be asked of.
  let statements: [String: Statement]
  /// The file that states the rule, as it is shown.
  public let path: String
  /// The line of that file, 1-based.
  public let line: Int

  /// Creates a rule; without `statements` it applies to the first kind of sheets only.
  public init(
    id: String, title: LocalizedText, severity: Severity, message: LocalizedText? = nil,
    advice: LocalizedText? = nil, statement: Statement, statements: [String: Statement]? = nil,
    path: String, line: Int
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.message = message ?? title
    self.advice = advice
    self.statement = statement
    self.statements = statements ?? [RuledKind.all[0].kind.name: statement]
    self.path = path
    self.line = line
  }

  /// The rule as it is asked of a kind of sheet; nil where its names are not of that kind.
  func asked(of kind: RuledKind) -> OwnRule? {
    statements[kind.kind.name].map { statement in
      var rule = self
      rule.statement = statement
      return rule
    }
  }

  /// Where the rule is stated.
  var settingOrigin: SettingOrigin { .file(path, line: line) }

  private var origin: String { "\(path):\(line)" }

  /// The description of the rule, as rules of the forms have one.
  public var description: RuleDescription {
    RuleDescription(
      id: id, title: title, severity: severity, category: .propias,
      rationale: message,
      source: LocalizedText(es: "Regla propia, en \(origin)", en: "Own rule, in \(origin)"),
      formula: LocalizedText(statement.text), remedy: advice ?? Self.anyAdvice(origin), examples: []
    )
  }

  private static func anyAdvice(_ origin: String) -> LocalizedText {
    LocalizedText(
      es: "revise las cifras que la regla usa; está en \(origin)",
      en: "check the figures that the rule uses; it stands in \(origin)")
  }
}
