import DocumentTree

/// Reads the tags and entities of web pages.
enum TagReader {
  /// Returns where the tag ends that begins at a `<`; nil where none does, as in `<https://…>` and `< 5`.
  static func end(of text: Span<UInt8>, from start: Int) -> Int? {
    var index = start + 1
    if index < text.count, text[index] == UInt8(ascii: "/") { index += 1 }
    let nameStart = index
    var name: [UInt8] = []
    while index < text.count, text[index].isWordByte, index - nameStart < 10 {
      name.append(text[index] | 0x20)
      index += 1
    }
    // the digits of h1 are 31 hex, which | 0x20 leaves as they are
    guard names.contains(String(decoding: name, as: UTF8.self)) else { return nil }
    // attributes follow a blank and have a value: «a <b y c> d» is no tag
    let rest = index
    var hasValue = false
    while index < text.count, index - start < 300 {
      switch text[index] {
      case UInt8(ascii: ">"): return hasValue || isBlank(text, rest..<index) ? index + 1 : nil
      case UInt8(ascii: "<"): return nil
      case UInt8(ascii: "="): hasValue = true
      default:
        if index == rest, text[index] != 0x20, text[index] != UInt8(ascii: "/") { return nil }
      }
      index += 1
    }
    return nil
  }

  private static func isBlank(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.allSatisfy { text[$0] == 0x20 || text[$0] == UInt8(ascii: "/") }
  }

  /// Returns where the entity ends that begins at a `&`; nil where none does.
  static func entity(of text: Span<UInt8>, from start: Int) -> Int? {
    var index = start + 1
    var name: [UInt8] = []
    while index < text.count, name.count < 8, text[index] != UInt8(ascii: ";") {
      name.append(text[index])
      index += 1
    }
    guard index < text.count, text[index] == UInt8(ascii: ";") else { return nil }
    let isNumber =
      name.count > 1 && name[0] == UInt8(ascii: "#")
      && name.dropFirst().allSatisfy(Ascii.isDigit)
    return isNumber || entities.contains(String(decoding: name, as: UTF8.self)) ? index + 1 : nil
  }

  private static let names: Set<String> = [
    "p", "br", "b", "i", "u", "em", "strong", "span", "div", "ul", "ol", "li", "a", "h1", "h2",
    "h3",
    "h4", "h5", "h6", "table", "tr", "td", "th", "tbody", "thead", "font", "img", "sub", "sup",
    "hr",
    "pre", "blockquote",
  ]
  private static let entities: Set<String> = [
    "nbsp", "amp", "lt", "gt", "quot", "apos", "aacute", "eacute", "iacute", "oacute", "uacute",
    "ntilde", "Aacute", "Eacute", "Iacute", "Oacute", "Uacute", "Ntilde", "ldquo", "rdquo", "ndash",
    "mdash", "bull", "hellip", "uuml", "iquest", "ordm", "deg", "laquo", "raquo",
  ]
}
