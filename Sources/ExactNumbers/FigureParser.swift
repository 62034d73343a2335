/// Parses figures as people write them: `1.167.259`, `37,06`, `3,54 %`, `M$ 515.671`, `NM`.
public enum FigureParser {
  /// Parses UTF-8 `bytes` as a figure, or returns nil if they are blank.
  public static func parse(
    _ bytes: Span<UInt8>, notation: Notation
  ) throws(FigureError) -> WrittenFigure? {
    var start = 0
    var end = bytes.count
    trim(bytes, &start, &end)
    if start == end { return nil }
    dropFootnoteMark(bytes, start, &end)
    if let word = absence(bytes, start, end) { return WrittenFigure(word) }
    let mark = unitMark(bytes, &start, &end)
    let isNegative = sign(bytes, &start, end)
    let number = try NumberToken(bytes, start..<end).number(in: notation)
    return WrittenFigure(
      .number(number.value.signed(isNegative)), mark: mark,
      otherReading: number.otherReading?.signed(isNegative))
  }

  /// Parses a string as a figure, or returns nil if it is blank.
  public static func parse(
    _ text: String, notation: Notation = .chilena
  ) throws(FigureError) -> WrittenFigure? {
    try parse(Array(text.utf8).span, notation: notation)
  }

  /// Parses a JSON number token (`-1.5e3`) exactly.
  public static func parse(jsonNumber bytes: Span<UInt8>) throws(FigureError) -> ExactDecimal {
    var start = 0
    let isNegative = sign(bytes, &start, bytes.count)
    var mantissaEnd = start
    while mantissaEnd < bytes.count, bytes[mantissaEnd] | 0x20 != UInt8(ascii: "e") {
      mantissaEnd += 1
    }
    let number = try NumberToken(bytes, start..<mantissaEnd).number(in: .punto).value
    let exponent = try exponent(bytes, after: mantissaEnd)
    if number.coefficient == 0, exponent != 0 { return .zero }
    guard let scaled = try? number.scaled(byPowerOfTen: exponent), scaled.isReadable else {
      throw .tooManyDigits
    }
    return scaled.signed(isNegative)
  }

  private static func exponent(_ bytes: Span<UInt8>, after mark: Int) throws(FigureError) -> Int {
    if mark == bytes.count { return 0 }
    var index = mark + 1
    let isNegative = sign(bytes, &index, bytes.count)
    if index == bytes.count { throw .notAFigure }
    var value = 0
    while index < bytes.count {
      guard let digit = bytes[index].digitValue else { throw .notAFigure }
      // already far out of range; another digit would overflow the exponent
      value = min(value * 10 + digit, 100_000)
      index += 1
    }
    return isNegative ? -value : value
  }

  /// Leaves out the asterisks of a footnote, as in `N/A**`.
  private static func dropFootnoteMark(_ bytes: Span<UInt8>, _ start: Int, _ end: inout Int) {
    var last = end
    while last > start, bytes[last - 1] == UInt8(ascii: "*") { last -= 1 }
    // asterisks alone are not a figure, and people do not write more than a few
    guard last > start, last < end, end - last <= 4 else { return }
    end = last
    while bytes[end - 1] <= 0x20 { end -= 1 }
  }

  private static func absence(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> FigureValue? {
    func isWord(_ first: Character, _ second: Character?, _ third: Character) -> Bool {
      let word = [first, second, third].compactMap { $0?.asciiValue }
      guard end - start == word.count else { return false }
      return word.indices.allSatisfy { bytes[start + $0] & 0xDF == word[$0] & 0xDF }
    }
    if bytes[start].digitValue != nil { return nil }
    if isWord("N", nil, "M") { return .notMeasured }
    if isWord("N", "/", "A") { return .notApplicable }
    if isWord("S", "/", "I") { return .noInformation }
    return nil
  }

  private static func unitMark(
    _ bytes: Span<UInt8>, _ start: inout Int, _ end: inout Int
  ) -> UnitMark? {
    var mark: UnitMark?
    if bytes[end - 1] == UInt8(ascii: "%") {
      mark = .percent
      end -= 1
    } else if bytes[start] == UInt8(ascii: "$") {
      mark = .pesos
      start += 1
    } else if end - start > 1, bytes[start] == UInt8(ascii: "M"),
      bytes[start + 1] == UInt8(ascii: "$")
    {
      mark = .milesDePesos
      start += 2
    }
    if mark != nil { trim(bytes, &start, &end) }
    return mark
  }

  private static func sign(_ bytes: Span<UInt8>, _ start: inout Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    if bytes[start] == UInt8(ascii: "-") {
      start += 1
      return true
    }
    // U+2212, the minus sign used in typeset tables
    if end - start > 3, bytes[start] == 0xE2, bytes[start + 1] == 0x88, bytes[start + 2] == 0x92 {
      start += 3
      return true
    }
    if bytes[start] == UInt8(ascii: "+") { start += 1 }
    return false
  }

  private static func trim(_ bytes: Span<UInt8>, _ start: inout Int, _ end: inout Int) {
    while start < end {
      let width = blankWidth(bytes, at: start, before: end)
      if width == 0 { break }
      start += width
    }
    while end > start {
      if bytes[end - 1] <= 0x20 {
        end -= 1
      } else if end - start >= 2, blankWidth(bytes, at: end - 2, before: end) == 2 {
        end -= 2
      } else if end - start >= 3, blankWidth(bytes, at: end - 3, before: end) == 3 {
        end -= 3
      } else {
        break
      }
    }
  }

  /// The length of the white space character at `index` (ASCII, U+00A0, U+2000 to U+200A or U+202F), or
  /// 0 if there is none.
  private static func blankWidth(_ bytes: Span<UInt8>, at index: Int, before end: Int) -> Int {
    if bytes[index] <= 0x20 { return 1 }
    if end - index >= 2, bytes[index] == 0xC2, bytes[index + 1] == 0xA0 { return 2 }
    if end - index >= 3, bytes[index] == 0xE2, bytes[index + 1] == 0x80 {
      return bytes[index + 2] == 0xAF || 0x80...0x8A ~= bytes[index + 2] ? 3 : 0
    }
    return 0
  }
}

extension ExactDecimal {
  fileprivate func signed(_ isNegative: Bool) -> ExactDecimal {
    isNegative ? ExactDecimal(coefficient: -coefficient, scale: scale) : self
  }
}

extension ExactDecimal {
  /// Whether the printed digits can be parsed again: some 39-digit numbers also fit in 128 bits.
  fileprivate var isReadable: Bool {
    guard let bound = try? PowersOfTen.power(Self.largestScale) else { return false }
    return coefficient.magnitude < bound.magnitude
  }
}
