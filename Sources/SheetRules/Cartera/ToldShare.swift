import ExactNumbers

/// The part of a whole that words name without a figure: *más de la mitad*, *casi dos tercios*, *la mayoría*.
struct ToldShare {
  private enum Side { case near, almost, above, below, atLeast }

  private let share: Rational
  private let side: Side

  /// Reads words; nil where they name no part, several, or deny one.
  init?(_ words: [String]) {
    if words.contains("no") || words.contains("ni") { return nil }
    let found = words.indices.compactMap { index in
      Self.part(at: index, in: words).map { (index: index, part: $0) }
    }
    guard found.count == 1, let (index, part) = found.first,
      let share = try? Rational(Int128(part.of), over: Int128(part.in))
    else { return nil }
    self.share = share
    let before = words[..<index].reversed().drop { Self.articles.contains($0) }
    side =
      part.isMore
      ? .above : Self.sides.first { before.starts(with: $0.words.reversed()) }?.side ?? .near
  }

  /// Whether a share is what the words say; a bare part, as one that is nearly reached, leaves a tenth.
  func holds(_ real: Rational) -> Bool {
    guard let tenths = try? real / share * Rational(whole: 10) else { return true }
    switch side {
    case .above: return tenths > Self.whole
    case .below: return tenths < Self.whole
    case .atLeast: return tenths >= Self.whole
    case .almost: return tenths < Self.whole && tenths >= Self.least
    case .near: return tenths >= Self.least && tenths <= Self.most
    }
  }

  /// All tenths of the part, one less and one more.
  private static let whole = Rational(whole: 10)
  private static let least = Rational(whole: 9)
  private static let most = Rational(whole: 11)

  private static let articles: Set = ["la", "las", "una", "de", "del", "un"]

  private static let sides: [(words: [String], side: Side)] = [
    (["mas"], .above), (["al", "menos"], .atLeast), (["lo", "menos"], .atLeast),
    (["menos"], .below), (["casi"], .almost),
  ]

  // MARK: Parts

  private struct Part {
    let of: Int
    let `in`: Int
    var isMore = false
  }

  private static func number(_ word: String) -> Int? { NumberWords.cardinals[word] ?? Int(word) }

  private static let stems = [
    "tercio": 3, "tercer": 3, "cuart": 4, "quint": 5, "sext": 6, "septim": 7, "octav": 8,
    "noven": 9, "decim": 10,
  ]

  /// The part whose first word stands at an index.
  private static func part(at index: Int, in words: [String]) -> Part? {
    let rest = words[index...]
    switch rest.first {
    case "mitad": return Part(of: 1, in: 2)
    case "mayoria": return Part(of: 1, in: 2, isMore: true)
    default: break
    }
    guard let first = rest.first, let of = first == "la" ? 1 : number(first), of > 0, of < 100
    else { return nil }
    let next = Array(rest.dropFirst().prefix(3))
    if next.count == 3, next[0] == "de", next[1] == "cada" {
      guard let whole = number(next[2]), whole > of, whole <= 100 else { return nil }
      return Part(of: of, in: whole)
    }
    guard let name = next.first, let stem = stems.first(where: { name.hasPrefix($0.key) }),
      stem.value > of
    else { return nil }
    // *dos tercios*, but *la tercera parte*
    let isNamed = next.count > 1 && next[1].hasPrefix("parte")
    let isFraction = first != "la" && (name.hasSuffix("o") || name.hasSuffix("os"))
    return isNamed || isFraction ? Part(of: of, in: stem.value) : nil
  }
}
