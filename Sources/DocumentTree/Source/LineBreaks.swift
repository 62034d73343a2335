import ExactNumbers

/// Lines end with LF, CRLF or CR, in any mixture.
extension Span where Element == UInt8 {
  /// The offset of the next line break, or the end.
  package func endOfLine(from index: Int) -> Int {
    firstIndex(from: index) {
      $0.bytes(equalTo: Ascii.lineFeed) | $0.bytes(equalTo: Ascii.carriageReturn)
    }
  }

  /// The index after the line break at `index`: LF, CRLF or CR.
  func endOfBreak(at index: Int) -> Int {
    let isPair =
      self[index] == Ascii.carriageReturn && index + 1 < count
      && self[index + 1] == Ascii.lineFeed
    return index + (isPair ? 2 : 1)
  }
}
