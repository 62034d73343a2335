import DocumentTree

/// The question of the form where it stands before the answer.
enum CopiedQuestion {
  /// Returns where the question stands that a text begins with; nil where it begins with the answer.
  ///
  /// An answer never begins by asking somebody to describe something, and never repeats the limit in
  /// brackets. A heading counts only with a colon behind it: *Fin del Programa: vender más*.
  static func range(in text: Span<UInt8>, label: String, limit: Int?) -> Range<Int>? {
    guard let start = text.indices.first(where: { text[$0] > 0x20 && !isMark(text[$0]) })
    else {
      return nil
    }
    if let limit, let end = printedLimit(limit, in: text) { return start..<end }
    if let end = heading(in: text, from: start, label: label) { return start..<end }
    if initials.contains(text[start] | 0x20),
      prompts.contains(where: { begins(text, at: start, with: $0) })
    {
      return start..<endOfSentence(text, from: start)
    }
    return question(in: text, from: start, label: label)
  }

  private static func bytes(_ span: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(span.count)
    for index in span.indices { bytes.append(span[index]) }
    return bytes
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "-")
  }

  /// Whether a text goes on with some words, in small or capital letters, and more behind them.
  private static func begins(_ text: Span<UInt8>, at start: Int, with words: [UInt8]) -> Bool {
    guard start + words.count < text.count, text[start] | 0x20 == words[0] else { return false }
    for index in words.indices where text[start + index] | 0x20 != words[index] | 0x20 {
      return false
    }
    return !text[start + words.count].isWordByte
  }

  /// What no answer begins with.
  private static let prompts = [
    "indique", "señale", "explique", "describa", "caracterice", "estime",
    "cuantifique", "mencione los", "mencione las", "identifique los", "identifique las",
    "identifique el", "precise la", "defina la o las", "presente datos",
    "justifique", "detalle que incluyen", "detalle qué incluyen", "seleccione los", "proporcione",
  ].map { Array($0.utf8) }

  private static let initials = prompts.map { $0[0] }

  /// Where a limit ends that the form prints: `(1.000 caracteres)`, within the first 600 bytes.
  ///
  /// «Un mensaje (160 caracteres)» has another figure.
  private static func printedLimit(_ limit: Int, in text: Span<UInt8>) -> Int? {
    let text = text.extracting(first: 600)
    let word = "caracteres)".utf8
    var index = 2
    while let start = text.position(ofLetters: word, from: index) {
      if text[start - 1] == 0x20, Ascii.isDigit(text[start - 2]),
        number(in: text, before: start - 1) == limit
      {
        return start + word.count
      }
      index = start + 1
    }
    return nil
  }

  /// The whole number that ends before a place, with or without points: 1.000.
  private static func number(in text: Span<UInt8>, before end: Int) -> Int {
    var (number, power, index) = (0, 1, end)
    while index > 0, power <= 1_000_000 {
      index -= 1
      if text[index] == UInt8(ascii: ".") { continue }
      guard Ascii.isDigit(text[index]) else { break }
      number += Int(text[index] - 48) * power
      power *= 10
    }
    return number
  }

  /// Where the heading of the field ends with its colon, of two words or more.
  private static func heading(in text: Span<UInt8>, from start: Int, label: String) -> Int? {
    guard beginsAlike(text, at: start, label), label.utf8.contains(0x20) else { return nil }
    let most = min(text.count, start + label.utf8.count * 2 + 8)
    for index in start..<most
    where text[index] == UInt8(ascii: ":") || text[index] == UInt8(ascii: "?") {
      // the heading alone is told by another rule
      guard (index + 1..<text.count).contains(where: { text[$0].isWordByte }) else { return nil }
      let name = String(decoding: bytes(text.extracting(start..<index)), as: UTF8.self)
      return name.normalisedName.withoutSigns == label.normalisedName.withoutSigns ? index + 1 : nil
    }
    return nil
  }

  /// Whether the first letters are the same, where they are plain ones.
  private static func beginsAlike(_ text: Span<UInt8>, at start: Int, _ label: String) -> Bool {
    guard let first = label.utf8.first, first < 0x80, text[start] < 0x80 else { return true }
    return first | 0x20 == text[start] | 0x20
  }

  /// Where a question stands that has the words of the heading.
  private static func question(in text: Span<UInt8>, from start: Int, label: String) -> Range<Int>?
  {
    guard text[start] == 0xC2, start + 1 < text.count, text[start + 1] == 0xBF,
      let end = (start..<min(text.count, start + 400)).first(where: {
        text[$0] == UInt8(ascii: "?")
      }),
      (end + 1..<text.count).contains(where: { text[$0].isWordByte })
    else { return nil }
    let asked = TellingWords.of(
      String(decoding: bytes(text.extracting(start..<end)), as: UTF8.self))
    let own = TellingWords.of(label)
    return asked.intersection(own).count >= 2 ? start..<(end + 1) : nil
  }

  private static func endOfSentence(_ text: Span<UInt8>, from start: Int) -> Int {
    let end = (start..<text.count).first { index in
      [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "?"), 0x0A].contains(text[index])
    }
    return end ?? text.count
  }
}

extension String {
  /// The text without the signs of a question.
  fileprivate var withoutSigns: String {
    replacing("¿", with: "").replacing("?", with: "")
  }
}
