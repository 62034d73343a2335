/// A set of bytes, as `[a-z]` in a pattern names one.
struct ByteSet: Sendable, Hashable {
  private var words: SIMD4<UInt64> = .zero

  func contains(_ byte: UInt8) -> Bool {
    words[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1
  }

  mutating func insert(_ byte: UInt8) {
    words[Int(byte >> 6)] |= 1 << UInt64(byte & 63)
  }

  mutating func insert(_ range: ClosedRange<UInt8>) {
    for byte in range { insert(byte) }
  }

  mutating func formUnion(_ other: ByteSet) {
    words |= other.words
  }

  var inverted: ByteSet {
    var other = self
    other.words = ~words
    return other
  }
}

extension ByteSet {
  /// The bytes of a named class such as `alpha`, as C has them; `nil` where there is no such class.
  init?(className: some Collection<UInt8>) {
    let test: (UInt8) -> Bool
    switch String(decoding: className, as: UTF8.self) {
    case "alpha": test = Self.isLetter
    case "digit": test = Self.isDigit
    case "alnum": test = { Self.isLetter($0) || Self.isDigit($0) }
    case "upper": test = { (0x41...0x5A).contains($0) }
    case "lower": test = { (0x61...0x7A).contains($0) }
    case "xdigit": test = { Self.isDigit($0) || (0x61...0x66).contains($0 | 0x20) }
    case "space": test = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    case "blank": test = { $0 == 0x20 || $0 == 0x09 }
    case "cntrl": test = { $0 < 0x20 || $0 == 0x7F }
    case "print": test = { (0x20...0x7E).contains($0) }
    case "graph": test = { (0x21...0x7E).contains($0) }
    case "punct": test = { (0x21...0x7E).contains($0) && !Self.isLetter($0) && !Self.isDigit($0) }
    default: return nil
    }
    for byte in UInt8(0)...0x7F where test(byte) { insert(byte) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
  }
}
