/// An edit of the tree of a document.
public enum DocumentEdit: Sendable, Hashable {
  /// Replaces a value.
  case replace(JSONPointer, with: TreeValue)
  /// Adds an entry or element; the pointer is its new position.
  ///
  /// An element is inserted before the one that has its index now, or at the end if the index is
  /// `-` or the count. An entry is inserted before the key `before`, or at the end if that is nil.
  case insert(JSONPointer, TreeValue, before: String? = nil)
  /// Removes an entry or element with its lines.
  case remove(JSONPointer)

  /// The node to edit.
  public var pointer: JSONPointer {
    switch self {
    case .replace(let pointer, _), .insert(let pointer, _, _), .remove(let pointer): pointer
    }
  }
}

/// A range of the old source and its replacement.
public struct ByteChange: Sendable, Hashable {
  /// The range in the old source; empty for an insertion.
  public let range: ByteRange
  /// The replacement.
  public let replacement: [UInt8]

  init(_ start: Int, _ end: Int, _ replacement: [UInt8] = []) {
    range = ByteRange(start: start, end: end)
    self.replacement = replacement
  }

  init(at place: Int, _ added: [UInt8]) {
    self.init(place, place, added)
  }
}

/// The new bytes of a document and the changed ranges.
public struct EditedSource: Sendable, Hashable {
  /// The whole new source.
  public let bytes: [UInt8]
  /// The changes in ascending order, without overlaps; all other bytes are unchanged.
  public let changes: [ByteChange]
}

extension EditedSource {
  /// Applies the changes to `source`; nil if two of them overlap.
  init?(_ source: [UInt8], _ changes: [ByteChange]) {
    let ordered = changes.filter { $0.range.count > 0 || !$0.replacement.isEmpty }.enumerated()
      .sorted { left, right in
        let (first, second) = (left.element.range, right.element.range)
        return (first.start, first.end, left.offset) < (second.start, second.end, right.offset)
      }.map(\.element)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count + changes.reduce(0) { $0 + $1.replacement.count })
    var copied = 0
    for change in ordered {
      guard change.range.start >= copied else { return nil }
      bytes += source[copied..<change.range.start]
      bytes += change.replacement
      copied = change.range.end
    }
    bytes += source[copied...]
    self.init(bytes: bytes, changes: ordered)
  }
}
