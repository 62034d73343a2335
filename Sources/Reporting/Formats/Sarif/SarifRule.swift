package import DocumentTree
import SheetRules

/// The metadata of a rule in a SARIF run.
package struct SarifRule {
  /// How long a description may be.
  private static let mostCharacters = 1024

  private let rule: RuleDescription
  /// The page about it; nil for the rules of a team.
  private let page: String?
  private let language: Language

  init(_ rule: RuleDescription, page: String?, in language: Language) {
    self.rule = rule
    self.page = page
    self.language = language
  }

  package func write(to writer: inout JsonWriter) {
    writer.member("id", rule.id)
    writer.member("name", name)
    writer.member("shortDescription") { $0.member("text", Self.description(rule.title[language])) }
    writer.member("fullDescription") {
      $0.member("text", Self.description(rule.rationale[language]))
    }
    if let page { writer.member("helpUri", page) }
    writer.member("help") {
      $0.member("text", SarifText.message(help))
      $0.member("markdown", markdown)
    }
    writer.member("defaultConfiguration") { $0.member("level", rule.severity.rawValue) }
    writer.member("properties") { writer in
      writer.member("tags", [rule.category.rawValue])
      writer.member("precision", precision)
      writer.member("problem.severity", problemSeverity)
    }
  }

  /// The title as one word: "LosGastosNoSumanElTotal".
  private var name: String {
    var name: [UInt8] = []
    var isFirst = true
    // of a normalised name nothing but ASCII is left in words
    for byte in rule.title[language].normalisedName.utf8 {
      let isSmall = 0x61...0x7A ~= byte
      if isSmall || Ascii.isDigit(byte) {
        name.append(isFirst && isSmall ? byte - 0x20 : byte)
      }
      isFirst = !(isSmall || Ascii.isDigit(byte))
    }
    return name.isEmpty ? rule.id : String(decoding: name.prefix(255), as: UTF8.self)
  }

  /// How often a finding is a true fault: always for arithmetic, less often for implausible values.
  private var precision: String {
    switch rule.severity {
    case .error: "very-high"
    case .warning: "high"
    case .note: "medium"
    }
  }

  private var problemSeverity: String {
    switch rule.severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "recommendation"
    }
  }

  private static func description(_ text: String) -> String {
    if text.unicodeScalars.count <= mostCharacters { return SarifText.message(text) }
    let cut = String(String.UnicodeScalarView(text.unicodeScalars.prefix(mostCharacters - 1)))
    return SarifText.message(cut) + "…"
  }

  private var parts: [(name: String, text: String)] {
    return [
      (language.either("Fórmula", "Formula"), rule.formula[language]),
      (language.either("Origen", "Source"), rule.source[language]),
      (language.either("Qué hacer", "What to do"), rule.remedy[language]),
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
