/// One change of a document's tree.
public enum DocumentEdit: Sendable, Hashable {
  /// Puts another value in the place of the one that is there.
  case replace(JSONPointer, with: TreeValue)
  /// Adds an entry, or an element; the pointer is where it will be found.
  ///
  /// An element goes before the one that has its number now, `-` or the count puts it at the end. An
  /// entry goes before the key that `before` names, and without one at the end.
  case insert(JSONPointer, TreeValue, before: String? = nil)
  /// Takes an entry or an element away, with the lines it stands on.
  case remove(JSONPointer)

  /// The node that the edit is about.
  public var pointer: JSONPointer {
    switch self {
    case .replace(let pointer, _), .insert(let pointer, _, _), .remove(let pointer): pointer
    }
  }
}

/// Some bytes of the old source and what stands in their place.
public struct ByteChange: Sendable, Hashable {
  /// The bytes of the old source; empty where something is only added.
  public let range: ByteRange
  /// The bytes in their place.
  public let replacement: [UInt8]

  init(_ start: Int, _ end: Int, _ replacement: [UInt8] = []) {
    range = ByteRange(start: start, end: end)
    self.replacement = replacement
  }

  init(at place: Int, _ added: [UInt8]) {
    self.init(place, place, added)
  }
}

/// The new bytes of a document, and where they differ from the old ones.
public struct EditedSource: Sendable, Hashable {
  /// The whole new source.
  public let bytes: [UInt8]
  /// What was changed, in order of place and without overlap; all other bytes are as they were.
  public let changes: [ByteChange]
}

extension EditedSource {
  /// Makes the changes in `source`; nothing where two of them overlap.
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
