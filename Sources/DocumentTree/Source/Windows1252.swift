/// The one-byte encoding of western Windows.
enum Windows1252 {
  /// The characters of the bytes 0x80 to 0x9F; the other bytes equal their Unicode code points.
  private static let upper: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// The letters of Spanish, and of names in Chile.
  private static let letters = Set("áéíóúñüÁÉÍÓÚÑÜàèìòùçÇãõâêîôûäëïöÀÈÒÂÊÔÄËÖ".unicodeScalars)
  /// What stands beside letters in Spanish texts.
  private static let signs = Set(
    "¿¡°ºª«»±×÷·²³¹½¼¾€…‘’“”•–—‰§®©™´µ\u{A0}\u{AD}".unicodeScalars)
  /// Signs that may stand between two letters.
  private static let joining = Set("’´·\u{A0}\u{AD}".unicodeScalars)

  /// Whether a file is surely a Spanish text in this encoding: not UTF-8 in any of its parts, and nothing
  /// in it that such a text would not have.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    let source = bytes.span
    var hasLetter = false
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte < 0x80 {
        // the text of a PDF has the ends of its pages
        guard byte >= 0x20 || Ascii.isBlank(byte) || byte == 0x0C else { return false }
      } else {
        guard SourceCheck.lengthOfScalar(in: source, at: index) == 0,
          let sign = scalar(of: byte), isPlausible(sign, at: index, source)
        else { return false }
        hasLetter = hasLetter || letters.contains(sign)
      }
      index += 1
    }
    return hasLetter
  }

  /// The text as UTF-8; nil if one of the bytes is no character.
  static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      guard let sign = scalar(of: byte) else { return nil }
      Escapes.append(sign.value, to: &text)
    }
    return text
  }

  private static func scalar(of byte: UInt8) -> Unicode.Scalar? {
    guard 0x80...0x9F ~= byte else { return Unicode.Scalar(byte) }
    let value = upper[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  private static func isPlausible(
    _ sign: Unicode.Scalar, at index: Int, _ source: Span<UInt8>
  ) -> Bool {
    if letters.contains(sign) { return true }
    guard signs.contains(sign) else { return false }
    let isWithinWord =
      index > 0 && index + 1 < source.count && Ascii.isLetter(source[index - 1])
      && Ascii.isLetter(source[index + 1])
    return !isWithinWord || joining.contains(sign)
  }
}
