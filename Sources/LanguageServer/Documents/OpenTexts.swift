/// The texts that the editor holds, with the analyses of those that it works with.
struct OpenTexts {
  /// An analysis takes some hundred kilobytes, and one is made in milliseconds: so only those of the texts
  /// that were asked for last are kept.
  private static let mostAnalyses = 8

  private var texts: [String: OpenText] = [:]
  private var analyses: [String: TextAnalysis] = [:]
  /// The addresses with an analysis, the one that was asked for last at the end.
  private var recent: [String] = []
  /// The addresses of which the client has not seen the diagnostics, in the order of the changes.
  private(set) var unpublished: [String] = []

  /// The addresses of all texts, in order.
  var addresses: [String] { texts.keys.sorted() }

  subscript(address: String) -> OpenText? { texts[address] }

  /// Whether the text as it is now has an analysis.
  func isAnalysed(_ address: String) -> Bool { analyses[address] != nil }

  /// How many analyses are kept.
  var analysisCount: Int { analyses.count }

  mutating func open(_ text: OpenText) {
    texts[text.address] = text
    touch(text.address)
  }

  mutating func change(
    _ address: String, _ changes: [(span: TextSpan?, text: String)], version: Int?
  ) {
    guard var text = texts.removeValue(forKey: address) else { return }
    // the analysis holds the bytes, which would be copied for a change in place
    forget(address)
    text.change(changes, version: version)
    texts[address] = text
    touch(address)
  }

  mutating func close(_ address: String) {
    texts[address] = nil
    forget(address)
    unpublished.removeAll { $0 == address }
  }

  /// Makes all analyses anew, since what they were made with has changed.
  mutating func touchAll() {
    analyses = [:]
    recent = []
    for address in addresses { touch(address) }
  }

  /// The text that is next to be published.
  mutating func nextUnpublished() -> String? {
    unpublished.isEmpty ? nil : unpublished.removeFirst()
  }

  /// The analysis of a text as it is now; nil where there is no such text.
  mutating func analysis(of address: String, _ settings: inout SheetSettings) -> TextAnalysis? {
    guard var text = texts[address] else { return nil }
    recent.removeAll { $0 == address }
    recent.append(address)
    if let known = analyses[address] { return known }
    let analysis = TextAnalysis(&text, &settings)
    analyses[address] = analysis
    if recent.count > Self.mostAnalyses { forget(recent[0]) }
    return analysis
  }

  private mutating func touch(_ address: String) {
    forget(address)
    if !unpublished.contains(address) { unpublished.append(address) }
  }

  private mutating func forget(_ address: String) {
    analyses[address] = nil
    recent.removeAll { $0 == address }
  }
}
