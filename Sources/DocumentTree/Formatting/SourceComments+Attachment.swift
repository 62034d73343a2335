extension SourceComments {
  /// The unit that ends, or whose value starts, on the line of a comment behind it; nil for other
  /// comments.
  func unitBeside(_ comment: Comment, _ last: Int?, _ next: Int?) -> Int? {
    if comment.isOwnLine { return nil }
    let records = document.tape.records
    let place = comment.range.lowerBound
    let end = last.map { Int(records[$0].end) } ?? 0
    if let next, let opened = node(around: next, openedBetween: end, place) {
      return shape.units[opened] < 0 ? nil : shape.units[opened]
    }
    guard let last else { return nil }
    let node = flowCollection(endingAt: last, before: place) ?? last
    // A block scalar ends with its last line; a comma belongs to the item before it.
    let isBelow = isBlockScalar(node) || layout.hasBreak(Int(records[node].end), place)
    return isBelow && !isBehindComma(place) ? nil : shape.units[node]
  }

  /// The outermost node that starts with a leaf or contains it, and whose bracket, anchor or tag is
  /// between two offsets, on the line of the second.
  private func node(around leaf: Int, openedBetween start: Int, _ place: Int) -> Int? {
    var node = leaf
    var found: Int?
    while node >= 0 {
      let record = document.tape.records[node]
      let property = firstProperty(of: node)
      guard property ?? Int(record.start) >= start else { break }
      let isFlow = record.isCollection && record.style == .flow
      let marks = [property, isFlow ? Int(record.start) : nil].compactMap { $0 }
      if marks.contains(where: { $0 < place && !layout.hasBreak($0, place) }) { found = node }
      node = shape.parents[node]
    }
    return found
  }

  /// The outermost flow collection that ends with a leaf and before an offset.
  private func flowCollection(endingAt leaf: Int, before place: Int) -> Int? {
    var found: Int?
    for collection in shape.collections(around: leaf) {
      let record = document.tape.records[collection]
      guard record.style == .flow, Int(record.end) <= place else { break }
      found = collection
    }
    return found
  }

  /// Whether the byte before an offset, apart from white space on its line, is a comma.
  private func isBehindComma(_ place: Int) -> Bool {
    layout.bytes[layout.lineStart(of: place)..<place].last { !Ascii.isWhite($0) } == Ascii.comma
  }

  func isBlockScalar(_ node: Int) -> Bool {
    BlockHeader(document.tape.records[node], layout.bytes) != nil
  }

  /// The collection that a comment closes, judging by its column or the bracket after it.
  func collection(
    closedBy comment: Comment, _ last: Int?, _ next: Int?, _ nextColumn: Int
  ) -> Int? {
    guard let last, comment.isOwnLine else { return nil }
    let place = comment.range.lowerBound
    let column = layout.column(of: place)
    let isDeeper = next == nil || column > nextColumn
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
}
