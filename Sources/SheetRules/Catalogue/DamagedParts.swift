import DocumentTree

/// The parts of a file that could not be read, of which a rule can say nothing.
struct DamagedParts: Sendable {
  private let document: Document

  /// Looks for damage; nil where all of the document could be read, so that a sound sheet pays nothing.
  init?(_ document: Document) {
    guard document.hasErrors else { return nil }
    self.document = document
  }

  /// The table whose rows are keys.
  private static let years = JSONPointer("/poblacion/beneficiaria")

  /// Tells whether the field is in such a part, or is missing where such a part may have held it.
  ///
  /// A table that lost a row is no table to reckon with, so that none of its figures counts.
  func holds(_ field: JSONPointer) -> Bool {
    var place: JSONPointer? = field
    var isFound = false
    while let pointer = place {
      if let node = document.node(at: pointer) {
        let isTable = node.kind == .sequence || pointer == Self.years
        if node.isDamaged, !isFound || isTable { return true }
        isFound = true
      }
      place = pointer.parent
    }
    return !isFound
  }
}
