import DocumentTree
import ExactNumbers

/// The letters of a text without case, accents, blanks and punctuation; a number is one `#`.
///
/// A printed label is wrapped where its cell is narrow, within a word too, and the same label has other
/// accents in another form. Its letters stay.
struct FoldedLetters {
  private(set) var letters: [UInt8] = []
  /// Where each letter ends in the text.
  private(set) var ends: [Int] = []

  /// The letters of ranges of a source.
  init(_ source: [UInt8], _ ranges: [Range<Int>]) {
    for range in ranges { append(source, range) }
  }

  init(reserving count: Int) {
    letters.reserveCapacity(count)
    ends.reserveCapacity(count)
  }

  /// The letters of a text.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes, [0..<bytes.count])
  }

  /// Adds the letters of a range.
  mutating func append(_ source: [UInt8], _ range: Range<Int>) {
    // no range has more letters than bytes: appending letter by letter takes twice as long
    var count = letters.count
    letters += repeatElement(0, count: range.count)
    ends += repeatElement(0, count: range.count)
    Self.fold(source.span, range, &letters, &ends, from: &count)
    letters.removeLast(letters.count - count)
    ends.removeLast(ends.count - count)
  }

  /// Writes the letters of a range, and where each ends, from an index on.
  private static func fold(
    _ source: Span<UInt8>, _ range: Range<Int>, _ letters: inout [UInt8], _ ends: inout [Int],
    from count: inout Int
  ) {
    var letters = letters.mutableSpan
    var ends = ends.mutableSpan
    let plain = plainLetters.span
    var (index, next) = (range.lowerBound, count)
    while index < range.upperBound {
      var letter = plain[Int(source[index])]
      index += 1
      if letter == other { letter = Self.letter(before: &index, source, range.upperBound) }
      letters[next] = letter
      ends[next] = index
      // without a branch: one in five bytes is no letter
      next += letter == none ? 0 : 1
    }
    count = next
  }

  /// The letter for each byte; `none` for signs, `other` for what depends on further bytes.
  private static let plainLetters: [UInt8] = (0...UInt8.max).map { byte in
    switch byte {
    case 0x61...0x7A: byte
    case 0x41...0x5A: byte | 0x20
    case 0x30...0x39, UInt8(ascii: "<"), 0x80...: other
    default: none
    }
  }

  private static let none: UInt8 = 0
  private static let other: UInt8 = 1

  /// Reads the rest of a number, a tag or a letter of several bytes, and returns its letter.
  private static func letter(
    before index: inout Int, _ source: Span<UInt8>, _ end: Int
  ) -> UInt8 {
    let byte = source[index - 1]
    if Ascii.isDigit(byte) {
      if let letter = misread(source, index - 1) { return letter }
      while index < end, isInNumber(source, index, end) { index += 1 }
      return number
    }
    if byte == UInt8(ascii: "<") {
      index = HtmlTag.end(source, index - 1, to: end) ?? index
      return none
    }
    let second = index < end ? source[index] : 0
    index += length(of: byte) - 1
    switch byte {
    case 0xC3: return folded(second) ?? none
    case 0xC2, 0xCC, 0xCD, 0xE2: return none  // signs, combining accents, quotes and dashes
    default: return byte > 0xC3 ? UInt8(ascii: "?") : none  // a letter of another script
    }
  }

  /// Adds the letters of a part of a line.
  mutating func append(_ text: FoldedText, _ place: Range<Int>) {
    let range = text.range(of: place)
    letters += text.letters[range]
    ends += text.ends[range]
  }

  /// Adds the next line of a cell, which may begin with the rest of a number.
  mutating func appendLine(_ text: FoldedText, _ line: Range<Int>) {
    let isNumber =
      letters.last == Self.number && !line.isEmpty && Ascii.isDigit(text.source[line.lowerBound])
    let before = letters.count
    append(text, line)
    // nothing but the line break stands between the parts
    guard isNumber, before < letters.count, line.lowerBound - ends[before - 1] <= 2 else { return }
    let first = ends[before]
    letters.remove(at: before)
    ends.remove(at: before)
    ends[before - 1] = first
  }

  static let number = UInt8(ascii: "#")

  private static func length(of byte: UInt8) -> Int {
    byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
  }

  /// The letter that a digit stands for within a word, or before the rest of one: `Regi6n`, `5ervicio`.
  ///
  /// Programs that read the picture of a page take letters for digits.
  private static func misread(_ source: Span<UInt8>, _ index: Int) -> UInt8? {
    guard source.hasLetter(at: index + 1) else { return nil }
    let letter: UInt8
    switch source[index] {
    case UInt8(ascii: "0"), UInt8(ascii: "6"): letter = UInt8(ascii: "o")
    case UInt8(ascii: "1"): letter = UInt8(ascii: "i")
    case UInt8(ascii: "5"): letter = UInt8(ascii: "s")
    case UInt8(ascii: "8"): letter = UInt8(ascii: "b")
    default: return nil
    }
    if source.hasLetter(endingAt: index) { return letter }
    let beginsWord = index == 0 || source[index - 1] <= 0x20
    return beginsWord && (2...4).allSatisfy { source.hasLetter(at: index + $0) } ? letter : nil
  }

  /// Whether a digit in a part of a text stands for a letter.
  static func hasMisread(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.contains { Ascii.isDigit(source[$0]) && misread(source, $0) != nil }
  }

  /// Digits, and points or commas between them.
  private static func isInNumber(_ source: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    let byte = source[index]
    if Ascii.isDigit(byte) { return true }
    return (byte == 0x2E || byte == 0x2C) && index + 1 < end
      && Ascii.isDigit(source[index + 1])
  }

  /// The letter without its accent, by the second byte of its UTF-8.
  private static func folded(_ byte: UInt8) -> UInt8? {
    byte | 0x20 == 0xBD ? UInt8(ascii: "y") : LatinLetter.plain(byte)
  }
}

extension Span<UInt8> {
  /// Whether a letter stands at an index, or the rest of one with an accent.
  fileprivate func hasLetter(at index: Int) -> Bool {
    index < count && (self[index].isLetter || 0x80...0xBF ~= self[index])
  }

  /// Whether a letter ends before an index.
  fileprivate func hasLetter(endingAt index: Int) -> Bool {
    guard index > 0, hasLetter(at: index - 1) else { return false }
    return self[index - 1] < 0x80 || index > 1 && self[index - 2] == 0xC3
  }
}
