import DocumentTree
import ExactNumbers

/// A text with each sign written in one way, and the place of each byte in the original.
///
/// Programs that save a text write `ó` as a letter and its accent, a blank that keeps words together, or the two
/// letters of `ﬁ` as one sign, and tables in HTML; a mail puts `> ` before each line. None of that matters to the
/// sheet, so it is undone before the text is cut into lines.
struct PlainText {
  /// The bytes of the text; the original if nothing was rewritten.
  let bytes: [UInt8]
  /// The text as it is.
  let original: [UInt8]
  /// The steps from the original to the text, the last one first.
  private let steps: [RewrittenText]

  init(_ original: [UInt8]) {
    self.original = original
    let rewrites: [([UInt8]) -> RewrittenText?] = [
      RewrittenText.init(signsOf:), RewrittenText.init(quotesOf:), TableMarkup.rewritten,
      RewrittenText.init(tabsOf:),
    ]
    var bytes = original
    var steps: [RewrittenText] = []
    for rewrite in rewrites {
      guard let step = rewrite(bytes) else { continue }
      bytes = step.bytes
      steps.insert(step, at: 0)
    }
    self.bytes = bytes
    self.steps = steps
  }

  /// A text that is taken as it is.
  init(asIs original: [UInt8]) {
    self.original = original
    bytes = original
    steps = []
  }

  /// Whether it is the original, byte by byte.
  var isOriginal: Bool { steps.isEmpty }

  /// Where a part of it stands in the original.
  func original(_ range: Range<Int>) -> Range<Int> {
    steps.reduce(range) { range, step in
      let start = step.original(range.lowerBound)
      return start..<max(start, step.original(range.upperBound))
    }
  }
}

extension RewrittenText {
  /// Writes the signs of a text in one way; nil if they already are.
  fileprivate init?(signsOf original: [UInt8]) {
    self.init()
    append(signsOf: original.span)
    if bytes.isEmpty { return nil }
  }

  private mutating func append(signsOf source: Span<UInt8>) {
    var copied = 0
    var index = 0
    while index < source.count {
      index = source.firstIndex(from: index) {
        $0.foreignBytes | $0.bytes(equalTo: 0x0B) | $0.bytes(equalTo: UInt8(ascii: "&"))
          | $0.bytes(equalTo: 0x5C)
      }
      guard index < source.count else { break }
      // the accented letters of Latin 1, which nearly all are
      if source[index] == 0xC3 {
        index += 2
        continue
      }
      guard let (sign, length) = PlainSign.sign(source, index) else {
        index += 1
        continue
      }
      copy(source, copied..<index)
      write(sign)
      index += length
      copied = index
    }
    if copied > 0 { copy(source, copied..<source.count) }
  }

  private mutating func write(_ sign: PlainSign) {
    switch sign {
    case .none: break
    case .byte(let byte): insert([byte])
    case .letters(let letters): insert(Array(letters.utf8))
    case .accented(let second):
      removeLast()
      insert([0xC3, second])
    }
  }
}

/// The plainer form of a sign.
private enum PlainSign {
  /// Nothing: a sign without width.
  case none
  case byte(UInt8)
  case letters(String)
  /// An accent that makes one letter with the one before: the second byte of its UTF-8.
  case accented(UInt8)

