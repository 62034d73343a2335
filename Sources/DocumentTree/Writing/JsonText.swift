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
