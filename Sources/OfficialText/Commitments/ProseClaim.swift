/// What a text says of an indicator in words that mean one thing.
struct ProseClaim {
  let word: String
  let place: Range<Int>
  var figure: Prose.Number?
  var result: Prose.Number?

  /// What the description of an indicator says of it.
  ///
  /// - Parameters:
  ///   - prose: the description.
  ///   - noun: what the result of the indicator counts.
  /// - Returns: what it says, in its order.
  static func ofDevelopment(_ prose: Prose, _ noun: String?) -> [ProseClaim] {
    if prose.isTooLong { return [] }
    var claims: [ProseClaim] = []
    let letters = prose.letters
    for index in letters.indices {
      guard let first = letters.bytes(index).first, "clm".utf8.contains(first) else { continue }
      let next = index + 1 < letters.count ? letters[index + 1] : ""
      let place = prose.words[index].place
      switch letters[index] {
      case "cercano" where next == "a" && isOfGoal(index + 2, prose):
        claims.append(ProseClaim(word: "cercano", place: place))
      case "leve" where next == "aumento" && !isOfOtherTime(index, prose):
        claims.append(ProseClaim(word: "leve", place: place))
      case "mayor" where isNumber(index, prose, noun) && !isOfOtherTime(index, prose):
        claims.append(ProseClaim(word: "mayor", place: place))
      default: break
      }
    }
    guard let noun else { return claims }
    return claims
      + moreThan(prose, isDone: tellsDeed).filter { claim in
        claim.figure.flatMap { prose.noun(of: $0) } == noun
      }
  }

  /// Whether words go on as `lo esperado` or `la meta`.
  private static func isOfGoal(_ index: Int, _ prose: Prose) -> Bool {
    let words = Array(prose.letters[min(index, prose.letters.count)...].prefix(2))
    return words.first == "lo" || words == ["la", "meta"]
  }

  /// Whether the sentence of a word compares with another year: `un leve aumento respecto de 2008`.
  private static func isOfOtherTime(_ word: Int, _ prose: Prose) -> Bool {
    let sentence = prose.sentence(of: word)
    return prose.numbers.contains { $0.isYear && $0.word != word && sentence.contains($0.word) }
      || prose.letters[sentence].contains { word in
        ["respecto", "comparacion", "anterior", "anteriores", "pasado"].contains(word)
      }
  }

  /// `un número mayor de iniciativas`, of what the indicator counts.
  private static func isNumber(_ index: Int, _ prose: Prose, _ noun: String?) -> Bool {
    guard let noun, index > 0, index + 2 < prose.letters.count else { return false }
    return prose.letters[index - 1] == "numero" && prose.letters[index + 1] == "de"
      && prose.letters[index + 2].hasPrefix(noun)
  }

  /// What a text says that repeats the objective of an indicator.
  ///
  /// - Parameters:
  ///   - prose: the text.
  ///   - goals: the numbers of the objective, which are not said of the result.
  /// - Returns: what it says, in its order.
  static func ofQuoted(_ prose: Prose, _ goals: [Prose.Number]) -> [ProseClaim] {
    var claims: [ProseClaim] = []
    for number in prose.numbers where number.isPercent {
      let before = prose.letters[..<number.word].suffix(8).filter { $0 != "un" }.suffix(4)
      if before.elementsEqual(["superada", "en", "mas", "de"]) {
        claims.append(ProseClaim(word: "superada en más de", place: number.place, figure: number))
      } else if before.suffix(2).elementsEqual(["superada", "en"]) {
        claims.append(ProseClaim(word: "superada en", place: number.place, figure: number))
      } else if let last = before.last, last == "representa" || last == "representando" {
        claims.append(
          ProseClaim(
            word: "representa", place: number.place, figure: number,
            result: covered(prose, prose.sentence(of: number.word))))
      }
    }
    return claims
      + moreThan(prose, isDone: { _ in true }).filter { claim in
        claim.figure.map { figure in
          !figure.isPercent && !goals.contains { $0.text == figure.text }
        } ?? false
      }
  }

  /// `una cobertura de 124 emprendedores`, where a sentence has one such.
  private static func covered(_ prose: Prose, _ sentence: Range<Int>) -> Prose.Number? {
    let found = prose.numbers.filter { number in
      !number.isPercent && sentence.contains(number.word) && number.word > 1
        && prose.letters[number.word - 1] == "de"
        && prose.letters[number.word - 2] == "cobertura"
    }
    return found.count == 1 ? found[0] : nil
  }

  /// `más de 2.400 prestaciones`, said of the whole and of no other year.
  private static func moreThan(
    _ prose: Prose, isDone: (ArraySlice<String>) -> Bool
  ) -> [ProseClaim] {
    prose.numbers.compactMap { number in
      let clause = prose.clause(of: number.word)
      guard number.word >= clause.lowerBound + 2,
        prose.letters[(number.word - 2)..<number.word].elementsEqual(["mas", "de"]),
        !isOfOtherTime(number.word, prose)
      else { return nil }
      let before = prose.letters[clause.lowerBound..<(number.word - 2)].map(\.self)
      let behind = prose.letters[(number.word + 1)..<clause.upperBound].dropFirst().first
      guard !before.contains("no"), isDone(before[...]), !(behind.map(partial.contains) ?? false)
      else { return nil }
      return ProseClaim(word: "más de", place: number.place, figure: number)
    }
  }

  /// Whether what stands before a figure is the verb of what was done, or nothing.
  private static func tellsDeed(_ before: ArraySlice<String>) -> Bool {
    before.last { $0 != "a" }.map { verb in doing.contains { verb.hasPrefix($0) } } ?? true
  }

  /// How verbs begin that tell what was done.
  private static let doing = [
    "logro", "logran", "realiz", "hubo", "atend", "atiend", "entreg", "ejecut", "benefici",
    "alcanz", "otorg",
    "financi", "capacit", "premi", "efectu", "oper",
  ]

  /// What follows where more of them are meant than what the indicator counts: `se derivaron`, `que postularon`.
  private static let partial: Set = ["se", "que", "fueron", "contra"]
}
