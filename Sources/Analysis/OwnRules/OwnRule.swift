public import SheetRules
public import Constraints
import DocumentTree

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
  /// What has to hold.
  public let statement: Statement
  /// The file that states the rule, as it is shown.
  public let path: String
  /// The line of that file, 1-based.
  public let line: Int

  /// Creates a rule.
  public init(
    id: String, title: LocalizedText, severity: Severity, message: LocalizedText? = nil,
    advice: LocalizedText? = nil, statement: Statement, path: String, line: Int
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.message = message ?? title
    self.advice = advice
    self.statement = statement
    self.path = path
    self.line = line
  }

  /// Where the rule is stated.
  var settingOrigin: SettingOrigin { .file(path, line: line) }

  private var origin: String { "\(path):\(line)" }

  /// What the rule says of itself, as those of the forms do.
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
