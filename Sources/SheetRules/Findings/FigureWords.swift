package import DocumentTree

/// What stands behind the digits of a figure in a text and belongs to it:
///
///     el 60 % de 120 mil personas, con $34 mil millones
///        └┘     └──┘                  └───────────┘
extension Document {
  /// The sign of a percentage or the word of a size behind a figure, with the blank before it; empty where
  /// there is none.
  package func words(behind figure: ByteRange) -> String {
    let end = figure.end + source.figureWords(from: figure.end)
    return String(decoding: source[figure.end..<end], as: UTF8.self)
  }

  /// The sign of a percentage behind a figure that is told in %; empty where there is none.
  func percentSign(behind figure: ByteRange?) -> String {
    let words = figure.map(words) ?? ""
    return words.hasSuffix("%") ? words : ""
  }
}

extension [UInt8] {
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
