import Constraints
import ExactNumbers

/// The numbers that are written in words, as *cuatro*, *treinta y dos*, *seis mil*, and the ordinals.
enum NumberWords {
  /// What a word counts, below a thousand.
  static let cardinals: [String: Int] = [
    "un": 1, "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6,
    "siete": 7,
    "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14,
    "quince": 15, "dieciseis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19,
    "veinte": 20,
    "veintiun": 21, "veintiuno": 21, "veintiuna": 21, "veintidos": 22, "veintitres": 23,
    "veinticuatro": 24, "veinticinco": 25, "veintiseis": 26, "veintisiete": 27, "veintiocho": 28,
    "veintinueve": 29, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70,
    "ochenta": 80, "noventa": 90, "cien": 100, "ciento": 100, "doscientos": 200, "doscientas": 200,
    "trescientos": 300, "trescientas": 300, "cuatrocientos": 400, "cuatrocientas": 400,
    "quinientos": 500, "quinientas": 500, "seiscientos": 600, "seiscientas": 600,
    "setecientos": 700, "setecientas": 700, "ochocientos": 800, "ochocientas": 800,
    "novecientos": 900, "novecientas": 900,
  ]

  /// What a word multiplies the number before it by.
  static let multiples: [String: Int] = ["mil": 1000, "millon": 1_000_000, "millones": 1_000_000]

  /// The place that a word gives in an order.
  static let ordinals: [String: Int] = [
    "primer": 1, "primero": 1, "primera": 1, "segundo": 2, "segunda": 2, "tercer": 3, "tercero": 3,
    "tercera": 3, "cuarto": 4, "cuarta": 4, "quinto": 5, "quinta": 5, "sexto": 6, "sexta": 6,
    "septimo": 7, "septima": 7, "octavo": 8, "octava": 8, "noveno": 9, "novena": 9, "decimo": 10,
    "decima": 10,
  ]

  /// The Roman numbers from 1 to 12, in order.
  static let romans = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
  ]

  /// What stands behind the digit of an ordinal.
  static let endings: Set<String> = [
    "er", "ro", "ra", "do", "da", "to", "ta", "mo", "ma", "vo", "va", "no", "na", "°", "º", "ª",
  ]
}

/// A number that a text tells, and its words.
struct ToldNumber: Sendable {
  let value: ExactDecimal
  let words: Range<Int>

  /// The number where it is whole and small.
  var whole: Int? {
    let number = value.reduced
    return number.scale == 0 ? Int(exactly: number.coefficient) : nil
  }
}

extension TextWords {
  /// Reads the number that begins at a word: `4`, `cuatro`, `cuatro (4)`, `3 (tres)`, `6 mil`; nil where none
  /// does, or a bracket behind it says another.
  func cardinal(at index: Int, before end: Int) -> ToldNumber? {
    guard let first = plainCardinal(at: index, before: end) else { return nil }
    let next = first.words.upperBound
    guard next + 2 < end, all[next].folded == "(",
      let again = plainCardinal(at: next + 1, before: end), again.words.upperBound < end,
      all[again.words.upperBound].folded == ")"
    else { return first }
    return again.value == first.value
      ? ToldNumber(value: first.value, words: index..<(again.words.upperBound + 1)) : nil
  }

  private func plainCardinal(at index: Int, before end: Int) -> ToldNumber? {
    guard index < end else { return nil }
    if let number = all[index].number {
      return multiplied(number.value, index..<(index + 1), before: end)
    }
    let (sum, next) = hundreds(at: index, before: end)
    if next == index {
      return all[index].folded == "mil" && all[index].isWord
        ? ToldNumber(value: ExactDecimal(1000), words: index..<(index + 1)) : nil
    }
    return multiplied(ExactDecimal(sum), index..<next, before: end)
  }

  /// Reads the words of a number below a thousand, and where they end: *treinta y cuatro*.
  func hundreds(at index: Int, before end: Int) -> (sum: Int, end: Int) {
    var sum = 0
    var next = index
    while next < end, all[next].isWord, let value = NumberWords.cardinals[all[next].folded] {
      // each word of a number is smaller than the one before: cien, treinta y dos
      if next > index, value >= Self.roundness(of: sum) { break }
      sum += value
      next += 1
      if next + 1 < end, all[next].folded == "y", 30...90 ~= sum % 100,
        let unit = NumberWords.cardinals[all[next + 1].folded], unit < 10
      {
        sum += unit
        next += 2
      }
    }
    return (sum, next)
  }

  private static func roundness(of sum: Int) -> Int {
    sum % 100 == 0 ? 100 : sum % 10 == 0 && sum > 20 ? 1 : 0
  }

  private func multiplied(
    _ value: ExactDecimal, _ words: Range<Int>, before end: Int
  ) -> ToldNumber? {
    let next = words.upperBound
    guard next < end, all[next].isWord, let factor = NumberWords.multiples[all[next].folded] else {
      return ToldNumber(value: value, words: words)
    }
    // mil quinientos, un millón doscientos mil: not read
    if next + 1 < end, NumberWords.cardinals[all[next + 1].folded] != nil { return nil }
    let power = factor == 1000 ? 3 : 6
    guard let product = try? value.scaled(byPowerOfTen: power) else { return nil }
    return ToldNumber(value: product, words: words.lowerBound..<(next + 1))
  }

  /// Reads the ordinal that begins at a word: `cuarto`, `4°`, `4to`; nil where none does.
  func ordinal(at index: Int, before end: Int) -> (place: Int, words: Range<Int>)? {
    guard index < end else { return nil }
    if all[index].isWord, let place = NumberWords.ordinals[all[index].folded] {
      return (place, index..<(index + 1))
    }
    guard let number = all[index].number,
      let place = ToldNumber(value: number.value, words: 0..<0).whole,
      1...20 ~= place, index + 1 < end, NumberWords.endings.contains(all[index + 1].folded),
      all[index + 1].range.lowerBound == all[index].range.upperBound
    else { return nil }
    return (place, index..<(index + 2))
  }

  /// Reads a year of four digits without a mark; nil where none stands there.
  func year(at index: Int, before end: Int) -> Int? {
    guard index < end, let number = all[index].number, number.range.count == 4,
      let year = ToldNumber(value: number.value, words: 0..<0).whole, 1900...2100 ~= year
    else { return nil }
    // 2018-2022 and 2018/2022 are spans, 2.018 % is none
    if index + 1 < end, ["-", "/", "–", "%"].contains(all[index + 1].folded) { return nil }
    return year
  }

  /// Reads `en el año 2020`, `el año 2020` or `2020` behind one of some words; returns the year and where
  /// it ends.
  func year(after phrases: [Phrase], at index: Int, before end: Int) -> (year: Int, end: Int)? {
    guard var next = self.end(ofAny: phrases, at: index, before: end) else { return nil }
    for filler in ["el", "ano"] where next < end && all[next].folded == filler { next += 1 }
    return year(at: next, before: end).map { ($0, next + 1) }
  }
}
