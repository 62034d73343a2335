import DocumentTree
/// The output of a human-readable report: sanitises every text and applies colour if enabled.
package struct Page {
  /// The styles of the parts of a report.
  package enum Style: String {
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case frame = "1;34"
    case strong = "1"
    case quiet = "2"
  }

  package private(set) var bytes: [UInt8]
  private let usesColor: Bool
  private var lineStart: Int

  package init(_ bytes: [UInt8], usesColor: Bool) {
    self.bytes = bytes
    lineStart = bytes.count
    self.usesColor = usesColor
  }

  /// Appends a text after sanitising it.
  package mutating func write(_ text: String) {
    VisibleText.append(text, to: &bytes)
  }

  /// Appends a text in a style.
  package mutating func write(_ text: String, _ style: Style?) {
    guard let style, usesColor else { return write(text) }
    begin(style)
    write(text)
    endStyle()
  }

  /// Appends a repeated ASCII character.
  package mutating func write(_ sign: Unicode.Scalar, times count: Int, _ style: Style? = nil) {
    let style = usesColor ? style : nil
    if let style { begin(style) }
    for _ in 0..<max(0, count) { bytes.append(UInt8(ascii: sign)) }
    if style != nil { endStyle() }
  }

  package mutating func endLine() {
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    VisibleText.breakCommand(in: &bytes, from: lineStart)
    bytes.append(UInt8(ascii: "\n"))
    lineStart = bytes.count
  }

  private mutating func begin(_ style: Style) {
    bytes.append(contentsOf: "\u{1B}[\(style.rawValue)m".utf8)
  }

  private mutating func endStyle() {
    bytes.append(contentsOf: "\u{1B}[0m".utf8)
  }
}
