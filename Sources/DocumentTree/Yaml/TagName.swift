/// Resolves YAML tags to full names.
enum TagName {
  static let core = "tag:yaml.org,2002:"

  /// Resolves a written tag: `!!str`, `!e!thing` by its declared prefix, `!<verbatim>`, `!local`.
  static func resolved(_ written: String, prefixes: [String: String]) -> String {
    if written.hasPrefix("!<"), written.hasSuffix(">") {
      return String(written.dropFirst(2).dropLast())
    }
    guard let end = written.dropFirst().firstIndex(of: "!") else {
      return (prefixes["!"] ?? "!") + unescaped(written.dropFirst())
    }
    let handle = String(written[...end])
    let prefix = prefixes[handle] ?? (handle == "!!" ? core : handle)
    return prefix + unescaped(written[written.index(after: end)...])
  }

  /// Decodes percent escapes such as `%21`.
  private static func unescaped(_ text: Substring) -> String {
    guard text.utf8.contains(Ascii.percent) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2).compactMap(Ascii.hexValue)
      if byte == Ascii.percent, digits.count == 2 {
        bytes.append(UInt8(digits[0] << 4 | digits[1]))
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
