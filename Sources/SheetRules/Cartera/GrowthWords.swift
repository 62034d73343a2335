import DocumentTree
import ExactNumbers

/// What words say of how a figure grew: *se duplicó*, *creció 3 veces*, *se mantuvo*, *un 20 % más*.
enum GrowthWords {
  /// How many times the earlier figure words say, in hundredths; the upper end is outside.
  struct Growth {
    let lower: Int
    let upper: Int?
    var isOpen = false

    func holds(_ growth: Rational) -> Bool {
      guard let hundredths = try? growth * Rational(whole: 100) else { return true }
      let (low, high) = (Rational(whole: Int128(lower)), upper.map { Rational(whole: Int128($0)) })
      let isAbove = isOpen ? low < hundredths : low <= hundredths
      return isAbove && (high.map { hundredths < $0 } ?? true)
    }
  }

  /// What words of growth say; nil where they say nothing, several things, or deny one.
  static func range(of words: [String]) -> Growth? {
    let stands = words.indices.contains { isUnchanged(words, at: $0) }
    if words.contains("no") || words.contains("menos") { return nil }
    // «bajo» inside a sentence is a preposition
    let isFall =
      words.contains { word in fall.contains(where: word.hasPrefix) }
      || words.first == "bajo" || words.says("se", "bajo")
    let isRise = words.contains { word in rise.contains(where: word.hasPrefix) }
    let told = words.indices.compactMap { multiple(words, at: $0, isRise: isRise) }
    if stands { return told.isEmpty && !isRise && !isFall ? Growth(lower: 90, upper: 111) : nil }
    if words.contains("sin") { return nil }
    if let first = told.first {
      return told.count == 1 && !isFall ? growth(first, words) : nil
    }
    if isRise == isFall { return nil }
    // «se redujo a la mitad»
    if words.says("la", "mitad") {
      return isFall && words.says("a", "la") ? Growth(lower: 45, upper: 55) : nil
    }
    return isRise
      ? Growth(lower: 100, upper: nil, isOpen: true) : Growth(lower: -1_000_000, upper: 100)
  }

  /// Whether words say that a figure stayed as it was: *se mantuvo*, *permaneció estable*, but not *se mantuvo
  /// sobre 100*.
  private static func isUnchanged(_ words: [String], at index: Int) -> Bool {
    guard ["mantuv", "permaneci"].contains(where: words[index].hasPrefix) else { return false }
    let rest = words[(index + 1)...].drop { nearly.contains($0) }
    guard let first = rest.first else { return true }
    // «igual que los talleres» is about others
    switch rest.count {
    case 1: return same.contains(where: first.hasPrefix)
    case 2:
      return first == "sin"
        && ["cambio", "variacion"].contains { rest.last?.hasPrefix($0) ?? false }
    default: return false
    }
  }

  private static let same = ["estable", "igual", "constante", "invariable", "similar"]
  private static let nearly: Set<String> = [
    "practicamente", "relativamente", "casi", "muy", "bastante",
  ]

  // MARK: Multiples

  /// So many times the earlier figure.
  private struct Multiple {
    let times: Int
    /// The word that tells it.
    let index: Int
    /// Whether they may be added to it: *creció tres veces*, *tres veces mayor*.
    var mayBeAdded = false
  }

  private static func growth(_ told: Multiple, _ words: [String]) -> Growth {
    let before = words[..<told.index].reversed().drop { ["se", "el"].contains($0) }.prefix(2)
    let behind = words[(told.index + 1)...].prefix(2)
    let isMore =
      before.last == "mas" && ["que", "de", "del"].contains(before.first)
      || behind.elementsEqual(["con", "creces"]) || behind.elementsEqual(["y", "mas"])
    let whole = told.times * 100
    if isMore { return Growth(lower: whole, upper: nil, isOpen: true) }
    if told.mayBeAdded { return Growth(lower: whole - 25, upper: whole + 150) }
    return Growth(lower: whole - 25, upper: words.contains("casi") ? whole : whole + 50)
  }

