import DocumentTree

/// The text of an answer, and where its pieces stand in the file.
struct AnswerText {
  let field: JSONPointer
  /// The text with escapes and folding done, in UTF-8.
  let content: [UInt8]
  private let places: SourcePlaces

  /// Reads the scalar at `field`, or nil where there is none, it is blank or its bytes are of no use.
  init?(
    _ field: JSONPointer, in document: Document,
    where isOfUse: (Span<UInt8>) -> Bool = { _ in true }
  ) {
    guard let node = document.node(at: field), node.kind == .scalar, !node.isNull,
      node.withBytes({ !$0.isEmpty && isOfUse($0) })
    else { return nil }
    self.field = field
    content = node.bytes
    places = SourcePlaces(content, in: document.source, node.range)
  }

  /// Returns a piece of the content.
  func piece(_ range: Range<Int>) -> String { String(decoding: content[range], as: UTF8.self) }

  /// Returns a number of the content with the sign or the words behind it: `60 %`, `120 mil`.
  func figure(_ range: Range<Int>) -> String {
    piece(range.lowerBound..<(range.upperBound + content.figureWords(from: range.upperBound)))
  }

  /// Returns a piece of the content on one line, cut where it is long.
  func shortPiece(_ range: Range<Int>) -> String {
    let words = piece(range).split { $0.isWhitespace }.joined(separator: " ")
    return words.count > Self.longestPiece ? words.prefix(Self.longestPiece) + "…" : words
  }

  private static let longestPiece = 60

  /// Returns where a piece of the content stands in the file, or nil where escapes or folding took it
  /// apart.
  func sourceRange(of piece: Range<Int>) -> ByteRange? { places[piece] }
}

/// Where the bytes of a scalar stand in its file; found in one pass when somebody asks.
private final class SourcePlaces {
  private let content: [UInt8]
  private let source: [UInt8]
  private let range: ByteRange
  /// Of each byte of the content its place in the source, or -1.
  private lazy var places = aligned()

  init(_ content: [UInt8], in source: [UInt8], _ range: ByteRange) {
    self.content = content
    self.source = source
    self.range = range
  }

  subscript(piece: Range<Int>) -> ByteRange? {
    guard let last = piece.last, last < places.count else { return nil }
    let (start, end) = (places[piece.lowerBound], places[last] + 1)
    guard start >= 0, end - start == piece.count else { return nil }
    return ByteRange(start: start, end: end)
  }

  /// Walks through both: what differs is white space that was folded, or an escape.
  private func aligned() -> [Int] {
    var places = [Int](repeating: -1, count: content.count)
    var (index, place) = (0, firstPlace)
    let quote = range.start < range.end ? source[range.start] : 0
    while index < content.count, place < range.end {
      let byte = source[place]
      if quote == UInt8(ascii: "\""), byte == UInt8(ascii: "\\") {
        let escape = Escape(source, at: place, before: range.end)
        index += escape.bytes
        place += escape.length
      } else if byte == content[index] {
        places[index] = place
        index += 1
        place += 1
      } else if byte <= 0x20 || (quote == UInt8(ascii: "'") && byte == quote) {
        place += 1
      } else if content[index] <= 0x20 {
        index += 1
      } else {
        break
      }
    }
    return places
  }

  /// The first byte after an opening quote or the header of a block.
  private var firstPlace: Int {
    guard range.start < range.end else { return range.start }
    switch source[range.start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return range.start + 1
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      let header = source[range.start..<range.end].firstIndex(of: UInt8(ascii: "\n"))
      return header.map { $0 + 1 } ?? range.end
    default: return range.start
    }
  }
}

/// An escape of a quoted text.
private struct Escape {
  /// How many bytes it has in the source.
  let length: Int
  /// How many bytes it stands for.
  let bytes: Int

  init(_ source: [UInt8], at place: Int, before end: Int) {
    let kind = place + 1 < end ? source[place + 1] : 0
    let digits =
      switch kind {
      case UInt8(ascii: "x"): 2
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      default: 0
      }
    if digits == 0 {
      length = 2
      bytes =
        switch kind {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): 0
        case UInt8(ascii: "N"), UInt8(ascii: "_"): 2
        case UInt8(ascii: "L"), UInt8(ascii: "P"): 3
        default: 1
        }
      return
    }
    let value = Self.hexadecimal(source, (place + 2)..<min(place + 2 + digits, end))
    // the second half of a pair stands for nothing more
    if 0xDC00..<0xE000 ~= value {
      (length, bytes) = (2 + digits, 0)
    } else if 0xD800..<0xDC00 ~= value {
      (length, bytes) = (2 + digits, 4)
    } else {
      (length, bytes) = (2 + digits, value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4)
    }
  }

  private static func hexadecimal(_ source: [UInt8], _ range: Range<Int>) -> Int {
    range.reduce(0) { value, place in
      let digit = source[place]
      let isLetter = digit >= UInt8(ascii: "A")
      return value << 4 | Int(isLetter ? (digit | 0x20) &- 87 : digit &- 48) & 0xF
    }
  }
}
