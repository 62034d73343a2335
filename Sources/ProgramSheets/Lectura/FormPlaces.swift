package import DocumentTree

/// Where the values of a sheet stand in its form, as a walk has found them.
package struct FormPlaces: Sendable {
  /// The place of each value, by the number of its node; that of the whole sheet for all others.
  private var places: [UInt16]

  /// Starts without places.
  init(_ document: Document) { places = [UInt16](repeating: 0, count: document.nodeCount) }

  /// The place of a value; nil where the form has none for it.
  package subscript(value: Node) -> Int? {
    let place = Int(places[value.index])
    return place == FieldTree.root ? nil : place
  }

  mutating func set(_ place: Int, of value: Node) { places[value.index] = UInt16(place) }
}
