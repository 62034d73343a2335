extension Tape {
  @inline(__always)
  mutating func appendScalar(
    _ style: Node.Style, _ flags: TapeRecord.Flags, start: Int, end: Int, link: Int = 0
  ) {
    records.append(TapeRecord(.scalar, style, flags, start: start, end: end, link: link))
  }

  mutating func open(_ kind: TapeRecord.Kind, _ style: Node.Style, at start: Int) -> Int {
    records.append(TapeRecord(kind, style, [], start: start, end: start, link: 0))
    return records.count - 1
  }

  mutating func close(_ index: Int, at end: Int, count: Int) {
    records[index].end = UInt32(truncatingIfNeeded: end)
    records[index].link = UInt32(truncatingIfNeeded: records.count)
    records[index].count = count
  }

  mutating func markDamaged(_ index: Int) {
    if index < records.count { records[index].set(.isDamaged) }
  }

  /// Puts a collection's record before a closed subtree that ends the tape, as its first key.
  ///
  /// Only implicit keys need it, which the YAML specification keeps below 1024 characters, so that
  /// the work is bounded.
  mutating func insertMapping(_ style: Node.Style, at index: Int, start: Int) {
    work += records.count - index
    records.insert(TapeRecord(.mapping, style, [], start: start, end: start, link: 0), at: index)
    for later in (index + 1)..<records.count {
      let record = records[later]
      let pointsInside = record.kind == .alias ? Int(record.link) >= index : record.isCollection
      if pointsInside { records[later].link += 1 }
    }
    shift(\.anchors, from: index)
    shift(\.tags, from: index)
  }

  private mutating func shift(_ table: WritableKeyPath<Tape, [Property]>, from index: Int) {
    var last = self[keyPath: table].count - 1
    while last >= 0, Int(self[keyPath: table][last].node) >= index {
      self[keyPath: table][last].node += 1
      last -= 1
    }
  }
}
