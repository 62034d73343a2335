import Analysis
import DocumentTree
import Reporting
import SheetRules

extension RulePage {
  static let schema = "fichas.rule/1"

  /// The page as one JSON object of the schema `fichas.rule/1`: the catalogue entry in the page's language, and each example with
  /// the messages it produces.
  public var json: [UInt8] {
    return JsonWriter.line { page in
      page.member("schema", Self.schema)
      page.member("id", rule.id)
      page.member("title", rule.title[language])
      page.member("severity", rule.severity.rawValue)
      page.member("category", rule.category.rawValue)
      page.member("rationale", rule.rationale[language])
      page.member("source", rule.source[language])
      page.member("formula", rule.formula[language])
      page.member("remedy", rule.remedy[language])
      page.key("examples")
      page.array(rule.examples) { writer, example in write(example, to: &writer) }
    }
  }

  private func write(_ example: RuleExample, to writer: inout JsonWriter) {
    writer.object { object in
      object.member("kind", example.kind.rawValue)
      object.member("profile", example.profile.name)
      if let first = example.first { object.member("first", first) }
      object.member("sheet", example.sheet)
      object.key("messages")
      object.array(example.findings(of: rule.id)) { $0.string($1.message[language]) }
    }
  }
}
