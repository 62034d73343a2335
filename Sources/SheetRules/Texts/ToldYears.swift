import Constraints

/// The years that the sentences of an answer give its numbers for.
///
///     En 2017 eran 48.500 personas.                      48.500: 2017
///     Se atenderá a 1.800 en 2019 y a 2.400 en 2020.     1.800: 2019, 2.400: 2020
///     Hay 48.500 personas (Censo, 2017).                 none: the year is that of a source
///
/// A sentence is walked once for all of its numbers.
struct ToldYears {
  private let words: TextWords
  /// The year of the sheet, from which *el año anterior* is counted; nil where it is not known.
  private let ejercicio: Int?
  /// The years by the words of their numbers.
  private var years: [Int: Int] = [:]

  init(_ words: TextWords, from ejercicio: Int?) {
    self.words = words
    self.ejercicio = ejercicio
    for sentence in words.sentences { read(sentence) }
  }

  /// Returns the year that a number is given for, by its word; nil where it is given none, and 0 for one in
  /// the past that is not told: *el catastro contaba 48.500 personas*.
  func year(ofNumber index: Int) -> Int? { years[index] }

  private mutating func read(_ sentence: Range<Int>) {
    let all = words.all
    guard let last = sentence.last(where: { all[$0].number != nil }) else { return }
    var before: (year: Int, isOfOther: Bool)?
    // the number that the next year may be told for
    var open: Int?
    var hasNumber = false
    var place = sentence.lowerBound
    while place < sentence.upperBound {
      if let time = time(at: place, before: sentence.upperBound) {
        let isOpening = place == sentence.lowerBound
        let isJoined = !isOpening && Self.joining.contains(all[place - 1].folded)
        // what is joined to the number begins to speak of the next one
        if let open, !isJoined || last < time.end { years[open] = time.year }
        open = nil
        before = (time.year, hasNumber && !isOpening && !isJoined)
        place = time.end
        continue
      }
      if all[place].number != nil {
        open = before?.isOfOther == false ? nil : place
        years[place] = before?.year ?? (isPast(place, in: sentence) ? 0 : nil)
        hasNumber = true
      } else if Self.present.contains(all[place].folded) {
        before = nil
      }
      place += 1
    }
  }

  /// Whether the words before a number say that there were so many.
  private func isPast(_ index: Int, in sentence: Range<Int>) -> Bool {
    words.has(Self.past, in: max(sentence.lowerBound, index - 4)..<index)
  }

  /// Reads *en 2017*, *a diciembre de 2017* or *el año anterior*, but not *publicado en 2017*.
  private func time(at index: Int, before end: Int) -> (year: Int, end: Int)? {
    let all = words.all
    guard var next = words.end(ofAny: Self.times, at: index, before: end) else { return nil }
    if index > 0, Self.sources.contains(where: { all[index - 1].folded.hasPrefix($0) }) {
      return nil
    }
    if next < end, Self.months.contains(all[next].folded) { next += 1 }
    for filler in ["de", "del", "el", "ano"] where next < end && all[next].folded == filler {
      next += 1
    }
    if let year = words.year(at: next, before: end) { return (year, next + 1) }
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
