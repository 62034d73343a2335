/// What a name in two sheets is of, which says what may be written otherwise.
enum NameKind: Sendable {
  /// A name or a statement: marks between its words do not count.
  case words
  /// A programme, with or without the word *programa* before it.
  case programme
  /// A service, which may have several names, one of them between brackets.
  case service
  /// A ministry, whose long name may be cut: *Ministerio de Economía*.
  case ministry

  /// Whether two names are of the same.
  func isSame(_ one: String, _ other: String, _ settings: ComparisonSettings) -> Bool {
    if one.normalisedName == other.normalisedName { return true }
    let (words, others) = (one.normalisedWords, other.normalisedWords)
    if words.isEmpty || others.isEmpty { return false }
    switch self {
    case .words: return words == others
    case .programme: return one.programmeName == other.programmeName
    case .service: return words == others || settings.isSameService(one, other)
    case .ministry:
      let shorter = min(words.count, others.count)
      return shorter > 2 && words.prefix(shorter) == others.prefix(shorter)
    }
  }
}

extension String {
  /// The words of the name of a programme, without the word itself before them.
  package var programmeName: String {
    let words = normalisedWords
    let isNamed = words.count > 1 && words[0] == "programa"
    return (isNamed ? Array(words.dropFirst()) : words).joined(separator: " ")
  }
}
