import DocumentTree

/// Whether a text has figures, and years of sources, among its digits.
///
/// In "el 84,8 % no participa (ELE4, 2015)" 84,8 is a figure, 2015 a year and the 4 of ELE4 neither;
/// "(ELE4,2015)", "ELE-4 (2015)" and "CASEN2015" have the same year.
struct QuantitativeEvidence {
  var hasFigure = false
  var hasYear = false
  /// Whether there is neither a letter nor a digit.
  private(set) var isBlank = true

  init(_ text: String) {
    var text = text
    self = text.withUTF8 { QuantitativeEvidence($0.span) }
  }

  init(_ bytes: Span<UInt8>) {
    var index = 0
    // with both, nothing further is told
    while index < bytes.count, !(hasFigure && hasYear) {
      let byte = bytes[index]
      if Ascii.isDigit(byte) {
        let end =
          Self.isInName(index, in: bytes)
          ? Self.endOfDigits(from: index, in: bytes) : Self.endOfFigure(from: index, in: bytes)
        note(index..<end, in: bytes)
        index = end
      } else {
        if byte.isWordByte { isBlank = false }
        index += 1
      }
    }
  }

  private mutating func note(_ run: Range<Int>, in bytes: Span<UInt8>) {
    isBlank = false
    if Self.isYear(run, in: bytes) {
      hasYear = true
    } else if !Self.isInName(run.lowerBound, in: bytes) {
      hasFigure = true
    }
  }

  /// Whether a digit follows a letter, or a letter and a hyphen: `ELE4`, `COVID-19`.
  private static func isInName(_ index: Int, in bytes: Span<UInt8>) -> Bool {
    if index > 0, Ascii.isLetter(bytes[index - 1]) { return true }
    return index > 1 && bytes[index - 1] == 45 && Ascii.isLetter(bytes[index - 2])
  }

  private static func isYear(_ run: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard run.count == 4, run.allSatisfy({ Ascii.isDigit(bytes[$0]) }) else { return false }
    let (first, second) = (bytes[run.lowerBound], bytes[run.lowerBound + 1])
    return first == 49 && second == 57 || first == 50 && second == 48
  }

  private static func endOfDigits(from start: Int, in bytes: Span<UInt8>) -> Int {
    var index = start
    while index < bytes.count, Ascii.isDigit(bytes[index]) { index += 1 }
    return index
  }

  /// The end of a run of digits with marks between them; `2005-2012`, `2018/02` and `31.12,2018` are
  /// two runs, the year apart.
  private static func endOfFigure(from start: Int, in bytes: Span<UInt8>) -> Int {
    var index = start
    // the 4 of (ELE4,2016) belongs to the name, and the year begins behind the comma
    if start > 0, Ascii.isLetter(bytes[start - 1]) {
      while index < bytes.count, Ascii.isDigit(bytes[index]) { index += 1 }
      return index
    }
    while index < bytes.count {
      if Ascii.isDigit(bytes[index]) {
        index += 1
      } else if bytes[index] == 44 || bytes[index] == 46, index + 1 < bytes.count,
        Ascii.isDigit(bytes[index + 1]),
        !isYear(index + 1..<endOfDigits(from: index + 1, in: bytes), in: bytes)
      {
        index += 2
      } else {
        break
      }
    }
    return index
  }
}
