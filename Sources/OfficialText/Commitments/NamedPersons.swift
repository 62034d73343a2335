/// The persons that a sentence names, and their addresses.
enum NamedPersons {
  private static let titles: Set<String> = [
    "sr", "sra", "srta", "señor", "señora", "señorita", "don", "doña", "sres", "sras",
  ]

  /// What follows a title and is an office, not a name.
  private static let offices = [
    "intend", "direct", "gobern", "alcald", "minist", "seremi", "encarg", "coordi", "jefe", "jefa",
    "presid", "secret", "subsec", "subdir", "conce", "diput", "senad", "ejecut", "gerent",
  ]

  /// A text with `…` in the place of each name behind a title and of each address.
  static func leftOut(of text: String) -> (text: String, count: Int) {
    guard mayName(Array(text.utf8)) else { return (text, 0) }
    var count = 0
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      var index = 0
      while index < words.count {
        if isAddress(words[index]) {
          words[index] = "…"
          count += 1
        } else if isTitle(words[index]) {
          let names = names(words[(index + 1)...])
          if names > 0 {
            let tail = words[index + names].last.map { ".,;)".contains($0) ? String($0) : "" } ?? ""
            words.replaceSubrange((index + 1)...(index + names), with: ["…" + tail])
            count += 1
          }
        }
        index += 1
      }
      return words.joined(separator: " ")
    }
    return (lines.joined(separator: "\n"), count)
  }

  /// Whether a title or an address may be among the words of a text; most have neither.
  private static func mayName(_ text: [UInt8]) -> Bool {
    var start = 0
    for end in 0...text.count {
      if end < text.count, text[end] > 0x20, text[end] != UInt8(ascii: "(") {
        if text[end] == UInt8(ascii: "@") { return true }
        continue
      }
      // as long as `señoritas:` or between quotes
      if end > start, end - start < 14, mayBeTitle(text[start..<end]),
        isTitle(String(decoding: text[start..<end], as: UTF8.self))
      {
        return true
      }
      start = end + 1
    }
    return false
  }

  /// Whether a word begins as a title does: `sr`, `don`, `se` or `do` before a `ñ`, or with another sign.
  private static func mayBeTitle(_ word: ArraySlice<UInt8>) -> Bool {
    let first = word[word.startIndex]
    if first >= 0x80 || first == UInt8(ascii: "\"") { return true }
    guard word.count > 1 else { return false }
    let second = word[word.startIndex + 1] | 0x20
    switch first | 0x20 {
    case UInt8(ascii: "s"):
      return second == UInt8(ascii: "r")
        || second == UInt8(ascii: "e") && word.contains { $0 >= 0x80 }
    case UInt8(ascii: "d"):
      return second == UInt8(ascii: "o")
        && (word.contains { $0 >= 0x80 } || word.dropFirst(2).first.map { $0 | 0x20 } == 0x6E)
    default: return false
    }
  }

  /// How many words are a name: up to the end of its sentence.
  private static func names(_ words: ArraySlice<String>) -> Int {
    var count = 0
    for word in words {
      guard isName(word) else { break }
      count += 1
      if let last = word.last, ".,;:)".contains(last) { break }
    }
    return count
  }

  private static func isTitle(_ word: String) -> Bool {
    var word = word.lowercased()[...]
    while let last = word.last, last == "." || last == ":" { word.removeLast() }
    while let first = word.first, first == "(" || first == "«" || first == "\"" {
      word.removeFirst()
    }
    return titles.contains(String(word))
  }

  private static func isName(_ word: String) -> Bool {
    guard let first = word.first(where: { $0.isLetter }), first.isUppercase, !word.hasPrefix("(")
    else { return false }
    let letters = word.lowercased()
    return !offices.contains { letters.hasPrefix($0) }
  }

  private static func isAddress(_ word: String) -> Bool {
    guard let at = word.firstIndex(of: "@"), at != word.startIndex else { return false }
    return word[at...].dropFirst().contains(".")
  }
}
