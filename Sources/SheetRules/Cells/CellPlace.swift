import DocumentTree
import ProgramSheets

/// Where a cell stands in the sheet and what the form calls it.
struct CellPlace: Sendable {
  /// The cell in canonical form: `/gasto/total`.
  let field: JSONPointer
  var label: CellName
  /// The bytes of the figure where it is only a part of the field's text, as in a formula.
  var range: ByteRange?
  /// What the form asks for there; nil for a figure that stands in a text.
  var figure: Figure?

  /// A figure that the form asks for.
  struct Figure: Sendable {
    /// Its place among the fields of the form.
    let place: Int
    let unit: Campo.Unidad
    /// The number of the outermost row that it stands in, 0-based; nil where it is in none.
    let row: Int?
    /// The year that it is of; nil where it is of none.
    let year: Int?
  }

  /// What the form calls it.
  var name: LocalizedText { label.text }
  /// Whether the form asks for a calendar year there.
  var isYear: Bool { figure?.unit == .ejercicio }
}
