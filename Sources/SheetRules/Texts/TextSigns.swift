/// Which kinds of signs stand in a text at all: most texts have neither markup nor brackets.
struct TextSigns: OptionSet, Sendable {
  let rawValue: UInt8

  /// `<` or `&`.
  static let markup = TextSigns(rawValue: 1)
  /// `(` or `[`.
  static let opening = TextSigns(rawValue: 2)
  /// `=` or `$`.
  static let formula = TextSigns(rawValue: 4)
  /// `x` or `X`.
  static let cross = TextSigns(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Looks at all bytes; without a branch in it the loop takes sixteen at a time.
  init(of text: Span<UInt8>) {
    var signs: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      let markup: UInt8 = byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") ? 1 : 0
      let opening: UInt8 = Self.isOpening(byte) ? 2 : 0
      let formula: UInt8 = byte == UInt8(ascii: "=") || byte == UInt8(ascii: "$") ? 4 : 0
      let cross: UInt8 = byte | 0x20 == UInt8(ascii: "x") ? 8 : 0
      signs |= markup | opening | formula | cross
    }
    rawValue = signs
  }

  static func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
  }
}

extension Span where Element == UInt8 {
  /// Returns the place of the next bracket that opens; nil where none does.
  func nextOpening(from start: Int) -> Int? {
    var index = start
    while index < count {
      let block = index..<Swift.min(index + 128, count)
      if TextSigns(of: extracting(block)).contains(.opening),
        let place = block.first(where: { TextSigns.isOpening(self[$0]) })
      {
        return place
      }
      index = block.upperBound
    }
    return nil
  }
}
