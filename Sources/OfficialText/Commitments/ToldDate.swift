import DocumentTree
import ProgramSheets

/// A date within a sentence: `22 de mayo de 2009`, `Septiembre de 2009`, `27 de noviembre del presente`.
struct ToldDate {
  /// The date as it is written; by figures where the year is that of the report.
  let text: String
  let place: Range<Int>
  /// The part of the sentence that it ends.
  let clause: Range<Int>
  /// Whether that part tells what is still to be done.
  let isPlanned: Bool

  private static let months = MonthName.all.map { Array($0.utf8) }

  /// The dates of a line that have a year.
  static func all(in line: Range<Int>, _ source: [UInt8], ofYear year: String?) -> [ToldDate] {
    let reader = CellReader(source: source)
    let words = reader.words([TextCell(lines: [line], page: 0, row: 0, isStart: true)])
    let letters = words.map { FoldedLetters(source, [$0.place]).letters }
    var dates: [ToldDate] = []
    var start = line.lowerBound
    // the first word that no date before has taken
    var open = 0
    while start < line.upperBound, "-* ".utf8.contains(source[start]) { start += 1 }
    for index in words.indices {
      guard let month = months.firstIndex(of: letters[index]) else { continue }
      var last = index + 1
      while last < words.count, ["de", "del"].contains(where: { letters[last] == Array($0.utf8) }) {
        last += 1
      }
      guard last < words.count else { continue }
      let before = index > 1 && letters[index - 1] == Array("de".utf8) ? index - 2 : index - 1
      let day =
        before >= 0 ? number(words[before].place, source).flatMap { $0 <= 31 ? $0 : nil } : nil
      let first = day == nil ? index : before
      let end = trimmedEnd(words[last].place, source)
      let place = digits(words[first].place, source).lowerBound..<end
      var text: String?
      if let told = number(words[last].place, source), 1900...2100 ~= told {
        text = reader.string(place)
      } else if letters[last] == Array("presente".utf8), let day, let year {
        text = "\(year)-\(twoDigits(month + 1))-\(twoDigits(day))"
      }
      guard let text else { continue }
      let told = (open..<max(open, first)).filter { start <= words[$0].place.lowerBound }
      let isPlanned =
        told.contains { isPlan(letters[$0], words[$0].place, source) } || isTerm(told, letters)
      dates.append(ToldDate(text: text, place: place, clause: start..<end, isPlanned: isPlanned))
      (start, open) = (end, last + 1)
      while start < line.upperBound, ".,; ".utf8.contains(source[start]) { start += 1 }
    }
    return dates
  }

  /// Whether a word tells of something to come: `entregará`, `comprometió`, `vence`.
  private static func isPlan(
    _ letters: [UInt8], _ place: Range<Int>, _ source: [UInt8]
  ) -> Bool {
    let word = source[place.lowerBound..<trimmedEnd(place, source)]
    let isFuture = futures.contains { word.suffix($0.count).elementsEqual($0) }
    return isFuture || plans.contains { letters.starts(with: $0) }
  }

  private static let futures = ["rá", "rán"].map { Array($0.utf8) }

  private static let plans = [
    "comprome", "vence", "vencimiento", "plazo", "fijad", "programad", "previst", "pendiente",
    "rige", "vigen",
  ].map { Array($0.utf8) }

  /// Whether the words before a date make it the end of a term: `para el`, `antes del`, `por entregar el`.
  private static func isTerm(_ told: [Int], _ letters: [[UInt8]]) -> Bool {
    let before = told.map { String(decoding: letters[$0], as: UTF8.self) }
    if zip(before, before.dropFirst()).contains(where: isToBeDone) { return true }
    let last = before.last { !["el", "del", "de", "dia"].contains($0) }
    return ["para", "antes", "hasta", "tardar"].contains(last)
  }

  private static func isToBeDone(_ first: String, _ next: String) -> Bool {
    first == "por" && ["ar", "er", "ir"].contains(String(next.suffix(2)))
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// The number that a word is, but for the marks around it.
  private static func number(_ word: Range<Int>, _ source: [UInt8]) -> Int? {
    let inner = digits(word, source)
    return inner.count <= 4 && source[inner].allSatisfy { Ascii.isDigit($0) }
      ? Int(String(decoding: source[inner], as: UTF8.self)) : nil
  }

  /// A word without the marks around it.
  private static func digits(_ word: Range<Int>, _ source: [UInt8]) -> Range<Int> {
    var start = word.lowerBound
    while start < word.upperBound, "(\\\"".utf8.contains(source[start]) { start += 1 }
    return start..<trimmedEnd(start..<word.upperBound, source)
  }

  private static func trimmedEnd(_ word: Range<Int>, _ source: [UInt8]) -> Int {
    var end = word.upperBound
    while end > word.lowerBound + 1, ".,;:)\\\"".utf8.contains(source[end - 1]) { end -= 1 }
    return end
  }
}
