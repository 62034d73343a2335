extension Tape {
  mutating func appendScalar(
    _ style: Node.Style, _ flags: TapeRecord.Flags, start: Int, end: Int
  ) {
    records.appendScalar(style, flags, start: start, end: end)
  }

  mutating func open(_ kind: TapeRecord.Kind, _ style: Node.Style, at start: Int) -> Int {
    records.open(kind, style, start: start)
    return records.count - 1
  }

  mutating func close(_ index: Int, at end: Int, count: Int) {
    records.close(index, at: end, count: count)
  }

  mutating func markDamaged(_ index: Int) {
    if index < records.count { records.set(.isDamaged, at: index) }
  }

  /// Removes everything, but keeps the capacity for another document.
  mutating func restart() {
    var records = TapeRecords()
    swap(&records, &self.records)
    records.removeAll()
    self = Tape()
    self.records = records
  }

  /// Inserts a collection's record before a closed subtree at the end of the tape, which becomes
  /// its first key.
  ///
  /// Only implicit keys need this, and YAML limits them to 1024 characters, so the work is bounded.
  mutating func insertMapping(_ style: Node.Style, at index: Int, start: Int) {
    work += records.count - index
    records.insert(.mapping, style, at: index, start: start)
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
