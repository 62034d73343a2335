import DocumentTree
import OfficialText
import Reporting

/// The YAML of an imported sheet, with a comment above each value that was guessed.
struct ImportComments {
  let sheet: OfficialSheet
  let language: Language

  var bytes: [UInt8] {
    guard case .converted(let conversion) = Conversion.convert(sheet.document, named: "", to: .yaml)
    else { return [] }
    let document = Document.read(conversion.bytes, as: .yaml)
    let lines = document.lineTable()
    var text: [UInt8] = []
    var written = 0
    for (line, comments) in comments(in: document, lines).sorted(by: { $0.key < $1.key }) {
      let start = lines.lineRange(of: line).start
      let rest = conversion.bytes[start...]
      text += conversion.bytes[written..<start]
      for comment in comments {
        text += rest.prefix { $0 == UInt8(ascii: " ") }
        text += Array("# \(comment)\n".utf8)
      }
      written = start
    }
    return text + conversion.bytes[written...]
  }

  /// The comments by the line that they stand above: that of their field, or of what it would stand in.
  private func comments(in document: Document, _ lines: LineTable) -> [Int: [String]] {
    let words = ImportText(sheet, in: language)
    let remarks = sheet.remarks.filter { $0.kind != .personLeftOut }
    var wanted: [JSONPointer: Int] = [:]
    for remark in remarks {
      var pointer: JSONPointer? = remark.field
      while let field = pointer, wanted.updateValue(0, forKey: field) == nil {
        pointer = field.parent
      }
    }
    if let root = document.root { place(root, JSONPointer(), root, in: &wanted, lines) }
    var comments: [Int: [String]] = [:]
    for remark in remarks {
      var pointer: JSONPointer? = remark.field
      while let field = pointer, wanted[field] == 0 { pointer = field.parent }
      guard let line = pointer.flatMap({ wanted[$0] }) else { continue }
      comments[line, default: []].append(words.comment(remark))
    }
    return comments
  }

  /// Gives each of the wanted fields that is below a node its line, in one walk.
  private func place(
    _ node: Node, _ pointer: JSONPointer, _ start: Node, in wanted: inout [JSONPointer: Int],
    _ lines: LineTable
  ) {
    guard wanted[pointer] != nil else { return }
    wanted[pointer] = lines.line(of: start.range.start)
    for (key, value) in node.entries {
      place(value, pointer.appending(key.text), key, in: &wanted, lines)
    }
    for (index, element) in node.elements.enumerated() {
      place(element, pointer.appending(index), element, in: &wanted, lines)
    }
  }
}
