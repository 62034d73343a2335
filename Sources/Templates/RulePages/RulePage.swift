import Analysis
public import DocumentTree
import Reporting
public import SheetRules

/// The page of one rule: its catalogue entry, and its examples with their results.
public struct RulePage: Sendable {
  let rule: RuleDescription
  let language: Language

  /// Creates the page of a rule.
  public init(_ rule: RuleDescription, in language: Language = .es) {
    self.rule = rule
    self.language = language
  }

  /// The page in Markdown.
  public var markdown: String {
    var parts = [
      "# \(rule.id): \(rule.title[language])",
      "\(words.severity): **\(words[rule.severity])** · \(words.family): \(words[rule.category])",
      "## \(words.why)", rule.rationale[language].sentence,
      "## \(words.source)", rule.source[language].sentence,
      "## \(words.computed)", "    \(rule.formula[language])",
      "## \(words.mend)", rule.remedy[language].sentence,
    ]
    if !rule.examples.isEmpty { parts += ["## \(words.examples)", words.explanation] }
    parts += rule.examples.map(markdown)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func markdown(_ example: RuleExample) -> String {
    let title = example.kind == .passing ? words.passes : words.fails
    let profile =
      example.profile == .nacional ? "" : " (\(words.profile) `\(example.profile.name)`)"
    // a fence must be longer than any run of backquotes inside; examples have none
    func fence(_ sheet: String) -> String { "```yaml\n\(sheet)\n```" }
    let sheets =
      (example.first.map { [fence($0), words.comparedWith] } ?? []) + [fence(example.text)]
    let findings = example.findings(of: rule.id).map { "- \(words.says) \($0.message[language])" }
    return
      (["### \(title)\(profile)"] + sheets
      + (findings.isEmpty ? [] : [findings.joined(separator: "\n")]))
      .joined(separator: "\n\n")
  }

  private var words: RulePageWords { RulePageWords(language: language) }
}

extension String {
  /// The text as a sentence, with an initial capital and a final full stop.
  fileprivate var sentence: String {
    let start = prefix(1).uppercased() + dropFirst()
    return hasSuffix(".") || hasSuffix(")") || hasSuffix("»") ? start : start + "."
  }
}
