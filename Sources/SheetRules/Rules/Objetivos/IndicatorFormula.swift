import DocumentTree

/// The formula of an indicator in words, cut into numerator and denominator.
///
/// `(Egresados en el año t+1 / Inscritos en el año t) * 100`
struct IndicatorFormula {
  let numerator: String
  let denominator: String

  /// Cuts a formula where it divides; nil where it does not.
  ///
  /// The stroke of `y/o` and of `los/as` divides nothing.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let cut = Self.cut(in: bytes) else { return nil }
    numerator = String(decoding: bytes[..<cut.lowerBound], as: UTF8.self)
    denominator = String(decoding: bytes[cut.upperBound...], as: UTF8.self)
  }

  private static func cut(in bytes: [UInt8]) -> Range<Int>? {
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "/"), !joinsWords(at: index, in: bytes) {
        return index..<(index + 1)
      }
      for sign in signs where sign[0] == bytes[index] && bytes[index...].starts(with: sign) {
        return index..<(index + sign.count)
      }
    }
    return nil
  }

  private static let signs: [[UInt8]] = ["÷", "∕", "\\frac", "dividid", " sobre ", " : "].map {
    Array($0.utf8)
  }

  /// Whether the stroke stands between two words the second of which is only an ending or a particle.
  private static func joinsWords(at index: Int, in bytes: [UInt8]) -> Bool {
    guard index > 0, bytes[index - 1].isWordByte else { return false }
    let next = bytes[(index + 1)...].prefix { $0.isWordByte }
    return endings.contains { next.elementsEqual($0.utf8) }
  }

  private static let endings = [
    "o", "u", "y", "e", "a", "as", "os", "s", "la", "las", "los", "na", "nas", "ra", "ras", "ta",
    "tas", "ora",
  ]
}

/// A year as formulas name it: t, t-1, t+1.
struct RelativeYear: Hashable, Comparable, CustomStringConvertible {
  let offset: Int

  var description: String { offset == 0 ? "t" : "t\(offset > 0 ? "+" : "-")\(abs(offset))" }

  static func < (left: RelativeYear, right: RelativeYear) -> Bool { left.offset < right.offset }

  /// Finds every `t`, `t-1`, `t + 1` that stands as a word of its own.
  static func all(in text: some StringProtocol) -> Set<RelativeYear> {
    let bytes = Array(text.utf8)
    var years: Set<RelativeYear> = []
    for index in bytes.indices where bytes[index] | 0x20 == UInt8(ascii: "t") {
      let isApart =
        (index == 0 || !bytes[index - 1].isWordByte)
        && (index + 1 == bytes.count || !bytes[index + 1].isWordByte)
      if isApart { years.insert(RelativeYear(offset: offset(after: index, in: bytes))) }
    }
    return years
  }

  private static func offset(after index: Int, in bytes: [UInt8]) -> Int {
    var rest = bytes[(index + 1)...].drop { $0 == 0x20 }
    let isBefore: Bool
    if rest.first == UInt8(ascii: "+") {
      isBefore = false
      rest = rest.dropFirst()
    } else if rest.first == UInt8(ascii: "-") {
      isBefore = true
      rest = rest.dropFirst()
    } else if rest.starts(with: [0xE2, 0x88, 0x92]) || rest.starts(with: [0xE2, 0x80, 0x93]) {
      isBefore = true
      rest = rest.dropFirst(3)
    } else {
      return 0
    }
    guard let digit = rest.drop(while: { $0 == 0x20 }).first, Ascii.isDigit(digit) else { return 0 }
    return Int(digit - 48) * (isBefore ? -1 : 1)
  }
}

extension UInt8 {
  /// Whether the byte is of a letter or digit, a part of a wide one included.
  var isWordByte: Bool {
    Ascii.isLetter(self) || Ascii.isDigit(self) || self >= 0x80
  }
}
