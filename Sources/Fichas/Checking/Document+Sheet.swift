import DocumentTree
import ProgramSheets
import Reporting

extension Document {
  /// Whether the document is a sheet: `ficha` is a key of its root, however it is written.
  ///
  /// Where the syntax has faults, a line that begins with the key is enough, since the tree may have
  /// lost it.
  var isSheet: Bool {
    if root?["ficha"] != nil || headerKey("ficha") != nil { return true }
    return hasErrors && source.split(separator: UInt8(ascii: "\n")).contains(where: Self.namesKind)
  }

  static func namesKind(_ line: ArraySlice<UInt8>) -> Bool {
    let signs = Array(" \t{\"'\u{FEFF}".utf8)
    return line.drop { signs.contains($0) }.starts(with: "ficha\":".utf8)
      || line.drop { signs[2...].contains($0) }.starts(with: "ficha:".utf8)
  }
}

extension FileReport {
  /// Whether it was read as a sheet, but is none.
  var isNoSheet: Bool {
    sheet.map { !$0.document.isSheet } ?? false
  }
}
