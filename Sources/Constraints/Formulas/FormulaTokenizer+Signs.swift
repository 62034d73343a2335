extension FormulaTokenizer {
  func sign(at start: Int) -> (kind: FormulaToken.Kind, width: Int)? {
    let next = start + 1 < text.count ? text[start + 1] : 0
    switch text[start] {
    case UInt8(ascii: "+"): return (.plus, 1)
    case UInt8(ascii: "-"):
      return next == UInt8(ascii: ">") ? (.equals(isApproximate: false), 2) : (.minus, 1)
    case UInt8(ascii: "*"): return next == UInt8(ascii: "*") ? (.power, 2) : (.times, 1)
    case UInt8(ascii: "/"): return (.over, 1)
    case UInt8(ascii: "^"): return (.power, 1)
    case UInt8(ascii: "="):
      let isLong = next == UInt8(ascii: ">") || next == UInt8(ascii: "=")
      return (.equals(isApproximate: false), isLong ? 2 : 1)
    case UInt8(ascii: "~"): return (.equals(isApproximate: true), 1)
    case UInt8(ascii: "%"): return (.percent, 1)
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return (.open, 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return (.close, 1)
    case UInt8(ascii: ":"): return (.colon, 1)
    default: return text.wideSign(at: start)
    }
  }
}

extension [UInt8] {
  /// The signs outside of ASCII, with the dashes that word processors substitute for a minus sign.
  func wideSign(at start: Int) -> (kind: FormulaToken.Kind, width: Int)? {
    switch self[start] {
    case 0xC2, 0xC3:
      guard start + 1 < count else { return nil }
      return narrowSign(self[start], self[start + 1]).map { ($0, 2) }
    case 0xE2:
      guard start + 2 < count else { return nil }
      return wideSign(self[start + 1], self[start + 2]).map { ($0, 3) }
    default: return nil
    }
  }

  private func narrowSign(_ first: UInt8, _ second: UInt8) -> FormulaToken.Kind? {
    switch (first, second) {
    case (0xC3, 0x97), (0xC2, 0xB7): .times  // × ·
    case (0xC3, 0xB7): .over  // ÷
    case (0xC2, 0xBC): .share(1, of: 4)  // ¼
    case (0xC2, 0xBD): .share(1, of: 2)  // ½
    case (0xC2, 0xBE): .share(3, of: 4)  // ¾
    case (0xC2, 0xB9): .superscript(1)
    case (0xC2, 0xB2): .superscript(2)
    case (0xC2, 0xB3): .superscript(3)
    case (0xC2, 0xAB), (0xC2, 0xBB), (0xC2, 0xB4), (0xC2, 0xA1): .quote  // « » ´ ¡
    case (0xC2, 0xBF), (0xC2, 0xB1): .other  // ¿ ±
    default: nil
    }
  }

  /// The signs from U+2000 on by their last two bytes.
  private func wideSign(_ second: UInt8, _ third: UInt8) -> FormulaToken.Kind? {
    switch (second, third) {
    case (0x88, 0x99), (0x8B, 0x85), (0x80, 0xA2), (0x88, 0x97), (0xA8, 0xAF): .times  // ∙ ⋅ • ∗ ⨯
    case (0x88, 0x95), (0x81, 0x84): .over  // ∕ ⁄
    case (0x88, 0x92), (0x80, 0x90...0x95): .minus  // − and dashes
    case (0x81, 0xB4...0xB9): .superscript(Int(third) - 0xB0)
    case (0x89, 0x88), (0x89, 0x85), (0x89, 0x83), (0x88, 0xBC):  // ≈ ≅ ≃ ∼
      .equals(isApproximate: true)
    case (0x86, 0x92), (0x87, 0x92), (0x9F, 0xB6), (0x9F, 0xB9), (0x89, 0xA1), (0x9E, 0x94):
      .equals(isApproximate: false)  // → ⇒ ⟶ ⟹ ≡ ➔
    case (0x80, 0x98...0x9F): .quote
    case (0x80, 0xA6), (0x88...0x8B, _), (0x80, 0xB0): .other  // … other operators, ‰
    default: nil
    }
  }

  /// The number of bytes of the blank at a place, or nil if there is none; a line break is none.
  func blank(at place: Int) -> Int? {
    guard place < count else { return nil }
    switch self[place] {
    case UInt8(ascii: "\n"): return nil
    case 0...0x20, 0x7F: return 1
    case 0xC2:
      guard place + 1 < count else { return nil }
      return self[place + 1] == 0xA0 || self[place + 1] == 0xAD ? 2 : nil
    case 0xE2:
      guard place + 2 < count else { return nil }
      let isBlank =
        self[place + 1] == 0x80 && (0x80...0x8B ~= self[place + 2] || self[place + 2] == 0xAF)
        || self[place + 1] == 0x81 && 0x9F...0xA0 ~= self[place + 2]
      return isBlank ? 3 : nil
    case 0xE3:
      guard place + 2 < count else { return nil }
      return self[place + 1] == 0x80 && self[place + 2] == 0x80 ? 3 : nil
    case 0xEF:
      guard place + 2 < count else { return nil }
      return self[place + 1] == 0xBB && self[place + 2] == 0xBF ? 3 : nil
    default: return nil
    }
  }

  /// Whether the byte is part of a word: a letter or a digit, and no sign or blank outside of ASCII.
  func isWordPart(at place: Int) -> Bool {
    let byte = self[place]
    if byte < 0x80 { return byte.isLetter || byte.isDigit }
    return blank(at: place) == nil && wideSign(at: place) == nil
  }
}
