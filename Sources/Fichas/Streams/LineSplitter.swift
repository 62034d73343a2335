/// One sheet a line, as NDJSON has them.
struct LineSplitter: SheetSplitter {
  private(set) var number = 0
  private var scanned = 0

  mutating func nextEnd(in bytes: [UInt8], isAtEnd: Bool) -> SheetEnd? {
    var end = scanned
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    scanned = end
    if end == bytes.count, !isAtEnd || end == 0 { return nil }
    number += 1
    let hasContent = bytes[..<end].contains { !Self.blanks.contains($0) }
    return SheetEnd(end: end, next: min(end + 1, bytes.count), hasContent: hasContent)
  }

  mutating func restart() { scanned = 0 }

  mutating func forget(_ bytes: [UInt8]) -> [UInt8] {
    scanned = 0
    return Array(bytes.suffix(1))
  }

  private static let blanks: [UInt8] = [0x20, 0x09, 0x0D]
}
