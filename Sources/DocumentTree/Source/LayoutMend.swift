/// A change of blanks that makes the file say what the tolerant reading understood.
public struct LayoutMend: Sendable, Hashable {
  /// What stands there; empty where something is missing.
  public let range: ByteRange
  /// What belongs there: spaces, or the escape of a character of JSON.
  public let text: String
}

extension Document {
  /// The bytes with every change of blanks made; the file unchanged if there are none.
  public var mendedLayout: [UInt8] {
    let source = original.source
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count + 2 * layoutMends.count)
    var position = 0
    for mend in layoutMends where mend.range.start >= position {
      bytes += source[position..<mend.range.start]
      bytes += Array(mend.text.utf8)
      position = mend.range.end
    }
    return bytes + source[position...]
  }
}
