/// Whether a text has figures, and years of sources, among its digits.
///
/// In "el 84,8 % no participa (ELE4, 2015)" 84,8 is a figure, 2015 a year and the 4 of ELE4 neither.
struct QuantitativeEvidence {
  private(set) var hasFigure = false
  var hasYear = false
  /// Whether there is neither a letter nor a digit.
  private(set) var isBlank = true

  init(_ text: String) {
    var text = text
    self = text.withUTF8 { QuantitativeEvidence($0.span) }
  }

  init(_ bytes: Span<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if Self.isDigit(byte) {
        let end = Self.endOfFigure(from: index, in: bytes)
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
    if run.lowerBound > 0, bytes[run.lowerBound - 1].isAsciiLetter { return }
    let isYear =
      run.count == 4
      && ((bytes[run.lowerBound] == 49 && bytes[run.lowerBound + 1] == 57)
        || (bytes[run.lowerBound] == 50 && bytes[run.lowerBound + 1] == 48))
    if isYear { hasYear = true } else { hasFigure = true }
  }

  /// The end of a run of digits with marks between them; `2005-2012` and `2018/02` are two runs.
  private static func endOfFigure(from start: Int, in bytes: Span<UInt8>) -> Int {
    var index = start
    while index < bytes.count {
      if isDigit(bytes[index]) {
        index += 1
      } else if bytes[index] == 44 || bytes[index] == 46, index + 1 < bytes.count,
        isDigit(bytes[index + 1])
      {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 48...57 ~= byte }
}

extension UInt8 {
  fileprivate var isAsciiLetter: Bool { 97...122 ~= self | 0x20 }
}
