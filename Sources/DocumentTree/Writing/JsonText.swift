/// Writes JSON strings.
enum JsonText {
  /// Appends a string literal; escapes control characters and leaves non-ASCII characters as they
  /// are.
  static func append(_ content: Span<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(Ascii.quote)
    var clean = 0
    for index in content.indices {
      let byte = content[index]
      guard byte < 0x20 || byte == Ascii.quote || byte == Ascii.backslash || byte == 0x7F else {
        continue
      }
      ScalarText.appendVerbatim(content, clean, index, to: &bytes)
      appendEscape(of: byte, to: &bytes)
      clean = index + 1
    }
    ScalarText.appendVerbatim(content, clean, content.count, to: &bytes)
    bytes.append(Ascii.quote)
  }

  static func append(_ text: String, to bytes: inout [UInt8]) {
    let content = Array(text.utf8)
    append(content.span, to: &bytes)
  }

  private static func appendEscape(of byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(Ascii.backslash)
    switch byte {
    case Ascii.quote, Ascii.backslash: bytes.append(byte)
    case Ascii.lineFeed: bytes.append(UInt8(ascii: "n"))
    case Ascii.carriageReturn: bytes.append(UInt8(ascii: "r"))
    case Ascii.tab: bytes.append(UInt8(ascii: "t"))
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes += Array("u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
    }
  }
}

// MARK: - In reports

extension JsonText {
  /// Appends a string literal in which invisible characters are escaped as `\u001B`; runs of plain
  /// bytes are copied whole.
  static func appendVisible(_ content: Span<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(Ascii.quote)
    var start = 0
    var index = 0
    while index < content.count {
      if isPlain(content[index]) {
        index += 1
        continue
      }
      ScalarText.appendVerbatim(content, start, index, to: &bytes)
      let first = content.extracting(index..<min(index + 4, content.count))
        .withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self).unicodeScalars.first }
      guard let scalar = first else { break }
      appendVisible(scalar, to: &bytes)
      index += UTF8.width(scalar)
      start = index
    }
    ScalarText.appendVerbatim(content, min(start, content.count), content.count, to: &bytes)
    bytes.append(Ascii.quote)
  }

  /// Whether a byte never needs escaping: ASCII except what JSON or a CI log interprets, and
  /// European letters, which cover most of a Spanish text.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case Ascii.quote, Ascii.backslash, Ascii.openBracket: false
    case 0x20..<0x7F, 0x80..<0xC0, 0xC3..<0xCC: true
    default: false
    }
  }

  private static func appendVisible(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "\"", "\\", "\n", "\t": appendEscape(of: UInt8(ascii: scalar), to: &bytes)
    // CI logs would interpret `##[…]` and `##vso[…]` as commands
    case "[" where VisibleText.isCommand(endingIn: bytes): appendEscape(unit: 0x5B, to: &bytes)
    case _ where VisibleText.isHidden(scalar):
      for unit in String(scalar).utf16 { appendEscape(unit: unit, to: &bytes) }
    default: VisibleText.appendRaw(scalar, to: &bytes)
    }
  }

  private static func appendEscape(unit: UInt16, to bytes: inout [UInt8]) {
    let digits = String(unit, radix: 16, uppercase: true)
    bytes += "\\u".utf8
    bytes.append(contentsOf: repeatElement(Ascii.zero, count: 4 - digits.utf8.count))
    bytes += digits.utf8
  }
}
