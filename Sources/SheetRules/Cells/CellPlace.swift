import DocumentTree
import ProgramSheets

/// Where a cell stands in the sheet and what the form calls it.
struct CellPlace: Sendable {
  /// The cell in canonical form: `/gasto/total`.
  let field: JSONPointer
  let label: CellName
  /// The bytes of the figure where it is only a part of the field's text, as in a formula.
  var range: ByteRange?
  /// What the form calls it.
  var name: LocalizedText { label.text }
  /// Whether the form asks for a calendar year there.
  var isYear: Bool { FieldTree.exAnte.unit(at: field) == .ejercicio }
}
