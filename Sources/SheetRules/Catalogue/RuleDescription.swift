/// What a rule says of itself; reports, pages and tests are made from it.
///
/// It is a class since each check hands it on: as a struct of so many texts, copying it took a third
/// of the time of a check.
public final class RuleDescription: Sendable {
  /// The stable id: "GAS01".
  public let id: String
  /// The fault, in a few words, lower case: "los gastos no suman el total".
  public let title: LocalizedText
  /// How much a contradiction matters.
  public let severity: Severity
  /// The family.
  public let category: Category
  /// What the rule demands and why.
  public let rationale: LocalizedText
  /// The section of the form and the sense of the words that it rests on.
  public let source: LocalizedText
  /// How it is computed.
  public let formula: LocalizedText
  /// How to mend the fault.
  public let remedy: LocalizedText
  /// Sheets, or parts of one, that pass and that fail; made when asked for, since no check needs them.
  public var examples: [RuleExample] { makeExamples() }

  private let makeExamples: @Sendable () -> [RuleExample]

  package init(
    id: String, title: LocalizedText, severity: Severity, category: Category,
    rationale: LocalizedText, source: LocalizedText, formula: LocalizedText, remedy: LocalizedText,
    examples: @autoclosure @escaping @Sendable () -> [RuleExample]
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.category = category
    self.rationale = rationale
    self.source = source
    self.formula = formula
    self.remedy = remedy
    makeExamples = examples
  }
}

/// A part of a sheet that shows a rule at work.
public struct RuleExample: Sendable {
  /// What comes of the example.
  public enum Kind: String, Sendable {
    /// The rule holds, or cannot be checked.
    case passing
    /// The rule finds something at every `↓`.
    case failing
  }

  /// What comes of it.
  public let kind: Kind
  /// The YAML of the part, with `↓` before each byte that a finding must point at; the lines that
  /// every sheet begins with are left out.
  public let text: String
  /// The sheet that it is compared with, the first of the two; nil where the rule looks at one sheet.
  public var first: String?
  /// What is asked of the sheet beyond the national forms.
  public var profile = Profile.nacional
  /// The file that the example stands in.
  public let file: StaticString
  /// The line of that file, 1-based.
  public let line: UInt

  /// A text behind the lines that every sheet of a kind begins with, where it leaves them out.
  static func head(of kind: String, _ form: String, before text: String) -> String {
    text.contains("formulario:") ? text : "ficha: \(kind)\nformulario: \(form)\n" + text
  }

  static func passing(
    _ text: String, profile: Profile = .nacional, file: StaticString = #filePath,
    line: UInt = #line
  ) -> RuleExample {
    RuleExample(kind: .passing, text: text, profile: profile, file: file, line: line)
  }

  /// Two sheets of which the rule has nothing to say.
  static func passing(
    _ first: String, _ text: String, file: StaticString = #filePath, line: UInt = #line
  ) -> RuleExample {
    RuleExample(kind: .passing, text: text, first: first, file: file, line: line)
  }

  /// Two sheets of which the rule finds something at every `↓` of the second.
  static func failing(
    _ first: String, _ text: String, file: StaticString = #filePath, line: UInt = #line
  ) -> RuleExample {
    RuleExample(kind: .failing, text: text, first: first, file: file, line: line)
  }

  static func failing(
    _ text: String, profile: Profile = .nacional, file: StaticString = #filePath,
    line: UInt = #line
  ) -> RuleExample {
    RuleExample(kind: .failing, text: text, profile: profile, file: file, line: line)
  }
}
