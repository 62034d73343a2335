/// The content of a key: a range of the source, or bytes of its own where escapes had to be undone.
struct KeyContent {
  private let range: Range<Int>
  private let decoded: [UInt8]?

  init(_ tape: Tape, _ key: Int, _ source: Span<UInt8>) {
    let record = tape.records[tape.target(of: key)]
    if let range = record.verbatimRange {
      self.range = range
      decoded = nil
    } else {
      var bytes: [UInt8] = []
      ScalarText.append(record, of: source, to: &bytes)
      range = 0..<bytes.count
      decoded = bytes
    }
  }

  func withBytes<R>(_ source: Span<UInt8>, _ body: (Span<UInt8>) -> R) -> R {
    if let decoded { return body(decoded.span) }
    return body(source.extracting(range))
  }

  static func areEqual(_ left: KeyContent, _ right: KeyContent, _ source: Span<UInt8>) -> Bool {
    guard left.range.count == right.range.count else { return false }
    return left.withBytes(source) { left in
      right.withBytes(source) { right in
        for index in left.indices where left[index] != right[index] { return false }
        return true
      }
    }
  }
}
