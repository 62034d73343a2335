import DocumentTree

/// Text within the XML of a workbook.
enum WorkbookText {
  /// The most characters of a cell, in UTF-16 (ECMA-376 leaves it open; this is what Excel takes).
  private static let longest = 32_767

  /// Appends a text, with what XML does not allow or nobody would see in its visible form.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    if text.utf8.count <= longest, text.utf8.allSatisfy(isPlain) {
      return bytes.append(contentsOf: text.utf8)
    }
    let scalars = Array(shortened(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      case "\"": bytes.append(contentsOf: "&quot;".utf8)
      // `_x0041_` would be read as the letter of that number
      case "_" where isEscape(scalars[index...]): bytes.append(contentsOf: "_x005F_".utf8)
      case "\u{FFFE}", "\u{FFFF}": bytes.append(contentsOf: VisibleText.escape(scalar).utf8)
      default:
        VisibleText.append(scalar, after: index > 0 ? scalars[index - 1] : nil, to: &bytes)
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "."),
      UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let start = scalars.startIndex
    guard scalars.count >= 7, scalars[start + 1] == "x", scalars[start + 6] == "_" else {
      return false
    }
    return scalars[(start + 2)...(start + 5)].allSatisfy(\.properties.isASCIIHexDigit)
  }

  /// A text that a cell can hold, with `…` where something was left out.
  private static func shortened(_ text: String) -> String {
    if text.utf8.count * 5 <= longest { return text }
    var count = 0
    var end = text.startIndex
    while end < text.endIndex {
      let scalar = text.unicodeScalars[end]
      count += VisibleText.isHidden(scalar) ? 10 : UTF16.width(scalar)
      if count >= longest { return text[..<end] + "…" }
      end = text.unicodeScalars.index(after: end)
    }
    return text
  }
}
