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
    var claims: [ProseClaim] = []
    let letters = prose.letters
    for index in letters.indices {
      guard let first = letters.bytes(index).first, "clm".utf8.contains(first) else { continue }
      let next = index + 1 < letters.count ? letters[index + 1] : ""
      let place = prose.words[index].place
      switch letters[index] {
      case "cercano" where next == "a": claims.append(ProseClaim(word: "cercano", place: place))
      case "leve" where next == "aumento": claims.append(ProseClaim(word: "leve", place: place))
      case "mayor" where isNumber(index, prose, noun):
        claims.append(ProseClaim(word: "mayor", place: place))
      default: break
      }
    }
    guard let noun else { return claims }
    return claims
      + moreThan(prose).filter { claim in
        claim.figure.flatMap { prose.noun(of: $0) } == noun
      }
  }

  /// `un número mayor de iniciativas`, of what the indicator counts.
  private static func isNumber(_ index: Int, _ prose: Prose, _ noun: String?) -> Bool {
    guard let noun, index > 0, index + 2 < prose.letters.count else { return false }
    return prose.letters[index - 1] == "numero" && prose.letters[index + 1] == "de"
      && prose.letters[index + 2].hasPrefix(noun)
  }

  /// What a text says that repeats the objective of an indicator.
  static func ofQuoted(_ prose: Prose) -> [ProseClaim] {
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
            word: "representa", place: number.place, figure: number, result: covered(prose)))
      }
    }
    return claims + moreThan(prose).filter { $0.figure?.isPercent == false }
  }

  /// `una cobertura de 124 emprendedores`, where a text has one such.
  private static func covered(_ prose: Prose) -> Prose.Number? {
    let found = prose.numbers.filter { number in
      !number.isPercent && number.word > 1 && prose.letters[number.word - 1] == "de"
        && prose.letters[number.word - 2] == "cobertura"
    }
    return found.count == 1 ? found[0] : nil
  }

  /// `más de 2.400 prestaciones`, but for what was exceeded by as much.
  private static func moreThan(_ prose: Prose) -> [ProseClaim] {
    prose.numbers.compactMap { number in
      let before = prose.letters[..<number.word].suffix(4)
      guard before.suffix(2).elementsEqual(["mas", "de"]), !before.contains("superada") else {
        return nil
      }
      return ProseClaim(word: "más de", place: number.place, figure: number)
    }
  }
}
