extension Span where Element == UInt8 {
  /// Returns the offset of the next digit, or the end.
  ///
  /// Looks at eight bytes at a time: byte by byte, finding the few numbers of long answers takes as much
  /// as reading them.
  package func nextDigit(from start: Int) -> Int {
    var index = start
    while index &+ 8 <= count {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      // what is below 10 was a digit
      let digits = word ^ 0x3030_3030_3030_3030
      let found = (digits &- 0x0A0A_0A0A_0A0A_0A0A) & ~digits & 0x8080_8080_8080_8080
      if found != 0 { return index &+ found.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < count, self[index] &- 48 >= 10 { index &+= 1 }
    return index
  }
}
