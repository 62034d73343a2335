/// The marks of bytes of a word that a search stops at.
extension UInt64 {
  /// The high bit of every zero byte; above the lowest of them, others may be set as well.
  @inlinable @inline(__always)
  package var zeroBytes: UInt64 {
    (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080
  }

  /// The high bit of every byte that is no ASCII.
  @inlinable @inline(__always)
  package var foreignBytes: UInt64 { self & 0x8080_8080_8080_8080 }

  /// The high bit of every control character; above the lowest of them, others may be set as well.
  var controlBytes: UInt64 { (self &- 0x2020_2020_2020_2020) & ~self & 0x8080_8080_8080_8080 }

  /// The high bit of every blank and control character; above the lowest of them, others may be set as well.
  @inlinable @inline(__always)
  package var blankBytes: UInt64 {
    (self &- 0x2121_2121_2121_2121) & ~self & 0x8080_8080_8080_8080
  }

  /// The high bit of every byte that is a certain one; above the lowest of them, others may be set as well.
  @inlinable @inline(__always)
  package func bytes(equalTo byte: UInt8) -> UInt64 {
    (self ^ UInt64(byte) &* 0x0101_0101_0101_0101).zeroBytes
  }
}
