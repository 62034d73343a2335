/// A half-open range of UTF-8 bytes in a source file, 0-based.
public struct ByteRange: Sendable, Hashable {
  /// The offset of the first byte.
  public let start: Int
  /// The offset after the last byte.
  public let end: Int

  /// Creates the range from `start` up to but not including `end`.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The number of bytes.
  public var count: Int { end - start }

  /// Returns whether an offset is inside or at the end of the range.
  func touches(_ offset: Int) -> Bool { offset >= start && offset <= end }

  /// Returns whether the byte at `offset` is inside; an empty range contains its own offset.
  public func contains(_ offset: Int) -> Bool {
    offset >= start && (offset < end || offset == start)
  }
}
