import Analysis
public import Reporting
import SheetRules

extension RulePage {
  /// The page as text.
  ///
  /// - Parameter options: the colour and the width; the language is the page's.
  /// - Returns: the text in UTF-8.
  public func text(_ options: RenderingOptions) -> [UInt8] {
    let words = RulePageWords(language: language)
    var page = Page([], usesColor: options.usesColor)
    page.write(rule.id, rule.severity.style)
    page.write(": \(rule.title[language])", .strong)
    page.endLine()
    page.write("\(words[rule.severity]) · \(words[rule.category])", .quiet)
    page.endLine()
    for (heading, body) in [
      (words.why, rule.rationale), (words.source, rule.source), (words.computed, rule.formula),
      (words.mend, rule.remedy),
    ] {
      write(heading, body[language], options, to: &page)
    }
    for example in rule.examples { write(example, words, to: &page) }
    return page.bytes
  }

  private func write(
    _ heading: String, _ body: String, _ options: RenderingOptions, to page: inout Page
  ) {
    page.endLine()
    page.write(heading, .strong)
    page.endLine()
    for line in body.wrapped(to: min(100, options.columns) - 2) {
      page.write("  " + line)
      page.endLine()
    }
  }

  private func write(_ example: RuleExample, _ words: RulePageWords, to page: inout Page) {
    page.endLine()
    let profile =
      example.profile == .nacional ? "" : " (\(words.profile) \(example.profile.name))"
    page.write((example.kind == .passing ? words.passes : words.fails) + profile, .strong)
    page.endLine()
    if let first = example.first {
      write(first, to: &page)
      page.write("  \(words.comparedWith)", .quiet)
      page.endLine()
    }
    write(example.text, to: &page)
    for finding in example.findings(of: rule.id) {
      page.write("  → \(finding.message[language])", .quiet)
      page.endLine()
    }
  }

  private func write(_ sheet: String, to page: inout Page) {
    for line in sheet.split(separator: "\n", omittingEmptySubsequences: false) {
      page.write("  " + line)
      page.endLine()
    }
  }
}
