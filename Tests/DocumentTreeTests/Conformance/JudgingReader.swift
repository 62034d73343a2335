/// A JSON value for comparison: numbers by their exact decimal value, texts by their code points.
indirect enum JudgedValue: Hashable {
  case null
  case bool(Bool)
  /// Sign, digits without zeros at either end, and exponent.
  case number(String)
  /// Code points; a surrogate alone stands for itself.
  case text([UInt32])
  case array([JudgedValue])
  case object([[UInt32]: JudgedValue])
}

/// A text is not JSON.
struct NotJson: Error {
  let reason: String
}

/// A strict reader of RFC 8259, apart from the one under test, by which its answers are judged.
struct JudgingReader {
  private let text: [Unicode.Scalar]
  private var index = 0
  /// Whether an object had a key twice; the last one counts.
  private(set) var hasRepeatedKey = false

  init(_ text: [Unicode.Scalar]) { self.text = text }

  /// Reads one value and nothing behind it.
  static func one(_ bytes: [UInt8]) throws -> (value: JudgedValue, hasRepeatedKey: Bool) {
    let (values, hasRepeatedKey) = try all(codePoints(utf8: bytes))
    guard values.count == 1 else { throw NotJson(reason: "\(values.count) values") }
    return (values[0], hasRepeatedKey)
  }

  /// Reads any number of values one after another.
  static func all(_ bytes: [UInt8]) throws -> [JudgedValue] {
    try all(codePoints(utf8: bytes)).values
  }

  private static func codePoints(utf8 bytes: [UInt8]) throws -> [Unicode.Scalar] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw NotJson(reason: "not UTF-8")
    }
    return Array(text.unicodeScalars)
  }

  static func all(
    _ text: [Unicode.Scalar]
  ) throws -> (values: [JudgedValue], hasRepeatedKey: Bool) {
    var reader = JudgingReader(text)
    var values: [JudgedValue] = []
    reader.skipBlanks()
    while reader.index < text.count {
      values.append(try reader.value())
      reader.skipBlanks()
    }
    return (values, reader.hasRepeatedKey)
  }

  // MARK: Values

  private mutating func value() throws -> JudgedValue {
    skipBlanks()
    if take("{") { return .object(try members()) }
    if take("[") { return .array(try elements()) }
    if take("\"") { return .text(try string()) }
    for (word, value) in [
      ("null", JudgedValue.null), ("true", .bool(true)), ("false", .bool(false)),
    ] {
      if take(word) { return value }
    }
    return .number(try number())
  }

  private mutating func elements() throws -> [JudgedValue] {
    skipBlanks()
    if take("]") { return [] }
    var elements: [JudgedValue] = []
    repeat {
      elements.append(try value())
      skipBlanks()
    } while take(",")
    try need("]")
    return elements
  }

  private mutating func members() throws -> [[UInt32]: JudgedValue] {
    skipBlanks()
    if take("}") { return [:] }
    var members: [[UInt32]: JudgedValue] = [:]
    repeat {
      skipBlanks()
      try need("\"")
      let key = try string()
      skipBlanks()
      try need(":")
      if members.updateValue(try value(), forKey: key) != nil { hasRepeatedKey = true }
      skipBlanks()
    } while take(",")
    try need("}")
    return members
  }

  // MARK: Texts

  private mutating func string() throws -> [UInt32] {
    var points: [UInt32] = []
    while true {
      guard let point = next() else { throw NotJson(reason: "string not closed") }
      switch point {
      case "\"": return points
      case "\\": points.append(try escape())
      default:
        if point.value < 0x20 { throw NotJson(reason: "control character in a string") }
        points.append(point.value)
      }
    }
  }

  private mutating func escape() throws -> UInt32 {
    let plain: [Unicode.Scalar: UInt32] = [
      "\"": 0x22, "\\": 0x5C, "/": 0x2F, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9,
    ]
    guard let letter = next() else { throw NotJson(reason: "string not closed") }
    if let point = plain[letter] { return point }
    guard letter == "u", let high = hexadecimal() else { throw NotJson(reason: "bad escape") }
    let start = index
    if (0xD800..<0xDC00).contains(high), take("\\u"), let low = hexadecimal(),
      (0xDC00..<0xE000).contains(low)
    {
      return 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
    }
    index = start
    return high
  }

  private mutating func hexadecimal() -> UInt32? {
    let digits = text[index...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ $0.isASCII && $0.properties.isASCIIHexDigit })
    else { return nil }
    index += 4
    return UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
  }

  // MARK: Numbers

  /// The exact value as one text: sign, digits without zeros at their ends, exponent.
  private mutating func number() throws -> String {
    let sign = take("-") ? "-" : ""
    let whole = digits()
    guard !whole.isEmpty, whole == "0" || !whole.hasPrefix("0") else {
      throw NotJson(reason: "no value")
    }
    var fraction = ""
    if take(".") {
      fraction = digits()
      if fraction.isEmpty { throw NotJson(reason: "no digit behind the point") }
    }
    var exponent = 0
    if take("e") || take("E") {
      let isNegative = take("-")
      if !isNegative { _ = take("+") }
      guard let power = Int(digits()) else { throw NotJson(reason: "no exponent") }
      exponent = isNegative ? -power : power
    }
    let all = (whole + fraction).drop { $0 == "0" }
    if all.isEmpty { return "0" }
    let zeros = all.reversed().prefix { $0 == "0" }.count
    return "\(sign)\(all.dropLast(zeros))e\(exponent - fraction.count + zeros)"
  }

  private mutating func digits() -> String {
    var digits = ""
    while index < text.count, ("0"..."9") ~= text[index] {
      digits.unicodeScalars.append(text[index])
      index += 1
    }
    return digits
  }

  // MARK: Code points

  private mutating func next() -> Unicode.Scalar? {
    guard index < text.count else { return nil }
    defer { index += 1 }
    return text[index]
  }

  private mutating func take(_ word: String) -> Bool {
    let points = Array(word.unicodeScalars)
    guard text[index...].starts(with: points) else { return false }
    index += points.count
    return true
  }

  private mutating func need(_ word: String) throws {
    if !take(word) { throw NotJson(reason: "'\(word)' is missing") }
  }

  private mutating func skipBlanks() {
    while index < text.count, " \t\n\r".unicodeScalars.contains(text[index]) { index += 1 }
  }
}
