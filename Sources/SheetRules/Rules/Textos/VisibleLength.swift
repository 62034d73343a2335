/// How long a text is for a person who reads it.
enum VisibleLength {
  /// Counts the characters that a person sees, each run of white space as one and none at the ends.
  static func count(_ bytes: Span<UInt8>) -> Int {
    countAscii(bytes) ?? count(String(copying: UTF8Span(unchecked: bytes)))
  }

  /// Counts the characters of a text that is all ASCII; nil for any other.
  private static func countAscii(_ bytes: Span<UInt8>) -> Int? {
    var count = 0
    var isBlankPending = false
    for index in bytes.indices {
      let byte = bytes[index]
      if byte >= 0x80 { return nil }
      if byte == 0x20 || 0x09...0x0D ~= byte {
        isBlankPending = count > 0
      } else {
        count += isBlankPending ? 2 : 1
        isBlankPending = false
      }
    }
    return count
  }

  private static func count(_ text: String) -> Int {
    var count = 0
    var isBlankPending = false
    for character in text {
      if character.isWhitespace {
        isBlankPending = count > 0
      } else {
        count += isBlankPending ? 2 : 1
        isBlankPending = false
      }
    }
    return count
  }
}
