import ExactNumbers

extension FormulaTokenizer {
  /// Reads digits with their marks: `48.000`, `48 000`, `0,40`, `1,128,679.5`.
  mutating func number() -> FormulaToken.Kind {
    let start = index
    if !text[start].isDigit { return decimalsAlone() }
    let end = text.endOfNumber(from: start)
    if let number = spacedNumber(from: start, firstEnd: end) {
      index = number.range.upperBound
      skipDash()
      return .number(number)
    }
    index = end
    if skipExponent() { return .unreadableNumber }
    defer { skipDash() }
    guard let number = number(start..<end) else {
      return isDate(start..<end) ? .prose : .unreadableNumber
    }
    return .number(
      NumberInText(value: number.value, otherReading: number.otherReading, range: start..<end))
  }

  /// Whether a mark begins a number, as in `120.000*,40`.
  func isLeadingMark(at start: Int) -> Bool {
    guard text[start] == UInt8(ascii: ",") || text[start] == UInt8(ascii: "."),
      start + 1 < text.count, text[start + 1].isDigit, start > 0
    else { return false }
    return text[start - 1] <= 0x20 || sign(at: start - 1) != nil
  }

  /// Reads a mark and the decimals after it.
  private mutating func decimalsAlone() -> FormulaToken.Kind {
    let start = index
    index += 1
    while index < text.count, text[index].isDigit { index += 1 }
    let decimals = (start + 1)..<index
    guard decimals.count <= ExactDecimal.largestScale else { return .unreadableNumber }
    let value = ExactDecimal(coefficient: coefficient(text[decimals]), scale: decimals.count)
    return .number(NumberInText(value: value, otherReading: nil, range: start..<index))
  }

  private func coefficient(_ digits: some Sequence<UInt8>) -> Int128 {
    digits.reduce(into: Int128(0)) { $0 = $0 * 10 + Int128($1 - UInt8(ascii: "0")) }
  }

  /// The value in the notation of the text; if it has none, in the other.
  private func number(
    _ range: Range<Int>
  ) -> (value: ExactDecimal, otherReading: ExactDecimal?)? {
    guard let token = try? NumberToken(text.span, range) else { return nil }
    if let number = try? token.number(in: notation) { return number }
    // either mark may be meant, and neither notation tells
    if token.isPadded { return nil }
    if let number = try? token.number(in: .chilena) { return number }
    let swapped = text[range].map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "."): UInt8(ascii: ",")
      case UInt8(ascii: ","): UInt8(ascii: ".")
      default: byte
      }
    }
    return try? NumberToken(swapped.span, 0..<swapped.count).number(in: .chilena)
  }

  /// A number whose thousands are separated by blanks or apostrophes: one to three digits, then groups
  /// of exactly three.
  private func spacedNumber(from start: Int, firstEnd: Int) -> NumberInText? {
    guard firstEnd - start <= 3, text[start] != UInt8(ascii: "0"),
      text[start..<firstEnd].allSatisfy(\.isDigit)
    else { return nil }
    var end = firstEnd
    var digits = Array(text[start..<firstEnd])
    while let group = group(after: end) {
      digits += text[group]
      end = group.upperBound
    }
    if end == firstEnd { return nil }
    let decimals = decimals(after: end)
    digits += text[decimals]
    guard digits.count <= ExactDecimal.largestScale else { return nil }
    return NumberInText(
      value: ExactDecimal(coefficient: coefficient(digits), scale: decimals.count),
      otherReading: nil,
      range: start..<max(end, decimals.upperBound))
  }

  /// The three digits after a blank or an apostrophe, unless they begin a number of their own.
  private func group(after end: Int) -> Range<Int>? {
    guard end < text.count else { return nil }
    let mark = text[end]
    let width: Int
    if mark == UInt8(ascii: " ") || mark == UInt8(ascii: "'") {
      width = 1
    } else if mark >= 0x80, let blank = text.blank(at: end) {
      width = blank
    } else if text[end...].starts(with: [0xE2, 0x80, 0x99]) {
      width = 3
    } else {
      return nil
    }
    let group = (end + width)..<(end + width + 3)
    guard group.upperBound <= text.count, text[group].allSatisfy(\.isDigit) else { return nil }
    let rest = text.endOfNumber(from: group.lowerBound)
    // `74 120.000` are two numbers
    if rest == group.upperBound { return group }
    let isDecimal = !text[group.upperBound].isDigit && rest - group.upperBound != 4
    return isDecimal && text[(group.upperBound + 1)..<rest].allSatisfy(\.isDigit) ? group : nil
  }

  /// The digits after the decimal mark at `end`; empty if there is none.
  private func decimals(after end: Int) -> Range<Int> {
    guard end + 1 < text.count, text[end] == UInt8(ascii: ",") || text[end] == UInt8(ascii: "."),
      text[end + 1].isDigit
    else { return end..<end }
    var last = end + 1
    while last < text.count, text[last].isDigit { last += 1 }
    return (end + 1)..<last
  }

  /// Skips the exponent of a number as programs print it: 1.2e5.
  private mutating func skipExponent() -> Bool {
    guard index + 1 < text.count, text[index] | 0x20 == UInt8(ascii: "e"),
      text[index + 1].isDigit
    else { return false }
    index += 1
    while index < text.count, text[index].isDigit { index += 1 }
    return true
  }

  /// Skips the `.-` behind an amount.
  private mutating func skipDash() {
    guard index + 1 < text.count, text[index] == UInt8(ascii: "."),
      text[index + 1] == UInt8(ascii: "-"), index + 2 == text.count || !text[index + 2].isDigit
    else { return }
    index += 1
    // the point alone would end a sentence; the dash alone would subtract
    index += 1
  }

  /// Whether digits and points are a date: 31.12.2018.
  private func isDate(_ range: Range<Int>) -> Bool {
    let parts = text[range].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 3 && parts.allSatisfy { $0.allSatisfy(\.isDigit) }
      && (1...2).contains(parts[0].count) && (1...2).contains(parts[1].count)
      && (parts[2].count == 2 || parts[2].count == 4)
  }
}
