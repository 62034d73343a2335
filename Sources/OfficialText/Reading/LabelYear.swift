import DocumentTree
import ProgramSheets

/// A year that a label or a heading names, and the one that the wording of the form has there.
struct LabelYear: Sendable {
  let place: Range<Int>
  let printed: String
  let wording: Int

  /// The years among the numbers of a wording, in order; nil for another number.
  static func all(in wording: String) -> [Int?] {
    let bytes = Array(wording.utf8)
    let letters = FoldedLetters(wording)
    return letters.numbers(bytes, letters.letters.indices).map { number in
      let text = String(decoding: bytes[number], as: UTF8.self)
      return Int(text).flatMap { 1900...2099 ~= $0 ? $0 : nil }
    }
  }
}

extension FoldedLetters {
  /// Where the numbers among letters stand in their source.
  func numbers(_ source: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    range.filter { letters[$0] == Self.number }.map { index in
      let end = ends[index]
      let before = index > 0 ? ends[index - 1] : 0
      var start = min(before, end)
      while start < end, !Ascii.isDigit(source[start]) { start += 1 }
      return start..<end
    }
  }
}

extension LabelFinder {
  /// Keeps the years among some letters, which are those of a wording with years.
  mutating func keepYears(_ range: Range<Int>, _ wording: [Int?]) {
    guard wording.contains(where: { $0 != nil }) else { return }
    for (place, year) in zip(letters.numbers(source, range), wording) {
      guard let year else { continue }
      // a narrow cell may have cut it
      let digits = source[place].filter { Ascii.isDigit($0) }
      let printed = String(decoding: digits, as: UTF8.self)
      years.append(LabelYear(place: place, printed: printed, wording: year))
    }
  }
}

extension SheetImporter {
  /// How many odd years are reported one by one.
  private static let mostYears = 40

  /// Says of each label whose year is neither that of the sheet nor the one that the form has beside it.
  mutating func remarkOddYears(_ years: [LabelYear]) {
    let own = title?.year ?? fields.text("/poblacion/cobertura/ejercicio")
    guard let year = own.flatMap({ Int($0) }) else { return }
    let odd = years.filter { label in
      kind.lateness(of: label.wording).map { Int(label.printed) != year + $0 } ?? false
    }.prefix(Self.mostYears)
    for label in odd {
      let table = tables.first { $0.place.overlaps(label.place) }
      if let table, isOfOtherYear(table) { continue }
      if remarks.contains(where: { $0.offset == label.place.lowerBound }) { continue }
      let field =
        fields.field(labelledAt: label.place) ?? table?.shape.field ?? "/formulario"
      remark(.otherYearInLabel, field, at: label.place.lowerBound)
    }
  }
}

extension SheetKind {
  /// How many years later than the sheet a year is that the wordings of the form have; nil where it is another one.
  fileprivate func lateness(of year: Int) -> Int? {
    switch name {
    case "monitoreo": -2...0 ~= year - 2021 ? year - 2021 : nil
    case "compromisos": 0...1 ~= year - 2009 ? year - 2009 : nil
    default: [2019, 2025].contains(year) ? 0 : nil
    }
  }
}
