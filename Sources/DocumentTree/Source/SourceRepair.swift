/// Makes a text of bytes of which a few are not text, without moving the others.
enum SourceRepair {
  /// The bytes with a sign in the place of each that is no character, and the issues about those; nil if
  /// there are too many of them for a text.
  static func repaired(
    _ bytes: [UInt8], _ format: DocumentFormat, limits: ReadingLimits
  ) -> (bytes: [UInt8], issues: [ReadingIssue])? {
    var issues = IssueList(limit: limits.issues)
    var text = bytes
    var count = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let length = SourceCheck.lengthOfScalar(in: bytes.span, at: index)
      if length == 0 {
        issues.append(ReadingIssue(.invalidUTF8(byte), from: index, to: index + 1))
        text[index] = Ascii.question
        count += 1
      } else if byte < 0x20, !Ascii.isBlank(byte), byte == 0 || format == .yaml {
        issues.append(ReadingIssue(.controlCharacter(byte), from: index, to: index + 1))
        text[index] = Ascii.space
        count += 1
      }
      index += max(1, length)
    }
    guard count > 0, count <= limits.issues, count * 20 < bytes.count else { return nil }
    return (text, issues.sorted)
  }
}

extension SourceCheck {
  /// Returns the first reason why the bytes are not a valid text, or nil.
  static func firstIssue(in bytes: [UInt8], _ format: DocumentFormat) -> ReadingIssue? {
    firstIssue(in: bytes.span, format: format)
  }
}
