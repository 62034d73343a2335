/// The comments of a YAML document, each with the entry or element it belongs to.
struct SourceComments {
  /// The range of a comment, including `#`.
  struct Comment {
    let range: Range<Int>
    /// Whether it is alone on its line.
    let isOwnLine: Bool
    /// Whether a blank line precedes it.
    var followsBlank: Bool
  }

  /// Comments above a unit.
  var leading: [Int: [Comment]] = [:]
  /// The comment on the line of a unit.
  private(set) var trailing: [Int: Comment] = [:]
  /// Comments at the end of a collection, by its index; those of the file are at -1.
  private(set) var closing: [Int: [Comment]] = [:]
  /// Comments at the top of the file, separate from its first entry.
  private(set) var head: [Comment] = []
  /// The units preceded by a blank line.
  private(set) var afterBlank: Set<Int> = []

  private let document: Document
  private let layout: SourceLayout
  private let shape: TreeShape

  init(document: Document, layout: SourceLayout, shape: TreeShape) {
    self.document = document
    self.layout = layout
    self.shape = shape
    let records = document.tape.records
    var last: Int?
    for index in records.indices where !records[index].isCollection {
      takeGap(after: last, before: index)
      last = index
    }
    takeGap(after: last, before: nil)
    splitHead()
  }

  /// The texts of all comments, in file order.
  static func texts(of document: Document) -> [[UInt8]] {
    let comments = SourceComments(
      document: document, layout: SourceLayout(document.source), shape: TreeShape(document.tape))
    let headers = document.tape.records.compactMap { record in
      BlockHeader(record, document.source)?.comment
    }
    let all =
      comments.head + comments.leading.values.joined() + comments.trailing.values
      + comments.closing.values.joined()
    return all.map { Self.text(document.source[$0.range]) } + headers.map { Self.text($0) }
  }

  /// The text of a comment without trailing white space.
  static func text(_ comment: ArraySlice<UInt8>) -> [UInt8] {
    var comment = comment
    while let last = comment.last, Ascii.isWhite(last) { comment.removeLast() }
    return Array(comment)
  }

  // MARK: Finding

  private mutating func takeGap(after last: Int?, before next: Int?) {
    let records = document.tape.records
    let start = last.map { Int(records[$0].end) } ?? 0
    let end = next.map { Int(records[$0].start) } ?? layout.bytes.count
    var index = start
    while index < end {
      let isComment =
        layout.bytes[index] == Ascii.hash
        && (index == layout.lineStart(of: index) || Ascii.isWhite(layout.bytes[index - 1]))
      guard isComment else {
        index += 1
        continue
      }
      let lineEnd = layout.lineEnd(from: index)
      let comment = Comment(
        range: index..<lineEnd, isOwnLine: layout.startsLine(index),
        followsBlank: followsBlank(index, since: start))
      place(comment, last, next)
      index = lineEnd
    }
    guard let next else { return }
    let unit = shape.outermostUnit(startingAt: next)
    if followsBlank(firstPlace(of: unit, startingAt: next), since: start) {
      afterBlank.insert(unit)
    }
  }

  /// The start of a unit, given its first leaf: that leaf, or a property on a line above.
  private func firstPlace(of unit: Int, startingAt leaf: Int) -> Int {
    let tape = document.tape
    var place = startOfLeaf(leaf)
    for node in max(0, unit)...leaf {
      let record = tape.records[node]
      let anchor = record.has(.hasAnchor) ? tape.property(of: node, in: tape.anchors) : nil
      let tag = record.has(.hasTag) ? tape.property(of: node, in: tape.tags) : nil
      for property in [anchor, tag] {
        if let property { place = min(place, Int(property.start)) }
      }
    }
    return place
  }

  /// Whether the line above an offset is blank, looking back no further than `start`.
  private func followsBlank(_ place: Int, since start: Int) -> Bool {
    let line = layout.lineStart(of: place)
    let above = layout.breakBefore(line)
    guard above < line, line > start else { return false }
    let isFirst = layout.lineStart(of: above) < start
    return !isFirst && layout.isBlank(layout.lineStart(of: above), above)
  }

  // MARK: Attachment

  private mutating func place(_ comment: Comment, _ last: Int?, _ next: Int?) {
    let place = comment.range.lowerBound
    if let last, !comment.isOwnLine, !layout.hasBreak(Int(document.tape.records[last].end), place) {
      return placeBeside(comment, unitEnding(at: last, before: place))
    }
    if let closed = collection(closedBy: comment, last, next) {
      closing[closed, default: []].append(comment)
    } else if let next {
      leading[shape.outermostUnit(startingAt: next), default: []].append(comment)
    } else {
      closing[-1, default: []].append(comment)
    }
  }

  private mutating func placeBeside(_ comment: Comment, _ unit: Int) {
    if unit < 0 {
      closing[-1, default: []].append(comment)
    } else if trailing[unit] == nil {
      trailing[unit] = comment
    } else {
      leading[unit, default: []].append(comment)
    }
  }

  /// The unit of a leaf, or that of the outermost flow collection that ends before the offset.
  private func unitEnding(at leaf: Int, before place: Int) -> Int {
    var node = leaf
    for collection in shape.collections(around: leaf) {
      let record = document.tape.records[collection]
      guard record.style == .flow, Int(record.end) <= place else { break }
      node = collection
    }
    return shape.units[node]
  }

  /// The collection that a comment closes, judging by its column or the bracket after it.
  private func collection(closedBy comment: Comment, _ last: Int?, _ next: Int?) -> Int? {
    guard let last, comment.isOwnLine else { return nil }
    let place = comment.range.lowerBound
    let column = layout.column(of: place)
    let isDeeper = next.map { column > layout.indentation(of: startOfLeaf($0)).count } ?? true
    var found: Int?
    for collection in shape.collections(around: last) {
      let record = document.tape.records[collection]
      if let next, next < Int(record.link) { break }
      if record.style == .flow {
        if place < Int(record.end) { return collection }
        continue
      }
      guard isDeeper else { break }
      let own = layout.column(of: Int(record.start))
      if found == nil ? own <= column : own == foundColumn(found) { found = collection }
    }
    return found
  }

  private func foundColumn(_ collection: Int?) -> Int? {
    collection.map { layout.column(of: Int(document.tape.records[$0].start)) }
  }

  private func startOfLeaf(_ leaf: Int) -> Int { Int(document.tape.records[leaf].start) }

  /// The start of the anchor or tag of the root, or 0 if there is none.
  private var rootProperties: Int {
    let tape = document.tape
    let found = [tape.anchors.first, tape.tags.first].compactMap { $0 }.filter { $0.node == 0 }
    return found.map { Int($0.start) }.min() ?? 0
  }

  /// A comment separated from the first entry by a blank line belongs to the file.
  private mutating func splitHead() {
    guard document.tape.records.count > 1 else {
      head = leading.removeValue(forKey: -1) ?? []
      return
    }
    let first = shape.outermostUnit(startingAt: 1)
    guard let comments = leading[first] else { return }
    let isParted = afterBlank.contains(first)
    let parted = isParted ? comments.count : comments.lastIndex(where: \.followsBlank) ?? 0
    let split = max(parted, comments.prefix { $0.range.lowerBound < rootProperties }.count)
    head = Array(comments[..<split])
    var rest = Array(comments[split...])
    // The blank line stays with the head even if the entry moves.
    if split > 0 {
      if isParted { afterBlank.remove(first) }
      if !rest.isEmpty { rest[0].followsBlank = false }
    }
    leading[first] = rest
  }
}
