import DocumentTree
/// Writes XML 1.0 into bytes, one element per line.
///
/// Characters that are invisible or not allowed in XML are escaped as `\u{1B}`.
struct XmlWriter {
  typealias Attribute = (name: String, value: String?)

  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  private(set) var bytes: [UInt8]
  private var depth: Int

  init(_ bytes: [UInt8], depth: Int = 0) {
    self.bytes = bytes
    self.depth = depth
  }

  /// Writes an element with children; omits attributes without a value.
  mutating func element(
    _ name: String, _ attributes: [Attribute] = [], _ body: (inout XmlWriter) -> Void
  ) {
    open(name, attributes)
    append(">\n")
    depth += 1
    body(&self)
    depth -= 1
    indent()
    append("</\(name)>\n")
  }

  /// Writes an element that is empty or contains text.
  mutating func element(_ name: String, _ attributes: [Attribute] = [], text: String? = nil) {
    open(name, attributes)
    guard let text else { return append("/>\n") }
    append(">")
    write(text, isAttribute: false)
    append("</\(name)>\n")
  }

  private mutating func open(_ name: String, _ attributes: [Attribute]) {
    indent()
    append("<\(name)")
    for (name, value) in attributes {
      guard let value else { continue }
      append(" \(name)=\"")
      write(value, isAttribute: true)
      append("\"")
    }
  }

  private mutating func indent() {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func append(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }

  private mutating func write(_ text: String, isAttribute: Bool) {
    var previous: Unicode.Scalar?
    var isAtLineStart = false
    for scalar in text.unicodeScalars {
      switch scalar {
      // sequences that a CI log would interpret
      case ":" where isAtLineStart: append("&#58;")
      case "[" where VisibleText.isCommand(endingIn: bytes): append("&#91;")
      case "&": append("&amp;")
      case "<": append("&lt;")
      case ">": append("&gt;")
      case "\"" where isAttribute: append("&quot;")
      case "\n" where !isAttribute: append("\n")
      case "\u{FFFE}", "\u{FFFF}": append(VisibleText.escape(scalar))
      default: VisibleText.append(scalar, after: previous, to: &bytes)
      }
      isAtLineStart =
        !isAttribute && (scalar == "\n" || isAtLineStart && scalar.properties.isWhitespace)
      previous = scalar
    }
  }
}
