extension PromptTable {
  /// The labels that letters begin with but for one to three of them, the longest first; none of them stands there as
  /// the form has it.
  ///
  /// - Parameters:
  ///   - letters: the letters of the text.
  ///   - endsWord: whether a word of the text ends behind the letter of an index.
  /// - Returns: the labels, each with the number of letters that it has in the text.
  func damaged(in letters: ArraySlice<UInt8>, _ endsWord: (Int) -> Bool) -> [Match] {
    var found: [(wording: Int, match: Match)] = []
    guard letters.count >= Self.shortest else { return [] }
    let (first, second) = (letters[letters.startIndex], letters[letters.startIndex + 1])
    for entry in 0..<count where begins(entry, like: first, second) {
      let wording = self.wording(entry)
      guard wording.count >= Self.shortest,
        let count = Self.letters(letters, like: wording, slips: Self.slips(wording.count)),
        endsWord(count - 1)
      else { continue }
      found.append((wording.count, match(entry, count: count)))
    }
    return found.sorted { $0.wording > $1.wording }.map(\.match)
  }

  /// Whether letters are a label and nothing else, but for one to three of them.
  func isDamaged(_ letters: ArraySlice<UInt8>) -> Bool {
    damaged(in: letters) { $0 + 1 == letters.count }.first != nil
  }

  /// Shorter labels are too common.
  private static let shortest = 8

  /// How many letters of a label may be others.
  private static func slips(_ count: Int) -> Int { count < 30 ? 1 : count < 60 ? 2 : 3 }

  /// How many letters are a wording with one to so many slips; nil if they are not.
  ///
  /// A slip is a letter that is another, missing or too many. Numbers are no slips.
  private static func letters(
    _ text: ArraySlice<UInt8>, like wording: ArraySlice<UInt8>, slips most: Int
  ) -> Int? {
    var (index, letter, slips) = (text.startIndex, wording.startIndex, 0)
    let next: (ArraySlice<UInt8>, Int) -> UInt8? = { $1 < $0.endIndex ? $0[$1] : nil }
    while letter < wording.endIndex {
      guard let own = next(text, index) else { return nil }
      if own == wording[letter] {
        (index, letter) = (index + 1, letter + 1)
        continue
      }
      slips += 1
      if slips > most || own == FoldedLetters.number || wording[letter] == FoldedLetters.number {
        return nil
      }
      if next(wording, letter + 1) == next(text, index + 1) {
        (index, letter) = (index + 1, letter + 1)
      } else if next(wording, letter + 1) == own {
        letter += 1
      } else if next(text, index + 1) == wording[letter] {
        index += 1
      } else {
        (index, letter) = (index + 1, letter + 1)
      }
    }
    return slips > 0 ? index - text.startIndex : nil
  }
}
