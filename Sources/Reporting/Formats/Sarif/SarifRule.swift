import DocumentTree
import SheetRules

/// The metadata of a catalogue rule in a SARIF run.
struct SarifRule {
  private static let indices = Dictionary(
    uniqueKeysWithValues: RuleCatalogue.rules.enumerated().map { ($1.description.id, $0) })

  private let rule: RuleDescription
  private let language: Language

  /// The index of a rule in the metadata, or nil for parsing issues.
  static func index(of id: String) -> Int? { indices[id] }

  init(_ rule: RuleDescription, in language: Language) {
    self.rule = rule
    self.language = language
  }

  package func write(to writer: inout JsonWriter) {
    writer.member("id", rule.id)
    writer.member("shortDescription") { $0.member("text", SarifText.message(rule.title[language])) }
    writer.member("fullDescription") {
      $0.member("text", SarifText.message(rule.rationale[language]))
    }
    writer.member("help") {
      $0.member("text", SarifText.message(help))
      $0.member("markdown", markdown)
    }
    writer.member("defaultConfiguration") { $0.member("level", rule.severity.rawValue) }
    writer.member("properties") { writer in
      writer.member("tags", [rule.category.rawValue]) { $0.string($1) }
    }
  }

  private var parts: [(name: String, text: String)] {
    let isSpanish = language == .es
    return [
      (isSpanish ? "Fórmula" : "Formula", rule.formula[language]),
      (isSpanish ? "Origen" : "Source", rule.source[language]),
      (isSpanish ? "Qué hacer" : "What to do", rule.remedy[language]),
    ]
  }

  private var help: String {
    ([rule.rationale[language]] + parts.map { "\($0.name): \($0.text)" }).joined(separator: "\n")
  }

  private var markdown: String {
    let escaped = parts.map { "**\($0.name)**: \(MarkdownText.inline($0.text))" }
    return ([MarkdownText.inline(rule.rationale[language])] + escaped).joined(separator: "\n\n")
  }
}
