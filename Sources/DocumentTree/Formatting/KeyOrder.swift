/// Says in which order the keys of a document stand.
///
/// A place is a number of the order's own for each spot of a document that it knows.
public protocol KeyOrder: Sendable {
  /// The place of the outermost mapping.
  var root: Int { get }

  /// Finds a key: where it stands among the keys of its mapping, and the place of its value.
  ///
  /// - Parameters:
  ///   - key: the text of the key.
  ///   - place: the place of the mapping.
  /// - Returns: a smaller rank for what comes first; nothing for an unknown key, which stays behind
  ///   the one it follows.
  func entry(_ key: String, in place: Int) -> (rank: Int, place: Int)?

  /// The place of the elements of a sequence.
  func element(of place: Int) -> Int?
}

extension Document {
  /// The entries of a mapping in order, or the elements of a sequence, by node index; for an entry
  /// that of its key.
  func orderedItems(
    of collection: Int, in place: Int?, by order: (any KeyOrder)?
  ) -> [(item: Int, place: Int?)] {
    let node = Node(document: self, index: collection)
    guard node.kind == .mapping else {
      let inner = place.flatMap { order?.element(of: $0) }
      return node.elements.map { ($0.index, inner) }
    }
    guard let order, let place else {
      return node.writtenEntries.map { ($0.key.index, nil) }
    }
    var rank = -1
    return node.writtenEntries.enumerated().map { offset, entry in
      let known = order.entry(entry.key.text, in: place)
      rank = known?.rank ?? rank
      return (rank: rank, offset: offset, item: entry.key.index, place: known?.place)
    }.sorted { ($0.rank, $0.offset) < ($1.rank, $1.offset) }.map { ($0.item, $0.place) }
  }
}
