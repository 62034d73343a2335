/// Texts within Markdown and HTML, of which nothing is markup.
enum MarkdownText {
  /// Writes a text into a paragraph or a cell of a table.
  static func inline(_ text: String) -> String {
    var result = ""
    for scalar in text.shown().unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      // An empty comment keeps a name from being called, and an address from becoming a link.
      case "@": result += "@<!-- -->"
      case "/" where result.hasSuffix(":"): result += "<!-- -->/"
      case "w" where result.hasSuffix("ww"): result += "<!-- -->w"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "$": result += "\\\(scalar)"
      // At the beginning these make lists and rules.
      case "-" where result.isEmpty: result += "\\-"
      case "+" where result.isEmpty: result += "\\+"
      case "=" where result.isEmpty: result += "\\="
      case " " where isListMark(result): result = "\(result.dropLast())\\\(result.suffix(1)) "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a blank behind this beginning would make a numbered list: `1.`, `1)`.
  private static func isListMark(_ text: String) -> Bool {
    guard text.utf8.count < 12, let last = text.last, last == "." || last == ")" else {
      return false
    }
    return text.utf8.dropLast().allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
  }
}
