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
  /// Whether a blank line follows `head`; a line for an editor may stand right above an entry.
  private(set) var isHeadApart = true
  /// The units preceded by a blank line.
  private(set) var afterBlank: Set<Int> = []

  let document: Document
  let layout: SourceLayout
  let shape: TreeShape

  init(document: Document, layout: SourceLayout, shape: TreeShape) {
    self.document = document
    self.layout = layout
    self.shape = shape
    let records = document.tape.records
    var last: Int?
    for index in records.indices where shape.isLeaf(index) {
      takeGap(after: last, before: index)
      if records[index].isCollection { takeInside(index) }
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
    let comments = comments(from: start, to: end)
    for (comment, column) in zip(comments, columnsBelow(comments)) {
      place(comment, last, next, nextColumn: column)
    }
    guard let next else { return }
    let unit = shape.outermostUnit(startingAt: next)
    if followsBlank(firstPlace(of: unit, startingAt: next), since: start) {
      afterBlank.insert(unit)
    }
  }

  /// The comments between the brackets of an empty collection, which is written on one line.
  private mutating func takeInside(_ collection: Int) {
    let record = document.tape.records[collection]
    for comment in comments(from: Int(record.start), to: Int(record.end)) {
      placeBeside(comment, shape.units[collection])
    }
  }

  /// The comments of a range without scalars.
  private func comments(from start: Int, to end: Int) -> [Comment] {
    var found: [Comment] = []
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
      found.append(
        Comment(
          range: index..<lineEnd, isOwnLine: layout.startsLine(index),
          followsBlank: followsBlank(index, since: start)))
      index = lineEnd
    }
    return found
  }

  /// The start of a unit, given its first leaf: that leaf, or a property on a line above.
  private func firstPlace(of unit: Int, startingAt leaf: Int) -> Int {
    (max(0, unit)...leaf).compactMap { firstProperty(of: $0) }.min() ?? startOfLeaf(leaf)
  }

  /// The start of the anchor or tag of a node, or nil if it has neither.
  func firstProperty(of node: Int) -> Int? {
    let tape = document.tape
    let record = tape.records[node]
    let anchor = record.has(.hasAnchor) ? tape.property(of: node, in: tape.anchors) : nil
    let tag = record.has(.hasTag) ? tape.property(of: node, in: tape.tags) : nil
    return [anchor, tag].compactMap { $0.map { Int($0.start) } }.min()
  }

  /// Whether the line above an offset is blank, looking back no further than `start`.
  private func followsBlank(_ place: Int, since start: Int) -> Bool {
    let line = layout.lineStart(of: place)
    let above = layout.breakBefore(line)
    guard above < line, line > start else { return false }
    let isFirst = layout.lineStart(of: above) < start
    return !isFirst && layout.isBlank(layout.lineStart(of: above), above)
  }

  /// The column of the token after each comment, such as a dash whose element is on a later line.
  private func columnsBelow(_ comments: [Comment]) -> [Int] {
    var columns: [Int] = []
    var below: Int?
    for comment in comments.reversed() {
      let end = comment.range.upperBound
      let isApart = below.map { !layout.isBlank(end, $0) } ?? true
      columns.append(
        isApart ? layout.column(of: layout.nextToken(from: end)) : columns[columns.count - 1])
      below = comment.range.lowerBound
    }
    return columns.reversed()
  }

  // MARK: Attachment

  private mutating func place(
    _ comment: Comment, _ last: Int?, _ next: Int?, nextColumn: Int
  ) {
    if let unit = unitBeside(comment, last, next) {
      let isText = next.map { shape.units[$0] == unit && isBlockScalar($0) } ?? false
      // Nothing can follow a block scalar on its line.
      return isText ? moveAbove(comment, unit) : placeBeside(comment, unit)
    }
    if let closed = collection(closedBy: comment, last, next, nextColumn) {
      closing[closed, default: []].append(comment)
    } else if let next {
      // Below an anchor or tag, a comment belongs to what is inside.
      let limit = comment.isOwnLine ? comment.range.lowerBound : 0
      let unit = shape.outermostUnit(startingAt: next) { firstProperty(of: $0) ?? limit >= limit }
      leading[unit, default: []].append(comment)
    } else {
      closing[-1, default: []].append(comment)
    }
  }

  /// Places a comment on the line of a unit; an earlier one there goes above it.
  private mutating func placeBeside(_ comment: Comment, _ unit: Int) {
    guard unit >= 0 else { return closing[-1, default: []].append(comment) }
    if let earlier = trailing[unit] { moveAbove(earlier, unit) }
    trailing[unit] = comment
  }

  /// Places a comment on the line of a unit above it, below a blank line that is there.
  private mutating func moveAbove(_ comment: Comment, _ unit: Int) {
    var comment = comment
    comment.followsBlank = afterBlank.remove(unit) != nil
    leading[unit, default: []].append(comment)
  }

  func startOfLeaf(_ leaf: Int) -> Int { Int(document.tape.records[leaf].start) }

  /// The end of the line of the `---` before the root, or 0 if there is none.
  private var markerEnd: Int {
    var line = SourceCheck.lengthOfByteOrderMark(in: layout.bytes.span)
    let first = document.tape.records.first.map { Int($0.start) } ?? 0
    while line < first {
      if layout.bytes.span.isMarker(at: line) { return layout.lineEnd(from: line) }
      line = layout.past(layout.lineEnd(from: line))
    }
    return 0
  }

  /// Comments before `---`, or separated from the first entry by a blank line, belong to the file;
  /// so do lines for an editor.
  private mutating func splitHead() {
    guard document.tape.records.count > 1 else {
      head = leading.removeValue(forKey: -1) ?? []
      return
    }
    let first = shape.outermostUnit(startingAt: 1)
    guard let all = leading[first] else { return }
    let comments = all.prefix { $0.range.lowerBound < startOfLeaf(1) }
    let below = all.dropFirst(comments.count).first
    // Below an anchor or tag, a comment belongs to what is inside.
    let property = firstProperty(of: 0)
    let isTop = property == nil
    let isParted = isTop && (afterBlank.contains(first) || below?.followsBlank ?? false)
    let parted = isParted ? comments.count : comments.lastIndex { isTop && $0.followsBlank } ?? 0
    let start = max(property ?? 0, markerEnd)
    let apart = max(parted, comments.prefix { $0.range.lowerBound < start }.count)
    let lines = comments.lastIndex { isTop && isModeline($0) }.map { $0 + 1 } ?? 0
    isHeadApart = apart >= lines
    let split = max(apart, lines)
    head = Array(comments[..<split])
    var rest = Array(all[split...])
    // The blank line stays with the head even if the entry moves.
    if split > 0 {
      if isParted { afterBlank.remove(first) }
      if !rest.isEmpty { rest[0].followsBlank = false }
    }
    leading[first] = rest
  }

  /// Whether a comment is a line for a program, which looks for it at the top of the file.
  private func isModeline(_ comment: Comment) -> Bool {
    let text = layout.bytes[comment.range].drop { $0 == Ascii.hash }.drop(while: Ascii.isWhite)
    return Self.modelines.contains { text.starts(with: $0.utf8) }
  }

  /// How lines for programs start: language servers, linters, Emacs, Vim and licence scanners.
  private static let modelines = [
    "yaml-language-server:", "$schema:", "yamllint ", "-*-", "vim:", "vi:", "ex:",
    "SPDX-", "!",
  ]
}
