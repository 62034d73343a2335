/// Detects duplicate keys in a mapping.
enum DuplicateKeys {
  /// Up to this many keys are compared pairwise; more are hashed.
  static let greatestComparedCount = 12

  /// Reports every key that repeats an earlier one and marks both values damaged, since it is
  /// unknown which one is meant.
  ///
  /// - Parameters:
  ///   - tape: the nodes.
  ///   - mapping: a closed mapping.
  ///   - count: the number of its entries.
  ///   - source: the text.
  /// - Returns: the issues, by position.
  static func find(
    in tape: inout Tape, mapping: Int, count: Int, _ source: Span<UInt8>
  ) -> [ReadingIssue] {
    let isSmall = count <= greatestComparedCount
    let pairs =
      isSmall
      ? comparedPairs(mapping, tape.records, source)
      : hashedPairs(mapping, count, tape.records, source)
    tape.work += isSmall ? count * count : count
    for (first, second) in pairs {
      tape.markDamaged(tape.next(after: first))
      tape.markDamaged(tape.next(after: second))
    }
    return pairs.map { issue(first: $0, second: $1, tape.records, source) }
  }

  private static func issue(
    first: Int, second: Int, _ records: TapeRecords, _ source: Span<UInt8>
  ) -> ReadingIssue {
    func range(_ key: Int) -> ByteRange {
      ByteRange(start: Int(records[key].start), end: Int(records[key].end))
    }
    let content = KeyContent(records, second, source)
    let text = content.withBytes(source) { $0.text(0, $0.count) }
    return ReadingIssue(.duplicateKey(text), range(second), related: range(first))
  }

  /// Passes each scalar key.
  private static func forEachKey(
    of mapping: Int, in records: TapeRecords, _ body: (Int) -> Void
  ) {
    let end = records.next(after: mapping)
    var index = mapping + 1
    while index < end {
      if records.kind(of: records.target(of: index)) == .scalar { body(index) }
      index = records.next(after: records.next(after: index))
    }
  }

  private static func comparedPairs(
    _ mapping: Int, _ records: TapeRecords, _ source: Span<UInt8>
  ) -> [(Int, Int)] {
    var keys: [Int] = []
    var pairs: [(Int, Int)] = []
    forEachKey(of: mapping, in: records) { key in
      if let first = keys.first(where: { KeyContent.areEqual($0, key, records, source) }) {
        pairs.append((first, key))
      }
      keys.append(key)
    }
    return pairs
  }

  private static func hashedPairs(
    _ mapping: Int, _ count: Int, _ records: TapeRecords, _ source: Span<UInt8>
  ) -> [(Int, Int)] {
    let hash = KeyHash()
    var filter = KeyFilter(count: count)
    var hashes: [UInt32] = []
    hashes.reserveCapacity(count)
    forEachKey(of: mapping, in: records) { key in
      let value = UInt32(truncatingIfNeeded: hash.value(ofKey: key, records, source) >> 32)
      filter.note(value)
      hashes.append(value)
    }
    guard filter.hasRepeated else { return [] }
    var table = KeyTable()
    var pairs: [(Int, Int)] = []
    var position = 0
    forEachKey(of: mapping, in: records) { key in
      let value = hashes[position]
      position += 1
      guard filter.isRepeated(value) else { return }
      if let first = table.insert(key, hash: value, records, source) { pairs.append((first, key)) }
    }
    return pairs
  }
}
