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
    var text: [UInt8] = []
    var written = 0
    let comments = comments(conversion.lineStarts)
    for (start, comments) in comments.sorted(by: { $0.key < $1.key }) {
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

  /// The comments, by the line below them: the line of their field, or of its parent if the field is missing.
  private func comments(_ lineStarts: [Int]) -> [Int: [String]] {
    let remarks = sheet.remarks.filter { $0.kind != .personLeftOut }
    guard let root = sheet.document.root, !remarks.isEmpty else { return [:] }
    let words = ImportText(sheet, in: language)
    var places = Places(lineStarts: lineStarts)
    for remark in remarks {
      var pointer: JSONPointer? = remark.field
      while let field = pointer, places.starts.updateValue(-1, forKey: field) == nil {
        pointer = field.parent
      }
    }
    places.starts[JSONPointer()] = lineStarts.first ?? 0
    places.find(below: root, JSONPointer())
    var comments: [Int: [String]] = [:]
    for remark in remarks {
      var pointer: JSONPointer? = remark.field
      while let field = pointer, places.starts[field] == -1 { pointer = field.parent }
      guard let start = pointer.flatMap({ places.starts[$0] }) else { continue }
      comments[start, default: []].append(words.comment(remark))
    }
    return comments
  }

  /// Where the lines of wanted fields begin.
  private struct Places {
    /// Where the line of each entry and element of the sheet begins, in their order.
    let lineStarts: [Int]
    /// The fields that are wanted; -1 until they are met.
    var starts: [JSONPointer: Int] = [:]
    /// How many entries and elements were met.
    private var count = 0

    init(lineStarts: [Int]) { self.lineStarts = lineStarts }

    /// Finds the wanted fields below a node, in one walk; nil stands for what none is wanted below.
    mutating func find(below node: Node, _ pointer: JSONPointer?) {
      for (key, value) in node.entries { take(value, pointer?.appending(key.text)) }
      for (index, element) in node.elements.enumerated() {
        take(element, pointer?.appending(index))
      }
    }

    private mutating func take(_ node: Node, _ pointer: JSONPointer?) {
      let start = lineStarts[count]
      count += 1
      guard let pointer, starts[pointer] != nil else { return find(below: node, nil) }
      starts[pointer] = start
      find(below: node, pointer)
    }
  }
}
