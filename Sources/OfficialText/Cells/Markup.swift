/// What converters of documents leave in a text: tags, entities of signs, escapes, emphasis.
enum Markup {
  private static let tags = [
    "p", "br", "b", "i", "u", "em", "strong", "span", "div", "sup", "sub", "ul", "ol", "li",
    "h1", "h2", "h3", "h4", "h5", "h6",
  ]
  private static let entities: [(name: String, sign: String)] = [
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("#39", "'"),
    ("#34", "\""),
  ]

  /// The offset behind a tag that begins at an offset; nil where none does.
  static func endOfTag(at start: Int, to end: Int, _ byte: (Int) -> UInt8) -> Int? {
    guard start < end, byte(start) == UInt8(ascii: "<") else { return nil }
    var index = start + 1
    if index < end, byte(index) == UInt8(ascii: "/") { index += 1 }
    var name: [UInt8] = []
    while index < end, name.count < 8, byte(index).isLetterOrDigit, byte(index) < 0x80 {
      name.append(byte(index) | 0x20)
      index += 1
    }
    guard tags.contains(where: { $0.utf8.elementsEqual(name) }) else { return nil }
    let limit = min(end, start + 200)
    while index < limit, byte(index) != UInt8(ascii: ">") {
      if byte(index) == UInt8(ascii: "<") { return nil }
      index += 1
    }
    return index < limit ? index + 1 : nil
  }

  /// A text without tags, entities and escapes; a paragraph is a line.
  static func plain(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard
      bytes.contains(where: { $0 == 0x3C || $0 == 0x26 || $0 == 0x5C || $0 == 0x2A || $0 == 0x24 })
    else { return text }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x3C, let end = endOfTag(at: index, to: bytes.count, { bytes[$0] }) {
        if isBreak(bytes[index..<end]), let last = result.last, last != 0x0A { result.append(0x0A) }
        index = end
      } else if byte == 0x3C, let end = endOfAddress(bytes, index) {
        result += bytes[(index + 1)..<(end - 1)]
        index = end
      } else if byte == 0x26, let (sign, end) = entity(bytes, index) {
        result += Array(sign.utf8)
        index = end
      } else if byte == 0x5C, index + 1 < bytes.count,
        "$%&#_*\"|()[]".utf8.contains(bytes[index + 1])
      {
        index += 1
        result.append(bytes[index])
        index += 1
      } else if byte == 0x2A, index + 1 < bytes.count, bytes[index + 1] == 0x2A {
        index += 2
      } else {
        result.append(byte)
        index += 1
      }
    }
    let lines = result.split(separator: 0x0A).map {
      String(decoding: $0, as: UTF8.self).trimmingBlanks
    }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func isBreak(_ tag: ArraySlice<UInt8>) -> Bool {
    tag.contains(0x2F) && tag.dropFirst(2).first.map { $0 | 0x20 } == UInt8(ascii: "p")
      || tag.dropFirst().starts(with: "br".utf8) || tag.starts(with: "</li".utf8)
  }

  /// The end of an address in angle brackets.
  private static func endOfAddress(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard bytes[(start + 1)...].starts(with: "http".utf8) else { return nil }
    var index = start + 1
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x3E { index += 1 }
    return index < bytes.count && bytes[index] == 0x3E ? index + 1 : nil
  }

  private static func entity(_ bytes: [UInt8], _ start: Int) -> (String, Int)? {
    for (name, sign) in entities {
      let end = start + 1 + name.utf8.count
      if end < bytes.count, bytes[end] == 0x3B,
        bytes[(start + 1)..<end].elementsEqual(name.utf8)
      {
        return (sign, end + 1)
      }
    }
    return nil
  }

  /// A formula without what typesets it: `$$\text{a} * 0,88$$` is `a * 0,88`.
  static func formula(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(0x24) || bytes.contains(0x5C) else { return text }
    var result: [UInt8] = []
    var isInWords = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x5C, bytes[(index + 1)...].starts(with: "text{".utf8) {
        isInWords = true
        index += 6
      } else if byte == 0x5C, index + 1 < bytes.count, "$%&#_".utf8.contains(bytes[index + 1]) {
        result.append(bytes[index + 1])
        index += 2
      } else if byte == 0x24 || isInWords && byte == 0x7D {
        if byte == 0x7D { isInWords = false }
        index += 1
      } else {
        result.append(byte)
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self).trimmingBlanks
  }
}

extension String {
  var trimmingBlanks: String {
    let blanks: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\u{A0}" || $0 == "\u{C}" }
    guard let first = firstIndex(where: { !blanks($0) }),
      let last = lastIndex(where: { !blanks($0) })
    else { return "" }
    return String(self[first...last])
  }
}
