/// How long a text is for a person who reads it.
package enum VisibleLength {
  /// Counts the characters that a person sees, each run of white space as one and none at the ends.
  ///
  /// The bytes are UTF-8. Where no character has more than one scalar they are counted in place, at a
  /// twentieth of what it takes to walk through characters.
  static func count(_ bytes: Span<UInt8>) -> Int {
    countScalars(bytes) ?? count(String(copying: UTF8Span(unchecked: bytes)))
  }

  /// Counts the characters of a text; any text at all.
  package static func count(_ text: String) -> Int {
    var tally = Tally()
    for character in text { tally.add(isBlank: character.isWhitespace) }
    return tally.count
  }

  /// Counts the characters that a person typed: without the tags and entities of web pages, and without
  /// the lines that are a formula.
  static func countTyped(_ bytes: Span<UInt8>) -> Int {
    guard let typed = TypedText.without(leftoversOf: bytes) else { return count(bytes) }
    return count(typed.span)
  }

  /// Counts the characters of a text whose scalars are one each; nil for any other.
  private static func countScalars(_ bytes: Span<UInt8>) -> Int? {
    var tally = Tally()
    var index = 0
    while index < bytes.count {
      let length = lengthOfScalar(at: index, in: bytes)
      guard length > 0 else { return nil }
      tally.add(isBlank: isBlank(at: index, in: bytes))
      index += length
    }
    return tally.count
  }

  /// The bytes of a scalar that never joins with others, or 0.
  ///
  /// Such are those below U+0300, where the combining accents begin (the pair of CR and LF is white
  /// space), and the dashes, quotation marks and points from U+2010 to U+2027.
  private static func lengthOfScalar(at index: Int, in bytes: Span<UInt8>) -> Int {
    switch bytes[index] {
    case 0..<0x80: return 1
    case 0xC2...0xCB: return 2
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
      return 0x90...0xA7 ~= bytes[index + 2] ? 3 : 0
    default: return 0
    }
  }

  /// Whether white space below U+0300 begins at a byte: a blank, a break of a line, U+0085 or U+00A0.
  private static func isBlank(at index: Int, in bytes: Span<UInt8>) -> Bool {
    switch bytes[index] {
    case 0x20, 0x09...0x0D: return true
    case 0xC2 where index + 1 < bytes.count:
      return bytes[index + 1] == 0x85 || bytes[index + 1] == 0xA0
    default: return false
    }
  }

  /// The characters so far, of which white space counts only where something follows it.
  private struct Tally {
    private(set) var count = 0
    private var isBlankPending = false

    mutating func add(isBlank: Bool) {
      if isBlank {
        isBlankPending = count > 0
      } else {
        count += isBlankPending ? 2 : 1
        isBlankPending = false
      }
    }
  }
}
