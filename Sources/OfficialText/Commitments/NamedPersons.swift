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
    guard mayName(text.utf8) else { return (text, 0) }
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
  private static func mayName(_ text: String.UTF8View) -> Bool {
    text.split { $0 <= 0x20 || $0 == 0x28 }.contains { word in
      if word.contains(UInt8(ascii: "@")) { return true }
      // as long as `señoritas:` or between quotes
      guard word.count < 14, let first = word.first else { return false }
      return first | 0x20 == UInt8(ascii: "s") || first | 0x20 == UInt8(ascii: "d") || first >= 0x80
        || first == UInt8(ascii: "\"") ? isTitle(String(decoding: word, as: UTF8.self)) : false
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
