/// Writes JSON into bytes, one value after the other, with the commas where they belong.
///
/// Whatever a person would not see in a text is written as `\u001B`, so that a report can be looked
/// at on a terminal.
struct JsonWriter {
  private(set) var bytes: [UInt8]
  private var needsComma = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func object(_ body: (inout JsonWriter) -> Void) {
    nest("{", "}", body)
  }

  mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JsonWriter, Element) -> Void
  ) {
    nest("[", "]") { writer in
      for element in elements { body(&writer, element) }
    }
  }

  mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func string(_ text: String?) {
    guard var text else { return literal("null") }
    beginValue()
    bytes.append(UInt8(ascii: "\""))
    // Nearly every text is plain: it goes in at a stroke.
    if text.withUTF8({ VisibleText.isPlain($0.span) && Self.isUnescaped($0.span) }) {
      bytes.append(contentsOf: text.utf8)
    } else {
      for scalar in text.unicodeScalars { write(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func integer(_ number: Int?) {
    literal(number.map { String($0) } ?? "null")
  }

  mutating func boolean(_ value: Bool) {
    literal(value ? "true" : "false")
  }

  mutating func literal(_ text: String) {
    beginValue()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func beginValue() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func nest(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JsonWriter) -> Void
  ) {
    beginValue()
    bytes.append(UInt8(ascii: open))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"", "\\":
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(UInt8(ascii: scalar))
    // the log of a pipeline would obey `##[…]` and `##vso[…]`
    case "[" where VisibleText.isCommand(endingIn: bytes): escape(0x5B)
    case "\n": bytes.append(contentsOf: "\\n".utf8)
    case "\t": bytes.append(contentsOf: "\\t".utf8)
    case _ where VisibleText.isHidden(scalar):
      for unit in String(scalar).utf16 { escape(unit) }
    default: VisibleText.appendRaw(scalar, to: &bytes)
    }
  }

  /// Whether nothing visible stands there that JSON writes in another way.
  private static func isUnescaped(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "\\") { return false }
    }
    return true
  }

  private mutating func escape(_ unit: UInt16) {
    let digits = String(unit, radix: 16, uppercase: true)
    bytes.append(contentsOf: "\\u".utf8)
    bytes.append(contentsOf: String(repeating: "0", count: 4 - digits.count).utf8)
    bytes.append(contentsOf: digits.utf8)
  }
}

extension JsonWriter {
  mutating func member(_ name: String, _ text: String?) {
    key(name)
    string(text)
  }

  mutating func member(_ name: String, _ number: Int?) {
    key(name)
    integer(number)
  }

  mutating func member(_ name: String, _ value: Bool) {
    key(name)
    boolean(value)
  }

  mutating func member<Element>(
    _ name: String, _ elements: some Sequence<Element>,
    _ body: (inout JsonWriter, Element) -> Void
  ) {
    key(name)
    array(elements, body)
  }
}

extension JsonWriter {
  /// Writes a member that is an object itself.
  mutating func member(_ name: String, _ body: (inout JsonWriter) -> Void) {
    key(name)
    object(body)
  }
}

extension JsonWriter {
  /// Writes a member that is a number, given as JSON writes it.
  mutating func member(_ name: String, number token: String) {
    key(name)
    literal(token)
  }
}
