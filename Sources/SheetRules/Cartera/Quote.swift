import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// Words of the text that restate a figure of the table: `$34 mil millones`.
struct Quote {
  /// How the words stand to the figure.
  enum Side { case rounded, about, above, below }

  let index: Int
  let entry: FichaCartera.Cita
  /// The number that the words have, as a cell; nil where they have none, or several.
  let cell: CellID?
  /// What the number counts: 1.000.000.000 where it counts thousands of millions.
  let factor: Int
  let relation: Side
  /// Whether they exclude the figure that they name: *más de*, *menos de*.
  let isStrict: Bool
  /// What money it counts.
  let money: Money
  /// Whether the number is a percentage.
  let isPercentage: Bool
  /// Which of the two figures of *de 310 a 900* it is; nil where the words have one alone.
  let end: End?

  /// One of two figures that words of growth tell.
  enum End { case before, now }

  var field: JSONPointer { JSONPointer("/texto").appending(index).appending("dice") }

  static func all(
    _ entries: [FichaCartera.Cita], in sheet: Node, _ notation: Notation, _ cells: inout SheetCells
  ) -> [Quote] {
    entries.enumerated().flatMap { index, entry -> [Quote] in
      let field = JSONPointer("/texto").appending(index).appending("dice")
      let words = AnswerText(field, in: sheet.document).map {
        QuoteWords.all($0, notation, ofGrowth: entry.desde != nil)
      }
      guard let words else { return [Quote(index, entry, nil, &cells)] }
      return words.map { Quote(index, entry, $0, &cells) }
    }
  }

  private init(
    _ index: Int, _ entry: FichaCartera.Cita, _ words: QuoteWords?, _ cells: inout SheetCells
  ) {
    self.index = index
    self.entry = entry
    let field = JSONPointer("/texto").appending(index).appending("dice")
    end = words?.end
    factor = words?.factor ?? 1
    relation = words?.relation ?? .rounded
    isStrict = words?.isStrict ?? false
    money = Money(entry.dice ?? "")
    isPercentage = words?.isPercentage ?? false
    guard let words, let number = words.number else {
      cell = nil
      return
    }
    let label = LocalizedText("«\(entry.dice ?? "")»")
    let place = CellPlace(field: field, label: .form(label), range: words.place)
    cell = cells.add(place, number)
  }
}

/// The one number of some words, and what stands around it.
private struct QuoteWords {
  private(set) var number: ExactDecimal?
  /// Where its digits stand in the file.
  private(set) var place: ByteRange?
  private(set) var factor = 1
  private(set) var relation = Quote.Side.rounded
  private(set) var isStrict = false
  private(set) var isPercentage = false
  private(set) var end: Quote.End?

  /// The figures of some words: one, the two ends of *entre $90 y $100 millones*, or of *de 310 a 900* where
  /// they tell a growth.
  static func all(
    _ text: AnswerText, _ notation: Notation, ofGrowth isGrowth: Bool
  ) -> [QuoteWords] {
    let found = NumberInText.all(in: text.content, notation: notation)
    let words = TextWords(text, WordCutter.words(of: text.content, besides: found))
    if found.isEmpty { return [inWords(words) ?? QuoteWords()] }
    // the year of a figure is no second one
    let figures = found.count > 1 ? found.filter { !$0.isYear } : found
    let places = figures.compactMap { words.index(of: $0.range) }
    if figures.count == 2, places.count == 2,
      let pair = pair(words, places[0], places[1], ofGrowth: isGrowth)
    {
      return pair
    }
    guard figures.count == 1, let place = places.first, !isYearAlone(words, place) else {
      return [QuoteWords()]
    }
    return [QuoteWords(words, at: place)]
  }

