package import DocumentTree

/// What stands behind the digits of a figure in a text and belongs to it:
///
///     el 60 % de 120 mil personas, con $34 mil millones
///        └┘     └──┘                  └───────────┘
extension Document {
  /// The sign of a percentage or the word of a size behind a figure, with the blank before it; empty where
  /// there is none.
  ///
  /// The first of two figures has that of the second: *entre $100 y $110 millones*.
  package func words(behind figure: ByteRange) -> String {
    if let words = source.words(from: figure.end) { return words }
    return source.secondFigure(behind: figure).flatMap { source.words(from: $0) } ?? ""
  }

  /// The sign of a percentage behind a figure that is told in %; empty where there is none.
  func percentSign(behind figure: ByteRange?) -> String {
    let words = figure.map(words) ?? ""
    return words.hasSuffix("%") ? words : ""
  }
}

extension [UInt8] {
  fileprivate func words(from start: Int) -> String? {
    let length = figureWords(from: start)
    return length == 0 ? nil : String(decoding: self[start..<(start + length)], as: UTF8.self)
  }

  /// Where the second of two figures ends, of which this one is the first: *entre $100 y $110 millones*,
  /// *de 40 a 60 %*; nil where it is no such one.
  fileprivate func secondFigure(behind figure: ByteRange) -> Int? {
    let before = Self.lettersAndDigits(self[..<figure.start].suffix(24)).split(separator: 0x20)
    guard let opening = before.last(where: { !Self.articles.contains(Array($0)) }),
      let joining = Self.joins[Array(opening)]
    else { return nil }
    let rest = self[figure.end...].prefix(24)
    guard let digit = rest.firstIndex(where: Ascii.isDigit) else { return nil }
    let between = Self.lettersAndDigits(rest[..<digit]).split(separator: 0x20).map(Array.init)
    guard between.first == joining, between.dropFirst().allSatisfy(Self.articles.contains) else {
      return nil
    }
    var end = digit
    while end < count, Ascii.isDigit(self[end]) || isMark(at: end) { end += 1 }
    return end
  }

  /// Whether a byte is a point or a comma within a figure.
  private func isMark(at index: Int) -> Bool {
    (self[index] == UInt8(ascii: ".") || self[index] == UInt8(ascii: ","))
      && index + 1 < count && Ascii.isDigit(self[index + 1])
  }

  /// The letters and digits of a text, with a blank for any other sign but that of money.
  private static func lettersAndDigits(_ text: ArraySlice<UInt8>) -> [UInt8] {
    text.compactMap {
      $0 == UInt8(ascii: "$") ? nil : Ascii.isDigit($0) || Ascii.isLetter($0) ? $0 | 0x20 : 0x20
    }
  }

  private static let joins = [
    Array("entre".utf8): Array("y".utf8), Array("de".utf8): Array("a".utf8),
  ]
  private static let articles = ["los", "las", "el", "un", "m", "mm"].map { Array($0.utf8) }

  /// How many bytes the sign or the words take that begin here, with the blank before them.
  func figureWords(from start: Int) -> Int {
    var index = start
    while index < count, self[index] == 0x20 || self[index] == 0xC2 || self[index] == 0xA0 {
      index += 1
    }
    guard index < count else { return 0 }
    if self[index] == UInt8(ascii: "%") { return index + 1 - start }
    // every one of the words begins with one of these
    guard index > start, self[index] == UInt8(ascii: "m") || self[index] == UInt8(ascii: "p")
    else { return 0 }
    for words in Self.words where self[index...].starts(with: words) {
      let end = index + words.count
      let isWhole = end == count || self[end] < 0x80 && !Ascii.isLetter(self[end])
      if isWhole { return end - start }
    }
    return 0
  }

  /// The longest first.
  private static let words = [
    "por ciento", "miles de millones", "mil millones", "millones", "millón", "millon", "miles",
    "mil",
  ].map { Array($0.utf8) }
}
