/// Something in a text that is not of the answer.
struct Leftover: Sendable {
  /// What it is.
  enum Kind: Sendable {
    case placeholder, markup, question
    /// The length of the text, and the limit that it is cut at.
    case cut(Int, Int)
  }

  let kind: Kind
  /// Its range in the UTF-8 bytes of the text.
  let range: Range<Int>
}

/// Finds what a text has that is not of the answer, of each kind the first.
enum Leftovers {
  static func all(in text: Span<UInt8>, label: String, limit: Int?) -> [Leftover] {
    var found: [Leftover] = []
    let signs = Signs(of: text)
    if signs.mayBeMarkup, let range = Markup.first(in: text) {
      found.append(Leftover(kind: .markup, range: range))
    }
    if signs.mayBePlaceholder || text.count < 60, let range = Placeholder.first(in: text) {
      found.append(Leftover(kind: .placeholder, range: range))
    }
    if let range = CopiedQuestion.range(in: text, label: label, limit: limit) {
      found.append(Leftover(kind: .question, range: range))
    }
    if let limit, let cut = cut(text, at: limit) { found.append(cut) }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Names and units have short limits, and no full stop.
  private static let leastLimit = 300

  /// A text that ends without a stop, at most 15 characters and 3,5 % before its limit.
  private static func cut(_ text: Span<UInt8>, at limit: Int) -> Leftover? {
    guard limit >= leastLimit, text.count >= limit - 15 else { return nil }
    var end = text.count
    while end > 0, text[end - 1] <= 0x20 { end -= 1 }
    guard end > 0, text[end - 1].isWordByte || text[end - 1] == UInt8(ascii: ","),
      !endsWithMark(text, end)
    else { return nil }
    let length = VisibleLength.countTyped(text)
    guard length <= limit, limit - length <= 15, (limit - length) * 200 <= limit * 7 else {
      return nil
    }
    var start = end - 1
    while start > 0, text[start - 1] > 0x20 { start -= 1 }
    return Leftover(kind: .cut(length, limit), range: start..<end)
  }

  /// Whether a wide quotation mark or the sign of suspension points closes the text.
  private static func endsWithMark(_ text: Span<UInt8>, _ end: Int) -> Bool {
    if end >= 3, text[end - 3] == 0xE2, text[end - 2] == 0x80 { return true }
    return end >= 2 && text[end - 2] == 0xC2
  }
}

/// What one look at all bytes of a text tells: most have neither markup nor brackets nor crosses.
private struct Signs {
  private(set) var mayBeMarkup = false
  private(set) var mayBePlaceholder = false

  init(of text: Span<UInt8>) {
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "<"), UInt8(ascii: "&"): mayBeMarkup = true
      case UInt8(ascii: "["), UInt8(ascii: "("): mayBePlaceholder = true
      case UInt8(ascii: "x"), UInt8(ascii: "X"):
        // three in a row
        if index > 0, text[index - 1] | 0x20 == UInt8(ascii: "x") { mayBePlaceholder = true }
      default: break
      }
    }
  }
}

/// The words that stand where an answer is to come.
private enum Placeholder {
  static func first(in text: Span<UInt8>) -> Range<Int>? {
    if let crosses = crosses(in: text) { return crosses }
    if let bracket = bracket(in: text) { return bracket }
    guard text.count < 60, mayBeWhole(text), hasStem(text) else { return nil }
    let whole = String(copying: UTF8Span(unchecked: text)).normalisedName
    return isPlaceholder(whole) && whole.utf8.split(separator: 0x20).count <= 5
      ? 0..<text.count : nil
  }

  /// Whether a short text begins as one of the words, or ends with the r of *por definir*.
  private static func mayBeWhole(_ text: Span<UInt8>) -> Bool {
    var (start, end) = (0, text.count)
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, !text[end - 1].isWordByte { end -= 1 }
    // *???* has no letters
    guard end - start > 1 else { return true }
    if text[end - 1] | 0x20 == UInt8(ascii: "r") || !text[start].isWordByte { return true }
    switch (text[start] | 0x20, text[start + 1] | 0x20) {
    case (UInt8(ascii: "p"), UInt8(ascii: "o")), (UInt8(ascii: "p"), UInt8(ascii: "e")),
      (UInt8(ascii: "a"), 0x20), (UInt8(ascii: "a"), UInt8(ascii: "s")),
      (UInt8(ascii: "s"), UInt8(ascii: "i")), (UInt8(ascii: "f"), UInt8(ascii: "a")),
      (UInt8(ascii: "c"), UInt8(ascii: "o")), (UInt8(ascii: "l"), UInt8(ascii: "o")),
      (UInt8(ascii: "t"), UInt8(ascii: "b")), (UInt8(ascii: "t"), UInt8(ascii: "e")),
      (UInt8(ascii: "r"), UInt8(ascii: "e")), (UInt8(ascii: "i"), UInt8(ascii: "n")),
      (UInt8(ascii: "d"), UInt8(ascii: "a")), (UInt8(ascii: "e"), UInt8(ascii: "t")),
      (UInt8(ascii: "e"), UInt8(ascii: "n")):
      return true
    default: return false
    }
  }

