/// Lines end with LF, CRLF or CR, in any mixture.
extension Span where Element == UInt8 {
  /// The offset of the next line break, or the end.
  ///
  /// Scans eight bytes at a time: byte by byte, here and in `Tape.countSigns`, checking a sheet of
  /// 32 kB takes 17 % more instructions.
  func endOfLine(from index: Int) -> Int {
    var index = index
    while index &+ 8 <= count {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      let breaks =
        (word ^ 0x0A0A_0A0A_0A0A_0A0A).zeroBytes | (word ^ 0x0D0D_0D0D_0D0D_0D0D).zeroBytes
      if breaks != 0 { return index &+ breaks.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < count, !Ascii.isBreak(self[index]) { index &+= 1 }
    return index
  }

  /// The index after the line break at `index`: LF, CRLF or CR.
  func endOfBreak(at index: Int) -> Int {
    let isPair =
      self[index] == Ascii.carriageReturn && index + 1 < count
      && self[index + 1] == Ascii.lineFeed
    return index + (isPair ? 2 : 1)
  }
}

extension UInt64 {
  /// The high bit of every zero byte; above the lowest of them, other bits may be set as well.
  fileprivate var zeroBytes: UInt64 {
    (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080
  }
}
