import ExactNumbers

/// Splits a statement into numbers, names and signs.
struct LanguageTokenizer {
  /// More than any rule needs; bounds the work for any input.
  static let mostBytes = 4000

  private let text: [UInt8]
  private var index = 0

  static func tokens(of text: [UInt8]) throws(LanguageFault) -> [LanguageToken] {
    if text.count > mostBytes {
      throw LanguageFault(kind: .tooLarge(.bytes, limit: mostBytes), range: 0..<text.count)
    }
    var tokenizer = LanguageTokenizer(text: text)
    var tokens: [LanguageToken] = []
    while let token = try tokenizer.next() { tokens.append(token) }
    tokens.append(LanguageToken(kind: .end, range: text.count..<text.count))
    return tokens
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func next() throws(LanguageFault) -> LanguageToken? {
    while index < text.count, text[index] <= 0x20 || follows(0xC2, 0xA0) {
      index += text[index] <= 0x20 ? 1 : 2
    }
    guard index < text.count else { return nil }
    let start = index
    let kind = try kind(from: start)
    return LanguageToken(kind: kind, range: start..<index)
  }

  private mutating func kind(from start: Int) throws(LanguageFault) -> LanguageToken.Kind {
    if text[start].isDigit { return try number() }
    if let closing = Self.quotationMarks.first(where: { text[start...].starts(with: $0.opening) }) {
      return try quoted(closing.opening, closing.closing)
    }
    for sign in Self.foreignSigns where text[start...].starts(with: sign.bytes) {
      let range = start..<(start + sign.bytes.count)
      throw LanguageFault(
        kind: .foreignSign(String(decoding: sign.bytes, as: UTF8.self), instead: sign.instead),
        range: range)
    }
    for sign in Self.signs where text[start...].starts(with: sign.bytes) {
      index += sign.bytes.count
      return sign.kind
    }
    if text[start].isLetter { return word() }
    throw LanguageFault(kind: .unknownCharacter(character(at: start)), range: width(at: start))
  }

  private func follows(_ bytes: UInt8...) -> Bool { text[index...].starts(with: bytes) }

  // MARK: Numbers and words

  private mutating func number() throws(LanguageFault) -> LanguageToken.Kind {
    let start = index
    index = text.endOfNumber(from: start)
    let range = start..<index
    let written = String(decoding: text[range], as: UTF8.self)
    guard let token = try? NumberToken(text.span, range),
      let number = try? token.number(in: .chilena)
    else { throw LanguageFault(kind: .badNumber(written), range: range) }
    // a point before three digits is a group separator by rule; a comma is ambiguous
    if let other = number.otherReading, number.value.scale > 0 {
      throw LanguageFault(
        kind: .ambiguousNumber(written, number.value, other: other), range: range)
    }
    return .number(number.value)
  }

  /// A name may contain digits and points, as in `poblacion.beneficiaria.2019`.
  private mutating func word() -> LanguageToken.Kind {
    let start = index
    while index < text.count, text[index].isLetter || text[index].isDigit, !isWideSign {
      index += 1
      if index + 1 < text.count, text[index] == UInt8(ascii: "."),
        text[index + 1].isLetter || text[index + 1].isDigit
      {
        index += 1
      }
    }
    return .word(String(decoding: text[start..<index], as: UTF8.self))
  }

  private mutating func quoted(
    _ opening: [UInt8], _ closing: [UInt8]
  ) throws(LanguageFault) -> LanguageToken.Kind {
    let start = index
    index += opening.count
    let first = index
    while index < text.count, !text[index...].starts(with: closing) { index += 1 }
    guard index < text.count else {
      throw LanguageFault(kind: .openQuotation, range: start..<text.count)
    }
    defer { index += closing.count }
    return .quoted(String(decoding: text[first..<index], as: UTF8.self))
  }

  private var isWideSign: Bool {
    text[index] >= 0x80 && Self.signs.contains { text[index...].starts(with: $0.bytes) }
  }

  private func character(at start: Int) -> String {
    String(decoding: text[width(at: start)], as: UTF8.self)
  }

  private func width(at start: Int) -> Range<Int> {
    var end = start + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }
}

// MARK: - Signs

extension LanguageTokenizer {
  private struct Sign: Sendable {
    let bytes: [UInt8]
    let kind: LanguageToken.Kind

    init(_ text: String, _ kind: LanguageToken.Kind) {
      bytes = Array(text.utf8)
      self.kind = kind
    }
  }

  /// Where one sign is a prefix of another, the longer comes first.
  private static let signs = [
    Sign("<=", .relation(.atMost)), Sign(">=", .relation(.atLeast)),
    Sign("<>", .relation(.unequal)),
    Sign("!=", .relation(.unequal)), Sign("≤", .relation(.atMost)), Sign("≥", .relation(.atLeast)),
    Sign("≠", .relation(.unequal)), Sign("=", .relation(.equal)), Sign("<", .relation(.below)),
    Sign(">", .relation(.above)), Sign("+", .plus), Sign("-", .minus), Sign("−", .minus),
    Sign("–", .minus), Sign("*", .times), Sign("×", .times), Sign("·", .times), Sign("/", .over),
    Sign("÷", .over), Sign("%", .percent), Sign("M$", .money), Sign("(", .open), Sign(")", .close),
    Sign(";", .separator), Sign(",", .separator), Sign(":", .colon),
  ]

  private static let quotationMarks = [
    ("'", "'"), ("\"", "\""), ("«", "»"), ("“", "”"), ("‘", "’"),
  ].map { (opening: Array($0.0.utf8), closing: Array($0.1.utf8)) }

  private static let foreignSigns = [
    ("==", "="), ("=<", "<="), ("=>", ">="), ("&&", "y"), ("||", "o"), ("!(", "no ("),
  ].map { (bytes: Array($0.0.utf8), instead: $0.1) }
}
