/// The expected tree after some edits, compared with the parsed result.
///
/// Both tapes are traversed in parallel; they may differ only at the edited nodes.
struct EditExpectation {
  /// A new entry or element.
  struct Addition {
    let key: String?
    let value: TreeValue
  }

  /// The new values by old node index.
  var replaced: [Int: TreeValue] = [:]
  /// The old indices of removed keys and elements.
  var removed: Set<Int> = []
  /// Additions before the node with an old index, or at the end of the collection with an old
  /// index.
  private var added: [Int: [Addition]] = [:]
  private var appended: [Int: [Addition]] = [:]

  mutating func insert(
    _ key: String?, _ value: TreeValue, into parent: Node, _ items: [EditTarget.Item],
    at position: Int
  ) {
    let addition = Addition(key: key, value: value)
    guard position < items.count else {
      appended[parent.index, default: []].append(addition)
      return
    }
    let next = items[position].key?.index ?? items[position].value.index
    added[next, default: []].append(addition)
  }

  func holds(of bytes: [UInt8], after old: Document) -> Bool {
    let new = Document.read(bytes, as: old.format)
    let old = old.original
    guard new.issues.count == old.issues.count, new.hasErrors == old.hasErrors else { return false }
    var comparison = TreeComparison(old: old, new: new)
    return comparison.holds(self)
  }

  fileprivate func additions(before index: Int) -> [Addition] { added[index] ?? [] }
  fileprivate func additions(atEndOf index: Int) -> [Addition] { appended[index] ?? [] }
}

/// A parallel traversal of two tapes.
private struct TreeComparison {
  let old: Document
  let new: Document
  /// The new index of each old node that is still there.
  private var newIndex: [Int: Int] = [:]
  /// The open collections of both tapes: where they end, and the old index.
  private var open: [(oldEnd: Int, newEnd: Int, index: Int)] = []
  private var oldPosition = 0
  private var newPosition = 0

  init(old: Document, new: Document) {
    self.old = old
    self.new = new
  }

  mutating func holds(_ expected: EditExpectation) -> Bool {
    while true {
      guard closes(expected) else { return false }
      guard oldPosition < old.tape.records.count else {
        return newPosition == new.tape.records.count
      }
      guard step(expected) else { return false }
    }
  }

  /// Leaves the collections that end here, after checking what was appended to them.
  private mutating func closes(_ expected: EditExpectation) -> Bool {
    while let top = open.last, oldPosition == top.oldEnd {
      for addition in expected.additions(atEndOf: top.index) {
        guard takes(addition) else { return false }
      }
      guard newPosition == top.newEnd else { return false }
      open.removeLast()
    }
    return true
  }

  private mutating func step(_ expected: EditExpectation) -> Bool {
    for addition in expected.additions(before: oldPosition) {
      guard takes(addition) else { return false }
    }
    if expected.removed.contains(oldPosition) {
      let isKey = open.last.map { old.tape.records[$0.index].kind == .mapping } ?? false
      oldPosition = old.tape.next(after: oldPosition)
      if isKey { oldPosition = old.tape.next(after: oldPosition) }
      return true
    }
    guard newPosition < new.tape.records.count else { return false }
    if let value = expected.replaced[oldPosition] {
      newIndex[oldPosition] = newPosition
      oldPosition = old.tape.next(after: oldPosition)
      return takes(value)
    }
    return takesSame()
  }

  private mutating func takes(_ addition: EditExpectation.Addition) -> Bool {
    guard newPosition < new.tape.records.count else { return false }
    if let key = addition.key {
      guard node(newPosition).hasText(key), !node(newPosition).isAlias else { return false }
      newPosition += 1
    }
    return takes(addition.value)
  }

  /// Skips a new subtree, which must equal `value`.
  private mutating func takes(_ value: TreeValue) -> Bool {
    var waiting: [ExpectedNode] = [.value(value)]
    while let next = waiting.popLast() {
      guard newPosition < new.tape.records.count else { return false }
      let node = node(newPosition)
      guard !node.isAlias, !node.isDamaged else { return false }
      newPosition += 1
      switch next {
      case .key(let text): if !node.hasText(text) { return false }
      case .value(let value):
        guard node.isShaped(as: value) else { return false }
        waiting += value.parts.reversed()
      }
    }
    return true
  }

  private mutating func takesSame() -> Bool {
    let (before, after) = (old.tape.records[oldPosition], new.tape.records[newPosition])
    guard before.kind == after.kind, before.has(.isDamaged) == after.has(.isDamaged) else {
      return false
    }
    newIndex[oldPosition] = newPosition
    switch before.kind {
    case .alias:
      guard newIndex[Int(before.link)] == Int(after.link) else { return false }
    case .scalar:
      guard isSameScalar(before, after) else { return false }
    case .sequence, .mapping:
      guard hasSameProperties() else { return false }
      open.append((Int(before.link), Int(after.link), oldPosition))
    }
    oldPosition += 1
    newPosition += 1
    return true
  }

  private func isSameScalar(_ before: TapeRecord, _ after: TapeRecord) -> Bool {
    guard before.style == after.style, hasSameProperties() else { return false }
    let (left, right) = (Node(document: old, index: oldPosition), node(newPosition))
    return left.withBytes { left in
      right.withBytes { right in
        guard left.count == right.count else { return false }
        for index in left.indices where left[index] != right[index] { return false }
        return true
      }
    }
  }

  private func hasSameProperties() -> Bool {
    let (left, right) = (Node(document: old, index: oldPosition), node(newPosition))
    return left.tag == right.tag && left.anchor == right.anchor
  }

  private func node(_ index: Int) -> Node { Node(document: new, index: index) }
}

/// The expected next node of the new tape.
private enum ExpectedNode {
  case key(String)
  case value(TreeValue)
}

extension TreeValue {
  /// The nodes that make up this value on a tape, in order.
  fileprivate var parts: [ExpectedNode] {
    switch self {
    case .sequence(let elements): elements.map { .value($0) }
    case .mapping(let entries): entries.flatMap { [.key($0.key), .value($0.value)] }
    default: []
    }
  }
}

extension Node {
  /// Whether a node matches `value`, without its children.
  fileprivate func isShaped(as value: TreeValue) -> Bool {
    guard tag == nil else { return false }
    switch value {
    case .null: return isNull
    case .bool(let value): return scalarType == .bool(value)
    case .number(let token): return scalarType.isNumber && hasText(token)
    case .text(let text): return kind == .scalar && scalarType == .string && hasText(text)
    case .figure(let text): return kind == .scalar && hasText(text)
    case .sequence(let elements): return kind == .sequence && count == elements.count
    case .mapping(let entries): return kind == .mapping && count == entries.count
    }
  }
}
