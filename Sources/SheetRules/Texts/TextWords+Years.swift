import Constraints

/// The year that a sentence gives a number for.
///
///     En 2017 eran 48.500 personas.                      48.500: 2017
///     Se atenderá a 1.800 en 2019 y a 2.400 en 2020.     1.800: 2019, 2.400: 2020
///     Hay 48.500 personas (Censo, 2017).                 none: the year is that of a source
extension TextWords {
  /// Returns the year that a sentence gives a number for, or nil where it gives none; 0 for one in the past
  /// that it does not tell: *el catastro contaba 48.500 personas*.
  ///
  /// - Parameters:
  ///   - index: the word of the number.
  ///   - ejercicio: the year of the sheet, from which *el año anterior* is counted; nil where it is not known.
  /// - Returns: the year.
  func year(ofNumber index: Int, in ejercicio: Int?) -> Int? {
    guard let sentence = sentence(around: index) else { return nil }
    let before = yearBefore(index, in: sentence, ejercicio)
    if let before, !before.isOfOther { return before.year }
    let told = yearBehind(index, before: sentence.upperBound, ejercicio) ?? before?.year
    return told ?? (has(Self.past, in: max(sentence.lowerBound, index - 4)..<index) ? 0 : nil)
  }

  /// The last year told before a number, and whether it stands behind another number, whose year it may be.
  private func yearBefore(
    _ index: Int, in sentence: Range<Int>, _ ejercicio: Int?
  ) -> (year: Int, isOfOther: Bool)? {
    var told: (year: Int, isOfOther: Bool)?
    var hasNumber = false
    var place = sentence.lowerBound
    while place < index {
      if let time = timeOfYear(at: place, before: index, ejercicio) {
        let isOpening = place == sentence.lowerBound || Self.joining.contains(all[place - 1].folded)
        told = (time.year, hasNumber && !isOpening)
        place = time.end
      } else {
        let word = all[place].folded
        if Self.present.contains(word) { told = nil }
        hasNumber = hasNumber || all[place].number != nil
        place += 1
      }
    }
    return told
  }

  /// The year told behind a number, before another one and not at the beginning of what is said of that.
  private func yearBehind(_ index: Int, before end: Int, _ ejercicio: Int?) -> Int? {
    for place in (index + 1)..<max(index + 1, end) {
      if let time = timeOfYear(at: place, before: end, ejercicio) {
        let isOfNext =
          Self.joining.contains(all[place - 1].folded)
          && all[time.end..<end].contains { $0.number != nil }
        return isOfNext ? nil : time.year
      }
      if all[place].number != nil { return nil }
    }
    return nil
  }

  /// Reads *en 2017*, *a diciembre de 2017* or *el año anterior*, but not *publicado en 2017*.
  private func timeOfYear(
    at index: Int, before end: Int, _ ejercicio: Int?
  ) -> (year: Int, end: Int)? {
    guard var next = self.end(ofAny: Self.times, at: index, before: end) else { return nil }
    if index > 0, Self.sources.contains(where: { all[index - 1].folded.hasPrefix($0) }) {
      return nil
    }
    if next < end, Self.months.contains(all[next].folded) { next += 1 }
    for filler in ["de", "del", "el", "ano"] where next < end && all[next].folded == filler {
      next += 1
    }
    if let year = year(at: next, before: end) { return (year, next + 1) }
    if next < end, all[next - 1].folded == "ano",
      ["anterior", "pasado", "previo"].contains(all[next].folded), let ejercicio
    {
      return (ejercicio - 1, next + 1)
    }
    return nil
  }

  private static let times = phrases(
    "en", "al", "a", "el", "para", "durante", "desde", "hasta", "hacia", "entre", "ya en")
  private static let months = Set(
    [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
      "setiembre", "octubre", "noviembre", "diciembre", "fines", "comienzos", "inicios",
    ])
  /// What joins one thing that is said to the next.
  private static let joining: Set<String> = [
    ",", "(", ":", "y", "e", "pero", "mientras", "que", "cuando", "–", "—", "-",
  ]
  /// Beginnings of words that say when a source was made, and not when there were so many.
  private static let sources = [
    "publicad", "realizad", "levantad", "aplicad", "elaborad", "encargad", "actualizad",
  ]
  private static let past: Set<String> = [
    "contaba", "contaban", "era", "eran", "habia", "alcanzaba", "alcanzaban", "sumaba", "sumaban",
    "llegaba", "llegaban", "ascendia", "ascendian",
  ]
  /// Words that come back to the figures of the sheet from those of another year.
  private static let present: Set<String> = [
    "hoy", "ahora", "actualmente", "es", "son",
  ]
}

extension SheetContext {
  /// The year that an answer gives one of its numbers for, or nil where it gives none.
  func year(of number: NumberInText, in text: AnswerText) -> Int? {
    let words = TextWords(text, texts.words(of: text, notation))
    guard let index = words.all.firstIndex(where: { $0.number?.range == number.range }) else {
      return nil
    }
    return words.year(ofNumber: index, in: ejercicio)
  }
}
