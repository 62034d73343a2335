/// Escapes text for Markdown and HTML, so that none of it is interpreted as markup.
package enum MarkdownText {
  /// Appends text to a paragraph or a table cell.
  package static func inline(_ text: String) -> String {
    let shown = text.shown()
    guard let first = shown.utf8.first, mayBegin(first) || shown.hasByte(where: mayBeMarkup)
    else { return shown }
    var result: [UInt8] = []
    result.reserveCapacity(shown.utf8.count + 32)
    for byte in shown.utf8 {
      switch Unicode.Scalar(byte) {
      case "&": result += "&amp;".utf8
      case "<": result += "&lt;".utf8
      case ">": result += "&gt;".utf8
      // An empty comment prevents mentions and automatic links.
      case "@": result += "@<!-- -->".utf8
      case "/" where result.last == UInt8(ascii: ":"): result += "<!-- -->/".utf8
      case "w" where result.suffix(2).elementsEqual("ww".utf8): result += "<!-- -->w".utf8
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "$": result += [backslash, byte]
      // At the start of a line these introduce lists and rules.
      case "-" where result.isEmpty, "+" where result.isEmpty, "=" where result.isEmpty:
        result += [backslash, byte]
      case " " where isListMark(result):
        result.insert(backslash, at: result.count - 1)
        result.append(byte)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a byte may be markup, or the rest of an address, in any position.
  private static func mayBeMarkup(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "&", "<", ">", "@", "/", "w", "\\", "`", "*", "_", "[", "]", "|", "~", "#", "$": true
    default: false
    }
  }

  /// Whether a byte may be markup at the start of a line.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "-", "+", "=", "0"..."9", ".", ")": true
    default: false
    }
  }

  private static let backslash = UInt8(ascii: "\\")

  /// Whether a space after this prefix would make a numbered list: `1.`, `1)`.
  private static func isListMark(_ text: [UInt8]) -> Bool {
    guard text.count < 12, let last = text.last,
      last == UInt8(ascii: ".") || last == UInt8(ascii: ")")
    else { return false }
    return text.dropLast().allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
  }
}
