import ExactNumbers

/// Splits a text into numbers, operators and words.
struct FormulaTokenizer {
  private let text: [UInt8]
  private let notation: Notation
  private var index = 0

  static func tokens(of text: [UInt8], notation: Notation) -> [FormulaToken] {
    var tokens: [FormulaToken] = []
    forEachToken(of: text, notation: notation) { tokens.append($0) }
    return tokens
  }

  /// Passes the tokens one by one: in a long text most are words that need not be stored.
  static func forEachToken(of text: [UInt8], notation: Notation, _ body: (FormulaToken) -> Void) {
    var tokenizer = FormulaTokenizer(text: text, notation: notation)
    while let token = tokenizer.next() { body(token) }
  }

  private init(text: [UInt8], notation: Notation) {
    self.text = text
    self.notation = notation
  }

  private mutating func next() -> FormulaToken? {
    while index < text.count, text[index] <= 0x20 { index += 1 }
    guard index < text.count else { return nil }
    let start = index
    let kind = kind(from: start)
    return FormulaToken(kind: kind, range: start..<index)
  }

  private mutating func kind(from start: Int) -> FormulaToken.Kind {
    let byte = text[start]
    if byte.isDigit { return number() }
    if byte == UInt8(ascii: "\\") { return command() }
    if let sign = sign(at: start) {
      index += sign.width
      return sign.kind
    }
    if byte.isLetter { return word() }
    index += 1
    return .other
  }

  private func sign(at start: Int) -> (kind: FormulaToken.Kind, width: Int)? {
    switch text[start] {
    case UInt8(ascii: "+"): (.plus, 1)
    case UInt8(ascii: "-"): (.minus, 1)
    case UInt8(ascii: "*"): (.times, 1)
    case UInt8(ascii: "/"): (.over, 1)
    case UInt8(ascii: "="): (.equals, 1)
    case UInt8(ascii: "%"): (.percent, 1)
    case UInt8(ascii: "("): (.open, 1)
    case UInt8(ascii: ")"): (.close, 1)
    case 0x80...: wideSign(at: start)
    default: nil
    }
  }

  /// × ÷ · and the dashes that word processors substitute for a minus sign.
  private func wideSign(at start: Int) -> (kind: FormulaToken.Kind, width: Int)? {
    func follows(_ bytes: UInt8...) -> Bool { text[start...].starts(with: bytes) }
    if follows(0xC3, 0x97) || follows(0xC2, 0xB7) { return (.times, 2) }
    if follows(0xC3, 0xB7) { return (.over, 2) }
    if follows(0xE2, 0x88, 0x99) || follows(0xE2, 0x8B, 0x85) { return (.times, 3) }
    if follows(0xE2, 0x88, 0x92) || follows(0xE2, 0x80, 0x93) { return (.minus, 3) }
    return nil
  }

  private mutating func number() -> FormulaToken.Kind {
    let start = index
    index = text.endOfNumber(from: start)
    guard let token = try? NumberToken(text.span, start..<index),
      let number = try? token.number(in: notation)
    else { return .other }
    return .number(
      NumberInText(
        value: number.value, otherReading: number.otherReading, range: start..<index))
  }

  /// A word may contain digits and points, as in `EME5` and `poblacion.potencial`; a standalone `x`
  /// is a multiplication sign.
  private mutating func word() -> FormulaToken.Kind {
    let start = index
    while index < text.count, text[index].isWordPart, index == start || sign(at: index) == nil {
      index += 1
      if index + 1 < text.count, text[index] == UInt8(ascii: "."), text[index + 1].isLetter {
        index += 1
      }
    }
    let isCross = index == start + 1 && text[start] | 0x20 == UInt8(ascii: "x")
    return isCross ? .times : .word
  }

  /// The commands `\times`, `\cdot` and `\%` of typeset formulas.
  private mutating func command() -> FormulaToken.Kind {
    index += 1
    let start = index
    if index < text.count, text[index] == UInt8(ascii: "%") {
      index += 1
      return .percent
    }
    while index < text.count, text[index].isLetter, text[index] < 0x80 { index += 1 }
    let name = String(decoding: text[start..<index], as: UTF8.self)
    return name == "times" || name == "cdot" ? .times : .other
  }
}

extension UInt8 {
  fileprivate var isWordPart: Bool { isLetter || isDigit }
}
