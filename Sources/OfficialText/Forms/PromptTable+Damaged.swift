extension PromptTable {
  /// The labels that letters begin with but for one to three of them, the longest first; none of them stands there as
  /// the form has it.
  ///
  /// - Parameters:
  ///   - letters: the letters of the text.
  ///   - endsWord: whether a word of the text ends behind the letter of an index.
  /// - Returns: the labels, each with the number of letters that it has in the text.
  func damaged(in letters: ArraySlice<UInt8>, _ endsWord: (Int) -> Bool) -> [Match] {
    guard letters.count >= Self.shortestDamaged else { return [] }
    let text = letters.span
    var found: [(wording: Int, entry: Int, count: Int)] = []
    let (first, second) = (text[0], text[1])
    for entry in runs.wordings(like: text, { begins($0, like: first, second) }) {
      let wording = count(of: entry)
      let count = withLetters(of: entry) {
        Self.letters(text, like: $0, slips: Self.slips(wording))
      }
      if let count, endsWord(count - 1) { found.append((wording, entry, count)) }
    }
    return found.sorted { ($0.wording, $1.entry) > ($1.wording, $0.entry) }.map {
      match($0.entry, count: $0.count)
    }
  }

  /// Whether letters are a label and nothing else, but for one to three of them.
  func isDamaged(_ letters: ArraySlice<UInt8>) -> Bool {
    !damaged(asWhole: letters).isEmpty
  }

  /// Whether the words before the colon of a line are a label that needs it, but for some letters.
  func beginsDamaged(_ line: Range<Int>, in text: FoldedText) -> Bool {
    let words = text.source[line].prefix { $0 != UInt8(ascii: ":") }
    guard words.count < line.count, text.source[line.lowerBound].beginsLabel else { return false }
    return damaged(asWhole: text[words.startIndex..<words.endIndex])
      .contains(where: \.prompt.needsColon)
  }

  /// The labels that letters are but for some of them, with nothing behind.
  private func damaged(asWhole letters: ArraySlice<UInt8>) -> [Match] {
    damaged(in: letters) { $0 + 1 == letters.count }
  }

  /// Shorter labels are too common.
  static let shortestDamaged = 8

  /// How many letters of a label may be others.
  static func slips(_ count: Int) -> Int { count < 30 ? 1 : count < 60 ? 2 : 3 }

  /// How many letters are a wording with one to so many slips; nil if they are not.
  ///
  /// A slip is a letter that is another, missing or too many, or two that look like one; a number is no letter too
  /// many.
  private static func letters(
    _ text: Span<UInt8>, like wording: Span<UInt8>, slips most: Int
  ) -> Int? {
    var (index, letter, slips) = (0, 0, 0)
    while letter < wording.count {
      guard index < text.count else { return nil }
      let own = text[index]
      if own == wording[letter] {
        (index, letter) = (index + 1, letter + 1)
        continue
      }
      slips += 1
      if slips > most || wording[letter] == FoldedLetters.number { return nil }
      let isNumber = own == FoldedLetters.number
      if !isNumber, let (own, wanted) = joined(text, index, wording, letter) {
        (index, letter) = (index + own, letter + wanted)
        continue
      }
      // 0 is no letter
      let next = index + 1 < text.count ? text[index + 1] : 0
      let nextOfWording = letter + 1 < wording.count ? wording[letter + 1] : 0
      if nextOfWording == next {
        (index, letter) = (index + 1, letter + 1)
      } else if isNumber {
        // a digit may be read for the last letter of a word, not as one too many
        return nil
      } else if nextOfWording == own {
        letter += 1
      } else if next == wording[letter] {
        index += 1
      } else {
        (index, letter) = (index + 1, letter + 1)
      }
    }
    return slips > 0 ? index : nil
  }

  /// How many letters of a text look like how many of a wording, where two on one side are like one on the other.
  private static func joined(
    _ text: Span<UInt8>, _ index: Int, _ wording: Span<UInt8>, _ letter: Int
  ) -> (own: Int, wanted: Int)? {
    for (first, second, one) in pairs {
      if wording[letter] == one, text.has(first, second, at: index) { return (2, 1) }
      if text[index] == one, wording.has(first, second, at: letter) { return (1, 2) }
    }
    return nil
  }

  /// Two letters, and the one that they look like.
  private static let pairs: [(UInt8, UInt8, UInt8)] = ["rnm", "cld", "rin", "lih", "iiu"].map {
    let letters = Array($0.utf8)
    return (letters[0], letters[1], letters[2])
  }

  /// Whether letters begin as a label does but for two of them.
  static func begins(_ letters: ArraySlice<UInt8>, like label: ArraySlice<UInt8>) -> Bool {
    label.count >= 2 * shortestDamaged
      && Self.letters(letters.span, like: label.span, slips: 2) != nil
  }

  /// Whether letters are a word but for one of them.
  static func isOneSlip(_ letters: ArraySlice<UInt8>, from word: [UInt8]) -> Bool {
    Self.letters(letters.span, like: word.span, slips: 1) == letters.count
  }
}

extension Span<UInt8> {
  /// Whether two letters stand at an index.
  fileprivate func has(_ first: UInt8, _ second: UInt8, at index: Int) -> Bool {
    index + 1 < count && self[index] == first && self[index + 1] == second
  }
}
