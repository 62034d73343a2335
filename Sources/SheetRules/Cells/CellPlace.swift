import DocumentTree

/// Where a cell stands in the sheet and what the form calls it.
struct CellPlace: Sendable {
  /// The cell in canonical form: `/gasto/total`.
  let field: JSONPointer
  /// What the form calls it.
  let name: LocalizedText
  /// The bytes of the figure where it is only a part of the field's text, as in a formula.
  var range: ByteRange?
}