  /// The plainer form of the sign at an offset, and the length of the sign; nil if it has none.
  static func sign(_ source: Span<UInt8>, _ index: Int) -> (PlainSign, Int)? {
    let second = index + 1 < source.count ? source[index + 1] : 0
    let third = index + 2 < source.count ? source[index + 2] : 0
    switch (source[index], second, third) {
    case (0x0B, _, _): return (.byte(0x0A), 1)
    // an asterisk of a note, which Markdown would take for emphasis
    case (0x5C, UInt8(ascii: "*"), _): return (.byte(UInt8(ascii: "*")), 2)
    case (UInt8(ascii: "&"), _, _):
      guard let entity = HtmlEntity(source, index), !entity.isMarkup else { return nil }
      return (.letters(entity.text), entity.length)
    case (0xC2, 0x85, _): return (.byte(0x0A), 2)
    case (0xC2, 0xA0, _): return (.byte(0x20), 2)
    case (0xC2, 0xAD, _): return (.none, 2)
    case (0xCC, _, _):
      guard index > 0, let letter = accented(source[index - 1], second) else { return nil }
      return (.accented(letter), 2)
    // a thin blank between the digits of a figure
    case (0xE2, 0x80, 0x89), (0xE2, 0x80, 0xAF):
      return (.byte(isBetweenThousands(source, index) ? UInt8(ascii: ".") : 0x20), 3)
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return (.byte(0x20), 3)
    case (0xE2, 0x80, 0xA8...0xA9): return (.byte(0x0A), 3)
    case (0xE2, 0x80, 0x90...0x91): return (.byte(UInt8(ascii: "-")), 3)
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xA4),
      (0xEF, 0xBB, 0xBF):
      return (.none, 3)
    // signs of full width
    case (0xEF, 0xBC, 0x81...0xBF): return (.byte(third - 0x60), 3)
    case (0xEF, 0xBD, 0x80...0x9E): return (.byte(third - 0x20), 3)
    case (0xEF, 0xAC, 0x80...0x86): return (.letters(ligatures[Int(third - 0x80)]), 3)
    default: return nil
    }
  }

  /// Whether a digit stands before the sign of three bytes at an offset, and a group of three behind it.
  private static func isBetweenThousands(_ source: Span<UInt8>, _ index: Int) -> Bool {
    guard index > 0, Ascii.isDigit(source[index - 1]), index + 6 <= source.count else {
      return false
    }
    let isGroup = (3..<6).allSatisfy { Ascii.isDigit(source[index + $0]) }
    guard isGroup, index + 6 == source.count || !Ascii.isDigit(source[index + 6]) else {
      return false
    }
    // where every blank is thin, it divides words
    return (max(0, index - 200)..<min(source.count, index + 200)).contains { source[$0] == 0x20 }
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  /// The second byte of a letter with an accent of U+0300 to U+033F.
  private static func accented(_ letter: UInt8, _ accent: UInt8) -> UInt8? {
    let small: UInt8? =
      switch (letter | 0x20, accent) {
      case (0x61, 0x80): 0xA0  // à
      case (0x61, 0x81): 0xA1  // á
      case (0x61, 0x82): 0xA2  // â
      case (0x61, 0x83): 0xA3  // ã
      case (0x61, 0x88): 0xA4  // ä
      case (0x61, 0x8A): 0xA5  // å
      case (0x63, 0xA7): 0xA7  // ç
      case (0x65, 0x80): 0xA8  // è
      case (0x65, 0x81): 0xA9  // é
      case (0x65, 0x82): 0xAA  // ê
      case (0x65, 0x88): 0xAB  // ë
      case (0x69, 0x80): 0xAC  // ì
      case (0x69, 0x81): 0xAD  // í
      case (0x69, 0x82): 0xAE  // î
      case (0x69, 0x88): 0xAF  // ï
      case (0x6E, 0x83): 0xB1  // ñ
      case (0x6F, 0x80): 0xB2  // ò
      case (0x6F, 0x81): 0xB3  // ó
      case (0x6F, 0x82): 0xB4  // ô
      case (0x6F, 0x83): 0xB5  // õ
      case (0x6F, 0x88): 0xB6  // ö
      case (0x75, 0x80): 0xB9  // ù
      case (0x75, 0x81): 0xBA  // ú
      case (0x75, 0x82): 0xBB  // û
      case (0x75, 0x88): 0xBC  // ü
      case (0x79, 0x81): 0xBD  // ý
      default: nil
      }
    // capitals stand 20 hex before their small letters, and only letters have them
    return small.flatMap { letter >= 0x61 ? $0 : letter >= 0x41 ? $0 - 0x20 : nil }
  }
}
