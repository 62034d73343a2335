import Constraints
import DocumentTree
import ExactNumbers

/// The words of an answer, cut into sentences.
///
/// Rules read texts in one way: they look for a phrase that can only be meant as they take it, within one
/// sentence, and say nothing of any other.
struct TextWords {
  let text: AnswerText
  /// Every word, number and mark, in order.
  let all: [TextWord]

  /// Returns the words of an answer; nil where it is blank or not there.
  ///
  /// - Parameters:
  ///   - field: the answer.
  ///   - sheet: the sheet that it is in.
  ///   - fragments: pieces of words in small ASCII letters, of which the text must have one; a text
  ///     without any of them is not worth cutting.
  init?(_ field: JSONPointer, in sheet: SheetContext, with fragments: [String]) {
    let text = AnswerText(field, in: sheet.document) { bytes in
      bytes.count <= Self.mostBytes && fragments.contains { bytes.containsLetters($0) }
    }
    guard let text else { return nil }
    self.text = text
    all = sheet.texts.words(of: text, sheet.notation)
  }

  /// Takes a text that is cut into words.
  init(_ text: AnswerText, _ words: [TextWord]) {
    self.text = text
    all = words
  }

  /// The longest answer that a form admits has 3.000 characters; what is far longer is not an answer, and the
  /// rules would take too long to look for phrases in it.
  private static let mostBytes = 20_000

  /// The ranges of its sentences; each ends before a full stop, a semicolon or an empty line.
  var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in all.indices where isEnd(index) {
      if index > start { sentences.append(start..<index) }
      start = index + 1
    }
    if start < all.count { sentences.append(start..<all.count) }
    return sentences
  }

  /// The sentence that a word stands in; nil for the mark that ends one.
  func sentence(around index: Int) -> Range<Int>? {
    if isEnd(index) { return nil }
    var (start, end) = (index, index + 1)
    while start > 0, !isEnd(start - 1) { start -= 1 }
    while end < all.count, !isEnd(end) { end += 1 }
    return start..<end
  }

  /// Whether a mark ends a sentence; the point of `art.` or `N°.` does not.
  private func isEnd(_ index: Int) -> Bool {
    guard case .mark = all[index].kind else { return false }
    switch all[index].folded {
    case ";", "\n", "?", "!": return true
    case ".":
      var last = index - 1
      // the sign of N°.
      if last > 0, ["°", "º"].contains(all[last].folded) { last -= 1 }
      guard last >= 0, all[last].isWord else { return true }
      return !Self.abbreviations.contains(all[last].folded)
    default: return false
    }
  }

  private static let abbreviations: Set<String> = [
    "art", "n", "no", "nro", "num", "sr", "sra", "dr", "dra", "aprox", "ej", "p", "inc", "max",
    "min",
    "prom", "av", "depto",
  ]

  /// Returns where a phrase ends that begins at a word, or nil where another stands there.
  func end(of phrase: [String], at index: Int, before end: Int) -> Int? {
    guard index >= 0, index + phrase.count <= end else { return nil }
    for (offset, word) in phrase.enumerated() where all[index + offset].folded != word {
      return nil
    }
    return index + phrase.count
  }

  /// Returns where the longest of some phrases ends that begins at a word; nil where none does.
  func end(ofAny phrases: [Phrase], at index: Int, before end: Int) -> Int? {
    phrases.lazy.compactMap { self.end(ofPhrase: $0, at: index, before: end) }.max()
  }

  /// Returns where a phrase ends that begins at a word.
  private func end(ofPhrase phrase: Phrase, at index: Int, before end: Int) -> Int? {
    if let first = phrase.first {
      guard index < end, all[index].folded.utf8.first == first else { return nil }
    }
    var bytes = phrase.text.utf8.makeIterator()
    var next = bytes.next()
    var place = index
    while next != nil {
      guard place < end else { return nil }
      for own in all[place].folded.utf8 {
        guard next == own else { return nil }
        next = bytes.next()
      }
      guard next == nil || next == 0x20 else { return nil }
      next = bytes.next()
      place += 1
    }
    return place
  }

  /// Whether one of some phrases ends right before a word.
  func hasAny(_ phrases: [Phrase], endingAt index: Int, from start: Int) -> Bool {
    phrases.contains { phrase in
      let first = index - phrase.words
      return first >= start && end(ofPhrase: phrase, at: first, before: index) != nil
    }
  }

  /// The word that stands in some bytes of the text; nil where none has just these.
  func index(of range: Range<Int>) -> Int? {
    let index = all.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    return index < all.count && all[index].range == range ? index : nil
  }

  /// Whether a part of the text has one of some words.
  func has(_ words: Set<String>, in range: Range<Int>) -> Bool {
    all[range].contains { words.contains($0.folded) }
  }

  /// The text from the beginning of one word to the end of another, as it is written.
  func written(_ words: Range<Int>) -> String { text.piece(bytes(of: words)) }

  /// The bytes of the text that some words take.
  func bytes(of words: Range<Int>) -> Range<Int> {
    all[words.lowerBound].range.lowerBound..<all[words.upperBound - 1].range.upperBound
  }

  /// Where some words stand in the file; nil where that is not known.
  func place(of words: Range<Int>) -> ByteRange? {
    let bytes = bytes(of: words)
    if let whole = text.sourceRange(of: bytes) { return whole }
    // a folded line takes a phrase apart, but hardly ever a word
    return text.sourceRange(of: all[words.lowerBound].range)
  }
}

/// Some words in small letters without accents, with one blank between them.
struct Phrase: Sendable {
  let text: String
  /// How many words it has.
  let words: Int
  /// Its first byte, by which most words are told to be no beginning of it; nil where it has no words.
  let first: UInt8?

  init(_ text: String) {
    self.text = text
    words = 1 + text.utf8.count { $0 == 0x20 }
    first = text.utf8.first
  }
}

func phrases(_ texts: String...) -> [Phrase] { texts.map { Phrase($0) } }
