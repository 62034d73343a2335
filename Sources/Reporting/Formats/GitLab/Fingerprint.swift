/// A short name of some texts that is the same in every run and on every machine.
///
/// It is the 128-bit hash FNV-1a, which tells apart what was not made to collide.
struct Fingerprint: CustomStringConvertible {
  private static let offsetBasis: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
  private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B

  private var hash = Self.offsetBasis

  init(_ texts: String...) {
    for text in texts {
      for byte in text.utf8 { add(byte) }
      // A byte that no text has keeps "a", "bc" and "ab", "c" apart.
      add(0xFF)
    }
  }

  /// The hash in 32 hexadecimal digits.
  var description: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }

  private mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt128(byte)) &* Self.prime
  }
}
