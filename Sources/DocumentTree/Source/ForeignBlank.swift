/// A character that looks like a blank, or like nothing, but is text to YAML and JSON: the no-break
/// space of word processors and its kin.
struct ForeignBlank {
  /// The code point.
  let scalar: UInt32
  /// The number of UTF-8 bytes.
  let length: Int

  /// The columns that it takes on a screen; 0 for characters without width.
  var width: Int {
    switch scalar {
    case 0xAD, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2064, 0xFEFF: 0
    default: 1
    }
  }
}

extension Span where Element == UInt8 {
  /// The foreign blank at an offset, or nil if something else is there.
  func foreignBlank(at index: Int) -> ForeignBlank? {
    guard index < count, self[index] >= 0x80 else { return nil }
    let length = SourceCheck.lengthOfScalar(in: self, at: index)
    guard length == 2 || length == 3 else { return nil }
    var scalar = UInt32(self[index] & (length == 2 ? 0x1F : 0x0F))
    for offset in 1..<length { scalar = scalar << 6 | UInt32(self[index + offset] & 0x3F) }
    switch scalar {
    case 0xA0, 0xAD, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000,
      0xFEFF:
      return ForeignBlank(scalar: scalar, length: length)
    default: return nil
    }
  }

  /// Whether the first or the last character is one.
  var hasForeignBlankAtEdge: Bool {
    foreignBlank(at: 0) != nil
      || (2...3).contains { count >= $0 && foreignBlank(at: count - $0)?.length == $0 }
  }

  /// The offset after spaces, tabs and foreign blanks.
  func endOfAnyBlank(from start: Int) -> Int {
    var index = start
    while index < count {
      if Ascii.isWhite(self[index]) {
        index += 1
      } else if let blank = foreignBlank(at: index) {
        index += blank.length
      } else {
        break
      }
    }
    return index
  }
}
