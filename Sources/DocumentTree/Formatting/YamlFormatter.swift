/// Formats a YAML document in block style; scalars are kept as written.
struct YamlFormatter {
  private struct Open {
    let collection: Int
    let column: Int
    var items: ArraySlice<(item: Int, place: Int?)>
    var isFirst = true
  }

  let document: Document
  let order: (any KeyOrder)?
  let layout: SourceLayout
  let shape: TreeShape
  private(set) var bytes: [UInt8] = []
  /// The nodes in output order.
  private(set) var written: [Int] = []
  private var comments: SourceComments
  private var stack: [Open] = []
  /// Whether the next entry goes on the line of the dash before it.
  private var isAfterDash = false
  /// Whether the previous line belongs to a block scalar with `+` chomping.
  private var isAfterKeptText = false

  init(document: Document, order: (any KeyOrder)?) throws(FormattingRefusal) {
    self.document = document
    self.order = order
    layout = SourceLayout(document.source)
    shape = TreeShape(document.tape)
    comments = SourceComments(document: document, layout: layout, shape: shape)
    try refuseDirectives()
  }

  mutating func write() throws(FormattingRefusal) {
    bytes += layout.byteOrderMark
    let start = bytes.count
    writeLines(comments.head, column: 0)
    if !comments.head.isEmpty, comments.isHeadApart { bytes += layout.lineBreak }
    try begin(0, column: 0, in: order?.root, trailing: nil)
    while let top = stack.last {
      if let next = top.items.first {
        stack[stack.count - 1].items.removeFirst()
        stack[stack.count - 1].isFirst = false
        try write(next.item, in: top, next.place)
      } else {
        stack.removeLast()
        writeLines(comments.closing[top.collection] ?? [], column: top.column)
      }
    }
    writeLines(comments.closing[-1] ?? [], column: 0)
    dropBlankStart(from: start)
  }

  private mutating func dropBlankStart(from start: Int) {
    let blank = bytes[start...].prefix(while: Ascii.isBreak)
    bytes.removeSubrange(blank.indices)
  }

  /// Directives precede the first node, which then starts with `---`.
  private func refuseDirectives() throws(FormattingRefusal) {
    var line = SourceCheck.lengthOfByteOrderMark(in: layout.bytes.span)
    let first = document.tape.records.first.map { Int($0.start) } ?? 0
    while line < first {
      if layout.bytes[line] == Ascii.percent {
        throw FormattingRefusal(.directives, at: ByteRange(start: line, end: line + 1))
      }
      line = layout.past(layout.lineEnd(from: line))
    }
  }

  // MARK: Units

  private mutating func write(
    _ item: Int, in top: Open, _ place: Int?
  ) throws(FormattingRefusal) {
    let isEntry = document.tape.records[top.collection].kind == .mapping
    let value = isEntry ? document.tape.next(after: item) : item
    writeAbove(item, place, isEntry: isEntry, in: top)
    indent(top.column)
    if isEntry {
      try writeKey(item)
      return try begin(
        value, column: top.column + 2, in: place, trailing: comments.trailing[item])
    }
    bytes.append(Ascii.minus)
    try begin(value, column: top.column + 2, in: place, trailing: comments.trailing[item])
  }

  /// Writes the comments of a unit; before a dash, also those of the entry on its line.
  private mutating func writeAbove(_ item: Int, _ place: Int?, isEntry: Bool, in top: Open) {
    if isAfterDash { return }
    var lines = comments.leading[item] ?? []
    if !isEntry { lines += takeCommentsBehindDash(item, place) }
    if !top.isFirst, lines.isEmpty, comments.afterBlank.contains(item) {
      writeBlankLine()
    }
    writeLines(lines, column: top.column, isFirst: top.isFirst)
    if !lines.isEmpty, comments.afterBlank.contains(item) { writeBlankLine() }
  }

  /// A block scalar with `+` chomping would absorb a blank line.
  private mutating func writeBlankLine() {
    if !isAfterKeptText { bytes += layout.lineBreak }
  }

  private mutating func takeCommentsBehindDash(
    _ element: Int, _ place: Int?
  ) -> [SourceComments.Comment] {
    var lines: [SourceComments.Comment] = []
    var (value, place) = (element, place)
    while document.isFilled(value), !hasProperties(value) {
      if let comment = comments.trailing[value] { lines.append(comment) }
      guard let first = document.orderedItems(of: value, in: place, by: order).first else { break }
      lines += comments.leading.removeValue(forKey: first.item) ?? []
      guard document.tape.records[value].kind == .sequence else { break }
      (value, place) = first
    }
    return lines
  }

