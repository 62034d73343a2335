/// Converts numbers of the YAML core schema to JSON numbers of exactly the same value.
enum CoreNumber {
  /// Longer numbers in another radix remain strings, because the conversion takes quadratic time.
  static let greatestRadixCount = 4_096

  /// Appends a number, changed only if it is not valid JSON; one with leading zeros, such as the
  /// code `07`, becomes a string.
  static func append(_ written: Span<UInt8>, to bytes: inout [UInt8]) {
    if hasLeadingZero(written) { return JsonText.append(written, to: &bytes) }
    if let radix = radix(of: written) {
      guard written.count <= greatestRadixCount else { return JsonText.append(written, to: &bytes) }
      return appendDecimal(written, radix: radix, to: &bytes)
    }
    let last = written[written.count - 1] | 0x20
    if last == UInt8(ascii: "f") || last == UInt8(ascii: "n") {
      return JsonText.append(written, to: &bytes)
    }
    appendDecimal(written, to: &bytes)
  }

  private static func radix(of written: Span<UInt8>) -> UInt64? {
    guard written.count > 2, written[0] == Ascii.zero else { return nil }
    if written[1] == UInt8(ascii: "x") { return 16 }
    return written[1] == UInt8(ascii: "o") ? 8 : nil
  }

  private static func hasLeadingZero(_ written: Span<UInt8>) -> Bool {
    let isSigned = written[0] == Ascii.minus || written[0] == Ascii.plus
    let start = isSigned ? 1 : 0
    return isDigit(written, start + 1) && written[start] == Ascii.zero
  }

  /// Removes `+`, and adds the digits that JSON requires around a point.
  private static func appendDecimal(_ written: Span<UInt8>, to bytes: inout [UInt8]) {
    var index = 0
    if written[0] == Ascii.minus { bytes.append(Ascii.minus) }
    if written[0] == Ascii.minus || written[0] == Ascii.plus { index = 1 }
    if !isDigit(written, index) { bytes.append(Ascii.zero) }
    while index < written.count {
      bytes.append(written[index])
      if written[index] == Ascii.point, !isDigit(written, index + 1) { bytes.append(Ascii.zero) }
      index += 1
    }
  }

  private static func isDigit(_ written: Span<UInt8>, _ index: Int) -> Bool {
    index < written.count && Ascii.isDigit(written[index])
  }

  /// Converts digits of another radix to decimal, nine at a time.
  private static func appendDecimal(
    _ written: Span<UInt8>, radix: UInt64, to bytes: inout [UInt8]
  ) {
    let base: UInt64 = 1_000_000_000
    var parts: [UInt64] = [0]
    for index in 2..<written.count {
      var carry = UInt64(Ascii.hexValue(written[index]) ?? 0)
      for part in parts.indices {
        let value = parts[part] * radix + carry
        parts[part] = value % base
        carry = value / base
      }
      if carry > 0 { parts.append(carry) }
    }
    bytes += Array(String(parts.removeLast()).utf8)
    for part in parts.reversed() {
      let digits = Array(String(part).utf8)
      bytes += Array(repeating: Ascii.zero, count: 9 - digits.count) + digits
    }
  }
}

extension CoreNumber {
  /// Whether a token is a number by the grammar of RFC 8259, section 6.
  static func isJsonNumber(_ token: String) -> Bool {
    let bytes = Array(token.utf8)
    var reader = JsonReader(limits: ReadingLimits(depth: 1, issues: 1))
    reader.read(bytes.span)
    guard reader.issues.issues.isEmpty, let record = reader.tape.records.first else { return false }
    let isWhole = Int(record.end) == bytes.count && record.start == 0
    return isWhole && record.style == .plain && CoreSchema.type(of: bytes.span).isNumber
  }
}

extension Node.ScalarType {
  /// Whether this is an integer or a float.
  var isNumber: Bool { self == .integer || self == .float }
}
