import DocumentTree
import ProgramSheets
import Reporting

extension Document {
  /// Whether the document is a sheet: `ficha` is a key of its root, however it is written.
  ///
  /// Where the syntax has faults, a line that begins with the key is enough, since the tree may have
  /// lost it.
  var isSheet: Bool {
    if root?["ficha"] != nil || !headerKeys(["ficha"]).isEmpty { return true }
    return hasErrors && Self.namesKind(source)
  }

  /// Whether a line of a text names the kind of a sheet, as YAML and JSON do.
  static func namesKind(_ bytes: [UInt8]) -> Bool {
    var next = 0
    while let key = bytes.position(of: key, from: next, to: bytes.count) {
      next = key + Self.key.count
      var start = key
      while start > 0, signs.contains(bytes[start - 1]) { start -= 1 }
      let isFirst = start == 0 || bytes[start - 1] == UInt8(ascii: "\n")
      // without quotes only a key of the root counts
      let isIndented = bytes[start..<key].contains { $0 == 0x20 || $0 == 0x09 }
      let rest = bytes[next...]
      if isFirst, rest.starts(with: "\":".utf8) || !isIndented && rest.starts(with: ":".utf8) {
        return true
      }
    }
    return false
  }

  private static let key = Array("ficha".utf8)[...]

  /// What may stand before the key on its line.
  private static let signs = Array(" \t{\"'\u{FEFF}".utf8)
}

extension FileReport {
  /// Whether it was read as a sheet but is not one.
  var isNoSheet: Bool {
    sheet.map { !$0.document.isSheet } ?? false
  }
}
