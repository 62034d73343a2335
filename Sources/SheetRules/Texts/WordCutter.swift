import Constraints
import DocumentTree
import ExactNumbers

/// Cuts a text into words, numbers and marks.
struct WordCutter {
  private let text: [UInt8]
  private var index = 0
  private var words: [TextWord] = []
  /// The letters of the word that is read; kept from one to the next for its memory.
  private var folded: [UInt8] = []
  /// Whether the text goes on after an empty line.
  private var newlines = 0

  static func words(of text: [UInt8], besides numbers: [NumberInText]) -> [TextWord] {
    var cutter = WordCutter(text: text)
    cutter.cut(numbers)
    return cutter.words
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func cut(_ numbers: [NumberInText]) {
    var next = 0
    while index < text.count {
      while next < numbers.count, numbers[next].range.lowerBound < index { next += 1 }
      if next < numbers.count, numbers[next].range.lowerBound == index {
        add(.number(numbers[next]), index..<numbers[next].range.upperBound)
      } else if Ascii.isDigit(text[index]) {
        let end = text[index...].firstIndex { !Ascii.isDigit($0) } ?? text.count
        add(.mark, index..<end)
      } else if let blank = blank(at: index) {
        skip(blank)
      } else if letter(at: index) != nil {
        word()
      } else {
        add(.mark, index..<(index + widthOfMark(at: index)))
      }
    }
  }

  private mutating func add(_ kind: TextWord.Kind, _ range: Range<Int>) {
    newlines = 0
    words.append(
      TextWord(kind: kind, folded: String(decoding: text[range], as: UTF8.self), range: range))
    index = range.upperBound
  }

  /// An empty line ends a sentence; a line break alone is a blank.
  private mutating func skip(_ width: Int) {
    if text[index] == 0x0A {
      newlines += 1
      if newlines == 2, !words.isEmpty {
        words.append(TextWord(kind: .mark, folded: "\n", range: index..<(index + 1)))
      }
    }
    index += width
  }

  private mutating func word() {
    newlines = 0
    let start = index
    folded.removeAll(keepingCapacity: true)
    while index < text.count {
      if let letter = letter(at: index) {
        if let byte = letter.folded { folded.append(byte) }
        index += letter.width
      } else if Ascii.isDigit(text[index]) {
        folded.append(text[index])
        index += 1
      } else {
        break
      }
    }
    words.append(
      TextWord(
        kind: .word, folded: String(decoding: folded, as: UTF8.self), range: start..<index))
  }

  /// The bytes of a blank, or nil.
  private func blank(at place: Int) -> Int? {
    if text[place] <= 0x20 { return 1 }
    return place + 1 < text.count && text[place] == 0xC2 && text[place + 1] == 0xA0 ? 2 : nil
  }

  /// The letter at a place: its bytes, and itself in lower case without accent.
  private func letter(at place: Int) -> (width: Int, folded: UInt8?)? {
    let byte = text[place]
    if Ascii.isLetter(byte) { return (1, byte | 0x20) }
    guard byte >= 0xC3, place + 1 < text.count else { return nil }
    let second = text[place + 1]
    switch byte {
    case 0xC3: return LatinLetter.plain(second).map { (2, $0) }
    case 0xCC...0xCD where LatinLetter.isAccent(byte, second): return (2, nil)
    case 0xC4...0xDF: return (2, UInt8(ascii: "?"))
    default: return nil
    }
  }

  private func widthOfMark(at place: Int) -> Int {
    let width = text[place] < 0x80 ? 1 : text[place] < 0xE0 ? 2 : text[place] < 0xF0 ? 3 : 4
    return min(width, text.count - place)
  }
}
