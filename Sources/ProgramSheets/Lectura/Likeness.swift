import ExactNumbers

/// How like two words are, to guess which known word an unknown one was meant to be.
public enum Likeness {
  /// The known word that is nearest to a word, or nil where none is near.
  ///
  /// A word may be off by one letter in three: left out, put in, changed or swapped with the next.
  public static func nearest(to word: String, among known: [String]) -> String? {
    let letters = folded(word)
    var best: (word: String, distance: Int)?
    for candidate in known {
      let other = folded(candidate)
      let reach = max(1, max(letters.count, other.count) / 3)
      let found = distance(letters, other)
      if found <= reach, found < best?.distance ?? .max { best = (candidate, found) }
    }
    return best?.word
  }

  /// Whether two words are the same but for case, accents and what joins their parts.
  public static func isSame(_ word: String, _ other: String) -> Bool {
    folded(word) == folded(other)
  }

  /// The letters and digits of a word without case, accents and what joins words.
  static func folded(_ word: String) -> [UInt8] {
    LatinLetter.folded(Array(word.utf8.prefix(128)).span).filter { !joiners.contains($0) }
  }

  private static let joiners = Array("-_ .".utf8)

  /// The fewest letters to leave out, put in, change or swap with a neighbour to get from one to
  /// the other.
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let isSame = left[row] == right[column]
        var best = min(
          last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      (before, last) = (last, current)
    }
    return last[right.count]
  }
}

extension FieldTree {
  /// What a key that the place does not have may have been meant to be.
  func suggestion(for key: String, in place: Int) -> SheetIssue.Suggestion? {
    if let near = Likeness.nearest(to: key, among: childNames(of: place)) { return .key(near) }
    let letters = Likeness.folded(key)
    let twin = fields.first { !$0.clave.isEmpty && Likeness.folded($0.clave) == letters }
    return twin.map { .place($0.pattern) }
  }
}
