import DocumentTree

/// A letter or a sign that is written with its name or its number: `&oacute;`, `&#243;`, `&lt;`.
struct HtmlEntity {
  let text: String
  /// The number of its bytes.
  let length: Int

  /// Whether it may be a sign of markup, so that it has to be decoded after markup is read.
  var isMarkup: Bool {
    guard let byte = text.utf8.first, byte < 0x80 else { return false }
    return
      !(byte == 0x20 || Ascii.isDigit(byte) || Ascii.isLetter(byte) || ".,:%".utf8.contains(byte))
  }

  private static let names = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "aacute": "á",
    "eacute": "é", "iacute": "í", "oacute": "ó", "uacute": "ú", "ntilde": "ñ", "Aacute": "Á",
    "Eacute": "É", "Iacute": "Í", "Oacute": "Ó", "Uacute": "Ú", "Ntilde": "Ñ", "uuml": "ü",
    "Uuml": "Ü", "iquest": "¿", "iexcl": "¡", "deg": "°", "ordm": "º", "ordf": "ª", "ndash": "–",
    "mdash": "—", "laquo": "«", "raquo": "»", "ldquo": "“", "rdquo": "”", "hellip": "…",
    "bull": "•",
  ]
  private static let longest = 10

  /// The letter or sign that begins at an offset; nil where none does.
  init?(_ source: Span<UInt8>, _ start: Int) {
    let limit = min(source.count, start + Self.longest)
    guard source[start] == UInt8(ascii: "&"),
      let end = ((start + 1)..<max(start + 1, limit)).first(where: { source[$0] == 0x3B })
    else { return nil }
    let name = String(decoding: ((start + 1)..<end).map { source[$0] }, as: UTF8.self)
    guard let text = Self.names[name] ?? Self.numbered(name) else { return nil }
    self.text = text
    length = end + 1 - start
  }

  /// The sign of a number: `#243`, `#xF3`.
  private static func numbered(_ name: String) -> String? {
    guard name.hasPrefix("#") else { return nil }
    let isHex = name.dropFirst().first.map { $0 == "x" || $0 == "X" } ?? false
    let number = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
    guard let scalar = number.flatMap(Unicode.Scalar.init), scalar.value >= 0x20,
      !(0x7F..<0xA0).contains(scalar.value)
    else { return nil }
    return scalar == "\u{A0}" ? " " : String(Character(scalar))
  }
}