  /// The figure of *treinta y cuatro mil millones*; nil where words tell none, several, or one that may count
  /// something else.
  private static func inWords(_ words: TextWords) -> QuoteWords? {
    var found: QuoteWords?
    var index = 0
    while index < words.all.count {
      let number = words.hundreds(at: index, before: words.all.count)
      let isOne = number.sum == 1 && number.end == index + 1
      // *mil millones* are 1.000 of them
      let isBare = number.end == index && words.all[index].folded == "mil"
      guard isBare || number.end > index else {
        index += 1
        continue
      }
      let digits = index..<max(number.end, index + 1)
      var told = QuoteWords(
        words, isBare ? ExactDecimal(1_000) : ExactDecimal(number.sum), of: digits)
      // as round as the *1* of *1 mil millones*
      if isBare, told.relation == .rounded { told.relation = .about }
      let next = digits.upperBound + (size(words.all[digits.upperBound...])?.words ?? 0)
      index = words.end(of: ["por", "ciento"], at: next, before: words.all.count) ?? next
      // an article
      if isOne, told.number != nil, told.factor == 1 { continue }
      // a small number alone may count something else, as in *uno de los dos*
      let isBig = number.sum >= 20 && words.isEnd(of: digits)
      guard found == nil, told.number != nil, told.factor > 1 || told.isPercentage || isBig else {
        return nil
      }
      found = told
    }
    return found
  }

  /// Whether the one number of the words is the year of what they speak of: *el total de 2020*.
  private static func isYearAlone(_ words: TextWords, _ index: Int) -> Bool {
    guard let number = words.all[index].number, number.isYear, index > 0,
      words.isEnd(of: index..<(index + 1))
    else { return false }
    return years.contains(words.all[index - 1].folded)
  }

  private static let years: Set = ["de", "del", "en", "ano", "al", "a", "hasta", "desde"]

  private init() {}

  private init(_ words: TextWords, at index: Int) {
    guard let figure = words.all[index].number else {
      self.init()
      return
    }
    self.init(words, figure.value, of: index..<(index + 1))
  }

  private init(_ words: TextWords, _ value: ExactDecimal, of digits: Range<Int>) {
    let behind = words.all[digits.upperBound...]
    let phrase = behind.prefix(2).map(\.folded).joined(separator: " ")
    isPercentage = behind.first?.folded == "%" || phrase == "por ciento"
    // M$ 2.050 (miles de pesos) says it twice
    let before = words.all[..<digits.lowerBound].suffix(2).map(\.folded)
    let isOfThousands = before.last == "$" && ["m", "mm"].contains(before.first)
    let isRepeated = isOfThousands && behind.first?.folded == "("
    guard let size = isRepeated ? (factor: 1, words: 0) : Self.size(behind) else { return }
    factor = size.factor
    number = value
    place = words.text.sourceRange(of: words.bytes(of: digits))
    let whole = digits.lowerBound..<(digits.upperBound + size.words)
    let qualifier = NumberQualifier(words, around: whole, in: words.all.indices)
    relation = Self.side(qualifier)
    isStrict = qualifier == .moreThan || qualifier == .lessThan
  }

  /// Two figures that belong together, the size and the sign of the second being those of the first, too.
  private static func pair(
    _ words: TextWords, _ first: Int, _ second: Int, ofGrowth isGrowth: Bool
  ) -> [QuoteWords]? {
    let (opening, joining) = isGrowth ? ("de", "a") : ("entre", "y")
    let before = words.all[..<first].last { !articles.contains($0.folded) }
    let between = words.all[(first + 1)..<second]
    guard before?.folded == opening, !words.has(["no", "ni"], in: 0..<first),
      between.contains(where: { $0.folded == joining }),
      between.allSatisfy({
        $0.folded == joining || articles.contains($0.folded) || sizes[$0.folded] != nil
          || $0.folded == "%"
      })
    else { return nil }
    var ends = [QuoteWords(words, at: first), QuoteWords(words, at: second)]
    guard ends[0].number != nil, ends[1].number != nil else { return nil }
    if ends[0].factor == 1 { ends[0].factor = ends[1].factor }
    ends[0].isPercentage = ends[0].isPercentage || ends[1].isPercentage
    for index in ends.indices {
      ends[index].isStrict = false
      ends[index].relation = isGrowth ? .rounded : index == 0 ? .above : .below
      ends[index].end = isGrowth ? index == 0 ? .before : .now : nil
    }
    return ends
  }

