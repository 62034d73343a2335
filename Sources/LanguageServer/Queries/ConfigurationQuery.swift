import Analysis
import DocumentTree
import Reporting
import SheetRules

/// The text of a configuration, of which the requests of an editor are queries.
struct ConfigurationQuery {
  private let document: Document
  private let language: Language

  init?(_ file: FileReport, _ language: Language) {
    guard let document = file.document, document.format == .yaml else { return nil }
    self.document = document
    self.language = language
  }

  // MARK: Completion

  /// What could stand where the cursor is, and the bytes that it would replace.
  ///
  /// The reader itself is asked: a word that it cannot know stands in the place of what is typed, and it says
  /// what it would have taken.
  func completions(at offset: Int) -> (items: [CompletionItem], range: ByteRange) {
    let lines = document.lineTable()
    let place = WrittenPlace(document.source, at: offset, lines)
    let range = ByteRange(start: place.start, end: max(place.start, offset))
    let end = lines.lineRange(at: offset).end
    let probe = place.key == nil ? Self.probe + ": " + Self.probe : Self.probe
    let text =
      Array(document.source[..<place.start]) + Array(probe.utf8)
      + document.source[max(place.start, end)...]
    let words = ConfigurationReader.offers(
      in: Document.read(text, as: .yaml), at: place.start)
    let known = place.key == nil ? place.siblings : []
    let items = words.filter { !known.contains($0) }.map { word in
      CompletionItem(
        label: word, kind: place.key == nil ? .field : .value, detail: detail(of: word),
        text: place.key == nil ? word + ": " : word)
    }
    return (items, range)
  }

  /// A word that no configuration has.
  private static let probe = "zzz"

  private func detail(of word: String) -> String {
    RuleCatalogue.description(word)?.title[language] ?? ""
  }

  // MARK: Hover

  /// What a rule demands, over its id.
  func hover(
    at offset: Int, _ positions: TextPositions, _ client: ClientCapabilities
  ) -> SheetQuery.Hover? {
    var found: (rule: RuleDescription, range: ByteRange)?
    document.forEachScalar { _, key, value in
      for node in [key, value].compactMap(\.self) where node.range.holds(offset) {
        if let rule = RuleCatalogue.description(node.text) { found = (rule, node.range) }
      }
    }
    guard let (rule, range) = found else { return nil }
    let words = [rule.title, rule.rationale, rule.formula].map { text in
      client.showsMarkdown ? MarkdownText.inline(text[language]) : text[language]
    }
    return SheetQuery.Hover(
      span: positions.span(of: range),
      text: ([client.showsMarkdown ? "**\(rule.id)**" : rule.id] + words).joined(separator: "\n\n"))
  }
}
