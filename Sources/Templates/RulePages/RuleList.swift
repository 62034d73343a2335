public import DocumentTree
public import Reporting
public import SheetRules

/// A list of rules, one per line: id, severity and title.
public struct RuleList: Sendable {
  private let rules: [RuleDescription]
  private let language: Language

  /// Creates the list.
  public init(_ rules: [RuleDescription], in language: Language = .es) {
    self.rules = rules
    self.language = language
  }

  /// The list as text.
  public func text(_ options: RenderingOptions) -> [UInt8] {
    let words = RulePageWords(language: language)
    let ids = rules.map(\.id.count).max() ?? 0
    let severities = rules.map { words[$0.severity].count }.max() ?? 0
    var page = Page([], usesColor: options.usesColor)
    for rule in rules {
      page.write(rule.id, .strong)
      page.write(" ", times: ids - rule.id.count + 2)
      page.write(words[rule.severity], rule.severity.style)
      page.write(" ", times: severities - words[rule.severity].count + 2)
      page.write(rule.title[language])
      page.endLine()
    }
    return page.bytes
  }

  static let schema = "fichas.rules/1"

  /// The list as one object of the schema `fichas.rules/1`.
  public var json: [UInt8] {
    return JsonWriter.line { writer in
      writer.member("schema", Self.schema)
      writer.member("rules", rules) { writer, rule in
        writer.object {
          $0.member("id", rule.id)
          $0.member("severity", rule.severity.rawValue)
          $0.member("category", rule.category.rawValue)
          $0.member("title", rule.title[language])
        }
      }
    }
  }
}
