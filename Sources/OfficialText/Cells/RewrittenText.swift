import DocumentTree
import ExactNumbers

/// A text derived from another, and the place of each of its bytes in that one.
struct RewrittenText {
  private(set) var bytes: [UInt8] = []
  /// Where the parts begin that were copied, in the text and in the original.
  private var parts: [(own: Int, original: Int)] = []
  /// The next byte of the original, if copying continues there; -1 if not.
  private var next = 0

  /// Copies a part of the original.
  mutating func copy(_ source: Span<UInt8>, _ range: Range<Int>) {
    if range.isEmpty { return }
    begin(at: range.lowerBound)
    for index in range { bytes.append(source[index]) }
    next = range.upperBound
  }

  /// Writes a byte that stands for one of the original.
  mutating func put(_ byte: UInt8, for index: Int) {
    begin(at: index)
    bytes.append(byte)
    next = index + 1
  }

  /// Writes what the original does not have.
  mutating func insert(_ other: [UInt8]) {
    bytes += other
    next = -1
  }

  mutating func removeLast() { bytes.removeLast() }

  private mutating func begin(at index: Int) {
    if index != next { parts.append((bytes.count, index)) }
  }

  /// Where a byte stands in the original.
  func original(_ offset: Int) -> Int {
    let after = parts.partitioningIndex { $0.own > offset }
    guard after > 0 else { return offset }
    return parts[after - 1].original + offset - parts[after - 1].own
  }
}
