extension Node {
  /// What a plain scalar is to other YAML parsers if it is read here as the text it is.
  ///
  /// This is the set of texts that are quoted when YAML is written.
  public enum OtherReading: Sendable, Hashable {
    /// `yes`, `No`, `on`, `OFF`, `y`, `N`, `true`.
    case boolean
    /// `2019-10-01`, `2019-10-01 12:30:00`.
    case date
    /// `12:30` or `190:20:30`, in base 60.
    case sexagesimal
    /// `07`, which is octal in YAML 1.1 and decimal in the core schema, or `0o17`.
    case octal
    /// `1_000`, `0b11`, `0x1F`, `1e3`, `083`, `.inf`: a number that is printed in another way.
    case number
    /// `=` and `<<`, which have a meaning of their own in YAML 1.1.
    case mark
  }

  /// What an unquoted scalar is to other YAML parsers, or nil if it is the same to all of them.
  public var otherReading: OtherReading? {
    guard document.format == .yaml, isPlainOrNumber, tag == nil else { return nil }
    return withBytes { OtherReading(plain: $0) }
  }
}

extension Node.OtherReading {
  /// What the types of YAML 1.1 (yaml.org/type) or the core schema make of a plain scalar; nil for
  /// a text and for a decimal number that is printed as it is written.
  init?(plain bytes: Span<UInt8>) {
    guard let reading = Self.reading(of: bytes) else { return nil }
    self = reading
  }

  private static func reading(of bytes: Span<UInt8>) -> Self? {
    guard bytes.count > 0 else { return nil }
    switch bytes[0] {
    case Ascii.zero...Ascii.nine: return isDate(bytes) ? .date : number(bytes)
    case Ascii.plus, Ascii.minus, Ascii.point: return number(bytes)
    case Ascii.less: return bytes.count == 2 && bytes[1] == Ascii.less ? .mark : nil
    case UInt8(ascii: "="): return bytes.count == 1 ? .mark : nil
    default: return isAnswer(bytes) ? .boolean : nil
    }
  }

  private static let answers = ["y", "n", "yes", "no", "on", "off", "true", "false"]

  private static func isAnswer(_ bytes: Span<UInt8>) -> Bool {
    bytes.count <= 5 && answers.contains(bytes.text(0, bytes.count).lowercased())
  }

  // MARK: Numbers

  private static func number(_ bytes: Span<UInt8>) -> Self? {
    let isSigned = bytes[0] == Ascii.plus || bytes[0] == Ascii.minus
    let start = isSigned ? 1 : 0
    if let reading = radixReading(bytes, from: start) { return reading }
    var index = start
    let whole = skip(bytes, &index, isDigitOrLine)
    if whole > 0, index < bytes.count, bytes[index] == Ascii.colon {
      return isSexagesimal(bytes, from: index) ? .sexagesimal : nil
    }
    let hasPoint = index < bytes.count && bytes[index] == Ascii.point
    if hasPoint { index += 1 }
    let fraction = skip(bytes, &index, isDigitOrLine)
    let hasExponent = skipExponent(bytes, &index)
    let isNumber =
      index == bytes.count && whole + fraction > 0 && bytes[start] != UInt8(ascii: "_")
    guard isNumber else { return isInfinityOrNaN(bytes, from: start) ? .number : nil }
    if whole > 1, bytes[start] == Ascii.zero {
      return !hasPoint && !hasExponent && isOctal(bytes, from: start) ? .octal : .number
    }
    return hasExponent || contains(bytes, UInt8(ascii: "_")) ? .number : nil
  }

  /// `0b11`, `0x1F` or `0o17`.
  private static func radixReading(_ bytes: Span<UInt8>, from start: Int) -> Self? {
    guard bytes.count > start + 2, bytes[start] == Ascii.zero else { return nil }
    var index = start + 2
    switch bytes[start + 1] {
    case UInt8(ascii: "b"): _ = skip(bytes, &index) { $0 == Ascii.zero || $0 == 0x31 || $0 == 0x5F }
    case UInt8(ascii: "x"): _ = skip(bytes, &index) { Ascii.hexValue($0) != nil || $0 == 0x5F }
    case UInt8(ascii: "o"):
      return isOctal(bytes, from: index) ? .octal : nil
    default: return nil
    }
    return index == bytes.count ? .number : nil
  }

