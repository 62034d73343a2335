extension YamlReader {
  /// The place of an open collection; nil where the form has none.
  func place(of index: Int, _ source: Span<UInt8>) -> Int? {
    guard let order = tolerance?.order else { return nil }
    var place = order.root
    for level in frames.indices.dropFirst(2).prefix(max(0, index - 1)) {
      let isEntry = frames[level - 1].isMapping
      let next =
        isEntry
        ? entry(ofKeyAt: frames[level].node - 1, in: place, source) : order.element(of: place)
      guard let next else { return nil }
      place = next
    }
    return place
  }

  /// The place of the node that the innermost collection waits for.
  func placeOfNext(_ source: Span<UInt8>) -> Int? {
    guard let order = tolerance?.order, let top = frames.last,
      let place = place(of: frames.count - 1, source)
    else { return nil }
    switch top.kind {
    case .document: return place
    case .blockSequence, .flowSequence: return order.element(of: place)
    default: return entry(ofKeyAt: tape.records.count - 1, in: place, source)
    }
  }

  private func entry(ofKeyAt node: Int, in place: Int, _ source: Span<UInt8>) -> Int? {
    guard node >= 0, tape.records.kind(of: node) == .scalar else { return nil }
    let text = KeyContent(tape.records, node, source).withBytes(source) { $0.text(0, $0.count) }
    return tolerance?.order?.entry(text, in: place)?.place
  }
}
