import DocumentTree

/// The text of an answer, and where its pieces stand in the file.
struct AnswerText {
  let field: JSONPointer
  /// The text with escapes and folding done, in UTF-8.
  let content: [UInt8]
  private let source: [UInt8]
  private let sourceRange: ByteRange

  /// Reads the scalar at `field`, or nil where there is none or it is blank.
  init?(_ field: JSONPointer, in document: Document) {
    guard let node = document.node(at: field), node.kind == .scalar, !node.isNull else {
      return nil
    }
    self.field = field
    content = Array(node.text.utf8)
    source = document.source
    sourceRange = node.range
    if content.isEmpty { return nil }
  }

  /// Returns a piece of the content.
  func piece(_ range: Range<Int>) -> String { String(decoding: content[range], as: UTF8.self) }

  /// Returns where a piece of the content stands in the file, or nil where escapes or folding took it
  /// apart.
  ///
  /// The same piece may occur more than once: it is the occurrence of the same rank.
  func sourceRange(of piece: Range<Int>) -> ByteRange? {
    let bytes = content[piece]
    var rank = 0
    var start = 0
    while let found = content.position(of: bytes, from: start, to: piece.lowerBound) {
      rank += 1
      start = found + 1
    }
    var place = sourceRange.start - 1
    for _ in 0...rank {
      guard let next = source.position(of: bytes, from: place + 1, to: sourceRange.end) else {
        return nil
      }
      place = next
    }
    return ByteRange(start: place, end: place + bytes.count)
  }
}
