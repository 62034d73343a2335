/// The order of the keys of a document.
///
/// A place is a number, defined by the order, that identifies a known position in documents.
public protocol KeyOrder: Sendable {
  /// The place of the outermost mapping.
  var root: Int { get }

  /// Returns the rank of a key within its mapping and the place of its value.
  ///
  /// - Parameters:
  ///   - key: the text of the key.
  ///   - place: the place of the mapping.
  /// - Returns: the rank, ascending, or nil for an unknown key, which stays after its predecessor.
  func entry(_ key: String, in place: Int) -> (rank: Int, place: Int)?

  /// The place of the elements of a sequence.
  func element(of place: Int) -> Int?
}

extension Document {
  /// The entries of a mapping or elements of a sequence in order, by node index; an entry by the
  /// index of its key.
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
