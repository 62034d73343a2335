import ExactNumbers

/// How a text means the number that it tells: *al menos* 30, *casi* 500, 20 *aproximadamente*.
enum NumberQualifier: Sendable, Equatable {
  case exactly, about, atLeast, moreThan, atMost, lessThan

  /// Reads the words before and behind a number.
  ///
  /// - Parameters:
  ///   - words: the text.
  ///   - number: the words of the number.
  ///   - sentence: the sentence that it stands in.
  init(_ words: TextWords, around number: Range<Int>, in sentence: Range<Int>) {
    let next = Self.end(of: number, in: words, before: sentence.upperBound)
    for (qualifier, phrases) in Self.behind {
      if words.end(ofAny: phrases, at: next, before: sentence.upperBound) != nil {
        self = qualifier
        return
      }
      // «$2.000 millones, aproximadamente»
      if qualifier == .about, next < sentence.upperBound, words.all[next].folded == ",",
        let end = words.end(ofAny: phrases, at: next + 1, before: sentence.upperBound),
        end == sentence.upperBound || !words.all[end].isWord && words.all[end].number == nil
      {
        self = qualifier
        return
      }
    }
    // articles and currency signs may stand between
    var start = number.lowerBound
    while start > sentence.lowerBound, Self.fillers.contains(words.all[start - 1].folded) {
      start -= 1
    }
    for (qualifier, phrases) in Self.before
    where words.hasAny(phrases, endingAt: start, from: sentence.lowerBound) {
      self = qualifier
      return
    }
    self = .exactly
  }

  /// Where a number ends with the sign behind it: `60 %`.
  private static func end(of number: Range<Int>, in words: TextWords, before end: Int) -> Int {
    let next = number.upperBound
    if next < end, words.all[next].folded == "%" { return next + 1 }
    return words.end(of: ["por", "ciento"], at: next, before: end) ?? next
  }

  private static let fillers: Set<String> = [
    "$", "m", "mm", "clp", "un", "una", "el", "los", "las", "a", "al", "total",
  ]

  private static let before: [(NumberQualifier, [Phrase])] = [
    (
      .atMost,
      phrases(
        "no mas de", "no mas del", "a lo mas", "a lo sumo", "no superior", "no superiores",
        "no mayor", "no mayores", "no supera", "no superan", "no supere", "no superen", "no supero",
        "no superaron", "no excede", "no exceden", "no exceda", "no excedan", "no excedio",
        "no excedieron", "no sobrepasa", "no sobrepasan", "no sobrepaso", "no sobrepasaron",
        "no pasa de", "no pasan de", "no paso de", "no pasaron de")
    ),
    (
      .atLeast,
      phrases(
        "no menos de", "no menos del", "no inferior", "no inferiores", "no menor", "no menores",
        "no baja de", "no bajan de", "no bajo de", "no bajaron de")
    ),
    (
      .lessThan,
      phrases(
        "no alcanza", "no alcanzan", "no alcanzo", "no alcanzaron", "no llega", "no llegan",
        "no llego", "no llegaron")
    ),
    (
      .atLeast,
      phrases("al menos", "a lo menos", "por lo menos", "como minimo", "minimo", "minimo de")
    ),
    (
      .moreThan,
      phrases(
        "mas de", "mas del", "sobre", "superior", "superiores", "mayor", "supera",
        "superan", "supere", "superen", "supero", "superaron", "superando", "excede", "exceden",
        "excedio", "excedieron", "sobrepasa", "sobrepasan", "sobrepaso", "sobrepasaron",
        "por encima de")
    ),
    (.atMost, phrases("hasta", "como maximo", "maximo", "maximo de", "maxima de", "tope de")),
    (
      .lessThan,
      phrases(
        "menos de", "menos del", "inferior", "inferiores", "menor", "por debajo de")
    ),
    (
      .about,
      phrases(
        "casi", "cerca de", "cerca del", "aproximadamente", "aproximadamente de", "alrededor de",
        "alrededor del", "unos", "unas", "en torno", "del orden de", "del orden del", "aprox",
        "aprox .", "proxima", "proximo", "proximas", "proximos", "cercana", "cercano", "cercanas",
        "cercanos", "bordea", "bordean", "bordeo", "bordearon", "ronda", "rondan", "rondo",
        "estimativamente")
    ),
  ]

  private static let behind: [(NumberQualifier, [Phrase])] = [
    (.atLeast, phrases("o mas", "o superior", "como minimo", "a lo menos", "por lo menos")),
    (.atMost, phrases("o menos", "como maximo", "a lo mas", "a lo sumo")),
    (.about, phrases("aproximadamente", "aprox", "( aproximadamente", "( aprox")),
  ]

  /// What the figure of the sheet asks of the number that a text tells.
  var requirement: Requirement {
    switch self {
    case .exactly: .value
    case .about: .words(es: "la ficha dice *", en: "the sheet says *")
    case .atLeast: .atMost
    case .moreThan: .below
    case .atMost: .atLeast
    case .lessThan: .above
    }
  }

  /// Whether a figure agrees with the number that a text tells.
  ///
  /// A round number such as 273.000 is what 273.401 rounds to, where it is within a hundredth of itself;
  /// *aproximadamente* leaves a tenth.
  func admits(_ figure: ExactDecimal, told: ExactDecimal) -> Bool {
    switch self {
    case .exactly: figure == told || told.isRounding(of: figure)
    case .about: told.isRound(near: figure, percent: 10)
    case .atLeast: figure >= told
    case .moreThan: figure > told
    case .atMost: figure <= told
    case .lessThan: figure < told
    }
  }
}

extension ExactDecimal {
  /// Whether a whole number that ends in two zeros or more stands for another that is within a hundredth
  /// of itself, and nearer than one unit of its last digit that is not zero.
  fileprivate func isRounding(of other: ExactDecimal) -> Bool {
    guard isRound(near: other, percent: 1), let own = reducedWhole, let others = other.reducedWhole
    else { return false }
    var unit: Int128 = 1
    while own != 0, own % (unit * 10) == 0 { unit *= 10 }
    return abs(own - others) < unit
  }

  /// Whether a whole number that ends in two zeros or more is within so many percent of another.
  fileprivate func isRound(near other: ExactDecimal, percent: Int) -> Bool {
    guard let own = reducedWhole, let others = other.reducedWhole else { return self == other }
    if own == others { return true }
    guard own % 100 == 0 else { return false }
    return abs(own - others) * 100 <= own * Int128(percent)
  }

  private var reducedWhole: Int128? {
    let number = reduced
    guard number.scale <= 0, number.coefficient >= 0, number.coefficient < 1 << 96 else {
      return nil
    }
    return number.coefficient
  }
}
