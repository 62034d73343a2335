import ExactNumbers

/// Checks the bytes of a file before they are parsed.
enum SourceCheck {
  static func lengthOfByteOrderMark(in bytes: Span<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// Returns the first reason why the bytes are not a valid text, or nil.
  static func firstIssue(in bytes: Span<UInt8>, format: DocumentFormat) -> ReadingIssue? {
    // Tape offsets are UInt32, and the end of the file is one of them.
    if bytes.count >= Int(UInt32.max) {
      return ReadingIssue(.tooLarge, at: 0)
    }
    if let encoding = foreignEncoding(of: bytes) {
      return ReadingIssue(.foreignEncoding(encoding), from: 0, to: min(2, bytes.count))
    }
    return firstBadByte(in: bytes, format: format)
  }

  private static func foreignEncoding(of bytes: Span<UInt8>) -> String? {
    guard bytes.count >= 2 else { return nil }
    let first = (bytes[0], bytes[1])
    let third: UInt8? = bytes.count >= 4 ? bytes[2] | bytes[3] : nil
    if first == (0xFF, 0xFE) { return third == 0 ? "UTF-32" : "UTF-16" }
    if first == (0xFE, 0xFF) { return "UTF-16" }
    // A text starts with an ASCII character, so a zero byte next to it indicates UTF-16.
    if first.0 == 0, first.1 != 0 { return "UTF-16" }
    if first.0 != 0, first.0 < 0x80, first.1 == 0, third != 0 { return "UTF-16" }
    return nil
  }

  private static func firstBadByte(in bytes: Span<UInt8>, format: DocumentFormat) -> ReadingIssue? {
    var index = 0
    while true {
      index = bytes.firstIndex(from: index) { $0.foreignBytes | $0.controlBytes }
      guard index < bytes.count else { return nil }
      let byte = bytes[index]
      if byte >= 0x80 {
        let length = lengthOfScalar(in: bytes, at: index)
        guard length > 0 else {
          return ReadingIssue(.invalidUTF8(byte), from: index, to: index + 1)
        }
        index += length
      } else {
        if byte == 0 { return ReadingIssue(.binaryContent, from: index, to: index + 1) }
        // JSON has its own message for control characters inside strings.
        if format == .yaml, byte < 0x20, !Ascii.isBlank(byte) {
          return ReadingIssue(.controlCharacter(byte), from: index, to: index + 1)
        }
        index += 1
      }
    }
  }

  /// The length of the well-formed scalar value at `index` (Unicode, table 3-7), or 0.
  static func lengthOfScalar(in bytes: Span<UInt8>, at index: Int) -> Int {
    func isTail(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch bytes[index] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return isTail(1) ? 2 : 0
    case 0xE0: return isTail(1, 0xA0...0xBF) && isTail(2) ? 3 : 0
    case 0xED: return isTail(1, 0x80...0x9F) && isTail(2) ? 3 : 0
    case 0xE1...0xEF: return isTail(1) && isTail(2) ? 3 : 0
    case 0xF0: return isTail(1, 0x90...0xBF) && isTail(2) && isTail(3) ? 4 : 0
    case 0xF1...0xF3: return isTail(1) && isTail(2) && isTail(3) ? 4 : 0
    case 0xF4: return isTail(1, 0x80...0x8F) && isTail(2) && isTail(3) ? 4 : 0
    default: return 0
    }
  }
}
