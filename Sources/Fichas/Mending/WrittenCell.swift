import DocumentTree
import SheetRules

/// A cell whose figure is written anew.
struct WrittenCell: Sendable {
  /// The cell, in canonical form: `/gasto/total`.
  let field: JSONPointer
  /// The bytes of the figure where it is only a part of the field's text, as in a formula.
  let range: ByteRange?
  /// What the form calls it.
  let name: LocalizedText
  /// Whether the figure is a calendar year, which has no mark of thousands.
  let isYear: Bool
  /// Whether the figure is a part of one, which may be written in percent.
  let isShare: Bool
}
