/// A change of blanks by which a file says what it was read as.
public struct LayoutMend: Sendable, Hashable {
  /// The blanks that stand there; empty where one is missing.
  public let range: ByteRange
  /// The number of spaces that belong there.
  public let spaces: Int
}

extension Document {
  /// The bytes with every change of blanks made; those of the file if there are none.
  public var mendedLayout: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count + 2 * layoutMends.count)
    var position = 0
    for mend in layoutMends where mend.range.start >= position {
      bytes += source[position..<mend.range.start]
      bytes += repeatElement(Ascii.space, count: mend.spaces)
      position = mend.range.end
    }
    return bytes + source[position...]
  }
}
