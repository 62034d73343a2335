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
    let signs = TextSigns(of: text)
    if signs.contains(.markup), let range = Markup.first(in: text) {
      found.append(Leftover(kind: .markup, range: range))
    }
    if let range = Placeholder.first(in: text, signs) {
      found.append(Leftover(kind: .placeholder, range: range))
    }
    if let range = CopiedQuestion.range(in: text, label: label, limit: limit) {
      found.append(Leftover(kind: .question, range: range))
    }
    if let limit, let cut = cut(text, at: limit) { found.append(cut) }
    if found.count > 1 { found.sort { $0.range.lowerBound < $1.range.lowerBound } }
    return found
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

/// The words that stand where an answer is to come.
private enum Placeholder {
  static func first(in text: Span<UInt8>, _ signs: TextSigns) -> Range<Int>? {
    if signs.contains(.cross), let crosses = crosses(in: text) { return crosses }
    if signs.contains(.opening), let bracket = bracket(in: text) { return bracket }
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
    guard end - start > 2 else { return true }
    if text[end - 1] | 0x20 == UInt8(ascii: "r") { return true }
    var beginning = 0
    for index in start..<(start + 3) {
      let letter = text[index] | 0x20
      // a blank or an accent may be written in several ways
      guard UInt8(ascii: "a")...UInt8(ascii: "z") ~= letter else { return true }
      beginning = beginning << 8 | Int(letter)
    }
    return threeLetters.contains(beginning)
  }

  /// The first three letters of the words, but for *a definir* and *en construcción*.
  private static let threeLetters = [
    "por", "pen", "com", "sin", "fal", "lor", "tbd", "tex", "res", "ins", "inf", "dat", "etc",
    "asd",
  ].map { $0.utf8.reduce(0) { $0 << 8 | Int($1) } }

  /// Whether a text has a piece of the words, of which most answers have none.
  private static func hasStem(_ text: Span<UInt8>) -> Bool {
    stems.contains { text.containsLetters($0) }
  }

  private static let stems = [
    "defin", "determ", "confirm", "complet", "valid", "pendi", "lorem", "texto", "respuest", "etc",
    "construcc", "asdf", "tbd", "???",
  ]

  /// `xxx` as a word of its own, of three or more.
  private static func crosses(in text: Span<UInt8>) -> Range<Int>? {
    var index = 0
    while let start = text.position(ofLetters: "xxx".utf8, from: index) {
      index = start
      while index < text.count, text[index] | 0x20 == UInt8(ascii: "x") { index += 1 }
      // XXX-Large is a size
      let isApart =
        (start == 0 || !text[start - 1].isWordByte)
        && (index == text.count || !text[index].isWordByte && text[index] != UInt8(ascii: "-"))
      if isApart, !isRoman(text, start, index) { return start..<index }
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
    var next = text.nextOpening(from: 0)
    while let start = next {
      var index = start + 1
      while index < text.count, index - start < 50, !isBracket(text[index]) { index += 1 }
      guard index < text.count else { return nil }
      // within another the one that opens last counts
      let isNested = TextSigns.isOpening(text[index])
      next = isNested ? index : text.nextOpening(from: index)
      guard !isNested, index - start < 50, mayBeTold(text, start, index) else { continue }
      let inner = String(copying: UTF8Span(unchecked: text.extracting((start + 1)..<index)))
      let name = inner.normalisedName
      // «(pendiente de pago)» is an aside
      let isTold = text[start] == UInt8(ascii: "[") ? isPlaceholder(name) : asides.contains(name)
      if isTold { return start..<(index + 1) }
    }
    return nil
  }

  private static func isBracket(_ byte: UInt8) -> Bool {
    TextSigns.isOpening(byte) || byte == UInt8(ascii: "]") || byte == UInt8(ascii: ")")
  }

  /// Whether the words in a bracket are worth reading: those of an aside are few, and most brackets name a
  /// source.
  private static func mayBeTold(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if text[start] == UInt8(ascii: "[") { return true }
    guard end - start > leastAside else { return false }
    let first = text[start + 1]
    switch first | 0x20 {
    case UInt8(ascii: "p"), UInt8(ascii: "a"), UInt8(ascii: "c"): return true
    default: return first <= 0x20 || first >= 0x80
    }
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
  private static let leastAside = "pendiente".utf8.count

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
