public import ExactNumbers

/// A number in a text.
public struct NumberInText: Sendable, Hashable {
  /// The value according to the notation.
  public let value: ExactDecimal
  /// The value if its only mark were of the other kind, or nil.
  public let otherReading: ExactDecimal?
  /// Its range in the UTF-8 bytes of the text, without a percent sign.
  public let range: Range<Int>

  /// Returns every number of the text, in order, except those that no notation can parse.
  public static func all(in text: [UInt8], notation: Notation) -> [NumberInText] {
    var numbers: [NumberInText] = []
    FormulaTokenizer.forEachNumber(of: text, notation: notation) { numbers.append($0) }
    return numbers
  }

  /// Whether it is written as a year is: four digits without a mark.
  package var isYear: Bool {
    range.count == 4 && value.scale == 0 && value >= ExactDecimal(1900)
      && value <= ExactDecimal(2100)
  }

  /// Whether it names something, is an amount of money or counts thousands: `folio 48371`, `48.371 UF`,
  /// `48.371 mil`.
  package func isNameOrAmount(in text: [UInt8]) -> Bool {
    let before = text[..<range.lowerBound]
    let last = before.lastIndex { !Self.isFiller($0) }.map { $0 + 1 } ?? 0
    if last > 0, text[last - 1] == UInt8(ascii: "$") { return true }
    let first = Self.startOfWord(in: before[..<last])
    let rest = text[range.upperBound...].drop(while: Self.isFiller)
    for word in [before[first..<last], rest.prefix(while: Self.isLetter)] {
      switch FormulaWord(word) {
      case .money: return true
      case .scale: if word.startIndex >= range.upperBound { return true }
      case .namesNumber, .numberSign: if word.startIndex < range.lowerBound { return true }
      default: break
      }
    }
    return false
  }

  /// Where the word begins that a text ends with; an accented letter is one of it, as in *serán 9.855*.
  private static func startOfWord(in text: ArraySlice<UInt8>) -> Int {
    var start = text.endIndex
    while start > text.startIndex {
      var letter = start - 1
      while letter > text.startIndex, text[letter] & 0xC0 == 0x80 { letter -= 1 }
      guard isLetter(text[letter]) else { break }
      start = letter
    }
    return start
  }

  /// A blank, a point or the sign of N°.
  private static func isFiller(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: ".") || [0xC2, 0xA0, 0xB0, 0xBA].contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "$") || 97...122 ~= byte | 0x20 || byte >= 0xC3
  }
}
