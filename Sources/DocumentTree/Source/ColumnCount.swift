/// The columns that bytes of a line take, in what an editor shows and in UTF-16 code units.
///
/// A character ends between two ASCII bytes, of which only CR and LF belong together, and no
/// line holds both before one of its places. So counting may begin anew at each such place:
///
///     {"programa": "Juntos", "región": "Ñuble"}
///                                ^^^    ^^^ only these are decoded
struct ColumnCount: Sendable {
  private(set) var characters = 0
  private(set) var utf16Units = 0

  /// Adds the bytes of a range that begins and ends between characters.
  mutating func add(_ range: Range<Int>, of bytes: [UInt8]) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let plain = Self.endOfPlain(in: bytes, from: offset, to: range.upperBound)
      characters += plain - offset
      utf16Units += plain - offset
      offset = Self.boundary(in: bytes, from: plain + 1, to: range.upperBound)
      if plain < offset {
        let text = String(decoding: bytes[plain..<offset], as: UTF8.self)
        characters += text.count
        utf16Units += text.utf16.count
      }
    }
  }

  /// The first place from `offset` on between two ASCII bytes, or `end`.
  static func boundary(in bytes: [UInt8], from offset: Int, to end: Int) -> Int {
    var offset = offset
    while offset < end, (bytes[offset - 1] | bytes[offset]) >= 0x80 { offset += 1 }
    return min(offset, end)
  }

  /// The end of the ASCII bytes that are characters by themselves: the last before another byte may be the
  /// base of its accent.
  private static func endOfPlain(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end, bytes[offset] < 0x80 { offset += 1 }
    return offset < end && offset > start ? offset - 1 : offset
  }
}

/// A place in a long line whose columns are known, from where those behind it are counted.
struct ColumnMilestone: Sendable {
  /// The least distance between two.
  static let distance = 1024

  let offset: Int
  let columns: ColumnCount

  /// The milestones of the lines that are long enough, in the order of the file.
  static func all(in bytes: [UInt8], lineStarts: [Int]) -> [ColumnMilestone] {
    var found: [ColumnMilestone] = []
    for (index, start) in lineStarts.enumerated() {
      let end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
      var columns = ColumnCount()
      var offset = start
      while end - offset > distance {
        let next = ColumnCount.boundary(in: bytes, from: offset + distance, to: end)
        if next == end { break }
        columns.add(offset..<next, of: bytes)
        found.append(ColumnMilestone(offset: next, columns: columns))
        offset = next
      }
    }
    return found
  }
}
