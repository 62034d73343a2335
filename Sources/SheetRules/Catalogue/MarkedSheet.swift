/// A sheet made from a text with `↓` before each byte that a finding must point at.
public struct MarkedSheet: Sendable {
  /// The sheet in UTF-8, without the marks.
  public let bytes: [UInt8]
  /// The bytes that the marks stand before, in order.
  public let marks: [Int]

  /// Joins a head and a text and takes the marks out.
  ///
  /// - Parameters:
  ///   - text: the sheet, or what follows `head` where it does not name its form
  ///   - head: the lines that every sheet begins with
  public init(_ text: String, head: String = RuleExample.head) {
    let whole = text.contains("formulario:") ? text : head + text + "\n"
    var bytes: [UInt8] = []
    var marks: [Int] = []
    for (index, part) in whole.unicodeScalars.split(
      separator: "↓", omittingEmptySubsequences: false
    ).enumerated() {
      if index > 0 { marks.append(bytes.count) }
      bytes += String(part).utf8
    }
    self.bytes = bytes
    self.marks = marks
  }
}
