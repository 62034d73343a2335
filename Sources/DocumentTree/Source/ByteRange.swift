/// A half-open range of UTF-8 bytes in a source file, 0-based.
public struct ByteRange: Sendable, Hashable {
  /// The offset of the first byte.
  public let start: Int
  /// The offset past the last byte.
  public let end: Int

  /// Makes the range from `start` up to and without `end`.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The number of bytes.
  public var count: Int { end - start }

  /// Tells whether a byte is inside, or the offset is that of the end.
  func touches(_ offset: Int) -> Bool { offset >= start && offset <= end }

  /// Tells whether the byte at `offset` is inside; an empty range contains its own place.
  public func contains(_ offset: Int) -> Bool {
    offset >= start && (offset < end || offset == start)
  }
}
