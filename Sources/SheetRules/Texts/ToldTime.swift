import ExactNumbers

/// A point of time that a text tells: a year, or one counted from the first year of the programme.
enum ToldTime: Sendable, Equatable {
  /// *en el año 2020*
  case year(Int)
  /// *al cuarto año*: 4
  case inYear(Int)
  /// *al cabo de dos años*: 2
  case afterYears(Int)

  /// Returns the years that are meant, counted from the first one.
  ///
  /// *al cabo de dos años* from 2019 is 2021, or 2020 where the years of running are counted; *al término
  /// del segundo año* likewise.
  func years(from first: Int) -> [Int] {
    switch self {
    case .year(let year): [year]
    case .inYear(let place): [first + place - 1]
    case .afterYears(let count): [first + count, first + count - 1]
    }
  }
}

extension TextWords {
  /// Reads the point of time that begins at a word, and where it ends.
  func time(at index: Int, before end: Int) -> (time: ToldTime, words: Range<Int>)? {
    if let next = self.end(ofAny: Self.spans, at: index, before: end),
      let count = cardinal(at: next, before: end), let years = count.whole, 1...30 ~= years,
      count.words.upperBound < end,
      ["ano", "anos"].contains(all[count.words.upperBound].folded)
    {
      return (.afterYears(years), index..<(count.words.upperBound + 1))
    }
    if let next = self.end(ofAny: Self.ends, at: index, before: end),
      let (place, last) = placeOfYear(at: next, before: end)
    {
      return (.afterYears(place), index..<last)
    }
    if let next = self.end(ofAny: Self.points, at: index, before: end) {
      if let (place, last) = placeOfYear(at: next, before: end) {
        return (.inYear(place), index..<last)
      }
      if let (year, last) = year(after: phrases(""), at: next, before: end) {
        return (.year(year), index..<last)
      }
    }
    return nil
  }

  /// Reads *cuarto año* or *año 4*.
  private func placeOfYear(at index: Int, before end: Int) -> (place: Int, end: Int)? {
    if let ordinal = ordinal(at: index, before: end), ordinal.words.upperBound < end,
      all[ordinal.words.upperBound].folded == "ano"
    {
      return (ordinal.place, ordinal.words.upperBound + 1)
    }
    if index + 1 < end, all[index].folded == "ano",
      let number = cardinal(at: index + 1, before: end),
      let place = number.whole, 1...20 ~= place
    {
      return (place, number.words.upperBound)
    }
    return nil
  }

  private static let spans = phrases(
    "al cabo de", "en", "en un plazo de", "en un periodo de", "dentro de", "despues de", "tras",
    "luego de", "transcurridos", "pasados", "a los", "a contar de", "en los primeros",
    "en los proximos")

  private static let ends = phrases(
    "al termino del", "al finalizar el", "al final del", "al cierre del", "al terminar el",
    "al cabo del", "a fines del", "despues del", "finalizado el", "terminado el")

  private static let points = phrases(
    "al", "en el", "en", "durante el", "a partir del", "a partir de", "desde el", "desde",
    "el", "hacia el", "para el", "hacia", "para", "a contar del", "a contar de")
}
