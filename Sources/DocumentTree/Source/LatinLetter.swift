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
}
