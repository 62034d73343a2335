/// Formats a JSON document with one value per line; scalars are kept as written.
struct JsonFormatter {
  private struct Open {
    let collection: Int
    var items: ArraySlice<(item: Int, place: Int?)>
    var isFirst = true
  }

  let document: Document
  let order: (any KeyOrder)?
  let layout: SourceLayout
  private(set) var bytes: [UInt8] = []
  /// The nodes in output order.
  private(set) var written: [Int] = []
  private var stack: [Open] = []

  init(document: Document, order: (any KeyOrder)?) {
    self.document = document
    self.order = order
    layout = SourceLayout(document.source)
    bytes += layout.byteOrderMark
  }

  mutating func write() {
    begin(0, in: order?.root)
    while let top = stack.last {
      guard let next = top.items.first else {
        close(top)
        continue
      }
      stack[stack.count - 1].items.removeFirst()
      stack[stack.count - 1].isFirst = false
      if !top.isFirst { bytes.append(Ascii.comma) }
      startLine(depth: stack.count)
      if document.tape.records[top.collection].kind == .mapping {
        writeScalar(next.item)
        bytes += [Ascii.colon, Ascii.space]
        begin(next.item + 1, in: next.place)
      } else {
        begin(next.item, in: next.place)
      }
    }
    bytes += layout.lineBreak
  }

  private mutating func begin(_ index: Int, in place: Int?) {
    let record = document.tape.records[index]
    guard record.isCollection else { return writeScalar(index) }
    written.append(index)
    bytes.append(record.kind == .mapping ? Ascii.openBrace : Ascii.openBracket)
    let items = document.orderedItems(of: index, in: place, by: order)
    stack.append(Open(collection: index, items: items[...]))
  }

  private mutating func writeScalar(_ index: Int) {
    let record = document.tape.records[index]
    written.append(index)
    bytes += document.source[Int(record.start)..<Int(record.end)]
  }

  private mutating func close(_ top: Open) {
    stack.removeLast()
    if !top.isFirst { startLine(depth: stack.count) }
    let isMapping = document.tape.records[top.collection].kind == .mapping
    bytes.append(isMapping ? Ascii.closeBrace : Ascii.closeBracket)
  }

  private mutating func startLine(depth: Int) {
    bytes += layout.lineBreak
    bytes.append(contentsOf: repeatElement(Ascii.space, count: 2 * depth))
  }
}
