import DocumentTree

/// A quotient with its percentage within a text: `15/15=100%`, `488/100: 488%`, `3/ 15=20% (2009)`.
struct WrittenRatio {
  let place: Range<Int>
  let denominator: Range<Int>
  /// The year behind it, with its parentheses.
  let year: (digits: Range<Int>, whole: Range<Int>)?

  /// What it takes of the text.
  var whole: Range<Int> { place.lowerBound..<(year?.whole.upperBound ?? place.upperBound) }

  /// The quotients of a range of a text.
  static func all(in range: Range<Int>, _ source: [UInt8]) -> [WrittenRatio] {
    var ratios: [WrittenRatio] = []
    var from = range.lowerBound
    for index in range where source[index] == UInt8(ascii: "/") && index >= from {
      guard let ratio = ratio(at: index, from..<range.upperBound, source) else { continue }
      ratios.append(ratio)
      from = ratio.whole.upperBound
    }
    return ratios
  }

  private static func ratio(
    at slash: Int, _ range: Range<Int>, _ source: [UInt8]
  ) -> WrittenRatio? {
    var start = slash
    while start > range.lowerBound, source[start - 1] == 0x20 { start -= 1 }
    let end = start
    while start > range.lowerBound, isFigure(source[start - 1]) { start -= 1 }
    while start < end, !Ascii.isDigit(source[start]) { start += 1 }
    guard start < end else { return nil }
    var index = skip(slash + 1, range, source)
    let denominator = index..<digits(index, range, source)
    guard !denominator.isEmpty else { return nil }
    index = skip(denominator.upperBound, range, source)
    guard index < range.upperBound, "=:".utf8.contains(source[index]) else { return nil }
    index = skip(index + 1, range, source)
    let percent = digits(index, range, source)
    guard percent > index else { return nil }
    index = skip(percent, range, source)
    if index < range.upperBound, source[index] == 0x5C { index += 1 }
    guard index < range.upperBound, source[index] == UInt8(ascii: "%") else { return nil }
    return WrittenRatio(
      place: start..<(index + 1), denominator: denominator, year: year(index + 1, range, source))
  }

  /// `(2009)` behind a quotient.
  private static func year(
    _ start: Int, _ range: Range<Int>, _ source: [UInt8]
  ) -> (Range<Int>, Range<Int>)? {
    let open = skip(start, range, source)
    guard open < range.upperBound, source[open] == UInt8(ascii: "(") else { return nil }
    let end = digits(open + 1, range, source)
    guard end - open == 5, end < range.upperBound, source[end] == UInt8(ascii: ")") else {
      return nil
    }
    return ((open + 1)..<end, open..<(end + 1))
  }

  private static func isFigure(_ byte: UInt8) -> Bool {
    Ascii.isDigit(byte) || byte == 0x2E || byte == 0x2C
  }

  private static func skip(_ start: Int, _ range: Range<Int>, _ source: [UInt8]) -> Int {
    var index = start
    while index < range.upperBound, source[index] == 0x20 { index += 1 }
    return index
  }

  private static func digits(_ start: Int, _ range: Range<Int>, _ source: [UInt8]) -> Int {
    var index = start
    while index < range.upperBound, isFigure(source[index]) { index += 1 }
    while index > start, !Ascii.isDigit(source[index - 1]) { index -= 1 }
    return index
  }
}
