import DocumentTree

extension PromptTable {
  /// A label that has lines for itself.
  struct WholeLines {
    let match: Match
    /// The number of lines, with that of the limit of characters behind the label.
    let count: Int
  }

  /// The longest label that lines begin with and that ends with one of them, perhaps before its limit of
  /// characters; nil where there is none.
  func label(of lines: ArraySlice<Range<Int>>, in text: FoldedText) -> WholeLines? {
    var walk = walk()
    var found: (walk: Walk, last: Int)?
    search: for index in lines.indices {
      let letters = text.range(of: lines[index])
      for letter in letters {
        guard take(text.letters[letter], &walk) else { break search }
        guard isLabel(walk) else { continue }
        let rest = (letter + 1)..<letters.upperBound
        if let last = lastLine(ofLimit: rest, lines[index...], text) {
          found = (walk, last)
        } else if rest.isEmpty {
          found = (walk, index)
        }
      }
    }
    guard let (walk, last) = found else { return nil }
    let hasColon = text.source[lines[last]].contains(UInt8(ascii: ":"))
    return labels(walk).first { hasColon || !$0.prompt.needsColon }
      .map { WholeLines(match: $0, count: last - lines.startIndex + 1) }
  }

  /// The line that ends with the limit of characters, where nothing else stands behind a label.
  private func lastLine(
    ofLimit rest: Range<Int>, _ lines: ArraySlice<Range<Int>>, _ text: FoldedText
  ) -> Int? {
    var count = 0
    for index in lines.indices {
      let letters = index == lines.startIndex ? rest : text.range(of: lines[index])
      for letter in letters {
        // a blank may stand between the thousands
        if count == 1, text.letters[letter] == Self.limit[0] { continue }
        guard count < Self.limit.count, text.letters[letter] == Self.limit[count] else {
          return nil
        }
        count += 1
      }
      if count == Self.limit.count { return index }
    }
    return nil
  }

  /// Whether a line begins with a label that needs its colon, and has it: `Año de inicio: 2015`.
  func beginsWithColon(_ line: Range<Int>, in text: FoldedText) -> Bool {
    let letters = text.range(of: line)
    return longest(in: text.letters[letters]) { letter in
      var end = text.ends[letters.lowerBound + letter]
      if end < text.source.count, text.source[end] == UInt8(ascii: ")") { end += 1 }
      return end < text.source.count && text.source[end] == UInt8(ascii: ":")
    }.contains(where: \.prompt.needsColon)
  }

  /// The letters of `(1.000 caracteres)`.
  static let limit = Array("#caracteres".utf8)

  /// Whether letters are a limit of characters, perhaps with a blank between its thousands, or with another letter.
  static func isLimit(_ letters: some Collection<UInt8>) -> Bool {
    guard letters.first == FoldedLetters.number else { return false }
    let word = letters.drop { $0 == FoldedLetters.number }
    return word.count == limit.count - 1
      && zip(word, limit.dropFirst()).count { $0 != $1 } <= 1
  }
}
