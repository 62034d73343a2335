/// What a name in two sheets is of, which says what may be written otherwise.
enum NameKind: Sendable {
  /// A name or a statement: marks between its words do not count.
  case words
  /// A code, whose parts may stand apart: `PI-07-16-2015-0009958`.
  case code
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
    case .code: return words.joined() == others.joined()
    case .programme: return one.programmeName == other.programmeName
    case .service: return words == others || settings.isSameService(one, other)
    case .ministry:
      let (own, theirs) = (Self.ministry(words), Self.ministry(others))
      let shorter = min(own.count, theirs.count)
      return shorter > 0 && own.prefix(shorter) == theirs.prefix(shorter)
    }
  }

  /// The words of a ministry behind *Ministerio de*, which may be short or left out.
  private static func ministry(_ words: [String]) -> ArraySlice<String> {
    var words = words[...]
    if ["ministerio", "minist", "min"].contains(words.first) { words.removeFirst() }
    while let first = words.first, ["de", "del", "la", "las", "los"].contains(first) {
      words.removeFirst()
    }
    return words
  }
}

extension String {
  /// The words of the name of a programme, without *Programa de* before them or its initials behind.
  package var programmeName: String {
    var words = withoutInitials.normalisedWords[...]
    if words.count > 1, words.first == "programa" { words.removeFirst() }
    while words.count > 1, let first = words.first, ["de", "del"].contains(first) {
      words.removeFirst()
    }
    return words.joined(separator: " ")
  }

  /// The name without its own initials in brackets behind it: *Riego Compartido (RC)*.
  private var withoutInitials: String {
    guard let open = lastIndex(of: "("), last == ")" else { return self }
    let name = String(self[..<open])
    let initials = name.normalisedWords.filter { $0.count > 2 }.compactMap(\.first)
    let letters = String(self[open...]).normalisedName.filter(\.isLetter)
    return letters.elementsEqual(initials) ? name : self
  }
}
