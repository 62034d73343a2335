/// Reads one value from a file in the syntax of git-config(1).
///
///     [core]
///       excludesFile = "~/my patterns"   ; for every repository
struct GitSettingsParser {
  private let text: [UInt8]
  private var place = 0

  private init(_ text: [UInt8]) {
    self.text = text
  }

  /// Finds the last value of a setting.
  ///
  /// - Parameters:
  ///   - name: the setting, in small letters
  ///   - section: the section without a subsection that it stands in, in small letters
  ///   - text: the whole file
  /// - Returns: the value without quotes and escapes; `nil` where there is none
  static func value(of name: String, in section: String, _ text: [UInt8]) -> [UInt8]? {
    var parser = Self(text)
    var present: [UInt8] = []
    var value: [UInt8]?
    while let byte = parser.next() {
      if byte == openBracket {
        present = parser.readSection()
      } else if byte == hash || byte == semicolon {
        parser.skipLine()
      } else if !isBlank(byte), let (key, read) = parser.readEntry(),
        present.elementsEqual(section.utf8), key.elementsEqual(name.utf8)
      {
        value = read
      }
    }
    return value
  }

  private mutating func next() -> UInt8? {
    guard place < text.count else { return nil }
    place += 1
    return text[place - 1]
  }

  private mutating func skipLine() {
    while let byte = next(), byte != Self.newline {}
  }

  /// Reads the section's name behind the bracket; a subsection is part of it.
  private mutating func readSection() -> [UInt8] {
    let start = place
    while let byte = next(), byte != Self.closeBracket, byte != Self.newline {}
    return Self.lowercased(text[start..<max(start, place - 1)])
  }

  /// Reads `name = value`, whose first byte has been taken; `nil` where there is no `=`.
  private mutating func readEntry() -> (key: [UInt8], value: [UInt8])? {
    let start = place - 1
    while place < text.count, text[place] != Self.equals {
      if text[place] == Self.newline { return nil }
      place += 1
    }
    let name = text[start..<place].prefix { !Self.isBlank($0) }
    place += 1
    return (Self.lowercased(name), readValue())
  }

  private mutating func readValue() -> [UInt8] {
    var value: [UInt8] = []
    var length = 0
    var isQuoted = false
    while let byte = next(), byte != Self.newline {
      if byte == Self.quote {
        isQuoted.toggle()
        length = value.count
      } else if byte == Self.backslash {
        if let escaped = readEscaped() { value.append(escaped) }
        length = value.count
      } else if !isQuoted, byte == Self.hash || byte == Self.semicolon {
        skipLine()
        break
      } else if isQuoted || !value.isEmpty || !Self.isBlank(byte) {
        value.append(byte)
        if isQuoted || !Self.isBlank(byte) { length = value.count }
      }
    }
    return Array(value.prefix(length))
  }

  /// Reads what a backslash stands before; nothing at the end of a line, which then goes on.
  private mutating func readEscaped() -> UInt8? {
    if text[place...].starts(with: "\r\n".utf8) { place += 1 }
    switch next() {
    case Self.newline, nil: return nil
    case UInt8(ascii: "n"): return Self.newline
    case UInt8(ascii: "t"): return Self.tab
    case let byte: return byte
    }
  }
}

extension GitSettingsParser {
  private static let newline = UInt8(ascii: "\n")
  private static let tab = UInt8(ascii: "\t")
  private static let hash = UInt8(ascii: "#")
  private static let semicolon = UInt8(ascii: ";")
  private static let equals = UInt8(ascii: "=")
  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
  private static let openBracket = UInt8(ascii: "[")
  private static let closeBracket = UInt8(ascii: "]")

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func lowercased(_ name: ArraySlice<UInt8>) -> [UInt8] {
    name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}
