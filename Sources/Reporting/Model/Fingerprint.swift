/// A short hash of some texts that is stable across runs and machines.
///
/// It is the 128-bit FNV-1a hash, which is not designed to resist deliberate collisions.
package struct Fingerprint: CustomStringConvertible {
  private static let offsetBasis: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
  private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B

  private var hash = Self.offsetBasis

  package init(_ texts: String...) {
    for text in texts {
      for byte in text.utf8 { add(byte) }
      // A separator byte that is never part of a text distinguishes "a", "bc" from "ab", "c".
      add(0xFF)
    }
  }

  /// The first half of the hash as 16 hexadecimal digits.
  var short: String { String(description.prefix(16)) }

  /// The hash as 32 hexadecimal digits.
  package var description: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }

  private mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt128(byte)) &* Self.prime
  }
}

extension PlacedFinding.Track {
  /// The hash of the rule and the field, without the occurrence.
  var fingerprint: Fingerprint { Fingerprint(rule, field) }

  /// The hash that identifies the finding among all files.
  func fingerprint(in path: String) -> Fingerprint {
    Fingerprint(path, rule, field, String(occurrence))
  }
}
