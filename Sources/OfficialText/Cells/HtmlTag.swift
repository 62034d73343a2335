import DocumentTree

/// A tag of HTML: `<td colspan="2">`.
struct HtmlTag {
  /// Its name in small letters; empty for a comment.
  let name: String
  let isEnd: Bool
  /// The offset behind it.
  let end: Int
  /// What stands behind its name, in small letters.
  private let attributes: [UInt8]

  /// The names that tables and their cells have in them.
  private static let names = inline.union([
    "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td", "p", "br",
    "div", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "hr",
    "section", "center", "label", "img", "input",
  ])
  /// Those that do not end a paragraph.
  static let inline: Set<String> = [
    "", "b", "i", "u", "em", "strong", "span", "sup", "sub", "a", "font", "small", "code", "s",
    "mark", "wbr", "col", "colgroup",
  ]
  /// A longer tag is none.
  private static let longest = 500

  /// The tag that begins at an offset; nil where none does.
  init?(_ source: [UInt8], _ start: Int) {
    let limit = min(source.count, start + Self.longest)
    if source[start..<limit].starts(with: "<!--".utf8) {
      var index = start + 4
      while index < limit, !source[index..<limit].starts(with: "-->".utf8) { index += 1 }
      guard index < limit else { return nil }
      (name, isEnd, end, attributes) = ("", false, index + 3, [])
      return
    }
    var index = start + 1
    isEnd = index < limit && source[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let first = index
    while index < limit, source[index] < 0x80, source[index].isLetterOrDigit { index += 1 }
    guard index > first, index - first <= 10, index < limit else { return nil }
    name = String(decoding: source[first..<index].map { $0 | 0x20 }, as: UTF8.self)
    guard Self.names.contains(name) else { return nil }
    let behind = index
    var quote: UInt8?
    while index < limit, quote != nil || source[index] != UInt8(ascii: ">") {
      let byte = source[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
      index += 1
    }
    guard index < limit else { return nil }
    // a word with more letters behind it is another
    let isWhole = source[behind] <= 0x20 || "/>".utf8.contains(source[behind])
    guard isWhole else { return nil }
    attributes = source[behind..<index].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    end = index + 1
  }

  func isStart(of other: String) -> Bool { name == other && !isEnd }

  /// The number that an attribute has; 1 without it.
  func number(_ attribute: String, to most: Int) -> Int {
    let wanted = Array(attribute.utf8)
    var index = 0
    while index + wanted.count < attributes.count {
      guard attributes[index...].starts(with: wanted) else {
        index += 1
        continue
      }
      let digits = attributes[(index + wanted.count)...]
        .drop { $0 <= 0x20 || "='\"".utf8.contains($0) }.prefix { Ascii.isDigit($0) }.prefix(5)
      return min(most, max(1, Int(String(decoding: digits, as: UTF8.self)) ?? 1))
    }
    return 1
  }
}
