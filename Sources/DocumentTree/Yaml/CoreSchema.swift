/// The types of plain scalars in the core schema (YAML 1.2.2, 10.3.2), which includes the literals
/// and numbers of JSON.
enum CoreSchema {
  static func type(of bytes: Span<UInt8>) -> Node.ScalarType {
    if isNull(bytes) { return .null }
    switch bytes[0] {
    case Ascii.zero...Ascii.nine, Ascii.plus, Ascii.minus, Ascii.point: return number(bytes)
    default: return word(bytes)
    }
  }

  /// Whether the bytes are `null`, `~` or empty.
  static func isNull(_ bytes: Span<UInt8>) -> Bool {
    switch bytes.count {
    case 0: true
    case 1: bytes[0] == Ascii.tilde
    default: equals(bytes, "null")
    }
  }

  /// The type of a scalar with a tag.
  static func type(of node: Node, tagged tag: String) -> Node.ScalarType {
    guard tag.hasPrefix(TagName.core) else { return .string }
    let plain = node.withBytes { type(of: $0) }
    switch (tag.dropFirst(TagName.core.count), plain) {
    case ("null", .null), ("bool", .bool), ("int", .integer), ("float", .float): return plain
    case ("float", .integer): return .float
    default: return .string
    }
  }

  private static func word(_ bytes: Span<UInt8>) -> Node.ScalarType {
    guard bytes.count == 4 || bytes.count == 5 else { return .string }
    if equals(bytes, "true") { return .bool(true) }
    if equals(bytes, "false") { return .bool(false) }
    return .string
  }

  /// Compares with a lower-case word that may be written `word`, `Word` or `WORD`.
  private static func equals(_ bytes: Span<UInt8>, _ word: StaticString) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { word in
      let isUpper = bytes.count > 1 && bytes[1] < 0x60
      for index in bytes.indices {
        let lower = word[index]
        let isCapital = bytes[index] == lower & 0xDF && (index == 0 || isUpper)
        let isSmall = bytes[index] == lower && (index == 0 ? !isUpper : !isUpper)
        guard isCapital || isSmall else { return false }
      }
      return true
    }
  }

  private static func number(_ bytes: Span<UInt8>) -> Node.ScalarType {
    if bytes.count > 2, bytes[0] == Ascii.zero {
      if bytes[1] == UInt8(ascii: "x") {
        return all(bytes, from: 2) { Ascii.hexValue($0) != nil } ? .integer : .string
      }
      if bytes[1] == UInt8(ascii: "o") {
        return all(bytes, from: 2) { $0 &- Ascii.zero < 8 } ? .integer : .string
      }
    }
    return decimal(bytes)
  }

  /// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`, and `.inf`, `.nan`.
  private static func decimal(_ bytes: Span<UInt8>) -> Node.ScalarType {
    var index = bytes[0] == Ascii.plus || bytes[0] == Ascii.minus ? 1 : 0
    if isInfinityOrNaN(bytes.extracting(index..<bytes.count), isSigned: index == 1) {
      return .float
    }
    let whole = skipDigits(bytes, &index)
    var fraction = 0
    var isFloat = false
    if index < bytes.count, bytes[index] == Ascii.point {
      isFloat = true
      index += 1
      fraction = skipDigits(bytes, &index)
    }
    guard whole + fraction > 0 else { return .string }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      isFloat = true
      index += 1
      if index < bytes.count, bytes[index] == Ascii.plus || bytes[index] == Ascii.minus {
        index += 1
      }
      guard skipDigits(bytes, &index) > 0 else { return .string }
    }
    guard index == bytes.count else { return .string }
    return isFloat ? .float : .integer
  }

  private static func isInfinityOrNaN(_ bytes: Span<UInt8>, isSigned: Bool) -> Bool {
    guard bytes.count == 4, bytes[0] == Ascii.point else { return false }
    let word = bytes.extracting(1..<4)
    if equals(word, "inf") { return true }
    guard !isSigned else { return false }
    let isMixed =
      word[0] == UInt8(ascii: "N") && word[1] == UInt8(ascii: "a")
      && word[2] == UInt8(ascii: "N")
    let isWhole = word[0] == word[2] && equals(word, "nan")
    return isMixed || isWhole
  }

  private static func skipDigits(_ bytes: Span<UInt8>, _ index: inout Int) -> Int {
    let start = index
    while index < bytes.count, Ascii.isDigit(bytes[index]) { index += 1 }
    return index - start
  }

  private static func all(
    _ bytes: Span<UInt8>, from start: Int, _ isAllowed: (UInt8) -> Bool
  ) -> Bool {
    for index in start..<bytes.count where !isAllowed(bytes[index]) { return false }
    return true
  }
}
