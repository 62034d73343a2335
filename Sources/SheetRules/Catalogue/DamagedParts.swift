import DocumentTree
import ProgramSheets

/// The parts of a file that could not be read, of which a rule can say nothing.
package struct DamagedParts: Sendable {
  private let document: Document
  private let tree: FieldTree
  /// The fields that something else in the file may have been meant to be.
  private let unread: FieldSet

  /// Looks for damage; nil where all of the document could be read, so that a sound sheet pays nothing.
  init?(_ document: Document, _ tree: FieldTree, unread: FieldSet) {
    guard document.hasDamage || !unread.isEmpty else { return nil }
    self.document = document
    self.tree = tree
    self.unread = unread
  }

  /// Returns whether the field is in such a part, or is missing where such a part may have held it.
  ///
  /// A table that lost a row is no table to reckon with, so that none of its figures counts. One with a key
  /// that could not be read has its other rows, but may have any other row there.
  func holds(_ field: JSONPointer) -> Bool {
    if unread.covers(field) { return true }
    guard document.hasDamage else { return false }
    var place: JSONPointer? = field
    var isFound = false
    while let pointer = place {
      if let node = document.node(at: pointer) {
        let hasKeys = isTableOfKeys(pointer)
        if node.isDamaged, !isFound || hasKeys || node.kind == .sequence { return true }
        if hasKeys, !isFound, node.entries.contains(where: { $0.key.isDamaged }) { return true }
        if document.keyNode(at: pointer)?.isDamaged == true { return true }
        isFound = true
      }
      place = pointer.parent
    }
    return !isFound
  }

  /// Returns whether something in the field is in such a part, so that what seems to lack in it may stand there.
  func holdsSome(of field: JSONPointer) -> Bool {
    if holds(field) || unread.hasSome(in: field) { return true }
    return document.hasDamage && document.node(at: field)?.hasDamage == true
  }

  /// Whether a finding says of the field, and not of one in or above it, that it was not read.
  func isUnread(_ field: JSONPointer) -> Bool { unread.contains(field) }

  /// Whether the rows of a table are keys.
  private func isTableOfKeys(_ field: JSONPointer) -> Bool {
    let type = tree.place(at: field.description).flatMap { tree.places[$0].type }
    return type == .porEjercicio || type == .porNombre
  }
}
