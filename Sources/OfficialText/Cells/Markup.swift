/// Markup that converters leave in a text: tags, entities, escapes, emphasis.
enum Markup {
  /// Removes tags, entities and escapes from a text; paragraphs become lines.
  static func plain(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard
      bytes.contains(where: { $0 == 0x3C || $0 == 0x26 || $0 == 0x5C || $0 == 0x2A || $0 == 0x24 })
    else { return text }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x3C, let tag = HtmlTag(bytes.span, index, to: bytes.count) {
        if isBreak(tag), let last = result.last, last != 0x0A { result.append(0x0A) }
        index = tag.end
      } else if byte == 0x3C, let end = endOfAddress(bytes, index) {
        result += bytes[(index + 1)..<(end - 1)]
        index = end
      } else if byte == 0x26, let entity = HtmlEntity(bytes.span, index) {
        result += Array(entity.text.utf8)
        index += entity.length
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

  /// A text with its entities as the signs that they are, and all else as it stands.
  static func decoded(_ text: ArraySlice<UInt8>) -> String {
    guard text.contains(UInt8(ascii: "&")) else { return String(decoding: text, as: UTF8.self) }
    let bytes = Array(text)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let entity = HtmlEntity(bytes.span, index) {
        result += Array(entity.text.utf8)
        index += entity.length
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a line ends with a tag.
  private static func isBreak(_ tag: HtmlTag) -> Bool {
    switch tag.kind {
    case .lineBreak: true
    case .paragraph, .item: tag.isEnd
    default: false
    }
  }

  /// The end of an address in angle brackets.
  private static func endOfAddress(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard bytes[(start + 1)...].starts(with: "http".utf8) else { return nil }
    var index = start + 1
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x3E { index += 1 }
    return index < bytes.count && bytes[index] == 0x3E ? index + 1 : nil
  }

  /// Removes the typesetting of a formula: `$$\text{a} * 0,88$$` is `a * 0,88`.
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
