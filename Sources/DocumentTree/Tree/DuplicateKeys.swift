/// Finds the keys that stand twice in one mapping.
enum DuplicateKeys {
  /// Up to this many keys are compared each with each; more are hashed.
  static let greatestComparedCount = 12

  /// Gives an issue for each key that repeats an earlier one and marks both values damaged, since
  /// nobody can tell which of them is meant.
  static func find(
    in tape: inout Tape, mapping: Int, _ source: Span<UInt8>
  ) -> [ReadingIssue] {
    let keys = scalarKeys(of: mapping, in: tape)
    let pairs =
      keys.count <= greatestComparedCount
      ? comparedPairs(keys, tape, source) : hashedPairs(keys, tape, source)
    tape.work += keys.count <= greatestComparedCount ? keys.count * keys.count : keys.count
    for (first, second) in pairs {
      tape.markDamaged(tape.next(after: first))
      tape.markDamaged(tape.next(after: second))
    }
    return pairs.map { issue(first: $0, second: $1, tape, source) }
  }

  private static func issue(
    first: Int, second: Int, _ tape: Tape, _ source: Span<UInt8>
  ) -> ReadingIssue {
    func range(_ key: Int) -> ByteRange {
      ByteRange(start: Int(tape.records[key].start), end: Int(tape.records[key].end))
    }
    let content = KeyContent(tape, second, source)
    let text = content.withBytes(source) { $0.text(0, $0.count) }
    return ReadingIssue(.duplicateKey(text), range(second), related: range(first))
  }

  private static func scalarKeys(of mapping: Int, in tape: Tape) -> [Int] {
    let end = Int(tape.records[mapping].link)
    var keys: [Int] = []
    var index = mapping + 1
    while index < end {
      if tape.records[tape.target(of: index)].kind == .scalar { keys.append(index) }
      index = tape.next(after: tape.next(after: index))
    }
    return keys
  }

  private static func comparedPairs(
    _ keys: [Int], _ tape: Tape, _ source: Span<UInt8>
  ) -> [(Int, Int)] {
    let contents = keys.map { KeyContent(tape, $0, source) }
    var pairs: [(Int, Int)] = []
    for second in keys.indices {
      for first in 0..<second
      where KeyContent.areEqual(contents[first], contents[second], source) {
        pairs.append((keys[first], keys[second]))
        break
      }
    }
    return pairs
  }

  private static func hashedPairs(
    _ keys: [Int], _ tape: Tape, _ source: Span<UInt8>
  ) -> [(Int, Int)] {
    var table = KeyTable(capacity: keys.count)
    var pairs: [(Int, Int)] = []
    for key in keys {
      if let first = table.insert(key, tape, source) { pairs.append((first, key)) }
    }
    return pairs
  }
}
