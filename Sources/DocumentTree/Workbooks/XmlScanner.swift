/// Reads XML from its beginning to its end, without a tree: enough for the parts of office documents.
///
/// Prefixes of names are dropped, and a document type is refused, since its entities may grow without end.
struct XmlScanner {
  /// A piece of the text.
  enum Event {
    /// A start tag, or a tag without content, which has an end as well.
    case start(name: String, attributes: [(name: String, value: String)])
    case end(name: String)
    case text(String)
  }

  /// The bytes are no XML, or have a document type.
  struct Malformed: Error {}

  private let bytes: [UInt8]
  private var place = 0
  /// The name of a tag without content, whose end is the next event.
  private var openName: String?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  /// The next piece; nil at the end.
  mutating func next() throws(Malformed) -> Event? {
    if let name = openName {
      openName = nil
      return .end(name: name)
    }
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else { return .text(try text()) }
      if try skip("<?", to: "?>") { continue }
      if try skip("<!--", to: "-->") { continue }
      if bytes[place...].starts(with: "<![CDATA[".utf8) { return .text(try verbatim()) }
      return try tag()
    }
    return nil
  }

  private mutating func skip(_ start: String, to end: String) throws(Malformed) -> Bool {
    guard bytes[place...].starts(with: start.utf8) else { return false }
    place = try position(of: end, from: place + start.utf8.count) + end.utf8.count
    return true
  }

  private func position(of text: String, from start: Int) throws(Malformed) -> Int {
    guard start <= bytes.count, let place = bytes.position(of: Array(text.utf8)[...], from: start)
    else { throw Malformed() }
    return place
  }

  private mutating func verbatim() throws(Malformed) -> String {
    let start = place + "<![CDATA[".utf8.count
    let end = try position(of: "]]>", from: start)
    place = end + 3
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func text() throws(Malformed) -> String {
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
    return try Self.decoded(bytes[start..<place])
  }

  private mutating func tag() throws(Malformed) -> Event {
    place += 1
    let isEnd = at("/")
    if isEnd { place += 1 }
    let name = try name()
    var attributes: [(name: String, value: String)] = []
    while true {
      skipBlanks()
      if at(">") { break }
      if at("/"), !isEnd {
        place += 1
        guard at(">") else { throw Malformed() }
        openName = name
        break
      }
      guard !isEnd else { throw Malformed() }
      attributes.append(try attribute())
    }
    place += 1
    return isEnd ? .end(name: name) : .start(name: name, attributes: attributes)
  }

  private mutating func attribute() throws(Malformed) -> (name: String, value: String) {
    let name = try name()
    skipBlanks()
    guard at("=") else { throw Malformed() }
    place += 1
    skipBlanks()
    guard at("\"") || at("'") else { throw Malformed() }
    let quote = bytes[place]
    let start = place + 1
    guard let end = bytes[start...].firstIndex(of: quote) else { throw Malformed() }
    place = end + 1
    return (name, try Self.decoded(bytes[start..<end]))
  }

  /// A name without its prefix.
  private mutating func name() throws(Malformed) -> String {
    var start = place
    while place < bytes.count, Self.isOfName(bytes[place]) {
      place += 1
      if bytes[place - 1] == Ascii.colon { start = place }
    }
    guard place > start else { throw Malformed() }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "!"):
      false
    default: true
    }
  }

  private func at(_ scalar: Unicode.Scalar) -> Bool {
    place < bytes.count && bytes[place] == UInt8(ascii: scalar)
  }

  private mutating func skipBlanks() {
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
  }

  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  ]

  /// A text with its references replaced.
  private static func decoded(_ bytes: ArraySlice<UInt8>) throws(Malformed) -> String {
    guard bytes.contains(Ascii.ampersand) else { return String(decoding: bytes, as: UTF8.self) }
    var result = ""
    var rest = bytes
    while let mark = rest.firstIndex(of: Ascii.ampersand) {
      result += String(decoding: rest[..<mark], as: UTF8.self)
      guard let end = rest[mark...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
        throw Malformed()
      }
      let name = String(decoding: rest[(mark + 1)..<end], as: UTF8.self)
      guard let scalar = entities[name] ?? Self.scalar(name) else { throw Malformed() }
      result.unicodeScalars.append(scalar)
      rest = rest[(end + 1)...]
    }
    return result + String(decoding: rest, as: UTF8.self)
  }

  /// The scalar of a reference by number: `#xF1`, `#241`.
  private static func scalar(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap { Unicode.Scalar($0) }
  }
}
