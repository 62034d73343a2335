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
    let content = Array(text.utf8)
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
  static func isBlock(_ text: String) -> Bool {
    let content = Array(text.utf8)
    guard let first = content.first, !Ascii.isBlank(first), content.contains(Ascii.lineFeed) else {
      return false
    }
    return text.unicodeScalars.allSatisfy { isPrintable($0) || $0 == "\n" || $0 == "\t" }
  }

  /// Appends a block scalar, with its lines in `column` and a final line feed.
  static func appendBlock(_ text: String, column: Int, to bytes: inout [UInt8]) {
    var lines = text.utf8.split(separator: Ascii.lineFeed, omittingEmptySubsequences: false)
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
      appendQuoted(String(decoding: content, as: UTF8.self), to: &bytes)
    }
  }

  /// Whether a text can be written plain; false for an empty one.
  static func isPlain(_ content: Span<UInt8>) -> Bool {
    guard content.count > 0, isPlainStart(content), !isMergeMark(content) else { return false }
    let last = content[content.count - 1]
    guard last != Ascii.space, last != Ascii.colon else { return false }
    for index in content.indices {
      let byte = content[index]
      if byte < Ascii.space || byte == 0x7F { return false }
      if byte == Ascii.colon, content[index + 1] == Ascii.space { return false }
      if byte == Ascii.hash, content[index - 1] == Ascii.space { return false }
    }
    return isAllPrintable(content)
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

  private static func isAllPrintable(_ content: Span<UInt8>) -> Bool {
    for index in content.indices where content[index] >= 0x80 {
      let text = String(copying: UTF8Span(unchecked: content))
      return text.unicodeScalars.allSatisfy(isPrintable)
    }
    return true
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
    bytes.append(Ascii.quote)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": bytes += [Ascii.backslash, UInt8(ascii: scalar)]
      case "\n": bytes += Array("\\n".utf8)
      case "\r": bytes += Array("\\r".utf8)
      case "\t": bytes += Array("\\t".utf8)
      default:
        if isPrintable(scalar) {
          Escapes.append(scalar.value, to: &bytes)
        } else {
          // All characters that are not printable are below U+10000.
          let digits = String(scalar.value, radix: 16, uppercase: true)
          bytes += Array("\\u".utf8) + Array(repeating: Ascii.zero, count: 4 - digits.utf8.count)
          bytes += Array(digits.utf8)
        }
      }
    }
    bytes.append(Ascii.quote)
  }
}
