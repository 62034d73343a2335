/// The hexadecimal escapes that JSON strings and YAML double quotes share.
enum Escapes {
  /// Validates `\uXXXX`, or a surrogate pair of them, and returns the index after it.
  static func endOfUnicodeEscape(
    _ source: Span<UInt8>, at index: Int
  ) throws(ReadingIssue) -> Int {
    guard let unit = hex(source, at: index + 2, digits: 4) else {
      let end = min(index + 6, source.count)
      throw ReadingIssue(
        .badEscape(printable(source, index, end)), from: index, to: end)
    }
    switch unit {
    case 0xD800..<0xDC00 where lowSurrogate(source, at: index + 6) != nil: return index + 12
    case 0xD800..<0xE000:
      throw ReadingIssue(
        .loneSurrogate(source.text(index, index + 6)), from: index, to: index + 6)
    default: return index + 6
    }
  }

  /// The character of a validated `\u` escape, and the index after it.
  static func unicodeScalar(_ source: Span<UInt8>, at index: Int) -> (value: UInt32, end: Int) {
    let unit = hex(source, at: index + 2, digits: 4) ?? 0xFFFD
    guard (0xD800..<0xDC00).contains(unit), let low = lowSurrogate(source, at: index + 6) else {
      return (unit, index + 6)
    }
    return (0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), index + 12)
  }

  static func hex(_ source: Span<UInt8>, at index: Int, digits: Int) -> UInt32? {
    guard index + digits <= source.count else { return nil }
    var value: UInt32 = 0
    for offset in 0..<digits {
      guard let digit = Ascii.hexValue(source[index + offset]) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  private static func lowSurrogate(_ source: Span<UInt8>, at index: Int) -> UInt32? {
    guard index + 6 <= source.count, source[index] == Ascii.backslash,
      source[index + 1] == UInt8(ascii: "u"), let unit = hex(source, at: index + 2, digits: 4),
      (0xDC00..<0xE000).contains(unit)
    else { return nil }
    return unit
  }

  /// The bytes of an escape, up to the first that is not printable ASCII, for a message.
  private static func printable(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> String {
    var last = start
    while last < end, source[last] > 0x20, source[last] < 0x7F { last += 1 }
    return source.text(start, last)
  }

  /// Appends a character in UTF-8; an invalid one becomes U+FFFD.
  static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
