/// The keys of one mapping by their content: open addressing over node indices.
struct KeyTable {
  /// A key's hash in the upper half, its node in the lower one; 0 is free, since no key is node 0.
  private var slots = [UInt64](repeating: 0, count: 64)
  private var count = 0

  /// Adds a key unless an equal one is there, which is then returned.
  mutating func insert(
    _ key: Int, hash: UInt32, _ records: TapeRecords, _ source: Span<UInt8>
  ) -> Int? {
    let entry = UInt64(hash) << 32 | UInt64(truncatingIfNeeded: key)
    let mask = slots.count - 1
    var slot = Self.place(of: entry, mask)
    while slots[slot] != 0 {
      if (slots[slot] ^ entry) >> 32 == 0 {
        let other = Int(slots[slot] & 0xFFFF_FFFF)
        if KeyContent.areEqual(other, key, records, source) { return other }
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = entry
    count += 1
    if count * 4 > slots.count * 3 { grow() }
    return nil
  }

  private static func place(of entry: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: entry >> 32) & mask
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for entry in old where entry != 0 {
      var slot = Self.place(of: entry, mask)
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }
}

/// Tells most keys of a large mapping to be the only ones of their hash, in two bytes by key.
///
/// A million keys fit into the caches of a processor so, where a table of them all does not.
struct KeyFilter {
  private var seen: [UInt64]
  private var repeated: [UInt64]
  private let shift: UInt32
  /// Whether any hash came twice.
  private(set) var hasRepeated = false

  /// Makes a filter with a bit in 8 to 16 for each key.
  init(count: Int) {
    let width = min(32, max(6, Int.bitWidth - (count * 8 - 1).leadingZeroBitCount))
    shift = UInt32(truncatingIfNeeded: 32 - width)
    seen = [UInt64](repeating: 0, count: 1 << (width - 6))
    repeated = seen
  }

  mutating func note(_ hash: UInt32) {
    let (word, bit) = place(of: hash)
    if seen[word] & bit != 0 {
      repeated[word] |= bit
      hasRepeated = true
    }
    seen[word] |= bit
  }

  /// Whether more than one key noted may have this hash.
  func isRepeated(_ hash: UInt32) -> Bool {
    let (word, bit) = place(of: hash)
    return repeated[word] & bit != 0
  }

  private func place(of hash: UInt32) -> (word: Int, bit: UInt64) {
    let place = Int(truncatingIfNeeded: hash >> shift)
    return (place >> 6, 1 << UInt64(place & 63))
  }
}
