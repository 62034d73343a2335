/// Writes JSON into bytes, one value after the other, inserting commas and line breaks.
package struct JsonWriter {
  /// How values are laid out.
  package enum Layout: Sendable {
    /// All on one line, without blanks.
    case line
    /// A line for each value down to a depth, indented by two spaces; what is deeper stays on the line,
    /// with a blank after each comma and colon.
    case indented(downTo: Int = .max)
  }

  /// Which characters of a text are escaped.
  package enum Escaping: Sendable {
    /// Whatever a terminal or a CI log would act on, so that a report can be viewed safely.
    case report
    /// What JSON demands, for text that belongs to its author.
    case document
  }

  package private(set) var bytes: [UInt8]
  private let layout: Layout
  private let escaping: Escaping
  /// How many objects and arrays are open.
  private var depth = 0
  private var needsComma = false
  private var isAfterKey = false

  package init(
    _ bytes: [UInt8] = [], layout: Layout = .line, escaping: Escaping = .report
  ) {
    self.bytes = bytes
    self.layout = layout
    self.escaping = escaping
  }

  /// Ends a line, after which another object may begin.
  package mutating func endLine() {
    bytes.append(Ascii.lineFeed)
    needsComma = false
  }

  private mutating func beginValue() {
    if isAfterKey { return isAfterKey = false }
    if needsComma { bytes.append(Ascii.comma) }
    if depth > 0, case .indented(let deepest) = layout {
      if depth <= deepest { breakLine() } else if needsComma { bytes.append(Ascii.space) }
    }
    needsComma = true
  }

  private mutating func breakLine() {
    bytes.append(Ascii.lineFeed)
    bytes.append(contentsOf: repeatElement(Ascii.space, count: 2 * depth))
  }

  private mutating func open(_ bracket: UInt8) {
    beginValue()
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if needsComma, case .indented(let deepest) = layout, depth < deepest { breakLine() }
    bytes.append(bracket)
    needsComma = true
  }
}

// MARK: - Values

extension JsonWriter {
  package mutating func beginObject() { open(Ascii.openBrace) }

  package mutating func endObject() { close(Ascii.closeBrace) }

  package mutating func beginArray() { open(Ascii.openBracket) }

  package mutating func endArray() { close(Ascii.closeBracket) }

  package mutating func object(_ body: (inout JsonWriter) -> Void) {
    beginObject()
    body(&self)
    endObject()
  }

  package mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JsonWriter, Element) -> Void
  ) {
    beginArray()
    for element in elements { body(&self, element) }
    endArray()
  }

  /// Writes a key of ours, in which nothing is escaped.
  package mutating func key(_ name: StaticString) {
    beginValue()
    bytes.append(Ascii.quote)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(Ascii.quote)
    endKey()
  }

  /// Writes a key that somebody else chose.
  package mutating func key(of name: String) {
    string(name)
    endKey()
  }

  /// Writes a key whose bytes are at hand.
  mutating func key(_ name: Span<UInt8>) {
    string(name)
    endKey()
  }

  private mutating func endKey() {
    bytes.append(Ascii.colon)
    if case .indented = layout { bytes.append(Ascii.space) }
    isAfterKey = true
  }

  package mutating func string(_ text: String?) {
    guard var text else { return literal("null") }
    text.withUTF8 { string($0.span) }
  }

  /// Writes a text whose bytes are at hand.
  mutating func string(_ text: Span<UInt8>) {
    beginValue()
    switch escaping {
    case .report: JsonText.appendVisible(text, to: &bytes)
    case .document: JsonText.append(text, to: &bytes)
    }
  }

  package mutating func integer(_ number: Int?) {
    literal(number.map { String($0) } ?? "null")
  }

  package mutating func boolean(_ value: Bool) {
    literal(value ? "true" : "false")
  }

  /// Writes text that is JSON already, without escaping it.
  package mutating func literal(_ text: String) {
    beginValue()
    bytes.append(contentsOf: text.utf8)
  }

  /// Lets a function write the next value by itself.
  mutating func literal(_ body: (inout [UInt8]) -> Void) {
    beginValue()
    body(&bytes)
  }
}

// MARK: - Members

extension JsonWriter {
  package mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    string(text)
  }

  package mutating func member(_ name: StaticString, _ number: Int?) {
    key(name)
    integer(number)
  }

  package mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    boolean(value)
  }

  /// Writes a member with a number value, given in JSON notation.
  package mutating func member(_ name: StaticString, number token: String) {
    key(name)
    literal(token)
  }

  package mutating func member<Element>(
    _ name: StaticString, _ elements: some Sequence<Element>,
    _ body: (inout JsonWriter, Element) -> Void
  ) {
    key(name)
    array(elements, body)
  }

  /// Writes a member with a list of texts.
  package mutating func member(_ name: StaticString, _ texts: [String]) {
    member(name, texts) { $0.string($1) }
  }

  /// Writes a member with an object value.
  package mutating func member(_ name: StaticString, _ body: (inout JsonWriter) -> Void) {
    key(name)
    object(body)
  }
}

// MARK: - Whole texts

extension JsonWriter {
  /// One object.
  package static func object(_ body: (inout JsonWriter) -> Void) -> [UInt8] {
    var writer = JsonWriter()
    writer.object(body)
    return writer.bytes
  }

  /// One object and the end of its line.
  package static func line(_ body: (inout JsonWriter) -> Void) -> [UInt8] {
    var writer = JsonWriter()
    writer.object(body)
    writer.endLine()
    return writer.bytes
  }

  /// One text in its quotes.
  package static func quoted(_ text: String) -> String {
    var writer = JsonWriter()
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Appends one object to an output, which is moved and not copied.
  package static func append(
    to output: inout [UInt8], _ body: (inout JsonWriter) -> Void
  ) {
    var writer = JsonWriter(output)
    output = []
    writer.object(body)
    output = writer.bytes
  }
}
