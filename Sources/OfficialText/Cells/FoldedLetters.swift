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
    source.withUnsafeBufferPointer { append($0.span, range) }
  }

  /// Room is made once for each range: appending letter by letter takes twice as long.
  private mutating func append(_ source: Span<UInt8>, _ range: Range<Int>) {
    letters.append(addingCapacity: range.count) { letters in
      ends.append(addingCapacity: range.count) { ends in
        Self.fold(source, range) { letter, end in
          letters.append(letter)
          ends.append(end)
        }
      }
    }
  }

  /// Calls `add` with each letter of a range and where it ends.
  @inline(__always)
  private static func fold(
    _ source: Span<UInt8>, _ range: Range<Int>, _ add: (UInt8, Int) -> Void
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source[index]
      if byte < 0x80 {
        index += 1
        switch byte {
        case 0x61...0x7A: add(byte, index)
        case 0x41...0x5A: add(byte | 0x20, index)
        case 0x30...0x39:
          while index < range.upperBound, isInNumber(source, index, range.upperBound) {
            index += 1
          }
          add(number, index)
        case UInt8(ascii: "<"):
          if let end = endOfTag(source, index, range.upperBound) { index = end }
        default: break
        }
      } else {
        let start = index
        index += length(of: byte)
        if byte == 0xC3, start + 1 < range.upperBound, let letter = folded(source[start + 1]) {
          add(letter, index)
        } else if byte == 0xCC || byte == 0xCD || byte == 0xC2 || byte == 0xE2 {
          continue  // combining accents, signs, quotes and dashes
        } else if byte > 0xC3 {
          add(UInt8(ascii: "?"), index)  // a letter of another script
        }
      }
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

  /// The end of a tag that converters leave behind, such as `<p>` or `</strong>`.
  private static func endOfTag(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    Markup.endOfTag(at: start - 1, to: end) { source[$0] }
  }
}
