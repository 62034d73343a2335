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

  /// The comments by the line that they stand above.
  private func comments(in document: Document, _ lines: LineTable) -> [Int: [String]] {
    let words = ImportText(sheet, in: language)
    var comments: [Int: [String]] = [:]
    for remark in sheet.remarks where remark.kind != .personLeftOut {
      var pointer: JSONPointer? = remark.field
      while let field = pointer, document.node(at: field) == nil { pointer = field.parent }
      guard let field = pointer,
        let range = document.keyNode(at: field)?.range ?? document.node(at: field)?.range
      else { continue }
      comments[lines.place(of: range.start).line, default: []].append(words.comment(remark))
    }
    return comments
  }
}