  /// What may stand before a figure of two.
  private static let articles: Set<String> = [
    "el", "los", "las", "un", "unos", "unas", "$", "m", "mm",
  ]

  /// What the words behind a number multiply it by, and how many they are: `mil millones`, `miles de
  /// millones`, `MM`; nil where they are a size that is not known here.
  private static func size(_ behind: ArraySlice<TextWord>) -> (factor: Int, words: Int)? {
    var (factor, count) = (1, 0)
    var rest = behind
    // 2.050.000 (en miles de pesos)
    if rest.first?.folded == "(" {
      let inner = rest.dropFirst().drop { $0.folded == "en" }
      let next = inner.first?.folded ?? ""
      if NumberWords.cardinals[next] != nil { return nil }
      if sizes[next] != nil { (rest, count) = (inner, inner.startIndex - behind.startIndex) }
    }
    while let word = rest.first, word.isWord {
      let next = rest.dropFirst().first?.folded
      // M$ and MM$ are money and no size
      if next == "$" { break }
      if let multiple = sizes[word.folded] {
        factor *= multiple
        (rest, count) = (rest.dropFirst(), count + 1)
      } else if word.folded == "de", factor > 1, let next, sizes[next] != nil {
        (rest, count) = (rest.dropFirst(), count + 1)
      } else {
        return goesOn(word, next, behind: factor) ? nil : (factor, count)
      }
      if factor > 1_000_000_000_000 { return nil }
    }
    return (factor, count)
  }

  /// Whether a word leaves open how much the number is: `2 mil cincuenta`, `2 millones y medio`, `34 K`.
  private static func goesOn(_ word: TextWord, _ next: String?, behind factor: Int) -> Bool {
    let isArticle = ["un", "una", "uno"].contains(word.folded)
    let isMore = next.map { fractions.contains($0) || NumberWords.cardinals[$0] != nil } ?? false
    return unknownSizes.contains(word.folded) || word.folded == "y" && isMore
      || factor > 1 && !isArticle && NumberWords.cardinals[word.folded] != nil
  }

  private static let sizes: [String: Int] = [
    "mil": 1_000, "miles": 1_000, "millon": 1_000_000, "millones": 1_000_000, "mill": 1_000_000,
    "mills": 1_000_000, "mm": 1_000_000, "billon": 1_000_000_000_000,
    "billones": 1_000_000_000_000,
  ]

  private static let fractions: Set = ["medio", "media", "fraccion", "tantos", "algo", "pico"]

  private static let unknownSizes: Set<String> = ["m", "k", "b", "bn", "mmm", "mmmm", "mdp"]

  private static func side(_ qualifier: NumberQualifier) -> Quote.Side {
    switch qualifier {
    case .exactly: .rounded
    case .about: .about
    case .atLeast, .moreThan: .above
    case .atMost, .lessThan: .below
    }
  }
}

extension TextWords {
  /// Whether nothing but a mark stands behind some words.
  fileprivate func isEnd(of words: Range<Int>) -> Bool {
    words.upperBound == all.count || !all[words.upperBound].isWord
  }
}

extension Quote {
  /// Whether the words say something that another rule looks at.
  var isOfOtherRule: Bool {
    entry.desde != nil || entry.orden != nil || entry.fecha != nil
      || isPerUnit && (entry.de == nil || cell == nil)
  }

  /// Whether the words, or the figure that they speak of, tell what each of some units has.
  var isPerUnit: Bool { entry.porUnidad != nil || entry.unidades != nil }
}
