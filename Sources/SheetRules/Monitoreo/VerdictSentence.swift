import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// What a result of section II says, whether it is a word of the form or the sentence that the sheet prints.
///
///     fuera de rango, …: fuera del intervalo del 20% (superior) del promedio 2020-2019    above, ±20 %
struct VerdictSentence {
  /// Where a figure is with regard to its band.
  enum Position: Sendable, Hashable { case inside, outside, above, below }

  private let text: String
  /// The words, numbers and marks of the sentence.
  private let words: [TextWord]

  init(_ text: String) {
    self.text = text
    let bytes = Array(text.utf8)
    words = WordCutter.words(
      of: bytes, besides: NumberInText.all(in: bytes, notation: .chilena))
  }

  private func word(_ index: Int) -> String? {
    words.indices.contains(index) ? words[index].folded : nil
  }

  /// The first word from an index on that is none of these.
  private func skip(_ passed: Set<String>, from index: Int) -> Int {
    words[min(index, words.count)...].firstIndex { !passed.contains($0.folded) } ?? words.count
  }

  private func has(_ word: String) -> Bool { words.contains { $0.folded == word } }

  private static let bandNouns: Set = [
    "rango", "rangos", "intervalo", "intervalos", "margen", "margenes", "banda", "limite",
    "limites", "parametros",
  ]
  private static let articles: Set = ["de", "del", "al", "el", "la", "lo", "los", "un", "una"]

  /// What it says in a report: the word of the form as it is written, and of a sentence where it puts the
  /// figure.
  func told(_ position: Position) -> LocalizedText {
    if ListasDeMonitoreo.rango.palabras.contains(text) { return LocalizedText("«\(text)»") }
    let words = position.words
    return LocalizedText(es: "que está \(words.es) rango", en: "that it is \(words.en) range")
  }
}

// MARK: - Places

extension VerdictSentence {
  /// Where the sentence puts the figure; nil where it does not surely say so.
  var position: Position? {
    let places = words.indices.filter(isPlace)
    let isInside = places.contains { word($0) == "dentro" }
    let isOutside = places.contains { word($0) == "fuera" }
    if isInside, isOutside { return nil }
    guard isInside || isOutside else { return positionBySide }
    let isDenied = has("no")
    if isDenied, !deniesPlace { return nil }
    // «no está fuera»
    if isInside != isDenied { return .inside }
    let (isAbove, isBelow) = (hasSide("superior"), hasSide("inferior"))
    if isAbove, isBelow { return nil }
    return isAbove ? .above : isBelow ? .below : .outside
  }

  /// Whether a word is *dentro* or *fuera*, and not of something else: *dentro del año*, *fuera de plazo*.
  private func isPlace(_ index: Int) -> Bool {
    guard ["dentro", "fuera"].contains(word(index)) else { return false }
    guard ["de", "del"].contains(word(index + 1)) else { return true }
    guard let noun = word(skip(Self.articles, from: index + 1)) else { return false }
    return Self.bandNouns.contains(noun) || ["esperado", "definido", "permitido"].contains(noun)
  }

  /// Whether the sentence names this side of the band: *(superior)*, *superior al promedio*, *fuera de rango,
  /// superior*.
  private func hasSide(_ side: String) -> Bool {
    words.indices.contains { index in
      guard word(index) == side else { return false }
      if let before = word(index - 1), ["(", "-", ",", "fuera"].contains(before) { return true }
      if let before = word(index - 1), Self.bandNouns.contains(before) { return true }
      guard word(index + 1) == "al", let noun = word(index + 2) else { return false }
      return Self.bandNouns.contains(noun) || noun == "promedio"
    }
  }

  /// The side that a sentence names without a place: *bajo el rango*, *por sobre el máximo*.
  private var positionBySide: Position? {
    if has("no") { return nil }
    let sides = words.indices.compactMap(side)
    return Set(sides).count == 1 ? sides.first : nil
  }

