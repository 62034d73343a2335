/// The accented letters of Spanish in UTF-8, whose first byte is C3.
package enum LatinLetter {
  /// The letter without its accent and in lower case; nil for one that is no accented letter.
  ///
  /// - Parameter byte: the second byte of the letter.
  /// - Returns: the plain letter.
  @inlinable
  package static func plain(_ byte: UInt8) -> UInt8? {
    // capitals stand 20 hex before their small letters
    switch byte | 0x20 {
    case 0xA0...0xA5: UInt8(ascii: "a")
    case 0xA7: UInt8(ascii: "c")
    case 0xA8...0xAB: UInt8(ascii: "e")
    case 0xAC...0xAF: UInt8(ascii: "i")
    case 0xB1: UInt8(ascii: "n")
    case 0xB2...0xB6: UInt8(ascii: "o")
    case 0xB9...0xBC: UInt8(ascii: "u")
    default: nil
    }
  }

  /// Whether two bytes are a combining accent, as they stand behind a decomposed letter.
  @inlinable
  package static func isAccent(_ first: UInt8, _ second: UInt8) -> Bool {
    // U+0300 to U+036F
    first == 0xCC || first == 0xCD && second < 0xB0
  }

  /// A text in lower case and without accents, whether its letters are composed or decomposed; letters of other
  /// scripts stay as they are.
  package static func folded(_ text: Span<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    var lead: UInt8?
    for index in text.indices {
      let byte = text[index]
      if let first = lead {
        lead = nil
        if first == 0xC3, let letter = plain(byte) {
          folded.append(letter)
        } else if !isAccent(first, byte) {
          folded += [first, byte]
        }
      } else if (0xC3...0xCD).contains(byte) {
        lead = byte
      } else {
        folded.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
      }
    }
    if let lead { folded.append(lead) }
    return folded
  }
}

extension String {
  /// The text as names and words are compared: in lower case and without accents.
  package var folded: String {
    var text = self
    return text.withUTF8 { String(decoding: LatinLetter.folded($0.span), as: UTF8.self) }
  }
}
