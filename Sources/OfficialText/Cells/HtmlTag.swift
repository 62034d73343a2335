import DocumentTree

/// A tag of HTML, as converters of documents leave it in a text: `<td colspan="2">`, `</strong>`, `<br/>`.
struct HtmlTag {
  /// What a tag is for.
  enum Kind {
    case table
    case row
    case cell
    case paragraph
    case item
    case lineBreak
    /// Any other that ends a paragraph.
    case block
    /// One that does not, and a comment.
    case inline
  }

  let kind: Kind
  let isEnd: Bool
  /// The offset behind it.
  let end: Int
  /// What stands behind its name.
  private let attributes: Range<Int>

  /// The known tags: other words in angle brackets are text.
  private static let kinds: [Name: Kind] = {
    let names: [(Kind, [String])] = [
      (.table, ["table"]), (.row, ["tr"]), (.cell, ["td", "th"]), (.paragraph, ["p"]),
      (.item, ["li"]), (.lineBreak, ["br"]),
      (
        .block,
        [
          "caption", "thead", "tbody", "tfoot", "div", "ul", "ol", "h1", "h2", "h3", "h4", "h5",
          "h6", "pre", "blockquote", "hr", "section", "center", "label", "img", "input",
        ]
      ),
      (
        .inline,
        [
          "b", "i", "u", "em", "strong", "span", "sup", "sub", "a", "font", "small", "code", "s",
          "mark", "wbr", "col", "colgroup",
        ]
      ),
    ]
    return Dictionary(
      uniqueKeysWithValues: names.flatMap { kind, names in names.map { (Name($0), kind) } })
  }()

  /// A name of up to ten letters and digits in six bits each, which is cheap to look up at every `<`.
  private struct Name: Hashable {
    private(set) var count = 0
    private var bits: UInt64 = 0

    init() {}

    init(_ text: String) { for byte in text.utf8 { append(byte) } }

    mutating func append(_ byte: UInt8) {
      // letters of either case are 1 to 26, digits 32 to 41
      bits = bits << 6 | UInt64(Ascii.isDigit(byte) ? 0x20 | byte & 0x0F : byte & 0x1F)
      count += 1
    }
  }

  private static let longestName = 10
  /// A longer tag is none.
  private static let longest = 500

  /// The tag that begins at an offset; nil where none does.
  init?(_ source: Span<UInt8>, _ start: Int, to end: Int) {
    let limit = min(end, start + Self.longest)
    guard start + 2 < limit, source[start] == UInt8(ascii: "<") else { return nil }
    if source[start + 1] == UInt8(ascii: "!") {
      guard let end = Self.endOfComment(source, start, limit) else { return nil }
      (kind, isEnd, self.end, attributes) = (.inline, false, end, end..<end)
      return
    }
    var index = start + 1
    isEnd = source[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    var name = Name()
    while index < limit, source[index] < 0x80, source[index].isLetterOrDigit {
      guard name.count < Self.longestName else { return nil }
      name.append(source[index])
      index += 1
    }
    guard name.count > 0, index < limit, let kind = Self.kinds[name],
      source[index] <= 0x20 || source[index] == UInt8(ascii: "/")
        || source[index] == UInt8(ascii: ">"),
      let close = Self.close(source, index, limit)
    else { return nil }
    self.kind = kind
    attributes = index..<close
    self.end = close + 1
    // `<a 10 personas>` is no tag: what has one letter has values, too
    if name.count == 1, !isBare(source), !attributes.contains(where: { source[$0] == 0x3D }) {
      return nil
    }
  }

  /// Whether it has no attributes.
  private func isBare(_ source: Span<UInt8>) -> Bool {
    attributes.allSatisfy { source[$0] <= 0x20 || source[$0] == UInt8(ascii: "/") }
  }

  private static func endOfComment(_ source: Span<UInt8>, _ start: Int, _ limit: Int) -> Int? {
    let dash = UInt8(ascii: "-")
    guard start + 6 < limit, source[start + 2] == dash, source[start + 3] == dash else {
      return nil
    }
    let close = ((start + 6)..<limit).first {
      source[$0] == UInt8(ascii: ">") && source[$0 - 1] == dash && source[$0 - 2] == dash
    }
    return close.map { $0 + 1 }
  }

  /// Where `>` closes a tag, outside of quotes.
  private static func close(_ source: Span<UInt8>, _ start: Int, _ limit: Int) -> Int? {
    var quote: UInt8?
    for index in start..<limit {
      let byte = source[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return index
      } else if byte == UInt8(ascii: "<") {
        return nil
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    return nil
  }

  /// The offset behind a tag that begins at an offset; nil where none does.
  static func end(_ source: Span<UInt8>, _ start: Int, to end: Int) -> Int? {
    HtmlTag(source, start, to: end)?.end
  }

  /// The number that an attribute has; 1 without it.
  func number(_ attribute: String, to most: Int, in source: [UInt8]) -> Int {
    let wanted = Array(attribute.utf8)
    let text = source[attributes].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard let start = text.position(of: wanted[...]) else { return 1 }
    let digits = text[(start + wanted.count)...]
      .drop { $0 <= 0x20 || "='\"".utf8.contains($0) }.prefix { Ascii.isDigit($0) }.prefix(5)
    return min(most, max(1, Int(String(decoding: digits, as: UTF8.self)) ?? 1))
  }
}
