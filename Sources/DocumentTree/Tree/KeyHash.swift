/// A hash for short texts that processes eight bytes at a time.
///
/// It is seeded per run, so that a file cannot be crafted to collide.
struct KeyHash {
  private let seed = UInt64(truncatingIfNeeded: Hasher().finalize())

  /// Hashes the bytes of a range that ends within the source.
  func value(of source: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
    let bytes = source.bytes
    var index = start
    var mixed = seed
    while end &- index > 16 {
      mixed = Self.mix(mixed ^ Self.word(bytes, index), Self.word(bytes, index &+ 8))
      index &+= 16
    }
    // The last words may overlap earlier bytes; the length distinguishes such texts.
    let (low, high) = Self.lastWords(bytes, index, end)
    return Self.mix(mixed ^ low, high ^ UInt64(truncatingIfNeeded: end &- start))
  }

  /// Hashes the content of a key.
  func value(ofKey key: Int, _ records: TapeRecords, _ source: Span<UInt8>) -> UInt64 {
    if let range = records.verbatimRange(of: records.target(of: key)) {
      return value(of: source, from: range.lowerBound, to: range.upperBound)
    }
    return KeyContent(records, key, source).withBytes(source) { bytes in
      value(of: bytes, from: 0, to: bytes.count)
    }
  }

  /// A one-bit summary of the hash, to rule out duplicates in a small mapping cheaply.
  func bit(of source: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
    1 << (value(of: source, from: start, to: end) >> 58)
  }

  /// Up to 16 bytes as two words.
  private static func lastWords(
    _ bytes: RawSpan, _ start: Int, _ end: Int
  ) -> (low: UInt64, high: UInt64) {
    let count = end &- start
    if count >= 8 { return (word(bytes, start), word(bytes, end &- 8)) }
    if count >= 4 { return (half(bytes, start), half(bytes, end &- 4)) }
    guard count > 0 else { return (0, 0) }
    let ends = byte(bytes, start) | byte(bytes, end &- 1) << 8
    return (ends, byte(bytes, start &+ count / 2))
  }

  private static func word(_ bytes: RawSpan, _ index: Int) -> UInt64 {
    bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
  }

  private static func half(_ bytes: RawSpan, _ index: Int) -> UInt64 {
    UInt64(bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt32.self))
  }

  private static func byte(_ bytes: RawSpan, _ index: Int) -> UInt64 {
    UInt64(bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self))
  }

  /// Folds a 128-bit product, so that every input bit affects every output bit.
  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = (left ^ 0x2D35_8DCC_AA6C_78A5).multipliedFullWidth(
      by: right ^ 0x8BB8_4B93_962E_ACC9)
    return product.high ^ product.low
  }
}
