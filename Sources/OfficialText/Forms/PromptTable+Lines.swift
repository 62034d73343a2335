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
  func label(of lines: some Sequence<Range<Int>>, in source: [UInt8]) -> WholeLines? {
    var folded = FoldedLetters(reserving: 200)
    var ends: [Int: (count: Int, line: Range<Int>)] = [:]
    for (index, line) in lines.enumerated() {
      folded.append(source, line)
      let letters = folded.letters
      ends[letters.count] = (index + 1, line)
      if letters.suffix(Self.limit.count).elementsEqual(Self.limit) {
        ends[letters.count - Self.limit.count] = (index + 1, line)
      }
    }
    let match = longest(in: folded.letters, from: 0) { ends[$0 + 1] != nil }.first
    guard let match, let end = ends[match.count] else { return nil }
    let hasColon = source[end.line].contains(UInt8(ascii: ":"))
    return match.prompt.needsColon && !hasColon ? nil : WholeLines(match: match, count: end.count)
  }

  /// Whether a line begins with a label that needs its colon, and has it: `Año de inicio: 2015`.
  func beginsWithColon(_ line: FoldedLetters, in source: [UInt8]) -> Bool {
    longest(in: line.letters, from: 0) { letter in
      let end = line.ends[letter]
      return end < source.count && source[end] == UInt8(ascii: ":")
    }.contains(where: \.prompt.needsColon)
  }

  /// The letters of `(1.000 caracteres)`.
  static let limit = Array("#caracteres".utf8)
}