  /// Whether a text has a piece of the words, of which most answers have none.
  private static func hasStem(_ text: Span<UInt8>) -> Bool {
    stems.contains { stem in
      guard text.count >= stem.count else { return false }
      for start in 0...(text.count - stem.count) where text[start] | 0x20 == stem[0] {
        if stem.indices.allSatisfy({ text[start + $0] | 0x20 == stem[$0] }) { return true }
      }
      return false
    }
  }

  private static let stems = [
    "defin", "determ", "confirm", "complet", "valid", "pendi", "lorem", "texto", "respuest", "etc",
    "construcc", "asdf", "tbd", "???",
  ].map { Array($0.utf8) }

  /// `xxx` as a word of its own, of three or more.
  private static func crosses(in text: Span<UInt8>) -> Range<Int>? {
    var index = 0
    while index < text.count {
      guard text[index] | 0x20 == UInt8(ascii: "x") else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, text[index] | 0x20 == UInt8(ascii: "x") { index += 1 }
      // XXX-Large is a size
      let isApart =
        (start == 0 || !text[start - 1].isWordByte)
        && (index == text.count || !text[index].isWordByte && text[index] != UInt8(ascii: "-"))
      if isApart, index - start >= 3, !isRoman(text, start, index) { return start..<index }
    }
    return nil
  }

  /// The thirty of *Título XXX* and *siglo XXX*.
  private static func isRoman(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start == 3, text[start] == UInt8(ascii: "X") else { return false }
    var before: [UInt8] = []
    var index = start
    if index > 0, text[index - 1] == 0x20 { index -= 1 }
    while index > 0, before.count < 12, text[index - 1].isWordByte {
      index -= 1
      before.insert(text[index], at: 0)
    }
    let word = String(decoding: before, as: UTF8.self).normalisedName
    return [
      "titulo", "capitulo", "siglo", "articulo", "anexo", "parrafo", "version", "n", "talla",
      "tallas",
    ].contains(word)
  }

  /// Finds `[por definir]` and `(pendiente de validar)`.
  private static func bracket(in text: Span<UInt8>) -> Range<Int>? {
    var open: Int?
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "["), UInt8(ascii: "("): open = index
      case UInt8(ascii: "]"), UInt8(ascii: ")"):
        if let start = open, index - start < 50 {
          let inner = String(copying: UTF8Span(unchecked: text.extracting((start + 1)..<index)))
          let name = inner.normalisedName
          // «(pendiente de pago)» is an aside
          let isTold =
            text[start] == UInt8(ascii: "[") ? isPlaceholder(name) : asides.contains(name)
          if isTold { return start..<(index + 1) }
        }
        open = nil
      default: break
      }
    }
    return nil
  }

  private static func isPlaceholder(_ name: String) -> Bool {
    whole.contains(name) || beginnings.contains { name.hasPrefix($0 + " ") || name == $0 }
      || endings.contains { name.hasSuffix(" " + $0) }
  }

  private static let whole: Set<String> = [
    "pendiente",
    "completar", "tbd", "lorem ipsum", "insertar texto", "texto", "respuesta", "???", "etc etc",
    "informacion pendiente", "dato pendiente", "datos pendientes", "en construccion", "asdf",
  ]
  private static let asides: Set<String> = [
    "por definir", "por determinar", "por confirmar", "por completar", "a definir", "pendiente",
    "completar",
  ]
  private static let beginnings = [
    "por definir", "por determinar", "por confirmar", "por completar", "por validar", "a definir",
    "pendiente de definir", "pendiente de completar", "pendiente de validar",
    "pendiente de validacion", "pendiente de confirmar", "pendiente de confirmacion",
    "pendiente de revision", "sin definir", "falta completar", "falta definir", "completar con",
    "lorem ipsum dolor",
  ]
  private static let endings = ["por definir", "por determinar", "por confirmar", "por completar"]
}

/// The marks of web pages.
private enum Markup {
  static func first(in text: Span<UInt8>) -> Range<Int>? {
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "<"):
        if let end = TagReader.end(of: text, from: index) { return index..<end }
      case UInt8(ascii: "&"):
        if let end = TagReader.entity(of: text, from: index) { return index..<end }
      default: break
      }
    }
    return nil
  }
}
