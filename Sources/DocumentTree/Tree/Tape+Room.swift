extension Tape {
  /// Takes room for all nodes of a text at once, so that growing never needs the room twice.
  ///
  /// Room that no node comes to use costs nothing: the system gives memory page by page when it is
  /// first written to. In JSON every node but the root stands behind one of `, : [ {`, so that there
  /// is always room. In YAML a sign may make a key and a value; where even that is too little, the
  /// room grows.
  ///
  /// - Parameters:
  ///   - source: the text.
  ///   - start: where the nodes begin.
  ///   - format: the notation.
  mutating func takeRoom(for source: Span<UInt8>, from start: Int, _ format: DocumentFormat) {
    let signs = Self.countSigns(in: source, from: start)
    records.reserveCapacity(1 + (format == .json ? signs : 2 * signs))
  }

  /// Counts what nodes may stand behind; 128 bytes at a time, which the compiler turns into vectors.
  ///
  /// `endOfLine(from:)` says what that saves.
  private static func countSigns(in source: Span<UInt8>, from start: Int) -> Int {
    var total = 0
    var index = start
    while index &+ 128 <= source.count {
      var sum: UInt8 = 0
      // Unchecked, the bound standing beside it.
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

  /// 1 for one of `, : [ { - ?`, without a branch, which would be no vector.
  private static func sign(_ byte: UInt8) -> UInt8 {
    // The brackets differ in one bit, and so do no others of them.
    var sign: UInt8 = byte | 0x20 == Ascii.openBrace ? 1 : 0
    sign |= byte == Ascii.comma ? 1 : 0
    sign |= byte == Ascii.colon ? 1 : 0
    sign |= byte == Ascii.minus ? 1 : 0
    sign |= byte == Ascii.question ? 1 : 0
    return sign
  }
}
