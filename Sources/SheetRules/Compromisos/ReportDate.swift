import DocumentTree
import ProgramSheets

/// A date as these reports write it, with the days that it may mean.
///
///     2010-12-31   2010-12   2010   2009-T4   2010-S1   31 de diciembre de 2010   junio 2010   31/12/2010
///     31-XII-2010   12/2010   dic. 2010   IV trimestre de 2010   primer semestre 2010
enum ReportDate {
  /// The first and the last day.
  case days(CalendarDay, CalendarDay)
  /// A day that the calendar does not have.
  case impossible
  /// A day that every year has, without its year.
  case withoutYear
  /// Nothing that can be read as one date.
  case unread
  case blank

  init(_ text: String?) {
    guard let text, !text.isBlankAnswer else {
      self = .blank
      return
    }
    let words = text.normalisedName.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    self =
      Self.code(text) ?? Self.numbers(words) ?? Self.words(words) ?? Self.span(words) ?? .unread
  }

  /// The days; nil where they are not known.
  var period: (first: CalendarDay, last: CalendarDay)? {
    if case .days(let first, let last) = self { (first, last) } else { nil }
  }

  // MARK: Codes

  private static func code(_ text: String) -> ReportDate? {
    let parts = text.trimmingBlanks.split(separator: "-", omittingEmptySubsequences: false)
      .map(String.init)
    guard let year = parts.first.flatMap(year) else { return nil }
    switch parts.count {
    case 1: return months(year, 1...12)
    case 2: return part(parts[1], of: year)
    case 3:
      guard let month = twoDigits(parts[1]), let day = twoDigits(parts[2]) else { return nil }
      return self.day(year, month, day)
    default: return nil
    }
  }

  /// A month, a quarter or a half of a year.
  private static func part(_ text: String, of year: Int) -> ReportDate? {
    if let month = twoDigits(text) {
      return 1...12 ~= month ? months(year, month...month) : .impossible
    }
    let letters = text.uppercased()
    guard letters.utf8.count == 2, let number = letters.last.flatMap({ Int(String($0)) }) else {
      return nil
    }
    switch letters.first {
    case "T":
      return 1...4 ~= number ? months(year, (number * 3 - 2)...(number * 3)) : .impossible
    case "S":
      return 1...2 ~= number ? months(year, (number * 6 - 5)...(number * 6)) : .impossible
    default: return nil
    }
  }

  // MARK: Words

  /// "31/12/2010", "31-XII-2010", "12/2010": the day comes first, or the year does: "2010/12/31".
  private static func numbers(_ words: [String]) -> ReportDate? {
    if words.count == 3, let year = year(words[0]), let month = monthNumber(words[1]),
      words[2].utf8.count < 3, let day = Int(words[2])
    {
      return self.day(year, month, day)
    }
    guard 2...3 ~= words.count, let year = year(words[words.count - 1]),
      let month = monthNumber(words[words.count - 2])
    else { return nil }
    if words.count == 2 { return 1...12 ~= month ? months(year, month...month) : nil }
    guard let day = Int(words[0]), words[0].utf8.count < 3 else { return nil }
    return self.day(year, month, day)
  }

  /// The number of a month in digits or in Roman ones.
  private static func monthNumber(_ word: String) -> Int? {
    if let index = NumberWords.romans.firstIndex(of: word) { return index + 1 }
    return word.utf8.count < 3 ? Int(word) : nil
  }

  /// "IV trimestre de 2010", "1er semestre 2010", "4T 2010".
  private static func span(_ words: [String]) -> ReportDate? {
    var told = words.filter { !["de", "del", "al", "el", "o"].contains($0) }
    if told.count == 2, told[0].utf8.count == 2 {
      let letters = Set(told[0])
      guard
        let sign = ["t": "trimestre", "s": "semestre"].first(where: { letters.contains($0.key) })
      else { return nil }
      told = [told[0].filter { $0 != sign.key }, sign.value, told[1]]
    }
    guard told.count == 3, let length = spans[told[1]], let year = year(told[2]),
      let number = ordinal(told[0])
    else { return nil }
    guard number * length <= 12 else { return .impossible }
    return months(year, (number * length - length + 1)...(number * length))
  }

  /// How many months each has.
  private static let spans = ["bimestre": 2, "trimestre": 3, "cuatrimestre": 4, "semestre": 6]

  private static func ordinal(_ word: String) -> Int? {
    if let index = NumberWords.romans.firstIndex(of: word) { return index + 1 }
    if let number = NumberWords.ordinals[word] { return number }
    let digits = word.prefix { $0.isNumber }
    let rest = String(word.dropFirst(digits.count))
    guard let number = Int(digits), number > 0,
      rest.isEmpty || NumberWords.endings.contains(rest)
    else { return nil }
    return number
  }

  /// "31 de junio de 2010", "al 30 de junio 2010", "julio de 2010".
  private static func words(_ words: [String]) -> ReportDate? {
    let told = words.filter { !["de", "del", "al", "el", "dia", "mes", "hasta"].contains($0) }
    let months = told.compactMap(month)
    guard months.count == 1, let month = months.first.map({ $0 + 1 }) else { return nil }
    switch told.count {
    case 3:
      guard let day = Int(told[0]), let year = year(told[2]), isMonth(told[1]) else { return nil }
      return self.day(year, month, day)
    case 2:
      if isMonth(told[0]), let year = year(told[1]) { return self.months(year, month...month) }
      guard let day = Int(told[0]), isMonth(told[1]) else { return nil }
      if CalendarDay(year: 2001, month: month, day: day) != nil { return .withoutYear }
      // of 29 February the year decides
      return CalendarDay(year: 2000, month: month, day: day) == nil ? .impossible : nil
    default: return nil
    }
  }

  private static func isMonth(_ word: String) -> Bool { month(word) != nil }

  /// The index of a month by its name, or by the first letters of it: `dic`, `sept`.
  private static func month(_ word: String) -> Int? {
    if ["setiembre", "set", "sept"].contains(word) { return 8 }
    return MonthName.all.firstIndex { $0 == word || word.utf8.count == 3 && $0.hasPrefix(word) }
  }

  // MARK: Numbers

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> ReportDate {
    CalendarDay(year: year, month: month, day: day).map { .days($0, $0) } ?? .impossible
  }

  private static func months(_ year: Int, _ months: ClosedRange<Int>) -> ReportDate? {
    let last = (28...31).reversed().lazy.compactMap {
      CalendarDay(year: year, month: months.upperBound, day: $0)
    }.first
    guard let first = CalendarDay(year: year, month: months.lowerBound, day: 1), let last else {
      return nil
    }
    return .days(first, last)
  }

  private static func year(_ text: String) -> Int? {
    text.utf8.count == 4 ? Int(text).flatMap { 1900...2100 ~= $0 ? $0 : nil } : nil
  }

  private static func twoDigits(_ text: String) -> Int? {
    guard text.utf8.count == 2, text.utf8.allSatisfy(Ascii.isDigit) else { return nil }
    return Int(text)
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text = text.dropFirst() }
    while text.last?.isWhitespace ?? false { text = text.dropLast() }
    return String(text)
  }
}
