/// The records of a tape, stored packed and returned unpacked.
struct TapeRecords: RandomAccessCollection {
  private var packed: [PackedRecord] = []
  private var wide: [WideRecord] = []

  var startIndex: Int { 0 }
  var endIndex: Int { packed.count }
  var capacity: Int { packed.capacity }

  subscript(index: Int) -> TapeRecord {
    let record = packed[index]
    return record.isWide
      ? record.unpacked(at: index, wide[Int(record.word)]) : record.unpacked(at: index)
  }

  /// The packed record, without the extent.
  func packed(_ index: Int) -> PackedRecord { packed[index] }

  /// The packed record of a node, or of the target of an alias.
  func resolved(_ index: Int) -> PackedRecord {
    let record = packed[index]
    return record.kind == .alias ? packed[target(of: index)] : record
  }

  /// The source bytes of the content of a node, if it is verbatim.
  func verbatimRange(of index: Int) -> Range<Int>? {
    let record = packed[index]
    return record.isWide ? self[index].verbatimRange : record.verbatimRange
  }

  /// The source bytes of a node.
  func range(of index: Int) -> Range<Int> {
    let record = packed[index]
    if record.isWide { return Int(self[index].start)..<Int(self[index].end) }
    return record.range
  }

  func kind(of index: Int) -> TapeRecord.Kind { packed[index].kind }

  /// The index after the subtree of a node.
  func next(after index: Int) -> Int {
    let record = packed[index]
    if record.kind == .scalar || record.kind == .alias { return index &+ 1 }
    return index &+ (record.isWide ? Int(wide[Int(record.word)].link) : record.distance)
  }

  /// The index this many siblings after a node, or nil if that is not before `end`.
  func index(_ count: Int, siblingsAfter first: Int, before end: Int) -> Int? {
    var index = first
    var left = count
    while left > 0, index < end {
      index = next(after: index)
      left -= 1
    }
    return index < end ? index : nil
  }

  /// The target of an alias, or the index itself for any other node.
  func target(of index: Int) -> Int {
    let record = packed[index]
    guard record.kind == .alias else { return index }
    return index &- (record.isWide ? Int(wide[Int(record.word)].link) : record.distance)
  }
}

// MARK: - Building

extension TapeRecords {
  mutating func reserveCapacity(_ count: Int) { packed.reserveCapacity(count) }

  /// Removes all records, but keeps the capacity.
  mutating func removeAll() {
    packed.removeAll(keepingCapacity: true)
    wide = []
  }

  /// The same records without spare capacity.
  var trimmed: TapeRecords {
    var copy = TapeRecords()
    copy.packed = Array(packed[...])
    copy.wide = wide
    return copy
  }

  mutating func appendScalar(
    _ style: Node.Style, _ flags: TapeRecord.Flags, start: Int, end: Int
  ) {
    if let record = PackedRecord(scalar: style, flags, start: start, end: end) {
      packed.append(record)
    } else {
      appendWide(style, flags, WideRecord(start: start, end: end, link: 0))
    }
  }

  mutating func appendBlockScalar(
    _ style: Node.Style, _ flags: TapeRecord.Flags, start: Int, end: Int, column: Int
  ) {
    if let record = PackedRecord(block: style, flags, start: start, end: end, column: column) {
      packed.append(record)
    } else {
      appendWide(style, flags, WideRecord(start: start, end: end, link: column))
    }
  }

  private mutating func appendWide(
    _ style: Node.Style, _ flags: TapeRecord.Flags, _ record: WideRecord
  ) {
    packed.append(PackedRecord(wide: style, flags, at: wide.count))
    addWide(record)
  }

  /// Grows by a fourth: doubling a million wide records would be noticeable next to the file.
  private mutating func addWide(_ record: WideRecord) {
    if wide.count == wide.capacity { wide.reserveCapacity(wide.count + wide.count / 4 + 8) }
    wide.append(record)
  }

  mutating func appendAlias(of target: Int, start: Int, end: Int) {
    packed.append(alias(start: start, end: end, distance: count - target))
  }

  private mutating func alias(start: Int, end: Int, distance: Int) -> PackedRecord {
    if let record = PackedRecord(aliasFrom: start, to: end, distance: distance) { return record }
    addWide(WideRecord(start: start, end: end, link: distance))
    return PackedRecord(wideAliasAt: wide.count - 1)
  }

  mutating func open(_ kind: TapeRecord.Kind, _ style: Node.Style, start: Int) {
    packed.append(PackedRecord(open: kind, style, start: start))
  }

  mutating func close(_ index: Int, at end: Int, count: Int) {
    let nodes = packed.count &- index
    if packed[index].close(at: end, nodes: nodes) { return }
    addWide(WideRecord(start: Int(packed[index].word), end: end, link: nodes))
    packed[index].close(wideAt: wide.count - 1, count: count)
  }

  mutating func set(_ flag: TapeRecord.Flags, at index: Int) { packed[index].set(flag) }

  mutating func clear(_ flag: TapeRecord.Flags, at index: Int) { packed[index].clear(flag) }

  /// Inserts an open collection before closed subtrees at the end of the tape.
  mutating func insert(
    _ kind: TapeRecord.Kind, _ style: Node.Style, at index: Int, start: Int
  ) {
    packed.insert(PackedRecord(open: kind, style, start: start), at: index)
    for later in (index + 1)..<packed.count where packed[later].kind == .alias {
      let old = self[later]
      // Its distance is not updated yet, so its target appears to be one further on.
      if Int(old.link) <= index { lengthen(later, old) }
    }
  }

  /// Moves the target of an alias one node further back.
  private mutating func lengthen(_ index: Int, _ record: TapeRecord) {
    let distance = index - Int(record.link) + 1
    if packed[index].isWide {
      wide[Int(packed[index].word)].link = UInt32(truncatingIfNeeded: distance)
    } else {
      packed[index] = alias(start: Int(record.start), end: Int(record.end), distance: distance)
    }
  }
}
