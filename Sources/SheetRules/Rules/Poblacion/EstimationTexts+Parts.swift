import Constraints
import ExactNumbers
import ProgramSheets

extension EstimationTexts {
  /// Parts that a sentence tells with their percentage and their whole, and that are another number.
  ///
  ///     El 40 % de los 120.000 regantes (46.000) riega por surco.
  ///     De las 120.000 explotaciones, el 40 % (46.000) riega por surco.
  func wrongToldParts() -> [Fault] {
    shares.compactMap { share in
      guard !share.isJoined, let told = part(behind: share) ?? part(ofWholeBefore: share),
        NumberQualifier(share.text, around: share.words, in: told.sentence) == .exactly,
        let product = share.product(with: told.whole),
        !isWhole(told, share)
      else { return nil }
      let (part, whole) = (told.part.written, told.whole.written)
      let due = product.text(decimals: 0)
      return Fault(
        message: LocalizedText(
          es: "el texto dice que \(part) es el \(share.written) % de \(whole), y eso es \(due)",
          en: "the text says that \(part) is \(share.written) % of \(whole), and that is \(due)"),
        field: share.text.text.field, range: told.part.range, operands: [],
        stated: told.part.value, meant: nil)
    }
  }

  private struct ToldPart {
    let whole: Figure
    let part: Figure
    let sentence: Range<Int>
  }

  /// The percentages, those with a count in brackets too.
  private var shares: [Figure] { percentages + parts.map(\.share) }

  /// Whether the part can be that percentage of the whole, by what their digits can mean.
  private func isWhole(_ told: ToldPart, _ share: Figure) -> Bool {
    // a whole that the sheet itself states is no rounded one
    let isStated = cells.table.ids.contains { cells.number($0) == told.whole.value }
    guard
      let whole = isStated ? Interval(exactly: Rational(told.whole.value)) : told.whole.value.meant,
      let percentage = try? Interval(printed: share.value, by: .nearest),
      let part = told.part.value.meant,
      let product = try? whole * percentage / Interval(exactly: Rational(whole: 100))
    else { return true }
    return product.intersection(part) != nil
  }

  /// Reads *40 % de los 120.000 regantes (46.000)* and *40 % de 120.000, es decir, 46.000*.
  private func part(behind share: Figure) -> ToldPart? {
    let words = share.text
    guard let sentence = words.sentence(around: share.index) else { return nil }
    var next = share.words.upperBound
    guard next < sentence.upperBound, words.all[next].folded == "de" else { return nil }
    while next < sentence.upperBound, Self.articles.contains(words.all[next].folded) { next += 1 }
    guard let whole = count(at: next, in: words, sentence) else { return nil }
    let noun = words.noun(at: next + 1, before: sentence.upperBound)
    var index = next + 1
    for _ in 0..<6 where index < sentence.upperBound && words.all[index].isWord {
      if words.end(ofAny: Self.equals, at: index, before: sentence.upperBound) != nil { break }
      index += 1
    }
    guard let part = part(at: index, in: words, sentence, noun) else { return nil }
    return ToldPart(whole: whole, part: part, sentence: sentence)
  }

  /// Reads *de los 120.000 regantes, el 40 % (46.000)*.
  private func part(ofWholeBefore share: Figure) -> ToldPart? {
    let words = share.text
    guard let sentence = words.sentence(around: share.index),
      let place = words.all[sentence.lowerBound..<share.index].lastIndex(where: {
        $0.number != nil
      }), share.index - place <= 6, let whole = count(at: place, in: words, sentence)
    else { return nil }
    var first = place
    while first > sentence.lowerBound, Self.articles.contains(words.all[first - 1].folded) {
      first -= 1
    }
    guard first < place, words.all[first].folded == "de",
      let part = part(
        at: share.words.upperBound, in: words, sentence,
        words.noun(at: place + 1, before: sentence.upperBound))
    else { return nil }
    return ToldPart(whole: whole, part: part, sentence: sentence)
  }

  /// The part in brackets, or behind words that say that it is the same, which counts what the whole does.
  private func part(
    at index: Int, in words: TextWords, _ sentence: Range<Int>, _ noun: String?
  ) -> Figure? {
    var next = index
    guard next < sentence.upperBound else { return nil }
    let isBracketed = words.all[next].folded == "("
    if isBracketed {
      next += 1
    } else {
      if words.all[next].folded == "," { next += 1 }
      guard let end = words.end(ofAny: Self.equals, at: next, before: sentence.upperBound) else {
        return nil
      }
      next = end
      if next < sentence.upperBound, words.all[next].folded == "," { next += 1 }
    }
    guard let part = count(at: next, in: words, sentence) else { return nil }
    next += 1
    if let noun, words.noun(at: next, before: sentence.upperBound) == noun { next += 1 }
    let isClosed =
      isBracketed
      ? next < sentence.upperBound && words.all[next].folded == ")"
      : next == sentence.upperBound
    return isClosed ? part : nil
  }

  private func count(at index: Int, in words: TextWords, _ sentence: Range<Int>) -> Figure? {
    guard index < sentence.upperBound, let number = words.all[index].number,
      number.value.reduced.scale <= 0, number.value >= ExactDecimal(100),
      words.year(at: index, before: words.all.count) == nil,
      !Self.isMultiplied(index, words.all), !Self.isPercentage(index, words.all),
      !Self.isOfCode(index, words.all)
    else { return nil }
    return Figure(text: words, index: index, value: number.value)
  }

  private static let articles: Set<String> = [
    "de", "los", "las", "la", "el", "un", "total", "estos", "estas", "esos", "esas", "dichos",
    "dichas",
  ]
  private static let equals = phrases(
    "es decir", "esto es", "o sea", "equivalente a", "equivalentes a", "que equivale a",
    "que equivalen a", "lo que equivale a", "lo que da", "lo que corresponde a")
}

extension EstimationTexts.Figure {
  /// Whether another one is joined to it: *entre el 35 % y el 40 %*.
  fileprivate var isJoined: Bool {
    let before = text.all[..<index].last { !["el", "un"].contains($0.folded) }
    return ["y", "a", "o", "-", "–"].contains(before?.folded ?? "")
  }

  /// The percentage of another figure.
  fileprivate func product(with whole: Self) -> Rational? {
    try? Rational(value) * Rational(whole.value) / Rational(whole: 100)
  }

  /// A percentage with its sign, or the words for it.
  fileprivate var words: Range<Int> {
    index..<(index + (text.all[index + 1].folded == "%" ? 2 : 3))
  }
}

extension TextWords {
  /// The word that says what a number before it counts.
  fileprivate func noun(at index: Int, before end: Int) -> String? {
    index < end && all[index].isWord ? all[index].folded : nil
  }
}

extension ExactDecimal {
  /// What a count can mean: a number that ends in two zeros or more may be rounded, and any is off by one.
  fileprivate var meant: Interval? {
    let number = reduced
    guard number.scale <= 0 else { return nil }
    let zeros = number.zerosAtEnd
    guard
      let half = try? zeros < 2 ? .one : Rational(ExactDecimal(5).scaled(byPowerOfTen: zeros - 1)),
      let lower = try? Rational(self) - half, let upper = try? Rational(self) + half
    else { return nil }
    return Interval(from: .init(lower), to: .init(upper))
  }
}
