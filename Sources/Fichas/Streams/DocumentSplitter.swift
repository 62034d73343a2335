/// One sheet a YAML document: a line that begins with `---` begins one, and `...` ends one.
///
/// Nothing else in YAML may begin a line so, not even the text of a block, so that lines are enough.
struct DocumentSplitter: SheetSplitter {
  private(set) var number = 0
  private var scanned = 0
  /// Whether anything stands in the document so far beside comments and directives.
  private var hasContent = false
  /// Whether the document has begun with `---`.
  private var isExplicit = false

  mutating func nextEnd(in bytes: [UInt8], isAtEnd: Bool) -> SheetEnd? {
    while let line = nextLine(in: bytes, isAtEnd) {
      let rest = bytes[line]
      if Self.isMark(rest, UInt8(ascii: "-")) {
        if hasContent || isExplicit { return ended(at: line.lowerBound, next: line.lowerBound) }
        isExplicit = true
        hasContent = Self.hasContent(rest.dropFirst(3 + Self.markLength(rest)))
      } else if Self.isMark(rest, UInt8(ascii: ".")), hasContent || isExplicit {
        return ended(at: line.lowerBound, next: line.upperBound)
      } else if !hasContent, Self.hasContent(rest), isExplicit || rest.first != UInt8(ascii: "%") {
        hasContent = true
      }
      scanned = line.upperBound
    }
    if isAtEnd, hasContent { return ended(at: bytes.count, next: bytes.count) }
    return nil
  }

  mutating func restart() {
    scanned = 0
    hasContent = false
    isExplicit = false
  }

  mutating func forget(_ bytes: [UInt8]) -> [UInt8] {
    let rest = Array(bytes[scanned...].prefix(7))
    scanned = 0
    return rest
  }

  private mutating func ended(at end: Int, next: Int) -> SheetEnd {
    number += 1
    return SheetEnd(end: end, next: next, hasContent: hasContent)
  }

  /// The next line with its break; nil where it is not whole.
  private func nextLine(in bytes: [UInt8], _ isAtEnd: Bool) -> Range<Int>? {
    var end = scanned
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end < bytes.count { return scanned..<(end + 1) }
    return isAtEnd && scanned < bytes.count ? scanned..<bytes.count : nil
  }

  /// How long a byte order mark at the start of a line is, which a document of its own may have.
  private static func markLength(_ line: ArraySlice<UInt8>) -> Int {
    line.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private static func isMark(_ line: ArraySlice<UInt8>, _ sign: UInt8) -> Bool {
    let line = line.dropFirst(markLength(line))
    guard line.prefix(3).elementsEqual([sign, sign, sign]) else { return false }
    return line.dropFirst(3).first.map { blanks.contains($0) } ?? true
  }

  /// Whether something stands in a line beside blanks and a comment.
  private static func hasContent(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.dropFirst(markLength(line)).drop { blanks.contains($0) }
    return text.first.map { $0 != UInt8(ascii: "#") } ?? false
  }

  private static let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
}
