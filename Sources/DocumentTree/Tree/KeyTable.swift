/// A hash table of the keys of one mapping: open addressing over node indices.
struct KeyTable {
  /// A key's hash in the upper half and its node in the lower; 0 is a free slot, since node 0 is
  /// never a key.
  private var slots = [UInt64](repeating: 0, count: 64)
  private var count = 0

  /// Inserts a key, or returns the equal one that is already present.
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

/// Identifies most keys of a large mapping as unique by hash, using two bytes per key.
///
/// A million keys then fit in the CPU cache, unlike a full table.
struct KeyFilter {
  private var seen: [UInt64]
  private var repeated: [UInt64]
  private let shift: UInt32
  /// Whether any hash occurred twice.
  private(set) var hasRepeated = false

  /// Creates a filter with one bit in 8 to 16 per key.
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

  /// Whether more than one recorded key may have this hash.
  func isRepeated(_ hash: UInt32) -> Bool {
    let (word, bit) = place(of: hash)
    return repeated[word] & bit != 0
  }

  private func place(of hash: UInt32) -> (word: Int, bit: UInt64) {
    let place = Int(truncatingIfNeeded: hash >> shift)
    return (place >> 6, 1 << UInt64(place & 63))
  }
}
