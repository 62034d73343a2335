/// Writes YAML scalars in the simplest style that parses back to the same text.
package enum YamlText {
  /// A single-line text as a value: plain, or in double quotes.
  package static func scalar(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a single-line text as a value: plain, or in double quotes.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    append(Array(text.utf8), to: &bytes)
  }

  /// Appends a single-line text as a value: plain, or in double quotes.
  static func append(_ content: [UInt8], to bytes: inout [UInt8]) {
    append(content, isPlain: isPlainText(content.span), to: &bytes)
  }

  /// Whether a text can be written plain as a value that every parser reads as this text.
  static func isPlainText(_ content: Span<UInt8>) -> Bool {
    isPlain(content) && CoreSchema.type(of: content) == .string
      && Node.OtherReading(plain: content) == nil
  }

  /// Appends a key; whole numbers such as years need no quotes there, since keys are strings.
  static func appendKey(_ text: String, to bytes: inout [UInt8]) {
    let content = Array(text.utf8)
    let isYear = content.first != Ascii.zero && content.allSatisfy(Ascii.isDigit)
    let isPlain = isYear && !content.isEmpty || isPlainText(content.span)
    append(content, isPlain: isPlain, to: &bytes)
  }

  /// Whether a text is best written as a literal (`|`): several lines, all of them printable.
  ///
  /// A blank or indented first line would obscure the column of the others.
  static func isBlock(_ content: [UInt8]) -> Bool {
    guard let first = content.first, !Ascii.isBlank(first), content.contains(Ascii.lineFeed) else {
      return false
    }
    return content.span.indices.allSatisfy { index in
      isPrintable(content.span, at: index) || content[index] == Ascii.lineFeed
        || content[index] == Ascii.tab
    }
  }

  /// Appends a block scalar, with its lines in `column` and a final line feed.
  static func appendBlock(_ content: [UInt8], column: Int, to bytes: inout [UInt8]) {
    var lines = content.split(separator: Ascii.lineFeed, omittingEmptySubsequences: false)
    let endsInBreak = lines.last?.isEmpty == true
    if endsInBreak { lines.removeLast() }
    let keepsMore = endsInBreak && lines.last?.isEmpty == true
    bytes += Array((endsInBreak ? keepsMore ? "|+" : "|" : "|-").utf8)
    bytes.append(Ascii.lineFeed)
    for line in lines {
      if !line.isEmpty {
        bytes.append(contentsOf: repeatElement(Ascii.space, count: column))
        bytes.append(contentsOf: line)
      }
      bytes.append(Ascii.lineFeed)
    }
  }

  private static func append(_ content: [UInt8], isPlain: Bool, to bytes: inout [UInt8]) {
    if isPlain {
      bytes += content
    } else {
      appendQuoted(content, to: &bytes)
    }
  }

  /// Whether a text can be written plain; false for an empty one.
  static func isPlain(_ content: Span<UInt8>) -> Bool {
    guard content.count > 0, isPlainStart(content), !isMergeMark(content) else { return false }
    let last = content[content.count - 1]
    guard last != Ascii.space, last != Ascii.colon, !content.hasForeignBlankAtEdge else {
      return false
    }
    for index in content.indices {
      let byte = content[index]
      if !isPrintable(content, at: index) { return false }
      if byte == Ascii.colon, content[index + 1] == Ascii.space { return false }
      if byte == Ascii.hash, content[index - 1] == Ascii.space { return false }
    }
    return true
  }

  private static func isPlainStart(_ content: Span<UInt8>) -> Bool {
    switch content[0] {
    case Ascii.space, Ascii.comma, Ascii.openBracket, Ascii.closeBracket, Ascii.openBrace,
      Ascii.closeBrace, Ascii.hash, Ascii.ampersand, Ascii.asterisk, Ascii.exclamation,
      Ascii.pipe, Ascii.greater, Ascii.apostrophe, Ascii.quote, Ascii.percent, Ascii.at,
      Ascii.grave:
      return false
    case Ascii.minus, Ascii.question, Ascii.colon:
      return content.count > 1 && content[1] != Ascii.space && !content.isMarker(at: 0)
    default: return !content.isMarker(at: 0)
    }
  }

  private static func isMergeMark(_ content: Span<UInt8>) -> Bool {
    content.count == 2 && content[0] == Ascii.less && content[1] == Ascii.less
  }

  /// Whether the character that begins at a byte is printable; true within a character.
  private static func isPrintable(_ content: Span<UInt8>, at index: Int) -> Bool {
    let byte = content[index]
    if byte < 0x80 { return byte >= Ascii.space && byte != 0x7F }
    // U+0080 to U+009F, U+2028 and U+2029, and what begins with the last characters of the first plane
    guard byte == 0xC2 || byte == 0xE2 || byte == 0xEF else { return true }
    return scalar(content, at: index).map { isPrintable($0) } ?? false
  }

  /// The character at a byte that begins one of two or three.
  private static func scalar(_ content: Span<UInt8>, at index: Int) -> Unicode.Scalar? {
    let length = content[index] < 0xE0 ? 2 : 3
    guard index + length <= content.count else { return nil }
    var value = UInt32(content[index] & (length == 2 ? 0x1F : 0x0F))
    for next in (index + 1)..<(index + length) { value = value << 6 | UInt32(content[next] & 0x3F) }
    return Unicode.Scalar(value)
  }

  /// The printable characters of YAML 1.2.2, 5.1, except those that editors treat as line breaks or
  /// do not show.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
      0x10000...0x10FFFF:
      true
    default: false
    }
  }

  static func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
    appendQuoted(Array(text.utf8), to: &bytes)
  }

  private static func appendQuoted(_ content: [UInt8], to bytes: inout [UInt8]) {
    bytes.append(Ascii.quote)
    var start = 0
    for index in content.indices {
      let byte = content[index]
      let isPlain = byte != Ascii.quote && byte != Ascii.backslash
      if isPlain, isPrintable(content.span, at: index) { continue }
      bytes += content[start..<index]
      start = index + 1
      switch byte {
      case Ascii.quote, Ascii.backslash: bytes += [Ascii.backslash, byte]
      case Ascii.lineFeed: bytes += Array("\\n".utf8)
      case Ascii.carriageReturn: bytes += Array("\\r".utf8)
      case Ascii.tab: bytes += Array("\\t".utf8)
      default:
        // all characters that are not printable are below U+10000
        let value = byte < 0x80 ? UInt32(byte) : scalar(content.span, at: index)?.value ?? 0
        let digits = String(value, radix: 16, uppercase: true)
        bytes += Array("\\u".utf8) + Array(repeating: Ascii.zero, count: 4 - digits.utf8.count)
        bytes += Array(digits.utf8)
        start = index + (byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3)
      }
    }
    bytes += content[start...]
    bytes.append(Ascii.quote)
  }
}
