import DocumentTree
import ProgramSheets

/// A number that a label or a heading has, and the one that the wording of the form has there.
struct LabelNumber: Sendable {
  let place: Range<Int>
  /// The digits of the number.
  let printed: String
  let wording: String

  /// The digits of the numbers of a wording, in order.
  static func all(in wording: String) -> [String] {
    let bytes = Array(wording.utf8)
    let letters = FoldedLetters(wording)
    return letters.numbers(bytes, letters.letters.indices).map { digits(of: bytes[$0]) }
  }

  fileprivate static func digits(of bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.filter { Ascii.isDigit($0) }, as: UTF8.self)
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
  /// Keeps the numbers among some letters, which are those of a wording with numbers.
  mutating func keepNumbers(_ range: Range<Int>, _ wording: [String]) {
    guard !wording.isEmpty else { return }
    for (place, wording) in zip(letters.numbers(source, range), wording) {
      // a narrow cell may have cut it
      let printed = LabelNumber.digits(of: source[place])
      numbers.append(LabelNumber(place: place, printed: printed, wording: wording))
    }
  }
}

extension SheetImporter {
  /// How many odd numbers are reported one by one.
  private static let mostNumbers = 40

  /// Says of each label whose number is not the one that the form has there, or whose year is neither that of the
  /// sheet nor the one that the form has beside it.
  mutating func remarkOddNumbers(_ numbers: [LabelNumber]) {
    let own = title?.year ?? fields.text("/poblacion/cobertura/ejercicio")
    let year = own.flatMap { Int($0) }
    var count = 0
    for number in numbers where count < Self.mostNumbers {
      guard let remark = oddity(number, year) else { continue }
      let table = tables.first { $0.place.overlaps(number.place) }
      if let table, isOfOtherYear(table) { continue }
      if remarks.contains(where: { $0.offset == number.place.lowerBound }) { continue }
      let field = fields.field(labelledAt: number.place) ?? table?.shape.field ?? "/formulario"
      self.remark(remark, field, at: number.place.lowerBound)
      count += 1
    }
  }

  /// Says of each label that has other letters than that of the form.
  mutating func remarkDamaged(_ labels: [Range<Int>]) {
    for (place, field) in zip(labels, fields.fields(labelledAt: labels)) {
      remark(.damagedLabel, field ?? "/formulario", at: place.lowerBound)
    }
  }

  /// What is to be said of a number in a label of a sheet of some year; nil where it is as it should be.
  private func oddity(_ number: LabelNumber, _ year: Int?) -> OfficialSheet.Remark.Kind? {
    guard let wording = Int(number.wording), let lateness = kind.lateness(of: wording) else {
      return number.printed == number.wording ? nil : .otherNumberInLabel
    }
    guard let year, Int(number.printed) != year + lateness else { return nil }
    return .otherYearInLabel
  }

  /// Says of each label whose limit of characters is not the one of the form.
  mutating func remarkOddLimits(_ labels: [FoundLabel], _ form: Formulario) {
    for (label, field) in zip(labels, fields.fields(labelledAt: labels.map(\.place))) {
      guard let place = label.limit, let printed = Int(LabelNumber.digits(of: source[place]))
      else { continue }
      let field = field ?? "/formulario"
      let limits = label.shape.limited(field).compactMap { kind.field(at: $0)?.limites[form] }
      if limits.isEmpty || limits.contains(printed) { continue }
      remark(.otherNumberInLabel, field, at: place.lowerBound)
    }
  }
}

extension Prompt.Shape {
  /// The patterns of the fields that the limit of characters of the label may be of.
  ///
  /// - Parameter read: the first field that was read behind the label.
  /// - Returns: the patterns; empty where no limit is known.
  fileprivate func limited(_ read: String) -> [String] {
    switch self {
    case .answer(let field, let text): [field, text].compactMap(\.self)
    case .rows(let field, let keys): keys.map { "\(field)/*/\($0)" }
    case .component(let shape): shape.moved(below: "/componentes/*").limited(read)
    case .indicator: [read]
    default: asked.map { [$0] } ?? []
    }
  }
}

extension SheetKind {
  /// How many years later than the sheet a year is that the wordings of the form have; nil for another number.
  fileprivate func lateness(of year: Int) -> Int? {
    switch name {
    case "monitoreo": -2...1 ~= year - 2021 ? year - 2021 : nil
    case "compromisos": -3...1 ~= year - 2009 ? year - 2009 : nil
    default: [2019, 2025].contains(year) ? 0 : nil
    }
  }
}
