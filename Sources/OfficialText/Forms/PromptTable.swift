import DocumentTree

/// The labels of a form, looked up by the letters of a text.
struct PromptTable: Sendable {
  /// A label that was found.
  struct Match {
    let prompt: Prompt
    /// The number of letters.
    let count: Int
  }

  private let entries: [(letters: [UInt8], prompt: Prompt)]
  /// The headings of tables whose columns may come in any order.
  let heads: TableHead.Index

  init(_ prompts: [Prompt], _ heads: [TableHead] = []) {
    self.heads = TableHead.Index(heads)
    entries = prompts.flatMap { prompt in
      prompt.wordings.map { (FoldedLetters($0).letters, prompt) }
    }.sorted { $0.0.lexicographicallyPrecedes($1.0) }
  }

  /// The longest label that the letters begin with and that ends with a word.
  ///
  /// - Parameters:
  ///   - letters: the letters of the text.
  ///   - start: the first of them.
  ///   - endsWord: whether a word of the text ends behind the letter of an index.
  /// - Returns: the labels of those letters; none where there is no label.
  func longest(
    in letters: [UInt8], from start: Int, _ endsWord: (Int) -> Bool
  ) -> [Match] {
    var (low, high) = (0, entries.count)
    var depth = 0
    var best: [Match] = []
    while start + depth < letters.count {
      let letter = letters[start + depth]
      low = bound(low, high) { depth < $0.count && $0[depth] < letter || depth >= $0.count }
      high = bound(low, high) { depth >= $0.count || $0[depth] <= letter }
      guard low < high else { break }
      depth += 1
      guard entries[low].letters.count == depth, endsWord(start + depth - 1) else { continue }
      best = entries[low..<high].prefix { $0.letters.count == depth }.map {
        Match(prompt: $0.prompt, count: depth)
      }
    }
    return best
  }

  /// Whether a label begins with letters, perhaps behind which stands its limit of characters.
  func begins(with letters: [UInt8]) -> Bool {
    let rest = letters[...]
    let first = entries.partitioningIndex { !$0.letters.lexicographicallyPrecedes(rest) }
    if first < entries.count, entries[first].letters.starts(with: rest) { return true }
    guard rest.last == UInt8(ascii: "#") else { return false }
    return longest(in: letters, from: 0) { _ in true }.first?.count == letters.count - 1
  }

  /// The first entry of a range that a condition does not hold of; it holds of those before.
  private func bound(_ low: Int, _ high: Int, _ isBefore: ([UInt8]) -> Bool) -> Int {
    entries[low..<high].partitioningIndex { !isBefore($0.letters) }
  }
}