  private mutating func writeLines(
    _ lines: [SourceComments.Comment], column: Int, isFirst: Bool = false
  ) {
    for (offset, comment) in lines.enumerated() {
      if comment.followsBlank, !isFirst || offset > 0 { writeBlankLine() }
      isAfterKeptText = false
      bytes.append(contentsOf: repeatElement(Ascii.space, count: column))
      bytes += SourceComments.text(layout.bytes[comment.range]) + layout.lineBreak
    }
  }

  private mutating func indent(_ column: Int) {
    if !isAfterDash { bytes.append(contentsOf: repeatElement(Ascii.space, count: column)) }
    isAfterDash = false
    isAfterKeptText = false
  }

  // MARK: Nodes

  private mutating func writeKey(_ key: Int) throws(FormattingRefusal) {
    let record = document.tape.records[key]
    let range = ByteRange(start: Int(record.start), end: Int(record.end))
    let isOneLine = !layout.hasBreak(range.start, range.end) && range.count <= 1_000
    guard !record.isCollection, isOneLine, !record.has(.isAbsent) else {
      throw FormattingRefusal(.complexKey, at: range)
    }
    written.append(key)
    bytes += properties(of: key)
    if hasProperties(key) { bytes.append(Ascii.space) }
    bytes += layout.bytes[range.start..<range.end]
    // The colon could be parsed as part of the alias name.
    if record.kind == .alias { bytes.append(Ascii.space) }
    bytes.append(Ascii.colon)
  }

  /// Writes a value after its colon or dash, or opens it.
  private mutating func begin(
    _ index: Int, column: Int, in place: Int?, trailing: SourceComments.Comment?
  ) throws(FormattingRefusal) {
    written.append(index)
    let isRoot = shape.parents[index] < 0
    if hasProperties(index) { bytes += (isRoot ? [] : [Ascii.space]) + properties(of: index) }
    guard document.isFilled(index) else {
      writeLeaf(index, column: column, isRoot: isRoot)
      writeTrailing(trailing, behind: index)
      return
    }
    let isElement = shape.units[index] == index
    if isElement, !hasProperties(index) {
      bytes.append(Ascii.space)
      isAfterDash = true
    } else if !isRoot || hasProperties(index) {
      writeTrailing(trailing, behind: index)
    }
    let items = document.orderedItems(of: index, in: place, by: order)
    stack.append(Open(collection: index, column: isRoot ? 0 : column, items: items[...]))
  }

  private mutating func writeTrailing(_ comment: SourceComments.Comment?, behind index: Int) {
    let isBlock = BlockHeader(document.tape.records[index], layout.bytes) != nil
    if let comment, !isBlock {
      bytes.append(Ascii.space)
      bytes += SourceComments.text(layout.bytes[comment.range])
    }
    if !isBlock { bytes += layout.lineBreak }
  }

  private mutating func writeLeaf(_ index: Int, column: Int, isRoot: Bool) {
    let record = document.tape.records[index]
    if record.has(.isAbsent) { return }
    if !isRoot || hasProperties(index) { bytes.append(Ascii.space) }
    if record.isCollection {
      bytes += Array((record.kind == .mapping ? "{}" : "[]").utf8)
    } else {
      bytes += ScalarLayout(record: record, layout: layout, column: column).bytes
      let signs = BlockHeader(record, layout.bytes)?.signs
      isAfterKeptText = signs?.contains(Ascii.plus) ?? false
    }
  }

  private func hasProperties(_ index: Int) -> Bool {
    let record = document.tape.records[index]
    return record.has(.hasAnchor) || record.has(.hasTag)
  }

  private func properties(of index: Int) -> [UInt8] {
    let tape = document.tape
    func slice(_ property: Tape.Property) -> ArraySlice<UInt8> {
      layout.bytes[Int(property.start)..<Int(property.end)]
    }
    let anchor =
      tape.records[index].has(.hasAnchor) ? tape.property(of: index, in: tape.anchors) : nil
    let tag = tape.records[index].has(.hasTag) ? tape.property(of: index, in: tape.tags) : nil
    let parts = [anchor.map { [Ascii.ampersand] + slice($0) }, tag.map { Array(slice($0)) }]
    return Array(parts.compactMap { $0 }.joined(separator: [Ascii.space]))
  }
}

extension Document {
  /// Whether a node is a collection that is not empty.
  fileprivate func isFilled(_ index: Int) -> Bool {
    let record = tape.records[index]
    return record.isCollection && Int(record.link) > index + 1
  }
}
