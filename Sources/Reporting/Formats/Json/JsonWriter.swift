import DocumentTree

/// Writes JSON into bytes, one value after the other, inserting commas.
///
/// Invisible characters are escaped as `\u001B`, so that a report can be viewed safely in a
/// terminal.
package struct JsonWriter {
  package private(set) var bytes: [UInt8]
  private var needsComma = false

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package mutating func object(_ body: (inout JsonWriter) -> Void) {
    nest("{", "}", body)
  }

  /// Ends a line, after which another object may begin.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  package mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JsonWriter, Element) -> Void
  ) {
    nest("[", "]") { writer in
      for element in elements { body(&writer, element) }
    }
  }

  package mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func string(_ text: String?) {
    guard var text else { return literal("null") }
    beginValue()
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { writeContent($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func integer(_ number: Int?) {
    literal(number.map { String($0) } ?? "null")
  }

  package mutating func boolean(_ value: Bool) {
    literal(value ? "true" : "false")
  }

  package mutating func literal(_ text: String) {
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
    // CI logs would interpret `##[…]` and `##vso[…]` as commands
    case "[" where VisibleText.isCommand(endingIn: bytes): escape(0x5B)
    case "\n": bytes.append(contentsOf: "\\n".utf8)
    case "\t": bytes.append(contentsOf: "\\t".utf8)
    case _ where VisibleText.isHidden(scalar):
      for unit in String(scalar).utf16 { escape(unit) }
    default: VisibleText.appendRaw(scalar, to: &bytes)
    }
  }

  /// Writes the content of a string: copies runs of plain bytes, escapes other scalars one by one.
  private mutating func writeContent(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      if Self.isPlain(text[index]) {
        index += 1
        continue
      }
      bytes.append(contentsOf: text[start..<index])
      let scalar = String(decoding: text[index...].prefix(4), as: UTF8.self).unicodeScalars.first
      guard let scalar else { break }
      write(scalar)
      index += UTF8.width(scalar)
      start = index
    }
    bytes.append(contentsOf: text[min(start, text.count)...])
  }

  /// Whether a byte never needs escaping: ASCII except what JSON or a CI log interprets, and
  /// European letters, which cover most of a Spanish text.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "["): false
    case 0x20..<0x7F, 0x80..<0xC0, 0xC3..<0xCC: true
    default: false
    }
  }

  private mutating func escape(_ unit: UInt16) {
    let digits = String(unit, radix: 16, uppercase: true)
    bytes.append(contentsOf: "\\u".utf8)
    bytes.append(contentsOf: String(repeating: "0", count: 4 - digits.count).utf8)
    bytes.append(contentsOf: digits.utf8)
  }
}

extension JsonWriter {
  package mutating func member(_ name: String, _ text: String?) {
    key(name)
    string(text)
  }

  package mutating func member(_ name: String, _ number: Int?) {
    key(name)
    integer(number)
  }

  package mutating func member(_ name: String, _ value: Bool) {
    key(name)
    boolean(value)
  }

  package mutating func member<Element>(
    _ name: String, _ elements: some Sequence<Element>,
    _ body: (inout JsonWriter, Element) -> Void
  ) {
    key(name)
    array(elements, body)
  }
}

extension JsonWriter {
  /// Writes a member with an object value.
  package mutating func member(_ name: String, _ body: (inout JsonWriter) -> Void) {
    key(name)
    object(body)
  }
}

extension JsonWriter {
  /// Writes a member with a number value, given in JSON notation.
  package mutating func member(_ name: String, number token: String) {
    key(name)
    literal(token)
  }
}

extension JsonWriter {
  /// Writes what a place has besides its line: the companion that it is in, or the page of its text.
  mutating func members(around place: Place?) {
    if let file = place?.file { member("file", file) }
    if let page = place?.page { member("page", page) }
  }
}