  private func side(at index: Int) -> Position? {
    let position: Position
    switch word(index) {
    case "sobre", "encima": position = .above
    case "bajo", "debajo": position = .below
    case "superior" where word(index + 1) == "al": position = .above
    case "inferior" where word(index + 1) == "al": position = .below
    default: return nil
    }
    let noun = skip(Self.articles, from: index + 1)
    switch word(noun) {
    case "maximo": return position == .above ? .above : nil
    case "minimo": return position == .below ? .below : nil
    case "limite":
      return word(noun + 1) == (position == .above ? "superior" : "inferior") ? position : nil
    case "rango", "margen", "intervalo": return position
    default: return nil
    }
  }

  /// Whether what the sentence denies is the place itself: *no se encuentra dentro*.
  private var deniesPlace: Bool {
    guard let denial = words.firstIndex(where: { $0.folded == "no" }),
      words.count(where: { $0.folded == "no" }) == 1
    else { return false }
    return isPlace(skip(Self.verbs, from: denial + 1))
  }

  private static let verbs: Set = [
    "se", "encuentra", "encontro", "esta", "estuvo", "queda", "quedo", "ubica", "ubico",
  ]
}

// MARK: - Persistence

extension VerdictSentence {
  /// Whether the sentence says that underspending persists; nil where it does not surely say so.
  var isAffirmative: Bool? {
    if let verb = words.firstIndex(where: { Self.presents.contains($0.folded) }) {
      return isAffirmed(by: verb)
    }
    if word(0) == "sin", has("problemas") { return false }
    // «Sí, …», where «si» alone may begin a condition
    guard words.count == 1 || [",", "."].contains(word(1)) else { return nil }
    switch word(0) {
    case "si", "true": return true
    case "no", "false": return false
    default: return nil
    }
  }

  private static let presents: Set = ["presenta", "presento", "persiste", "persistio"]

  /// What is said with *presenta* or *persiste*; of *presenta subejecución en 2020* it is not known.
  private func isAffirmed(by verb: Int) -> Bool? {
    let isDenied = words[..<verb].contains { $0.folded == "no" }
    if word(verb)?.hasPrefix("persist") ?? false { return !isDenied }
    let noun = skip(Self.articles, from: verb + 1)
    switch word(noun) {
    case nil, ".", ",", "persistencia": return !isDenied
    case "problema", "problemas":
      if isDenied { return false }
      let of = skip(Self.articles, from: noun + 1)
      return word(of) == nil || word(of) == "persistencia" ? true : nil
    case "subejecucion": return isDenied ? false : nil
    default: return nil
    }
  }
}

// MARK: - Bands

extension VerdictSentence {
  /// The band that the sentence prints as two percentages, "(85% - 110%)".
  var band: PercentageBand? {
    let bands = words.indices.compactMap { index -> PercentageBand? in
      guard let lower = words[index].number, isOfBand(index) else { return nil }
      let joined = word(index + 1) == "%" ? index + 2 : index + 1
      let next = skip(Self.ends, from: joined)
      guard next > joined, let upper = percentage(at: next) else { return nil }
      return PercentageBand(lower.value, upper)
    }
    return Set(bands).count == 1 ? bands.first : nil
  }

  private static let ends: Set = ["-", "–", "—", "a", "al", "y", "el", "un", "hasta"]

  /// The band around a mean that the sentence prints as one percentage, "intervalo del 20%".
  var bandAround: PercentageBand? {
    let parts = words.indices.compactMap { isOfBand($0) ? percentage(at: $0) : nil }
    return Set(parts).count == 1 ? PercentageBand(around: parts[0]) : nil
  }

  private func percentage(at index: Int) -> ExactDecimal? {
    word(index + 1) == "%" ? words[index].number?.value : nil
  }

  /// Whether what stands before a number says that it is an end of a band: *rango (*, *intervalo del*, *±*.
  private func isOfBand(_ index: Int) -> Bool {
    guard words[index].number != nil else { return false }
    let last = words[..<index].lastIndex { !Self.leading.contains($0.folded) }
    guard let last else { return false }
    return Self.bandNouns.contains(words[last].folded)
      || ["±", "dentro", "fuera"].contains(words[last].folded)
  }

  private static let leading: Set = articles.union([
    "(", "[", ":", "definido", "establecido", "permitido", "esperado", "entre",
  ])
}

extension Veredicto {
  /// The word of the form and the sentence, each as it says something.
  var sentences: [VerdictSentence] {
    [resultado, texto].compactMap { $0.map(VerdictSentence.init) }
  }
}
