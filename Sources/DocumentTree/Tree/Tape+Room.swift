extension Tape {
  /// Reserves capacity for all nodes of a text at once, so that growing never copies the tape.
  ///
  /// Unused capacity costs nothing: the system allocates pages on first write. In JSON every node
  /// except the root follows one of `, : [ {`, so the capacity always suffices. In YAML an
  /// indicator may introduce both a key and a value; if the capacity is too small, the tape grows.
  ///
  /// - Parameters:
  ///   - source: the text.
  ///   - start: the offset of the first node.
  ///   - format: the format.
  mutating func takeRoom(for source: Span<UInt8>, from start: Int, _ format: DocumentFormat) {
    let signs = Self.countSigns(in: source, from: start)
    records.reserveCapacity(1 + (format == .json ? signs : 2 * signs))
  }

  /// Counts the characters that nodes can follow, 128 bytes at a time so that the compiler
  /// vectorises the loop.
  ///
  /// `endOfLine(from:)` documents the savings.
  private static func countSigns(in source: Span<UInt8>, from start: Int) -> Int {
    var total = 0
    var index = start
    while index &+ 128 <= source.count {
      var sum: UInt8 = 0
      // Unchecked access, with the bound tested right here.
      for offset in 0..<128 { sum &+= sign(source[unchecked: index &+ offset]) }
      total &+= Int(sum)
      index &+= 128
    }
    while index < source.count {
      total &+= Int(sign(source[index]))
      index &+= 1
    }
    return total
  }

  /// Returns 1 for one of `, : [ { - ?`, without a branch, which would prevent vectorisation.
  private static func sign(_ byte: UInt8) -> UInt8 {
    // The two brackets differ in a single bit.
    var sign: UInt8 = byte | 0x20 == Ascii.openBrace ? 1 : 0
    sign |= byte == Ascii.comma ? 1 : 0
    sign |= byte == Ascii.colon ? 1 : 0
    sign |= byte == Ascii.minus ? 1 : 0
    sign |= byte == Ascii.question ? 1 : 0
    return sign
  }
}
