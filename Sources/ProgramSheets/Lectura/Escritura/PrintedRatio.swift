import DocumentTree
import ExactNumbers

/// A ratio as documents print it, with the percentage that it comes to or without.
///
///     15/15 = 100%    488/100: 488 %    12/15 (80 por ciento).    43/43    12/4 000 = 3 ‰
///     14 de 15 = 93 %    (14/15)*100 = 93 %
struct PrintedRatio {
  /// A figure of the ratio.
  struct Part {
    /// The key that it would have in a mapping: `numerador`, `denominador` or `porcentaje`.
    let name: String
    let figure: WrittenFigure
    /// The figure as written, without the sign ‰.
    let text: String
    /// Where it stands in the document; the whole scalar where it is written with escapes.
    let range: ByteRange
  }

  let parts: [Part]

  /// Reads a scalar; nil where it is no such ratio.
  init?(_ node: Node, _ notation: Notation) {
    guard node.kind == .scalar, let texts = Self.split(Array(node.text.utf8)) else { return nil }
    var parts: [Part] = []
    var start = node.range.start
    for (name, text) in zip(["numerador", "denominador", "porcentaje"], texts) {
      let sign = name == "porcentaje" ? Self.signs.first(where: text.hasSuffix) : nil
      let written = sign.map { Self.text(text, without: $0) } ?? text
      let digits = Self.joined(written)
      guard let figure = try? FigureParser.parse(digits, notation: notation), figure.number != nil,
        figure.mark == (name == "porcentaje" && sign == nil ? .percent : nil)
      else { return nil }
      let range = Self.range(of: Array(written.utf8), in: node, from: start) ?? node.range
      start = range.end
      parts.append(Part(name: name, figure: figure, text: digits, range: range))
    }
    self.parts = parts
  }

  /// Whether a text has a stroke, or the word *de*, between digits, so that it is meant as a ratio and not as a figure.
  static func isMeant(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let stroke = stroke(of: bytes) else { return false }
    return bytes[..<stroke.lowerBound].contains(where: Ascii.isDigit)
  }

  /// What tells a rate apart from the sign %, which a figure may have.
  private static let signs = ["‰", "por ciento"]

  private static func text(_ text: String, without sign: String) -> String {
    String(decoding: trimmed(Array(text.dropLast(sign.count).utf8)[...]), as: UTF8.self)
  }

  /// A number without the blanks between its thousands.
  private static func joined(_ text: String) -> String {
    let groups = text.split(whereSeparator: \.isWhitespace)
    let isGrouped =
      groups.count > 1 && groups[0].count <= 3
      && groups.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
      && groups.dropFirst().allSatisfy { $0.count == 3 }
    return isGrouped ? groups.joined() : text
  }

  /// The figures of a text: two, or three where the percentage follows behind `=`, `:` or in parentheses.
  private static func split(_ text: [UInt8]) -> [String]? {
    guard let stroke = stroke(of: text) else { return nil }
    var rest = text[stroke.upperBound...]
    if rest.last == UInt8(ascii: ".") { rest = rest.dropLast() }
    let marks: [UInt8] = [UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "(")]
    var top = trimmed(text[..<stroke.lowerBound])
    if top.first == UInt8(ascii: "("), let close = rest.firstIndex(of: UInt8(ascii: ")")) {
      top = top.dropFirst()
      rest = rest[..<close] + withoutHundred(rest[(close + 1)...])
    }
    var pieces = [top]
    if let mark = rest.firstIndex(where: marks.contains) {
      var last = trimmed(rest[(mark + 1)...])
      if rest[mark] == UInt8(ascii: "(") {
        guard last.last == UInt8(ascii: ")") else { return nil }
        last = last.dropLast()
      }
      pieces += [bottom(rest[..<mark]), last]
    } else {
      pieces.append(bottom(rest))
    }
    let texts = pieces.map { String(decoding: trimmed($0), as: UTF8.self) }
    return texts.allSatisfy { !$0.isEmpty } ? texts : nil
  }

  /// Where the first figure ends and the second begins: at a stroke, or at the word of *14 de 15*.
  private static func stroke(of text: [UInt8]) -> Range<Int>? {
    if let stroke = text.firstIndex(of: UInt8(ascii: "/")) { return stroke..<(stroke + 1) }
    let word = Array(" de ".utf8)
    return text.indices.first { index in
      let next = index + word.count
      return text[index...].starts(with: word) && index > 0 && Ascii.isDigit(text[index - 1])
        && next < text.count && Ascii.isDigit(text[next])
    }.map { $0..<($0 + word.count) }
  }

  /// The second figure without the factor of a percentage: `15*100`.
  private static func bottom(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard
      let sign = text.firstIndex(where: { [UInt8(ascii: "*"), 0x78, 0x58, 0xC3].contains($0) }),
      withoutHundred(text[sign...]).isEmpty
    else { return text }
    return text[..<sign]
  }

  /// What follows a factor of 100, where it begins with one: `x100 = 93%`, `*100%`.
  private static func withoutHundred(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = trimmed(text)
    if rest.starts(with: "×".utf8) {
      rest = rest.dropFirst(2)
    } else if let sign = rest.first, [UInt8(ascii: "*"), 0x78, 0x58].contains(sign) {
      rest = rest.dropFirst()
    } else {
      return text
    }
    rest = trimmed(rest)
    guard rest.starts(with: "100".utf8) else { return text }
    rest = rest.dropFirst(3)
    if rest.first == UInt8(ascii: "%") { rest = rest.dropFirst() }
    return trimmed(rest)
  }

  /// Without blanks around it; a no-break space is two bytes.
  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let first = text.first {
      if first <= 0x20 {
        text = text.dropFirst()
      } else if text.starts(with: [0xC2, 0xA0]) {
        text = text.dropFirst(2)
      } else {
        break
      }
    }
    while let last = text.last {
      if last <= 0x20 {
        text = text.dropLast()
      } else if text.suffix(2).elementsEqual([0xC2, 0xA0]) {
        text = text.dropLast(2)
      } else {
        break
      }
    }
    return text
  }

  private static func range(of text: [UInt8], in node: Node, from start: Int) -> ByteRange? {
    let source = node.document.source
    let end = min(node.range.end, source.count)
    guard let first = text.first, start < end else { return nil }
    var next = start
    while next + text.count <= end {
      if source[next] == first, source[next..<(next + text.count)].elementsEqual(text) {
        return ByteRange(start: next, end: next + text.count)
      }
      next += 1
    }
    return nil
  }
}
