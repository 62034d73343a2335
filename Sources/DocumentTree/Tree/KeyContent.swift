/// The content of a key: a range of the source, or its own bytes if it contains escapes.
struct KeyContent {
  private let range: Range<Int>
  private let decoded: [UInt8]?

  init(_ records: TapeRecords, _ key: Int, _ source: Span<UInt8>) {
    let target = records.target(of: key)
    if let range = records.verbatimRange(of: target) {
      self.range = range
      decoded = nil
    } else {
      var bytes: [UInt8] = []
      ScalarText.append(records[target], of: source, to: &bytes)
      range = 0..<bytes.count
      decoded = bytes
    }
  }

  func withBytes<R>(_ source: Span<UInt8>, _ body: (Span<UInt8>) -> R) -> R {
    if let decoded { return body(decoded.span) }
    return body(source.extracting(range))
  }

  /// Whether the keys at two nodes have the same content.
  static func areEqual(
    _ left: Int, _ right: Int, _ records: TapeRecords, _ source: Span<UInt8>
  ) -> Bool {
    areEqual(KeyContent(records, left, source), KeyContent(records, right, source), source)
  }

  private static func areEqual(
    _ left: KeyContent, _ right: KeyContent, _ source: Span<UInt8>
  ) -> Bool {
    guard left.range.count == right.range.count else { return false }
    return left.withBytes(source) { left in
      right.withBytes(source) { right in
        for index in left.indices where left[index] != right[index] { return false }
        return true
      }
    }
  }
}