  /// How many times a word says: *triplicó*, *al doble*, *se multiplicó por tres*, *creció 3 veces*.
  private static func multiple(_ words: [String], at index: Int, isRise: Bool) -> Multiple? {
    func word(_ offset: Int) -> String {
      words.indices.contains(index + offset) ? words[index + offset] : ""
    }
    if let verb = multiples.first(where: {
      word(0).hasPrefix($0.stem + "a") || word(0).hasPrefix($0.stem + "o")
    }) {
      return Multiple(times: verb.times, index: index)
    }
    // «creció el doble que las ferias» and «el doble de la meta» are about others
    if let noun = nouns[word(0)], !["que", "de", "del"].contains(word(1)) {
      switch word(-1) {
      case "al": return Multiple(times: noun, index: index)
      case "del": return word(-2) == "mas" ? Multiple(times: noun, index: index) : nil
      case "el": return Multiple(times: noun, index: index, mayBeAdded: true)
      default: return nil
      }
    }
    guard let times = Int(word(0)) ?? NumberWords.cardinals[word(0)], 2...20 ~= times else {
      return nil
    }
    if word(-1) == "por", word(-2).hasPrefix("multiplic") {
      return Multiple(times: times, index: index)
    }
    // «1,5 veces», «dos o tres veces» and «tres veces al año» say something else
    guard word(1) == "veces", Int(word(-1)) == nil, !["y", "o", "a"].contains(word(-1)),
      comparing.contains(word(2)) && word(3) == "" || isRise && word(2) == "" || words.count == 2
    else { return nil }
    return Multiple(times: times, index: index, mayBeAdded: true)
  }

  private static let comparing: Set<String> = [
    "mas", "mayor", "mayores", "superior", "superiores",
  ]

  /// How words begin that multiply, and by how much.
  private static let multiples: [(stem: String, times: Int)] = [
    ("duplic", 2), ("triplic", 3), ("cuadruplic", 4), ("quintuplic", 5),
  ]

  private static let nouns = ["doble": 2, "triple": 3, "cuadruple": 4, "quintuple": 5]

  /// Whether the number of the words says by how much something rose: *creció un 20 %*, *un 20 % más*; nil where
  /// it says something else, as in *creció a 20 %*.
  static func direction(_ words: [String], _ text: String) -> Bool? {
    if isPlus(beforeFirstNumber: text) { return true }
    guard !words.contains("no"), !words.contains("sin"),
      let number = words.firstIndex(where: {
        $0.utf8.first.map(Ascii.isDigit) ?? false || NumberWords.cardinals[$0] ?? 0 > 1
      })
    else { return nil }
    let verb = words[..<number].last { !fillers.contains($0) } ?? ""
    if (rise + ["alza"]).contains(where: verb.hasPrefix) { return true }
    if (fall + falls).contains(where: verb.hasPrefix) { return false }
    // a decimal is two words
    let behind = words[(number + 1)...].drop { Int($0) != nil || ["por", "ciento"].contains($0) }
    switch behind.first {
    case "mas", "mayor", "superior": return true
    case "menos", "menor", "inferior": return false
    default: return nil
    }
  }

  /// Whether a plus stands right before the first number: *+20 %*.
  private static func isPlus(beforeFirstNumber text: String) -> Bool {
    let before = text.prefix { !$0.isNumber }
    guard before.last == "+" else { return false }
    return before.dropLast().last.map { $0.isWhitespace || $0 == "(" } ?? true
  }

  /// How nouns begin that say with a number by how much something fell.
  private static let falls = ["disminucion", "reduccion", "caida"]

  private static let fillers: Set<String> = [
    "un", "una", "en", "el", "de", "del", "mas", "casi", "cerca", "aproximadamente", "torno",
    "unos",
    "sobre", "menos", "alrededor",
  ]

  private static let rise = [
    "aument", "increment", "crecio", "crecieron", "creciendo", "subio", "subieron",
  ]
  private static let fall = [
    "disminuy", "bajaron", "cayo", "cayeron", "redujo", "redujeron", "descendio",
    "descendieron", "contrajo", "contrajeron",
  ]
}

extension [String] {
  /// Whether one word follows another.
  fileprivate func says(_ first: String, _ second: String) -> Bool {
    zip(self, dropFirst()).contains { $0 == first && $1 == second }
  }
}
