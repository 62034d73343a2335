/// The content of a key: a range of the source, or bytes of its own where escapes had to be undone.
struct KeyContent {
  private let range: Range<Int>
  private let decoded: [UInt8]?

  init(_ tape: Tape, _ key: Int, _ source: Span<UInt8>) {
    let record = tape.records[tape.target(of: key)]
    if let range = record.verbatimRange {
      self.range = range
      decoded = nil
    } else {
      var bytes: [UInt8] = []
      ScalarText.append(record, of: source, to: &bytes)
      range = 0..<bytes.count
      decoded = bytes
    }
  }

  func withBytes<R>(_ source: Span<UInt8>, _ body: (Span<UInt8>) -> R) -> R {
    if let decoded { return body(decoded.span) }
    return body(source.extracting(range))
  }

  static func areEqual(_ left: KeyContent, _ right: KeyContent, _ source: Span<UInt8>) -> Bool {
    guard left.range.count == right.range.count else { return false }
    return left.withBytes(source) { left in
      right.withBytes(source) { right in
        for index in left.indices where left[index] != right[index] { return false }
        return true
      }
    }
  }

  /// A hash that differs from run to run, so that no file can be made to collide.
  func hash(_ source: Span<UInt8>) -> Int {
    var hasher = Hasher()
    withBytes(source) { bytes in
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
    return hasher.finalize()
  }
}

/// The keys of one large mapping by their content: open addressing over node indices.
struct KeyTable {
  private var slots: [(node: UInt32, hash: UInt32)]
  private let mask: Int
  private static let free = UInt32.max

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    mask = size - 1
    slots = Array(repeating: (Self.free, 0), count: size)
  }

  /// Adds a key unless an equal one is there, which is then returned.
  mutating func insert(_ key: Int, _ tape: Tape, _ source: Span<UInt8>) -> Int? {
    let content = KeyContent(tape, key, source)
    let hash = content.hash(source)
    let short = UInt32(truncatingIfNeeded: hash >> 32)
    var slot = hash & mask
    while slots[slot].node != Self.free {
      let other = Int(slots[slot].node)
      if slots[slot].hash == short,
        KeyContent.areEqual(KeyContent(tape, other, source), content, source)
      {
        return other
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = (UInt32(truncatingIfNeeded: key), short)
    return nil
  }
}

/// A quick print of a key, to see cheaply that the keys of a small mapping all differ.
enum KeyPrint {
  /// One bit of 64, equal for equal bytes.
  @inline(__always)
  static func bit(of source: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
    var print = UInt64(truncatingIfNeeded: end &- start)
    var index = start
    while index < end {
      // Unchecked, the bound standing beside it: a sixth fewer instructions over a whole sheet.
      print = (print ^ UInt64(source[unchecked: index])) &* 0x9E37_79B9_7F4A_7C15
      index &+= 1
    }
    return 1 << (print >> 58)
  }
}