  private static func isOctal(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    var index = start
    _ = skip(bytes, &index) { $0 &- Ascii.zero < 8 || $0 == UInt8(ascii: "_") }
    return index == bytes.count
  }

  /// Whether `:30`, `:20:30` or `:20:30.5` starts at an offset.
  private static func isSexagesimal(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    var index = start
    while index < bytes.count, bytes[index] == Ascii.colon {
      index += 1
      let first = index
      guard 1...2 ~= skip(bytes, &index, Ascii.isDigit),
        index - first == 1 || bytes[first] < UInt8(ascii: "6")
      else { return false }
    }
    if index < bytes.count, bytes[index] == Ascii.point {
      index += 1
      _ = skip(bytes, &index, isDigitOrLine)
    }
    return index == bytes.count
  }

  private static func skipExponent(_ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
    guard index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") else { return false }
    index += 1
    if index < bytes.count, bytes[index] == Ascii.plus || bytes[index] == Ascii.minus { index += 1 }
    return skip(bytes, &index, Ascii.isDigit) > 0
  }

  private static func isInfinityOrNaN(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    bytes.count == start + 4 && CoreSchema.type(of: bytes) == .float
  }

  // MARK: Dates

  /// `2019-10-01`, with or without a time of day.
  private static func isDate(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    guard skip(bytes, &index, Ascii.isDigit) == 4,
      skipPart(bytes, &index, after: Ascii.minus), skipPart(bytes, &index, after: Ascii.minus)
    else { return false }
    return index == bytes.count || isTime(bytes, from: index)
  }

  /// `T12:30:00Z` or ` 12:30:00.5 -3:00`.
  private static func isTime(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    var index = start
    let isMarked = bytes[index] | 0x20 == UInt8(ascii: "t")
    if isMarked { index += 1 } else if skip(bytes, &index, Ascii.isWhite) == 0 { return false }
    guard 1...2 ~= skip(bytes, &index, Ascii.isDigit),
      skipPart(bytes, &index, after: Ascii.colon), skipPart(bytes, &index, after: Ascii.colon)
    else { return false }
    if index < bytes.count, bytes[index] == Ascii.point {
      index += 1
      _ = skip(bytes, &index, Ascii.isDigit)
    }
    _ = skip(bytes, &index, Ascii.isWhite)
    if index == bytes.count { return true }
    if bytes[index] == UInt8(ascii: "Z") { return index + 1 == bytes.count }
    let hasZone =
      skipPart(bytes, &index, after: Ascii.minus) || skipPart(bytes, &index, after: Ascii.plus)
    if hasZone, index < bytes.count { _ = skipPart(bytes, &index, after: Ascii.colon) }
    return hasZone && index == bytes.count
  }

  /// Skips a sign and one or two digits.
  private static func skipPart(_ bytes: Span<UInt8>, _ index: inout Int, after sign: UInt8) -> Bool
  {
    guard index < bytes.count, bytes[index] == sign else { return false }
    index += 1
    return 1...2 ~= skip(bytes, &index, Ascii.isDigit)
  }

  // MARK: Bytes

  private static func isDigitOrLine(_ byte: UInt8) -> Bool {
    Ascii.isDigit(byte) || byte == UInt8(ascii: "_")
  }

  /// Skips bytes and returns how many.
  private static func skip(
    _ bytes: Span<UInt8>, _ index: inout Int, _ isSkipped: (UInt8) -> Bool
  ) -> Int {
    let start = index
    while index < bytes.count, isSkipped(bytes[index]) { index += 1 }
    return index - start
  }

  private static func contains(_ bytes: Span<UInt8>, _ byte: UInt8) -> Bool {
    bytes.indices.contains { bytes[$0] == byte }
  }
}
